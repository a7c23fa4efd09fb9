/** Words inside the drawings; they follow a chart into print and Word. */
export const chartText = {
  axisStarts: (value: string) => `Aksen starter på ${value}`,
  legendCounties: (names: readonly string[]) => `Fylket (${names.join(', så ')})`,
  legendBreak: 'Brudd i serien',
  legendGap: 'Uten vist verdi',
  lineDescription: (title: string, series: string, from: string, to: string) =>
    `Linjediagram: ${title}. ${series}. Fra ${from} til ${to}. Alle tallene står i tabellen.`,
  dotsDescription: (title: string, period: string, rows: string) =>
    `Prikkdiagram: ${title}, ${period}. ${rows}.`,
  lastValue: (label: string, text: string) => `${label} sist ${text}`,
  noValue: (label: string) => `${label} uten vist verdi`,
  empty: 'Ingen tall å tegne.',
} as const;
