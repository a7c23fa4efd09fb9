import type { CostFigure } from '../../electron/contract/cost-sheets.ts';
import { capital } from './format.ts';

/** What the list of unit-cost sheets says. */
export const costSheetsText = {
  title: 'Enhetskostnad',
  lead: 'Hva en plass koster ulike steder, med formelen synlig og kildens egne påstander ved siden av.',
  create: 'Nytt ark',
  caption: 'Kostnadsarkene',
  head: { name: 'Ark', lead: 'Hva arket viser', source: 'Kilde' },
  emptyTitle: 'Ingen kostnadsark ennå',
  emptyWhy:
    'Et ark viser hva som er regnet ut av hva, og hva kilden ikke oppgir. Trykk N for å lage et.',
  dialog: {
    title: 'Nytt kostnadsark',
    name: 'Navn',
    nameHint: 'Hva sammenlignes?',
    nameMissing: 'Skriv hva som sammenlignes.',
    source: 'Kilde',
    sourceHint: 'Hvor står tallene, og for hvilket år?',
    sourceMissing: 'Skriv hvor tallene kommer fra. Uten kilde blir det ikke noe ark.',
    create: 'Lag arket',
  },
  hints: { create: 'nytt ark' },
} as const;

const columns = {
  places: 'Plasser',
  buildingCost: 'Bygg, kr per år',
  costPerPlaceDay: 'Kr per plass og døgn',
  statedExtra: 'Kilden: merkostnad, kr per år',
} satisfies Record<CostFigure, string>;

/** What one unit-cost sheet says. */
export const costSheetText = {
  missing: 'mangler i kilden',
  given: 'Tall fra kilden',
  unit: 'Enhet',
  columns,
  tools: 'Fjern',
  cell: (column: string, name: string) => `${column}, ${name}`,
  reference: 'Sammenlign med',
  isReference: 'sammenlignes med',
  referenceChosen: (name: string) => `${name} er nå sammenligningen og står øverst.`,
  add: 'Legg til enhet',
  added: 'Ny enhet er lagt til.',
  newUnit: (number: number) => `Enhet ${number}`,
  remove: (name: string) => `Fjern ${name}`,
  removed: (name: string) => `${name} er fjernet.`,
  unitsTitle: 'Ingen enheter ennå',
  unitsWhy: 'Legg først til enheten de andre skal sammenlignes med. Trykk N for å begynne.',
  total: 'Til sammen i kilden, kr per år',
  computed: 'Regnet ut',
  building: 'Bygg per plass og døgn',
  difference: (name: string) => `Forskjell fra ${name} per plass og døgn`,
  extra: 'Merkostnad per år',
  cannot: (why: string) => `Kan ikke beregnes: ${why}.`,
  sourceSays: (figure: string) => `Kilden sier ${figure}`,
  agrees: 'stemmer når det rundes av',
  differs: 'stemmer ikke med regnestykket',
  checkSum: 'Kontrollsum',
  explained: 'Hva bygningene forklarer',
  explainedNone: 'Kan ikke beregnes: bygningskostnad eller antall plasser mangler i kilden.',
  side: 'Om arket',
  name: 'Navn',
  source: 'Kilde',
  note: 'Merknad',
  rules: 'Slik er det regnet',
  copy: 'Kopier tabell',
  copied: 'Kopiert',
  copyDone: 'Tabellen er kopiert. Lim den inn i et regneark.',
  copyFailed: 'Tabellen kunne ikke kopieres. Last ned CSV i stedet.',
  csv: 'CSV',
  csvDone: (fileName: string) => `${fileName} er lastet ned.`,
  unsaved: 'Rett feltene som er merket, så kan arket kopieres og lastes ned.',
  removeSheet: 'Slett arket',
  sheetRemoved: 'Arket er slettet.',
  emptyField: 'tomt',
  errors: {
    name: 'Skriv navnet på enheten.',
    sheetName: 'Skriv hva som sammenlignes.',
    source: 'Skriv hvor tallene kommer fra.',
    number: 'Skriv tallet slik: 6 054 522 eller 3 389,50.',
    places: 'Skriv et helt tall fra 1 til 10 000, eller la feltet stå tomt.',
    negative: 'En kostnad kan ikke være under 0.',
    large: 'Tallet er for stort. Kontroller det.',
    long: (most: number) => `Teksten kan ha høyst ${most} tegn. Kort den ned.`,
  },
  hints: { add: 'ny enhet', copy: 'kopier tabell', csv: 'last ned CSV', down: 'neste rad' },
} as const;

/** A field's name as it stands on the screen, for the choice between two versions of it. */
export const costFieldLabel = {
  name: costSheetText.name,
  source: costSheetText.source,
  note: costSheetText.note,
  total: costSheetText.total,
  cells: capital(costSheetText.given),
} as const;
