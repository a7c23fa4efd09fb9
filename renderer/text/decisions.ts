import type { DecisionState } from '../../electron/contract/decisions.ts';
import { capital, counted, countWord } from './format.ts';

/** What the screen of decisions and requests says. */
export const decisionsText = {
  title: 'Beslutninger',
  tabs: { decisions: 'Beslutninger', requests: 'Bestillinger' },
  create: 'Ny beslutning',
  lead: (open: number, lacking: number) => {
    if (open === 0) return 'Ingen åpne beslutninger.';
    const all = capital(counted(open, { one: 'beslutning er åpen', many: 'beslutninger er åpne' }));
    if (lacking === 0) return `${all}. Alle har ansvarlig, oppfølgingsdato og grunnlag.`;
    return `${all}. ${capital(countWord(lacking))} mangler ansvarlig, oppfølgingsdato eller grunnlag.`;
  },
  hints: { create: 'ny beslutning' },
  caption: 'Beslutningene, de nyeste først',
  head: {
    number: 'Nummer',
    title: 'Beslutning',
    level: 'Nivå',
    owner: 'Ansvarlig',
    followUp: 'Følges opp',
    state: 'Status',
  },
  state: {
    open: 'Åpen',
    due: 'Skal følges opp nå',
    followed_up: 'Fulgt opp',
    superseded: 'Erstattet',
  } satisfies Record<DecisionState, string>,
  noOwner: 'Ingen er utpekt',
  noFollowUp: 'ikke satt',
  emptyTitle: 'Ingen beslutninger ennå',
  emptyWhy:
    'En beslutning har et nummer, en ansvarlig, en dato for oppfølging og et grunnlag, så gruppa kan vise hva den bygget på. Trykk B for å skrive den første.',
  removed: 'Beslutningen er slettet.',
  measure: (id: number) => `Tiltak ${id}`,
} as const;

/** What one decision says, read or written. */
export const decisionText = {
  newTitle: 'Ny beslutning',
  editTitle: (number: string) => `Endre ${number}`,
  supersedes: (number: string) => `Erstatter ${number}`,
  title: 'Hva er besluttet?',
  titleHelp: 'Én setning som kan leses høyt.',
  titleMissing: 'Skriv hva som er besluttet.',
  grounds: 'Begrunnelse',
  consequence: 'Konsekvens',
  level: 'Besluttet av',
  owner: 'Ansvarlig',
  ownerHelp: 'Rolle eller enhet, ikke navn.',
  decidedOn: 'Dato',
  dateMissing: 'Skriv datoen som dd.mm.åååå.',
  followUp: 'Følges opp',
  measure: 'Tiltak',
  noMeasure: 'Ikke knyttet til ett tiltak',
  evidence: 'Hva bygger beslutningen på?',
  evidenceEmpty:
    'Ingen grunnlag ennå. Planen krever data, rapporter, dialog eller medvirkning, eller merket skjønn.',
  addEvidence: 'Legg til grunnlag',
  evidenceAdd: 'Ta med grunnlaget',
  save: 'Lagre beslutningen',
  saved: (number: string) => `${number} er lagret.`,
  missing: 'Mangler',
  notWritten: 'Ikke skrevet',
  edit: 'Endre',
  followUpAction: 'Fulgt opp …',
  reopen: 'Åpne igjen',
  supersede: 'Erstatt med ny',
  remove: 'Slett',
  followedUp: (date: string) => `Fulgt opp ${date}`,
  decidedBy: (level: string, date: string) => `Besluttet av ${level} ${date}`,
  supersededBy: (number: string) => `Erstattet av ${number}`,
  from: { measure: 'Gjelder', challenge: 'Utfordring', evaluation: 'Åpne evalueringsnotatet' },
  followUpDialog: {
    title: (number: string) => `Følg opp ${number}`,
    note: 'Hva ble gjort?',
    noteMissing: 'Skriv hva som ble gjort.',
    date: 'Fulgt opp',
    save: 'Lagre oppfølgingen',
  },
} as const;

/** What the leadership group asked for. */
export const requestsText = {
  create: 'Ny bestilling',
  caption: 'Bestillinger fra ledergruppa, åpne først',
  head: { text: 'Bestilling', asked: 'Bestilt', due: 'Frist', answer: 'Svar', cards: 'Oppgaver' },
  open: 'ikke besvart',
  overdue: 'over fristen',
  noDue: 'ingen frist',
  noCards: 'ingen oppgave',
  answered: (date: string) => `Besvart ${date}`,
  emptyTitle: 'Ingen bestillinger ennå',
  emptyWhy:
    'Når ledergruppa ber om noe, føres det her og følges til det er besvart. Ubesvarte kommer øverst på neste orientering.',
  edit: 'Endre',
  answerAction: 'Svar',
  card: 'Lag oppgave',
  remove: 'Slett',
  removed: 'Bestillingen er slettet.',
  dialog: {
    newTitle: 'Ny bestilling fra ledergruppa',
    editTitle: 'Endre bestillingen',
    text: 'Hva ble bestilt?',
    textMissing: 'Skriv hva ledergruppa ba om.',
    asked: 'Bestilt',
    due: 'Frist',
    dateMissing: 'Skriv datoen som dd.mm.åååå.',
    measure: 'Tiltak',
    noMeasure: 'Ikke knyttet til ett tiltak',
    save: 'Lagre bestillingen',
  },
  answerDialog: {
    title: 'Svar på bestillingen',
    answer: 'Svar',
    help: 'Tomt svar åpner bestillingen igjen.',
    date: 'Besvart',
    save: 'Lagre svaret',
  },
} as const;
