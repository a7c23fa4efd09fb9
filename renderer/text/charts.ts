/** Words inside the drawings; they follow a chart into print and Word. */
export const chartText = {
  axisStarts: (value: string) => `Aksen starter på ${value}`,
  legendCounties: (names: readonly string[]) => `Fylket (${names.join(', så ')})`,
  legendBreak: 'Brudd i serien',
  legendGap: 'Uten vist verdi',
  lineDescription: (title: string, series: string, from: string, to: string) =>
    `Linjediagram: ${title}. ${series}. Fra ${from} til ${to}. Alle tallene står i tabellen.`,
  barsDescription: (title: string, series: string, from: string, to: string) =>
    `Søylediagram fra null: ${title}. ${series}. Fra ${from} til ${to}.`,
  legendTarget: 'Mål, gruppens skjønn',
  legendMedian: 'Median',
  legendCentre: 'Gjennomsnitt',
  legendLimit: 'Kontrollgrense',
  legendForecast: 'Anslag',
  forecastEnd: (own: string, word: string, figure: string) => `${own}, ${word} ${figure}`,
  legendInterval: 'Usikkerhet (95\u00a0%)',
  legendFlag: 'Tegn på endring',
  legendWindow: 'Uten felles år: streken dekker årene tallet gjelder',
  legendOverlap: 'Deler år med naboen',
  legendBars: (own: string) => `${own} minus landet`,
  events: 'Hendelser',
  lane: (events: string) => `Hendelser langs aksen: ${events}. De står også i lista under.`,
  dotsDescription: (title: string, period: string, rows: string) =>
    `Prikkdiagram: ${title}, ${period}. ${rows}.`,
  lastValue: (label: string, text: string) => `${label} sist ${text}`,
  noValue: (label: string) => `${label} uten vist verdi`,
  empty: 'Ingen tall å tegne.',
} as const;
