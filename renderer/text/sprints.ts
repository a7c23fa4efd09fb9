import type { CardSize } from '../../electron/contract/vocabulary.ts';
import type {
  PlanCard,
  QueueReason,
  SprintHead,
  SprintMark,
} from '../../electron/contract/sprints.ts';
import { capital, counted, formatDate, formatNumber, joinWords } from './format.ts';

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dager`);
const tasks = (count: number) => (count === 1 ? '1 oppgave' : `${count} oppgaver`);
const hours = (count: number) => formatNumber(count, Number.isInteger(count) ? 0 : 1);

/** «7. desember–8. januar»; the year only where the two differ from today's. */
export function dateSpan(from: string, to: string): string {
  const words = (iso: string) => formatDate(iso, 'long').replace(/ \d{4}$/, '');
  return `${words(from)}–${words(to)}`.replaceAll(' ', '\u00a0');
}
/** «9. nov.–4. des.» */
export function shortSpan(from: string, to: string): string {
  return `${formatDate(from, 'card')}–${formatDate(to, 'card')}`.replaceAll(' ', '\u00a0');
}

export const sprintText = {
  name: (number: number) => `Sprint ${number}`,
  plan: (number: number) => `Planlegg sprint ${number}`,
  measures: 'Tiltak',
  tab: 'Sprint',
  workingDays: (count: number) => (count === 1 ? '1 virkedag' : `${count} virkedager`),
  daysLeft: (count: number) =>
    count === 0 ? 'siste virkedag' : count === 1 ? '1 virkedag igjen' : `${count} virkedager igjen`,
  over: (count: number) => `sluttdatoen er passert for ${days(count)} siden`,
  tasks,
  hours: (count: number) => `${hours(count)}\u00a0t`,
  last: (number: number, line: string) => `sprint ${number}: ${line}`,
  noLast: 'dette er den første sprinten',

  goal: {
    label: 'Sprintmål',
    empty: 'Én setning: hva skal være gjort, for hvem og når?',
    verb: 'verb',
    group: 'målgruppe',
    date: 'dato',
    found: (word: string) => `Målet har ${word}`,
    missing: (word: string) => `Målet ser ut til å mangle ${word}`,
    level: (level: string) => `${level} nivå`,
    process: 'Slik vet vi det',
    processHelp: 'Ett mål på arbeidet selv: hvor mye, eller hvor godt?',
    outcome:
      'Det som måles her, er arbeidet. Om det blir bedre for barn og unge, ventes tidligst å vise seg etter to til fem år.',
  },

  context: {
    label: 'Tiltaket nå',
    goal: (halfYear: string) => `Etappe ${halfYear}`,
    noGoal: 'Ingen etappemål for dette halvåret',
    asked: 'Bestilt av ledergruppa',
    by: (date: string) => `innen ${date}`,
  },

  queue: {
    title: 'Kø',
    more: (count: number) => `Vis ${count} til`,
    lead: (count: number) => `${tasks(count)}, rangert etter vedtak, hinder, alvor og alder`,
    byHand: (count: number) => `${tasks(count)}, de øverste er rangert for hånd`,
    byRule: 'Ranger på nytt',
    empty: 'Køen er tom. Alt som er åpent, står i sprinten.',
    gap: 'Ingen oppgave peker mot',
    make: 'Lag oppgave',
    makeFor: (id: string) => `Lag oppgave for ${id}`,
    moreGaps: (count: number) => `og ${count} til`,
    fewerGaps: 'Vis færre',
  },
  sprint: {
    summary: (count: number, total: number) =>
      `${tasks(count)}, ${total === 1 ? '1 time' : `${hours(total)} timer`}`,
    drop: 'Slipp her, eller trykk',
    empty: 'Velg en oppgave i køen og trykk',
  },
  card: {
    asked: 'bestilt av ledergruppa',
    blocks: (codes: readonly string[]) =>
      `hindrer ${codes.length > 2 ? `${codes.length} oppgaver` : joinWords(codes)}`,
    gap: (id: string, lacks: 'measure' | 'indicator') =>
      lacks === 'measure' ? `${id} har ikke noe tiltak` : `${id} har ingen indikator`,
    age: (count: number) => (count === 0 ? 'ny i dag' : days(count)),
    noOwner: 'ingen eier',
    from: (number: number) => `videre fra sprint ${number}`,
    first: (number: number) => `Sto første gang i sprint ${number}`,
    waiting: (who: string) => `venter på ${who}`,
    depends: (codes: readonly string[]) => `må vente på ${joinWords(codes)}`,
    noSize: 'uten størrelse',
    size: (size: CardSize) => ({ S: 'liten', M: 'middels', L: 'stor' })[size],
    rank: (place: number) => `Plass ${place}`,
    in: (code: string, number: number) => `${code} er tatt inn i sprint ${number}`,
    out: (code: string, number: number) => `${code} er tatt ut av sprint ${number}`,
    pushed: (code: string, number: number) => `${code} er skjøvet ut av sprint ${number}`,
    addedNow: (code: string, number: number) =>
      `${code} er lagt til i sprint ${number} etter at den startet`,
    moved: (code: string, place: number, of: number) =>
      `${code} flyttet til plass ${place} av ${of}`,
    edge: (code: string) => `${code} står alt ytterst`,
    sized: (code: string, size: CardSize) => `${code} har størrelse ${size}`,
    sizeOf: (code: string) => `Størrelse på ${code}`,
    putIn: (code: string) => `Ta ${code} inn i sprinten`,
    takeOut: (code: string) => `Ta ${code} ut av sprinten`,
    up: (code: string) => `Flytt ${code} opp`,
    down: (code: string) => `Flytt ${code} ned`,
    ownerOf: (code: string) => `Eier av ${code}`,
    menu: (code: string) => `Valg for ${code}`,
  },
  capacity: {
    title: 'Kapasitet',
    sum: (planned: number, available: number) => `${hours(planned)} av ${hours(available)} timer`,
    row: (planned: number, available: number) => `${hours(planned)} av ${hours(available)} t`,
    over: (count: number) => `${hours(count)} over`,
    notAppointed: 'ikke utpekt',
    notStated: (planned: number) => `${hours(planned)} t, tid ikke oppgitt`,
    add: 'Legg til rolle',
    edit: 'Endre kapasitet',
    empty: 'Ingen roller ennå. Legg inn hvem som kan bidra, i timer eller prosent.',
  },
  capacityDialog: {
    title: 'Kapasitet i sprinten',
    lead: (count: number) => `Sprinten har ${count} virkedager.`,
    who: 'Rolle eller tjeneste',
    how: 'Hvor mye tid?',
    asHours: 'Timer i sprinten',
    asPercent: 'Prosent av full stilling',
    none: 'Ingen er utpekt',
    hours: 'Timer',
    percent: 'Prosent',
    daysOff: 'Fridager i sprinten',
    save: 'Lagre',
    remove: 'Fjern',
    notNumber: 'Skriv et tall, for eksempel 7,5.',
    noWho: 'Skriv en rolle eller tjeneste.',
  },
  checks: {
    title: 'Kan vi love dette?',
    foot: 'Varslene stopper ikke sprinten. De følger med i planen, og vises når sprinten lukkes.',
    state: { ok: 'I orden', warning: 'Varsel', todo: 'Gjenstår' },
  },
  limits: {
    title: 'Venter på og datoer',
    waiting: (code: string, on: string, count: number) =>
      `${code} venter på ${on}${count === 0 ? '' : `, ${days(count)}`}`,
    external: (actor: string, codes: readonly string[]) =>
      `${actor} må være med: ${joinWords(codes)}`,
    nothing: 'Ingen venter på noen, og årshjulet har ingen datoer i sprinten.',
    wheel: 'Åpne årshjulet',
  },
  experiments: {
    title: 'Utprøvinger',
    why: 'Si hva dere venter før dere prøver. Forventningen låses når sprinten starter.',
    add: 'Ny utprøving',
    plan: 'Hva vil vi prøve?',
    prediction: 'Hva venter vi skal skje?',
    result: 'Hva skjedde?',
    learned: 'Hva lærte vi?',
    locked: 'Forventningen er låst',
    open: 'Ikke låst',
    lock: 'Lås forventningen',
    lockFirst: 'Resultatet kan skrives når forventningen er låst.',
    edit: 'Endre',
    remove: 'Fjern',
    save: 'Lagre',
    noResult: 'ikke skrevet',
    titleNew: 'Ny utprøving',
    titleEdit: 'Utprøving',
  },
  dates: {
    edit: 'Endre datoer',
    title: 'Sprintens datoer',
    from: 'Første dag',
    to: 'Siste dag',
    save: 'Lagre',
    missing: 'Velg en dato.',
    backwards: 'Siste dag ligger før første dag.',
  },
  owner: {
    title: (code: string) => `Hvem eier ${code}?`,
    label: 'Rolle eller tjeneste',
    save: 'Lagre',
    help: 'Tomt felt betyr at ingen er utpekt.',
  },
  gapDialog: {
    title: (id: string) => `Ny oppgave for ${id}`,
    lead: (id: string, name: string) => `${id} ${name}: ingen åpen oppgave på tavla peker hit.`,
    label: 'Hva skal gjøres?',
    save: 'Legg i køen',
    made: (code: string) => `${code} ligger i køen`,
    missing: 'Skriv hva som skal gjøres.',
  },
  start: {
    commit: 'Start sprinten',
    committed: (number: number) => `Sprint ${number} er startet`,
    create: (number: number) => `Planlegg sprint ${number}`,
    emptyTitle: 'Ingen sprint er under planlegging',
    emptyWhy:
      'En sprint er noen uker med ett mål. Den gjør det mulig å love noe, og å se etterpå hva som ble holdt.',
    running: (number: number) => `Sprint ${number} pågår ennå.`,
    runningHelp: 'Du kan planlegge videre nå, og starte når den forrige er lukket.',
    close: (number: number) => `Lukk sprint ${number}`,
    remove: 'Slett planen',
    sheet: 'Én side (PDF)',
    pdf: 'Last ned PDF',
    calendar: 'Kalenderfil',
    ready: 'Utkastet lagres mens du skriver.',
  },
  hints: {
    in: 'inn i sprint',
    rank: 'flytt i køen',
    size: 'størrelse S, M, L',
    owner: 'eier',
    goal: 'rediger mål',
    start: 'start sprinten',
    undo: 'angre',
    choose: 'velg',
    close: 'lukk sprinten',
  },
  mark: {
    promised: 'i sprinten',
    added: 'lagt til',
    pushed: 'skjøvet ut',
  } satisfies Record<SprintMark, string>,
  markLong: (mark: SprintMark, number: number) =>
    ({
      promised: `Med i sprint ${number}`,
      added: `Lagt til i sprint ${number} etter at den startet`,
      pushed: `Skjøvet ut av sprint ${number}`,
    })[mark],
  bar: {
    label: (number: number) => `Sprint ${number}`,
    goal: 'Mål',
    noGoal: 'Ingen har skrevet et mål',
    done: (done: number, all: number) => `${done} av ${all} ferdig`,
    parts: { done: 'ferdig', review: 'til kvalitetssikring', active: 'pågår', ready: 'klar' },
    none: 'Ingen sprint pågår på dette tiltaket.',
    planned: (number: number) => `Sprint ${number} er under planlegging.`,
    plan: 'Planlegg sprint',
    open: 'Se sprinten',
  },
  running: {
    title: (number: number) => `Sprint ${number} pågår`,
    counts: (promised: number, added: number, pushed: number, done: number) =>
      `Vi lovet ${promised}. ${done} er ferdig${added > 0 ? `, ${added} er lagt til` : ''}${pushed > 0 ? `, ${pushed} er skjøvet ut` : ''}.`,
    cards: 'Oppgaver',
    card: 'Oppgave',
    where: 'Hvor den står',
    mark: 'I sprinten',
    owner: 'Eier',
    warnings: 'Dette ble varslet da sprinten startet',
    nextPlanned: (number: number) => `Planlegg sprint ${number} videre`,
    planNext: 'Planlegg neste',
    emptyTitle: 'Ingen sprint pågår',
    takeIn: 'Tast S på et kort på tavla for å ta det inn eller ut.',
    gone: 'arkivert',
  },
  burnUp: {
    title: 'Ferdig mot det som er i sprinten',
    scope: 'I sprinten',
    done: 'Ferdig',
    unit: 'oppgaver',
    table: 'Tallene bak kurven',
    date: 'Dag',
  },
  history: {
    title: 'Sprinter',
    sprint: 'Sprint',
    when: 'Når',
    goal: 'Mål',
    line: 'Løfte og resultat',
    state: { planned: 'planlegges', active: 'pågår', closed: 'lukket' } satisfies Record<
      SprintHead['state'],
      string
    >,
    noGoal: 'uten mål',
    empty: 'Ingen sprinter ennå.',
  },
  close: {
    unanswered: (n: number) =>
      `${capital(counted(n, { one: 'oppgave', many: 'oppgaver' }))} er ikke besvart ennå.`,
    title: (number: number) => `Lukk sprint ${number}`,
    measure: (id: number) => `Tiltak ${id}`,
    lead: 'Si hva som skal skje med hver åpen oppgave. Bildet som lagres nå, endres aldri.',
    openHead: 'Åpne oppgaver',
    noOpen: 'Alle oppgaver er ferdige eller ute av sprinten.',
    done: 'Ferdig',
    moved: (number: number) => `Flytt til sprint ${number}`,
    dropped: 'Dropp',
    droppedHelp: 'Droppes en oppgave, arkiveres den. Den kan hentes fram igjen.',
    choice: (code: string) => `Hva skjer med ${code}?`,
    reason: (code: string) => `Hvorfor droppes ${code}?`,
    reasonMissing: 'Skriv hvorfor.',
    choiceMissing: 'Velg ferdig, flytt eller dropp.',
    already: 'Allerede ferdig',
    pushed: 'Skjøvet ut underveis',
    gone: 'Arkivert eller slettet, telles som droppet',
    learn: 'Se tilbake',
    learnHelp: 'Høyst tre linjer. Hva tar vi med oss til neste sprint?',
    lines: ['Dette gikk bra', 'Dette var vanskelig', 'Dette endrer vi'],
    template: 'Spørsmålene er fra',
    noTemplate: 'Tre vanlige linjer',
    onlyFirst: (lines: number) =>
      `Rapporten har plass til ${lines} svar. De ${lines} første spørsmålene i malen er med.`,
    experiments: 'Utprøvinger',
    preview: 'Slik blir rapporten',
    left: (count: number) =>
      count === 1 ? '1 oppgave mangler svar.' : `${count} oppgaver mangler svar.`,
    submit: (number: number) => `Lukk sprint ${number}`,
    closed: (sentence: string) => sentence,
    warnings: 'Varslet da sprinten startet',
    allDone: 'Alle ferdig',
    allMoved: 'Flytt alle',
    keys: {
      done: 'ferdig',
      move: 'flytt',
      drop: 'dropp',
      close: 'lukk sprinten',
      choose: 'velg oppgave',
    },
    alreadyClosed: (number: number) => `Sprint ${number} er lukket`,
    closedWhy:
      'Bildet som ble lagret, viser hva som ble lovet og levert. Trykk Ctrl Z hvis lukkingen var feil.',
    notStarted: (number: number) => `Sprint ${number} er ikke startet`,
    notStartedWhy: 'Bare en sprint som pågår, kan lukkes. Start den fra planen.',
  },
  closed: {
    by: (when: string, who: string) => `Lukket ${when} av ${who}`,
    outcome: { delivered: 'levert', pushed: 'skjøvet ut', dropped: 'droppet' },
    promised: 'lovet',
    added: 'lagt til',
    result: 'Resultat',
    entered: 'Kom inn',
    reason: 'Grunn',
    firstSprint: (number: number) => `fra sprint ${number}`,
    retrospective: 'Tilbakeblikk',
    noRetrospective: 'Ingen skrev noe tilbakeblikk.',
    experiments: 'Utprøvinger',
    capacity: 'Kapasitet',
    process: 'Slik skulle vi vite det',
    frozen: 'Alt på denne siden er slik det var da sprinten ble lukket.',
    planNext: 'Planlegg neste sprint',
    noSize: 'uten størrelse',
  },
  sheet: {
    title: 'Sprintplan',
    goal: 'Mål',
    noGoal: 'Ingen har skrevet et mål',
    process: 'Slik vet vi det',
    noProcess: 'ikke sagt',
    tasks: 'Oppgaver',
    task: 'Oppgave',
    owner: 'Eier',
    size: 'Timer',
    serves: 'Utfordring',
    capacity: 'Kapasitet',
    who: 'Rolle',
    planned: 'Planlagt',
    available: 'Tilgjengelig',
    warnings: 'Varsler',
    noWarnings: 'Ingen varsler.',
    dates: 'Datoer i sprinten',
    waiting: 'Venter på',
    experiments: 'Utprøvinger',
    nobody: 'ikke utpekt',
    none: 'ikke sagt',
    report: 'Løfte og resultat',
    sum: 'Sum',
    expected: (plan: string, prediction: string) => `${plan} Vi venter: ${prediction}`,
    measure: (id: number, name: string) => `Tiltak ${id}: ${name}`,
  },
} as const;

/** The chip that says why a card stands where it stands. */
export function reasonWords(reason: QueueReason): string {
  const text = sprintText.card;
  if (reason.kind === 'asked') return text.asked;
  if (reason.kind === 'blocks') return text.blocks(reason.codes);
  if (reason.kind === 'gap') return text.gap(reason.challengeId, reason.lacks);
  return text.age(reason.days);
}

/** A card's hours as the row shows them. */
export function hoursOf(card: Pick<PlanCard, 'hours'>): string {
  return card.hours === null ? '–' : sprintText.hours(card.hours);
}
