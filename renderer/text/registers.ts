import type { ModelVerdict, OfferState, SchoolLevel } from '../../electron/contract/vocabulary.ts';
import { capital, countWord, joinWords } from './format.ts';

/** What the screens of models, offers and the group's other registers say. */
export const registersText = {
  title: 'Modeller og tilbud',
  tabs: {
    models: 'Modeller',
    offers: 'Tilbud',
    coverage: 'Dekning',
    factors: 'Faktorer',
    competence: 'Kompetanse',
    checks: 'Sjekklister',
    ladder: 'Fraværstrapp',
  },
  unknown: 'ikke oppgitt',
  edit: (name: string) => `Endre ${name}`,
  wholeNumber: 'Skriv et helt tall.',
  nameMissing: 'Skriv et navn.',
  saved: 'Lagret.',
} as const;

export const modelsText = {
  lead: (all: number, reviewed: number) =>
    reviewed === all
      ? `Alle ${countWord(all)} modellene er vurdert.`
      : `${capital(countWord(reviewed))} av ${countWord(all)} modeller er vurdert. Tiltak 1 skal si hva som styrkes, beholdes og avvikles.`,
  create: 'Ny modell',
  caption: 'Modeller, avtaler og samarbeidsformer',
  head: {
    name: 'Modell',
    owner: 'Eier',
    partners: 'Partnere',
    goals: 'Mål',
    reviewed: 'Sist vurdert',
    verdict: 'Vurdering',
  },
  never: 'aldri vurdert',
  noVerdict: 'ikke vurdert',
  verdict: {
    strengthen: 'Styrke',
    keep: 'Beholde',
    end: 'Avvikle',
    new: 'Ny',
  } satisfies Record<ModelVerdict, string>,
  dialog: {
    newTitle: 'Ny modell',
    name: 'Navn',
    summary: 'Hva er det?',
    owner: 'Eier',
    ownerHelp: 'Rolle eller enhet, ikke navn.',
    partners: 'Samarbeidspartnere',
    goals: 'Mål',
    verdict: 'Vurdering',
    none: 'Ikke vurdert',
    reason: 'Begrunnelse',
    reviewedOn: 'Sist vurdert',
    dateWrong: 'Skriv datoen som dd.mm.åååå.',
    save: 'Lagre modellen',
    evaluate: 'Skriv evalueringsnotat',
  },
} as const;

export const offersText = {
  create: 'Nytt tilbud',
  csv: 'CSV',
  html: 'Nettside (HTML)',
  downloaded: (name: string) => `${name} er lastet ned.`,
  caption: 'Tilbud til barn, unge og familier',
  head: {
    name: 'Tilbud',
    ages: 'Alder',
    levels: 'Nivå',
    audience: 'Hvem er det for?',
    owner: 'Ansvarlig',
    state: 'Status',
  },
  state: { running: 'I drift', planned: 'Planlagt', ended: 'Avsluttet' } satisfies Record<
    OfferState,
    string
  >,
  dialog: {
    newTitle: 'Nytt tilbud',
    name: 'Navn',
    summary: 'Hva er det?',
    from: 'Fra alder',
    to: 'Til alder',
    ageHelp: 'Hele år; −1 er før fødsel.',
    ageWrong: 'Skriv både fra og til, fra −1 til 24.',
    levels: 'Forebyggingsnivå',
    audience: 'Åpent eller rettet',
    owner: 'Ansvarlig',
    provider: 'Hvem gir det?',
    state: 'Status',
    save: 'Lagre tilbudet',
  },
} as const;

export const coverageText = {
  caption: 'Tilbud i drift etter forebyggingsnivå og alder',
  level: 'Nivå',
  nobody: 'Ingen tilbud',
  unplaced: 'Kan ikke plasseres ennå',
  lacks: (what: string) => `mangler ${what}`,
} as const;

export const factorsText = {
  lead: 'Hvilke tiltak virker på hvilke faktorer? Det som kan endres, står først.',
  caption: 'Risiko- og beskyttelsesfaktorer mot tiltak',
  head: { factor: 'Faktor', modifiable: 'Kan den endres?' },
  kind: { risk: 'Risiko', protective: 'Beskyttelse' },
  yes: 'Ja',
  no: 'Nei',
  notJudged: 'Ikke vurdert',
  measure: (id: number) => `Tiltak ${id}`,
  acts: 'Virker',
  actsName: (id: number, factor: string) => `Tiltak ${id} virker på ${factor}`,
  none: 'Koble',
  noneName: (id: number, factor: string) => `Tiltak ${id} er ikke koblet til ${factor}`,
  dialog: {
    title: (id: number) => `Hvordan virker tiltak ${id}?`,
    reason: 'Hvordan virker tiltaket på faktoren?',
    missing: 'Skriv hvordan tiltaket virker.',
    save: 'Lagre koblingen',
    remove: 'Fjern koblingen',
  },
} as const;

export const competenceText = {
  lead: 'Antall ansatte med kompetansen og antall som trenger den. Aldri navn.',
  create: 'Ny linje',
  caption: 'Kompetanse etter fagfelt og enhet',
  head: {
    field: 'Fagfelt',
    unit: 'Enhet',
    have: 'Har',
    need: 'Trenger',
    gap: 'Mangler',
    note: 'Merknad',
  },
  enough: 'dekket',
  emptyTitle: 'Ingen kompetanse er kartlagt ennå',
  emptyWhy: (fields: string) =>
    `Tiltak 4 nevner først ${fields}. Før inn ett fagfelt og én enhet om gangen.`,
  dialog: {
    newTitle: 'Ny kompetanse',
    editTitle: 'Endre kompetansen',
    field: 'Fagfelt',
    unit: 'Enhet',
    have: 'Hvor mange har den?',
    need: 'Hvor mange trengs?',
    note: 'Merknad',
    missing: 'Fyll ut feltet.',
    save: 'Lagre linja',
    remove: 'Slett',
  },
} as const;

export const checksText = {
  head: { item: 'Punkt', owner: 'Ansvarlig', note: 'Merknad', checked: 'Sist sett på' },
  never: 'aldri',
  mark: (label: string, item: string) => `${label}: ${item}`,
  reference: (source: string) => `Kilde: ${source}`,
  owner: (item: string) => `Ansvarlig for ${item}`,
  note: (item: string) => `Merknad til ${item}`,
} as const;

const schoolLevel = (level: SchoolLevel) => `${level.replace('-', '.–')}. trinn`;

export const ladderText = {
  lead: 'Fordelingen av elever på fraværstrappas sju trinn, i totaler per halvår. Færre enn fem vises ikke. Når alle skoletrinn er ført, er summen indikatoren «Elever på fraværstrappen»; den føres ikke noe annet sted.',
  create: 'Før inn en telling',
  emptyTitle: 'Ingen telling ennå',
  emptyWhy:
    'Tell hvor mange elever som står på hvert trinn, for et skoletrinn og et halvår om gangen.',
  level: schoolLevel,
  whole: 'Alle skoletrinn',
  missing: (levels: readonly SchoolLevel[]) =>
    `Summen for kommunen mangler ${joinWords(levels.map(schoolLevel))}.`,
  indicator: 'Se utviklingen over tid',
  school: 'Skoletrinn',
  step: 'Trinn på trappa',
  total: 'Til sammen',
  observed: 'observasjon, ikke registrert fravær',
  source: (who: string, when: string) => `Telt av ${who}, ${when}.`,
  dialog: {
    title: 'Telling på fraværstrappa',
    lead: 'Bare totaler. Skriv aldri noe som gjelder én elev.',
    halfYear: 'Halvår',
    level: 'Skoletrinn',
    count: (step: number, text: string) => `${step}. ${text}`,
    countedBy: 'Hvem har talt?',
    countedOn: 'Dato',
    missing: 'Fyll ut feltet.',
    dateWrong: 'Skriv datoen som dd.mm.åååå.',
    save: 'Lagre tellingen',
  },
} as const;
