import type { Verdict } from '../../electron/contract/vocabulary.ts';
import { capital, counted, countWord, formatNumber, halfYearLabel } from './format.ts';

/** What the evaluation screens say. */
export const evaluationsText = {
  title: 'Evalueringer',
  create: 'Nytt notat',
  crumb: 'Evalueringer',
  hints: { create: 'nytt notat' },
  /** Of the measures that have begun; the others are not judged. */
  summary: (missing: number, judged: number, all: number) => {
    if (judged === 0) return 'Ingen tiltak er meldt i gang ennå, så ingen evaluering mangler.';
    const begun = judged === all ? `de ${countWord(all)} tiltakene` : `tiltakene som er i gang`;
    if (missing === 0) return `Alle ${begun} har fersk evaluering.`;
    if (missing === judged) return `Ingen av ${begun} har fersk evaluering.`;
    const few = capital(countWord(missing, 'neuter'));
    return `${few} av ${begun} mangler fersk evaluering.`;
  },
  why: 'Planen krever at alle tiltak evalueres underveis.',
  missingTitle: 'Mangler evaluering',
  missingRow: (measureId: number, name: string) => `Tiltak ${measureId}: ${name}`,
  lastNote: (last: string | null) =>
    last === null ? 'aldri evaluert' : `sist ${halfYearLabel(last)}`,
  begun: (period: string) => `utkast for ${period} er begynt`,
  goOn: 'Fortsett utkastet',
  goOnFor: (measureId: number) => `Fortsett utkastet for tiltak ${measureId}`,
  start: 'Start notat',
  startFor: (measureId: number) => `Start notat for tiltak ${measureId}`,
  listTitle: 'Notatene',
  shown: (shown: number, total: number) =>
    `${formatNumber(shown, 0)} av ${formatNumber(total, 0)} notater`,
  more: 'Vis eldre notater',
  head: {
    period: 'Periode',
    measure: 'Tiltak',
    note: 'Notat',
    verdict: 'Konklusjon',
    state: 'Status',
  },
  noteAbout: (kind: string, subject: string) => `${kind}: ${subject}`,
  noVerdict: 'ikke valgt',
  draft: 'Utkast',
  final: 'Ferdig',
  emptyTitle: 'Ingen evalueringsnotater ennå',
  emptyWhy:
    'Et notat er fire korte felt og en konklusjon, og bygger på tall, dialog eller medvirkning. Trykk E for å starte.',
  dialog: {
    title: 'Nytt evalueringsnotat',
    measure: 'Tiltak',
    chooseMeasure: 'Velg tiltak',
    measureMissing: 'Velg hvilket tiltak notatet gjelder.',
    period: 'Halvår',
    create: 'Lag notatet',
    open: 'Åpne notatet',
    exists: 'Tiltaket har allerede et slikt notat for dette halvåret.',
    template: 'Hva slags notat?',
    subject: 'Gjelder',
    wholeMeasure: 'Hele tiltaket',
    kinds: { offer: 'Tilbud', model: 'Modeller', sprint: 'Sprinter', indicator: 'Indikatorer' },
  },
} as const;

/** What one evaluation note says. */
export const evaluationText = {
  title: (measureId: number, half: string) => `Evalueringsnotat: tiltak ${measureId}, ${half}`,
  crumb: (measureId: number, half: string) => `Tiltak ${measureId}, ${half}`,
  previous: (half: string, verdict: string) => `forrige notat: ${half}, ${verdict}`,
  noPrevious: 'første notat om tiltaket',
  state: { draft: 'Utkast', final: 'Ferdig' },
  finishedAt: (date: string) => `ferdigstilt ${date}`,
  finish: 'Ferdigstill',
  finished: 'Notatet er ferdigstilt.',
  reopen: 'Åpne igjen',
  reopened: 'Notatet er åpnet igjen og kan endres.',
  readOnly: 'Notatet er ferdigstilt og kan bare leses. Åpne det igjen for å endre noe.',
  reminder: 'Skriv om grupper, aldri om ett barn eller én familie.',
  fields: {
    did: { label: 'Hva gjorde vi?', hint: 'det som faktisk ble gjort' },
    saw: { label: 'Hva så vi?', hint: 'tall, dialog og medvirkning' },
    learned: { label: 'Hva lærte vi?', hint: 'hvordan kan vi bruke innsikten fortløpende?' },
    change: { label: 'Hva endrer vi?', hint: 'konkret, med dato' },
    voice: { label: 'Barn og unges stemme', hint: 'gruppenivå, minst fem' },
  },
  nothingWritten: 'Ikke skrevet',
  decisions: 'Beslutninger',
  makeDecision: 'Lag beslutning',
  decisionTitle: (verdict: Exclude<Verdict, 'continue'>, about: string) =>
    verdict === 'end' ? `${about} avvikles` : `${about} justeres`,
  about: (kind: string) => `Gjelder ${kind}`,
  template: {
    lock: 'Lås det vi tror',
    locked: 'Det dere tror, er låst. Nå kan resultatet skrives.',
    lockedAt: (date: string) => `låst ${date}, kan ikke endres`,
    waits: 'kan skrives når det dere tror, er låst',
    wholeNumber: 'Skriv et helt tall.',
  },
  versions: {
    title: 'To utgaver side om side',
    lead: 'Det som er tatt bort, er strøket over. Det som er nytt, er understreket.',
    open: (count: number) => `Sammenlign utgaver (${count})`,
    before: 'Før',
    after: 'Etter',
    field: 'Felt',
    same: 'uendret',
    verdict: 'Konklusjon',
    noVerdict: 'ikke valgt',
    evidence: 'Grunnlag',
    version: (number: number, date: string, actor: string) =>
      `Utgave ${number}, ${date} (${actor})`,
  },
  verdict: {
    label: 'Konklusjon',
    hint: 'å avvikle noe som ikke virker, er et godt resultat',
    none: 'Ikke valgt',
    sub: {
      continue: 'som nå, nytt notat om et halvår',
      adjust: 'blir forslag til beslutning',
      end: 'krever beslutning i ledergruppa',
    } satisfies Record<Verdict, string>,
  },
  side: 'Grunnlag og kontroll',
  evidence: {
    title: 'Hva notatet bygger på',
    empty: 'Ingenting lagt ved ennå. Et notat uten grunnlag er bare en mening.',
    add: 'Legg til grunnlag',
    added: 'Grunnlaget er lagt til.',
    removed: 'Grunnlaget er fjernet.',
    dialogTitle: 'Legg til grunnlag',
  },
  follows: 'Følger opp',
  followsNone: 'Ingen utfordringer er koblet til tiltaket ennå.',
  ready: {
    title: 'Før notatet kan ferdigstilles',
    fields: 'De fire feltene er skrevet',
    evidence: 'Minst ett grunnlag er lagt ved',
    verdict: 'Konklusjon er valgt',
    voice: 'Barn og unges stemme er skrevet',
    all: 'Notatet kan ferdigstilles.',
    done: 'Gjort',
    open: 'Gjenstår',
    warning: 'Personvern',
    count: (count: number) =>
      `${capital(counted(count, { one: 'ting', many: 'ting' }))} gjenstår før notatet kan ferdigstilles:`,
    unsaved: 'Notatet er ikke lagret ennå.',
  },
  hints: {
    did: 'gjorde',
    saw: 'så',
    learned: 'lærte',
    change: 'endrer',
    verdict: 'konklusjon',
    evidence: 'legg til grunnlag',
    finish: 'ferdigstill',
  },
} as const;
