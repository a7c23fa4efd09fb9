import type { SearchKind } from '../../electron/contract/search.ts';
import { counted } from '../../electron/contract/format.ts';

/** What each kind of thing is called over its group. */
const kinds: Record<SearchKind, string> = {
  measure: 'Tiltak',
  challenge: 'Utfordringer',
  card: 'Oppgaver',
  evaluation: 'Evalueringsnotater',
  decision: 'Beslutninger',
  request: 'Bestillinger',
  briefing: 'Orienteringer',
  voice: 'Barn og unges stemme',
  sprint: 'Sprinter',
  indicator: 'Indikatorer',
  duty: 'Årshjul',
  cost_sheet: 'Enhetskostnad',
  event: 'Hendelser',
  register: 'Modeller og tilbud',
  template: 'Maler',
  plan: 'Planen',
};

export const searchText = {
  kinds,
  open: 'Søk eller gå til …',
  title: 'Søk i alt, eller gå til',
  label: 'Søk eller kommando',
  help: 'Skriv for å søke i oppgaver, notater, beslutninger, planen og indikatorene. «>» viser bare handlinger.',
  commands: 'Handlinger',
  recent: 'Sist endret',
  results: 'Treff',
  none: (question: string) => `Ingen treff på «${question}».`,
  noneWhy: 'Prøv færre bokstaver eller en del av ordet. Søket ser også inni sammensatte ord.',
  onlySigns: 'Søket leser bokstaver og tall, ikke tegn og emoji. Skriv et ord som står i teksten.',
  nothingYet: 'Ingenting er endret ennå. Skriv for å søke i planen.',
  more: 'Flere treff finnes. Skriv mer for å snevre inn.',
  count: (hits: number, commands: number) => {
    const found = counted(hits, { one: 'treff', many: 'treff', gender: 'neuter' });
    if (commands === 0) return found;
    return `${found} og ${counted(commands, { one: 'handling', many: 'handlinger' })}`;
  },
  keys: 'Piltaster velger, Enter åpner, Esc lukker.',
  indexing: (done: number, of: number) =>
    of === 0
      ? 'Alt i fila leses for søket. Treffene kommer etter hvert.'
      : `${Math.min(99, Math.floor((done / of) * 100))} % av fila er lest for søket, det sist endrede først. Flere treff kan komme.`,
  failed: 'Søket svarte ikke. Prøv igjen.',
  goTo: (name: string) => `Gå til ${name}`,
  goToMeasure: (id: number, name: string) => `Gå til tiltak ${id}: ${name}`,
  newCard: (id: number, name: string) => `Ny oppgave i tiltak ${id}: ${name}`,
  updateStatus: (id: number, name: string) => `Oppdater status for tiltak ${id}: ${name}`,
  newDecision: 'Ny beslutning',
  newRequest: 'Ny bestilling fra ledergruppa',
  newVoice: 'Nytt innspill fra barn og unge',
  newBriefing: 'Ny orientering',
  newIndicator: 'Ny indikator',
  newModel: 'Ny modell for samarbeid',
  newOffer: 'Nytt tilbud',
  newDuty: 'Ny oppføring i årshjulet',
  newCostSheet: 'Nytt kostnadsark (enhetskostnad)',
  newNote: (id: number, name: string) => `Nytt evalueringsnotat for tiltak ${id}: ${name}`,
  planSprint: (id: number, name: string) => `Planlegg sprint i tiltak ${id}: ${name}`,
  importCards: 'Hent oppgaver fra fil (CSV, Trello, Planner)',
  places: {
    matrix: 'Matrisen over utfordringer, tiltak og indikatorer',
    requests: 'Bestillinger fra ledergruppa',
    revisions: 'Rullering av planen',
    templates: 'Maler',
    bin: 'Arkiv og papirkurv',
    register: (name: string) => `Modeller og tilbud: ${name}`,
  },
  files: {
    matrixExcel: 'Last ned matrisen som Excel',
    matrixCsv: 'Last ned matrisen som CSV',
    matrixPdf: 'Last ned matrisen som PDF',
    allBoards: (format: string) => `Last ned tavla for alle tiltak til referatet som ${format}`,
    board: (id: number, format: string) =>
      `Last ned tavla for tiltak ${id} til referatet som ${format}`,
    measure: (id: number, format: string) => `Last ned tiltak ${id} på én side som ${format}`,
    offersCsv: 'Last ned tilbudsregisteret som CSV',
    offersHtml: 'Last ned tilbudsregisteret som HTML',
    timeline: 'Last ned tidslinja som PDF',
    calendar: 'Last ned årshjulet som kalenderfil',
  },
  saveCards: (id: number, name: string) => `Last ned oppgavene i tiltak ${id} som CSV: ${name}`,
  saveWhole: 'Eksportér hele fila',
  saved: (fileName: string) => `Lastet ned: ${fileName}`,
  print: 'Skriv ut denne siden',
  changes: 'Vis lista over endringer',
  backup: 'Lag sikkerhetskopi nå',
  backupDone: 'Sikkerhetskopien er laget og kontrollert.',
  undo: (sentence: string) => `Angre: ${sentence}`,
  redo: (sentence: string) => `Gjør om igjen: ${sentence}`,
  allKeys: 'Vis alle taster',
} as const;
