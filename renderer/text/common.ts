import { demoStamp } from '../../electron/contract/demo.ts';
import { restruckSentence } from '../../electron/contract/restruck.ts';

/** Words shared by the frame and the common pieces. */
export const commonText = {
  product: 'Dreiepunkt',
  plan: 'Oppvekstplan 2024–2030',
  demo: demoStamp,
  skip: 'Hopp til innholdet',
  retry: 'Prøv igjen',
  close: 'Lukk',
  cancel: 'Avbryt',
  loading: 'Henter …',
  undo: 'Angre',
  allKeys: 'alle taster',
  nobody: 'Ingen er utpekt',
  noStage: 'Ikke sagt hvor tiltaket står',
  side: 'Sidepanel',
  hideSide: (label: string) => `Lukk ${label.toLocaleLowerCase('nb')}`,
  stageOf: (word: string, step: number) => `${word}, steg ${step} av 4`,
  unknownError: 'Dreiepunkt svarte ikke. Prøv igjen, eller start programmet på nytt.',
} as const;

export const railText = {
  label: 'Hovedmeny',
  overview: 'Oversikt',
  yearWheel: 'Årshjul',
  thread: 'Rød tråd',
  timeline: 'Tidslinje',
  measures: 'Tiltak',
  allMeasures: 'Alle tiltak',
  knowledge: 'Kunnskap',
  reporting: 'Plan og orientering',
  challenges: 'Utfordringer',
  indicators: 'Indikatorer',
  evaluations: 'Evalueringer',
  voices: 'Barn og unges stemme',
  registers: 'Modeller og tilbud',
  costSheets: 'Enhetskostnad',
  decisions: 'Beslutninger',
  briefings: 'Orienteringer',
  plan: 'Planen',
  import: 'Importér statistikk',
  settings: 'Innstillinger',
  waiting: 'Venter',
  gaps: (count: number) => `${count} hull`,
  attention: (count: number) => `${count} trenger oppmerksomhet`,
  measureName: (id: number, name: string) => `Tiltak ${id}: ${name}`,
  copyChecked: (when: string) => `Kopi kontrollert ${when}`,
  copyFault: 'Dagens kopi ble ikke tatt',
  noCopy: 'Ingen sikkerhetskopi ennå',
  offline: 'Frakoblet, ingenting sendes',
  file: 'Arbeidsfil',
} as const;

export const topText = {
  label: 'Topplinje',
  crumbs: 'Brødsmuler',
  undo: (sentence: string | null) => (sentence ? `Angre: ${sentence}` : 'Ingenting å angre'),
  redo: (sentence: string | null) =>
    sentence ? `Gjør om igjen: ${sentence}` : 'Ingenting å gjøre om igjen',
  saved: (time: string) => `Lagret ${time}`,
  saving: 'Lagrer …',
  unchanged: 'Ingen endringer ennå',
  writes: 'Du skriver',
  writesAs: (actor: string) => `Du skriver som ${actor}. Endre rolle i Innstillinger.`,
  writesUnnamed: 'Si hvem som skriver',
  readOnly: 'Bare lesing',
  readOnlyHelp: 'Fila er åpnet for lesing. Endringer kan ikke lagres.',
} as const;

/** The four hovedområder by their number in the plan. */
export const areaName: Record<string, string> = {
  '4.1': 'Trygg og inkluderende oppvekst',
  '4.2': 'Helsefremmende OPPvekst',
  '4.3': 'Glede og mestring for alle',
  '4.4': 'Lek, læring og utdanning',
};
export const acrossAreas = 'På tvers av hovedområdene';

/** The digits that lead to the measures there are: «1–5», or «1–3, 5» when one has gone out of the plan. */
export function measureKeys(ids: readonly number[]): string {
  const digits = ids.filter((id) => id < 10).toSorted((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const digit of digits) {
    const last = runs.at(-1);
    if (last && digit === last[1] + 1) last[1] = digit;
    else runs.push([digit, digit]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

export const keysText = {
  title: 'Tastatur',
  intro: 'Enkeltbokstaver virker når du ikke skriver i et felt. De kan slås av i Innstillinger.',
  everywhere: 'Overalt',
  here: 'På denne siden',
  goPrompt:
    'Gå til: O oversikt · T tiltak · R rød tråd · U utfordringer · I indikatorer · E evalueringer · S stemme · B beslutninger · N orienteringer',
  goMeasurePrompt: (keys: string) => `Gå til tiltak: ${keys}`,
  rows: (measures: string) => [
    { keys: ['Ctrl', 'K'], text: 'søk i alt, eller gå til' },
    { keys: ['G', 'O'], text: 'gå til Oversikt' },
    { keys: ['G', 'T', measures], text: 'gå til et tiltak' },
    { keys: ['G', 'R'], text: 'gå til Rød tråd' },
    { keys: ['G', 'U'], text: 'gå til Utfordringer' },
    { keys: ['G', 'I'], text: 'gå til Indikatorer' },
    { keys: ['G', 'E'], text: 'gå til Evalueringer' },
    { keys: ['G', 'S'], text: 'gå til Barn og unges stemme' },
    { keys: ['G', 'B'], text: 'gå til Beslutninger' },
    { keys: ['G', 'N'], text: 'gå til Orienteringer' },
    { keys: ['Ctrl', 'Z'], text: 'angre siste endring' },
    { keys: ['Ctrl', 'Y'], text: 'gjør om igjen' },
    { keys: ['Ctrl', 'Alt', 'Z'], text: 'lista over endringer' },
    { keys: ['F6'], text: 'neste del: meny, innhold, sidepanel' },
    { keys: ['Shift', 'F6'], text: 'forrige del' },
    { keys: ['I'], text: 'vis sidepanelet når det er skjult' },
    { keys: ['Esc'], text: 'lukk eller avbryt' },
    { keys: ['?'], text: 'vis denne lista' },
  ],
} as const;

export const shellText = {
  notFoundTitle: 'Siden finnes ikke',
  notFoundWhy: 'Adressen peker ikke på noe i Dreiepunkt. Det den viste til, kan være fjernet.',
  toOverview: 'Gå til Oversikt',
  crashTitle: 'Siden kunne ikke vises',
  crashWhy:
    'Arbeidet ditt er lagret i fila. Prøv igjen; hvis det samme skjer, gå til Oversikt og fortell hva du gjorde.',
  crashDetail: 'Teknisk beskrivelse',
  offlineTitle: 'Dreiepunkt svarer ikke',
} as const;

export const noticeText = { label: 'Om fila', read: 'Lest' } as const;

export const failureText = {
  title: 'Arbeidsfila kunne ikke åpnes',
  where: 'Fila ligger her',
  whereMissing: 'Fila skal ligge her',
  way: 'Det du kan gjøre',
  backups: 'Sikkerhetskopier',
  noBackups: 'Det finnes ingen sikkerhetskopier av denne fila.',
  good: 'Kontrollert og hel',
  bad: 'Skadet, kan ikke brukes',
  own: 'tatt av dere, ryddes aldri bort',
  fromFuture: 'klokka var feil da den ble tatt',
  restore: 'Gjenopprett denne kopien',
  restoreName: (when: string) => `Gjenopprett denne kopien: ${when}`,
  startNew: 'Begynn med en ny fil',
  startNewWhy: 'Den skadde fila blir tatt vare på ved siden av den nye.',
  restored: ({ struck }: { struck: number }) =>
    `Kopien er gjenopprettet. ${restruckSentence(struck)}`.trimEnd(),
  started: 'En ny fil er laget.',
  lostTitle: 'Dreiepunkt har sluttet å skrive i arbeidsfila',
  missingTitle: 'Arbeidsfila er ikke der den pleier å være',
  startNewMissing:
    'En ny fil er tom for det gruppa har skrevet. Kopiene og filene under blir liggende som de er.',
  elsewhere: 'Ligger fila et annet sted?',
  elsewhereWhy: 'Fila blir åpnet der den ligger. Ingenting blir flyttet eller kopiert.',
  chooseFile: 'Let fram en annen fil …',
  foundPath: 'Hele stien til fila',
  foundHelp: String.raw`Finn fila i filutforskeren, kopier stien og lim den inn her. Den ligner på C:\Felles\ringerike.dreiepunkt.`,
  openFound: 'Åpne denne fila',
  foundOpened: 'Fila er funnet og åpnet.',
  others: 'Filer ved siden av',
  otherFacts: (when: string, bytes: number) =>
    `Sist endret ${when}, ${Math.max(1, Math.round(bytes / 1024)).toLocaleString('nb-NO')} kB`,
  takeOther: { aside: 'Hent fram denne', renamed: 'Gi denne navnet tilbake' },
  takeOtherName: (kind: 'aside' | 'renamed', fileName: string) =>
    kind === 'aside' ? `Hent fram denne: ${fileName}` : `Gi denne navnet tilbake: ${fileName}`,
  otherUsed: 'Fila er på plass igjen.',
} as const;
