/** What a user reads on the challenge matrix. */
export const matrixText = {
  title: 'Utfordringsmatrise',
  open: 'Matrise',
  lead: (open: number, accepted: number) =>
    open === 0
      ? `Alle utfordringene har tiltak, tall og evaluering, eller er tomme med vilje (${accepted}).`
      : `Utfordring, tiltak, indikator og evaluering på én flate. ${open} hull er åpne, ${accepted} er bevisst tomme.`,
  table: 'Utfordringer med tiltak, indikatorer, evaluering og hull',
  onlyGaps: 'Bare rader med åpne hull',
  none: 'Ingen utfordringer har åpne hull.',
  noneWhy: 'Alle hullene er lukket eller tomme med vilje.',
  head: {
    challenge: 'Utfordring',
    measures: 'Tiltak og siste evaluering',
    indicators: 'Indikatorer og siste tall',
    gaps: 'Hull og vei videre',
  },
  measure: (id: number, name: string) => `Tiltak ${id} ${name}`,
  noMeasure: 'Ingen tiltak',
  noIndicator: 'Ingen indikator',
  noGaps: 'Ingen hull',
  notEvaluated: 'ikke evaluert',
  evaluated: (verdict: string, period: string) => `${verdict}, ${period}`,
  state: { confirmed: 'bekreftet', proposed: 'forslag' },
  accept: 'Bevisst tomt …',
  acceptName: (title: string) => `Bevisst tomt: ${title}`,
  accepted: (reason: string) => `Bevisst tomt: ${reason}`,
  fixName: (label: string, title: string) => `${label}: ${title}`,
  done: (fileName: string) => `${fileName} er lastet ned.`,
  reopen: 'Åpne igjen',
  reopenName: (title: string) => `Åpne igjen: ${title}`,
  hints: {
    first: 'til første hull',
    next: 'neste hull',
    leave: 'bevisst tomt',
    excel: 'last ned som Excel',
  },
} as const;
