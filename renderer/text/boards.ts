import type { ColumnKind } from '../../electron/contract/vocabulary.ts';
import { columnKindWord } from '../../electron/contract/words.ts';
import { counted } from './format.ts';

const cards = (n: number) => (n === 1 ? '1 kort' : `${n} kort`);

/** What a user reads on shaping a board: columns, groups, filter, and several cards at once. */
export const boardsText = {
  all: {
    title: 'Alle tiltak',
    lead: (open: number, measures: number) =>
      open === 0
        ? 'Ingen av tiltakene har oppgaver under arbeid.'
        : `${cards(open)} er ikke ferdig, fordelt på ${counted(measures, { one: 'tiltak', many: 'tiltak', gender: 'neuter' })}.`,
    name: 'alle tiltak',
    emptyWhy:
      'Her samles oppgavene fra alle tavlene. Trykk N for å skrive den første, eller åpne tavla til et tiltak.',
    measure: 'Tiltak',
    measureName: (id: number, name: string) => `${id} ${name}`,
  },

  /** The stacks of the board of all measures. */
  kinds: columnKindWord,

  lift: {
    lifted: (code: string, n: number) =>
      `${n > 1 ? cards(n) : code} løftet. Piltastene flytter, mellomrom slipper, Esc setter tilbake.`,
    putBack: (code: string) => `${code} er satt tilbake`,
    stayed: (code: string) => `${code} står der det sto`,
    movedMany: (n: number, column: string) => `${cards(n)} flyttet til ${column}`,
  },

  columns: {
    open: 'Kolonner',
    title: 'Kolonner på tavla',
    lead: 'Endringene gjelder med en gang og kan angres.',
    menu: (name: string) => `Valg for kolonna ${name}`,
    rename: 'Endre navn og grense …',
    left: 'Flytt til venstre',
    right: 'Flytt til høyre',
    addAfter: 'Ny kolonne til høyre …',
    remove: 'Fjern kolonna …',
    up: (name: string) => `Flytt ${name} opp`,
    down: (name: string) => `Flytt ${name} ned`,
    edit: (name: string) => `Endre ${name}`,
    removeNamed: (name: string) => `Fjern ${name}`,
    keys: 'Piltastene velger kolonne, Alt ↑ ↓ flytter den, Enter endrer.',
    list: 'Kolonnene i rekkefølge',
    facts: (kind: string, n: number, limit: number | null) =>
      `${kind}, ${cards(n)}${limit === null ? '' : `, grense ${limit}`}`,
    moved: (name: string, place: number, of: number) => `${name} er kolonne ${place} av ${of}`,
    edge: (name: string) => `${name} kan ikke flyttes lenger den veien`,
    add: 'Ny kolonne',
    added: (name: string) => `Kolonna ${name} er lagt til`,
    saved: (name: string) => `Kolonna ${name} er lagret`,
    name: 'Navn',
    nameMissing: 'Gi kolonna et navn.',
    kind: 'Hva kolonna er for',
    kinds: {
      queue: 'Kø: ikke tatt inn ennå',
      ready: 'Klar til å begynne',
      active: 'Arbeid som pågår',
      review: 'Venter på kontroll',
      done: 'Ferdig',
    } satisfies Record<ColumnKind, string>,
    limit: 'Grense (antall kort)',
    limitHelp:
      'En full kolonne tar imot flere kort, men sier fra. Bare kort på tavla teller, ikke arkiverte. Tomt felt er ingen grense.',
    limitInvalid: 'Skriv et helt tall fra 1 til 999, eller la feltet stå tomt.',
    where: 'Plass',
    before: (name: string) => `Foran ${name}`,
    last: 'Til sist',
    save: 'Lagre',
    editTitle: (name: string) => `Endre kolonna ${name}`,
    removeTitle: (name: string) => `Fjern kolonna ${name}`,
    removeEmpty: 'Kolonna er tom. Fjerningen kan angres.',
    removeFull: (name: string, n: number) =>
      `${name} har ${cards(n)} og kan ikke fjernes uten at de får en ny plass.`,
    moveCardsTo: 'Flytt kortene til',
    removeSubmit: 'Fjern kolonna',
    removed: (name: string, n: number) =>
      n === 0 ? `Kolonna ${name} er fjernet` : `Kolonna ${name} er fjernet, ${cards(n)} flyttet`,
    lastOne: 'Ei tavle må ha minst én kolonne. Lag den nye først.',
  },

  groups: {
    button: (name: string) => `Grupper: ${name}`,
    label: 'Grupper kortene etter',
    names: {
      none: 'ingen',
      measure: 'tiltak',
      service: 'tjeneste',
      challenge: 'utfordring',
      owner: 'person eller rolle',
    },
    without: {
      none: '',
      measure: '',
      service: 'Uten tjeneste',
      challenge: 'Uten utfordring',
      owner: 'Uten ansvarlig',
      level: 'Uten nivå',
      label: 'Uten etikett',
    },
    several: 'Kort med flere svar står i gruppa til det første.',
    lane: (name: string, n: number) => `${name}, ${cards(n)}`,
    inLane: (column: string, lane: string) => `${column}, ${lane}`,
    noCards: 'Ingen kort',
  },

  filter: {
    button: 'Filter',
    on: (n: number) => `Filter (${n})`,
    label: 'Filtrer kortene',
    words: 'Søk på tavla',
    due: 'Frist',
    dueNames: { overdue: 'Over frist', week: 'Frist denne uka', none: 'Uten frist' },
    waiting: 'Venter',
    chip: (name: string, n: number) => `${name} ${n}`,
    facets: {
      measure: 'Tiltak',
      challenge: 'Utfordring',
      level: 'Nivå',
      service: 'Tjeneste',
      owner: 'Ansvarlig',
      label: 'Etikett',
    },
    facetChosen: (facet: string, names: readonly string[]) =>
      names.length > 2
        ? `${facet}: ${names.slice(0, 2).join(', ')} +${names.length - 2}`
        : `${facet}: ${names.join(', ')}`,
    shown: (n: number, of: number) => `${n} av ${cards(of)} vises`,
    clear: 'Nullstill',
    clearKey: '0',
    nothingTitle: 'Ingen kort passer til filteret.',
    nothingWhy: (n: number) =>
      `${cards(n)} på tavla er skjult av filteret. Trykk 0 for å nullstille og se alle.`,
    cleared: (n: number) => `Filteret er nullstilt. ${cards(n)} vises.`,
    shows: (n: number) => `viser ${n}`,
  },

  selection: {
    count: (n: number) => (n === 0 ? 'Ingen kort valgt' : `${cards(n)} valgt`),
    label: 'Valgte kort',
    isSelected: 'valgt',
    move: 'Flytt til …',
    owner: 'Sett ansvarlig …',
    due: 'Sett frist …',
    archive: 'Arkiver',
    clear: 'Opphev valget',
    moveTitle: (n: number) => `Flytt ${cards(n)}`,
    ownerTitle: (n: number) => `Ansvarlig for ${cards(n)}`,
    ownerLabel: 'Ansvarlig rolle',
    ownerHelp: 'Rolle eller initialer, ikke navn. Tomt felt fjerner den ansvarlige.',
    dueTitle: (n: number) => `Frist for ${cards(n)}`,
    dueLabel: 'Frist (dd.mm.åååå)',
    dueWrong: 'Datoen finnes ikke. Skriv den som dd.mm.åååå.',
    dueHelp: 'Tomt felt fjerner fristen.',
    save: 'Lagre',
    ownerSaved: (n: number) => `Ansvarlig er satt på ${cards(n)}`,
    dueSaved: (n: number) => `Frist er satt på ${cards(n)}`,
    archived: (n: number) => `${cards(n)} er arkivert`,
    first: 'Først',
    last: 'Sist',
  },

  hints: {
    lift: 'løft og flytt',
    several: 'velg flere',
    filter: 'filter',
    columns: 'kolonner',
    rank: 'flytt opp og ned',
    moveColumn: 'flytt kolonna',
    toggle: 'velg kortet',
    all: 'velg hele kolonna',
    clear: 'nullstill filter',
  },
} as const;
