import type { CardEncoding, CardFormat } from '../../electron/contract/card-files.ts';
import type { ColumnKind, TemplateKind } from '../../electron/contract/vocabulary.ts';

const cards = (n: number) => (n === 1 ? '1 kort' : `${n} kort`);
const kinds: Record<TemplateKind, string> = {
  board: 'Tavler',
  card: 'Kort',
  retrospective: 'Tilbakeblikk etter sprint',
};
const columnKinds: Record<ColumnKind, string> = {
  queue: 'Kø',
  ready: 'Klar',
  active: 'Pågår',
  review: 'Kvalitetssikring',
  done: 'Ferdig',
};
const formats: Record<CardFormat, string> = {
  csv: 'CSV',
  trello: 'Trello',
  planner: 'Planner',
};

const encodings: Record<CardEncoding, string> = {
  windows: 'Les som fra Windows',
  mac: 'Les som fra en eldre Mac',
};

export const binText = {
  title: 'Papirkurv',
  lead: (n: number) =>
    n === 0
      ? 'Ingen kort er arkivert eller kastet.'
      : `${cards(n)} er tatt bort fra tavlene. Alle kan settes tilbake.`,
  emptyTitle: 'Papirkurven er tom.',
  emptyWhy:
    'Kort som arkiveres eller kastes, ligger her til noen setter dem tilbake. Ingenting forsvinner av seg selv.',
  caption: 'Arkiverte og kastede kort, de nyeste først',
  head: { card: 'Kort', measure: 'Tiltak', column: 'Tilbake til', when: 'Tatt bort', what: '' },
  archived: 'arkivert',
  deleted: 'i papirkurven',
  restore: 'Sett tilbake',
  restoreName: (code: string) => `Sett tilbake ${code}`,
  restored: (code: string, column: string) => `${code} er satt tilbake i ${column}`,
  remove: 'Kast',
  removeName: (code: string) => `Kast ${code}, legg det i papirkurven`,
  removed: (code: string) => `${code} ligger i papirkurven`,
  oldTitle: (n: number) =>
    n === 1
      ? '1 kort har ligget i papirkurven i mer enn 90 dager.'
      : `${n} kort har ligget i papirkurven i mer enn 90 dager.`,
  oldWhy: 'De blir liggende til noen sier noe annet. Vil dere slette dem for godt?',
  ask: 'Slett for godt …',
  confirmTitle: (n: number) => `Slette ${cards(n)} for godt?`,
  confirmLead:
    'Kortene tas ut av fila med kommentarer, sjekklister og vedlegg. De kan bare hentes tilbake med Angre eller fra en sikkerhetskopi.',
  confirm: 'Slett for godt',
  purged: (n: number) => `${cards(n)} er slettet for godt`,
  which: 'Kort som slettes',
} as const;

export const templatesText = {
  title: 'Maler',
  lead: 'En mal er et utgangspunkt: en tavle med kolonner, et kort med sjekkliste, spørsmål til et tilbakeblikk. Endre dem fritt.',
  kinds,
  columnKinds,
  create: 'Ny mal',
  createKind: (kind: TemplateKind) =>
    kind === 'board' ? 'Tavle' : kind === 'card' ? 'Kort' : 'Tilbakeblikk',
  import: 'Hent mal fra fil',
  imported: (name: string) => `Malen ${name} er hentet`,
  edit: (name: string) => `Endre ${name}`,
  export: (name: string) => `Last ned ${name}`,
  remove: (name: string) => `Fjern ${name}`,
  removed: (name: string) => `Malen ${name} er fjernet`,
  saved: (name: string) => `Malen ${name} er lagret`,
  none: 'Ingen maler av dette slaget. Lag en, eller hent en fra en fil.',
  facts: {
    board: (columns: number, starters: number) =>
      `${columns} kolonner${starters === 0 ? '' : `, ${cards(starters)}`}`,
    card: (points: number) => (points === 0 ? 'uten sjekkliste' : `${points} punkter i sjekklista`),
    retrospective: (questions: number) =>
      questions === 1 ? '1 spørsmål' : `${questions} spørsmål`,
  },
  editor: {
    new: { board: 'Ny tavlemal', card: 'Ny kortmal', retrospective: 'Ny mal for tilbakeblikk' },
    edit: 'Endre mal',
    name: 'Navn på malen',
    save: 'Lagre malen',
    title: 'Tittel på kortet',
    description: 'Beskrivelse',
    size: 'Størrelse',
    noSize: 'Ikke satt',
    hours: 'Timer',
    checklist: 'Sjekkliste, ett punkt på hver linje',
    columns: 'Kolonner: navn, slag og grense for antall kort',
    column: (n: number) => `Kolonne ${n}`,
    columnKind: (n: number) => `Slag for kolonne ${n}`,
    limit: (n: number) => `Grense for kolonne ${n}`,
    addColumn: 'Legg til kolonne',
    starters: 'Kort å begynne med, og kolonnen de står i',
    starter: (n: number) => `Kort ${n}`,
    starterColumn: (n: number) => `Kolonne for kort ${n}`,
    addStarter: 'Legg til kort',
    intro: 'Innledning',
    questions: 'Spørsmål, og hjelp til hvert av dem',
    question: (n: number) => `Spørsmål ${n}`,
    help: (n: number) => `Hjelp til spørsmål ${n}`,
    addQuestion: 'Legg til spørsmål',
    remove: (label: string) => `Fjern ${label.toLocaleLowerCase('nb')}`,
    hoursWrong: 'Skriv timene som et tall, for eksempel 7,5.',
  },
} as const;

export const boardMenuText = {
  more: 'Mer',
  label: 'Mer for tavla',
  fromTemplate: 'Nytt kort fra mal …',
  applyBoard: 'Bruk en tavlemal …',
  import: 'Hent kort fra fil …',
  export: 'Last ned kortene (CSV)',
  exported: (name: string) => `${name} er lastet ned`,
  templates: 'Maler',
  bin: 'Papirkurv',
  card: {
    title: 'Nytt kort fra mal',
    template: 'Mal',
    column: 'Kolonne',
    submit: 'Lag kortet',
    made: (code: string) => `${code} er laget`,
    none: 'Det finnes ingen kortmaler. Lag en under «Maler».',
  },
  board: {
    title: 'Bruk en tavlemal',
    lead: 'Kolonner som mangler, legges til, og kortene i malen blir nye kort. Det som står på tavla fra før, blir stående.',
    template: 'Mal',
    submit: 'Legg til på tavla',
    applied: (name: string, columns: number, made: number) =>
      `${name}: ${columns} kolonner og ${cards(made)} lagt til`,
    none: 'Det finnes ingen tavlemaler. Lag en under «Maler».',
  },
} as const;

export const cardImportText = {
  title: 'Hent kort fra fil',
  lead: 'Kort fra et regneark (CSV), fra Trello (JSON) eller fra Planner (Excel) blir kort på en tavle. Ingenting lagres før du velger «Lag kortene».',
  crumb: 'Hent kort',
  measure: 'Tavla kortene skal til',
  measureName: (id: number, name: string) => `Tiltak ${id}: ${name}`,
  choose: 'Velg fil',
  another: 'Velg en annen fil',
  reading: 'Leser fila …',
  guide: [
    'CSV: første rad er kolonnenavn, og én av dem heter «Tittel». Vår egen eksport virker som den er.',
    'Trello: «Skriv ut, eksporter og del» på tavla, og «Eksporter som JSON».',
    'Planner: «Eksporter plan til Excel» på planen.',
  ],
  encodingTitle: 'Hvordan skal bokstavene leses?',
  encodingLead: (fileName: string) =>
    `«${fileName}» sier ikke hvilket tegnsett den har. Velg den der æ, ø og å er riktige. Er ingen av dem riktige, lagre fila som «CSV UTF-8» og hent den på nytt.`,
  encodings,
  recognised: (format: CardFormat, fileName: string, n: number) =>
    `${formats[format]}: ${cards(n)} i «${fileName}»`,
  lists: 'Lister og kolonner',
  listsCaption: 'Hvilken kolonne kortene i hver liste går til',
  list: 'Liste i fila',
  count: 'Kort',
  counts: (n: number, archived: number) =>
    archived === 0 ? String(n) : `${n} og ${archived} arkivert`,
  column: 'Kolonne',
  columnFor: (list: string) => `Kolonne for ${list || 'kort uten liste'}`,
  noList: 'uten liste',
  newColumn: (list: string) => `Ny kolonne: ${list || 'Hentet fra fil'}`,
  skip: 'Ta ikke med',
  people: 'Personer i fila',
  peopleWhy:
    'Skriv rollen hver person har. Uten rolle får kortet ingen ansvarlig, og navnet blir ikke lagret.',
  roleFor: (name: string) => `Rolle for ${name}`,
  archived: 'Ta med arkiverte kort, som arkivert',
  preview: 'Kortene',
  previewMore: (n: number) => `og ${n} til`,
  leftOut: (n: number) => `Ikke tatt med (${n})`,
  notes: 'Merknader',
  publish: (n: number) => `Lag ${cards(n)}`,
  nothing: 'Ingen kort er valgt. Velg en kolonne for minst én liste.',
  done: 'Kortene er laget',
  toBoard: 'Gå til tavla',
  again: 'Hent en fil til',
  madeColumns: (names: string) => `Nye kolonner: ${names}.`,
  madeLabels: (names: string) => `Nye etiketter: ${names}.`,
  undo: 'Angre tar alt tilbake i ett.',
} as const;

export const cardsSettingsText = {
  title: 'Kort og maler',
  bin: 'Papirkurv',
  binWhy: 'Arkiverte og kastede kort, med vei tilbake.',
  templates: 'Maler',
  templatesWhy: 'Utgangspunkt for tavler, kort og tilbakeblikk.',
  import: 'Hent kort fra fil',
  importWhy: 'Fra regneark, Trello eller Planner.',
} as const;
