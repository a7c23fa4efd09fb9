import { capital, counted, formatDate, halfYearLabel } from './format.ts';

const span = (from: string, to: string) =>
  from === to ? halfYearLabel(from) : `${halfYearLabel(from)} til ${halfYearLabel(to)}`;

/** What the timeline says, on screen, to a screen reader and in print. */
export const timelineText = {
  title: 'Tidslinje',
  lead: (plans: number, measures: number, today: string) =>
    plans === 0
      ? `Ingen steg, milepæler eller utrullinger er planlagt ennå. I dag er det ${formatDate(today, 'long')}.`
      : `${capital(counted(plans, { one: 'punkt', many: 'punkter', gender: 'neuter' }))} er planlagt i ${counted(measures, { one: 'tiltak', many: 'tiltak', gender: 'neuter' })}. I dag er det ${formatDate(today, 'long')}.`,
  chart: 'Tidslinje 2024–2030',
  today: (date: string) => `i dag ${formatDate(date, 'card')}`,
  emptyTitle: 'Ingenting er planlagt ennå.',
  emptyWhy:
    'Uten steg, milepæler og utrullinger kan ingen se hva som kommer når. Trykk N for den første milepælen.',
  noStages: 'Ingen steg er planlagt',
  start: (text: string) => `Vedtatt oppstart: ${text}`,
  startMark: (text: string) => `vedtatt: ${text}`,

  zoom: {
    label: 'Utsnitt',
    plan: 'Hele planen',
    two: 'To år',
    half: 'Halvår',
  },

  add: {
    menu: 'Legg til',
    milestone: 'Milepæl …',
    wave: 'Utrulling …',
    goal: 'Etappemål …',
    stage: 'Planlagt steg …',
  },
  print: 'Skriv ut',
  printed: (name: string) => `${name} er lastet ned.`,
  printFailed: 'Utskriften ble ikke laget.',

  events: 'Hendelser',
  dependencies: 'Avhengigheter',
  dependency: {
    builds_on: (later: string, earlier: string) => `${later} bygger på ${earlier}`,
    starts_after: (later: string, earlier: string) => `${later} starter når ${earlier} er i gang`,
  },
  measure: (id: number) => `tiltak ${id}`,
  unplaced: (id: number) => `tiltak ${id} har ingen plass på aksen`,
  awaited: (what: string) => `«${what}» er ikke mottatt`,
  noDependencies: 'Planen nevner ingen avhengigheter for dette tiltaket.',

  legend: {
    title: 'Tegnforklaring',
    start: 'Vedtatt oppstart',
    was: 'Slik ble det',
    stage: 'Planlagt steg',
    wave: 'Utrulling på skole eller enhet',
    goal: 'Etappemål',
    milestone: 'Milepæl',
    dependency: 'Avhengighet',
    conflict: 'Åpent spørsmål i planen',
  },

  spoken: {
    start: (text: string) => `Vedtatt oppstart ${text}`,
    was: (stage: string, from: string, to: string | null) =>
      to === null
        ? `${stage}, siden ${formatDate(from, 'long')}`
        : `${stage}, fra ${formatDate(from, 'long')} til ${formatDate(to, 'long')}`,
    stage: (stage: string, from: string, to: string | null) =>
      to === null
        ? `Planlagt steg: ${stage}, fra ${halfYearLabel(from)} og ut planen`
        : `Planlagt steg: ${stage}, ${span(from, to)}`,
    wave: (unit: string, from: string, to: string, state: string) =>
      `Utrulling: ${unit}, ${span(from, to)}, ${state}`,
    goal: (text: string, halfYear: string, state: string) =>
      `Etappemål ${halfYearLabel(halfYear)}: ${text}, ${state}`,
    milestone: (title: string, when: string, state: string) =>
      `Milepæl ${when}: ${title}, ${state}`,
  },
  moved: (what: string) => `Flyttet. ${what}`,
  edge: 'Lenger kan det ikke flyttes innenfor planen.',
  fixed: {
    start: 'Vedtatt oppstart flyttes ikke her. Den endres ved rullering av planen.',
    was: 'Det som har vært, flyttes ikke. Det følger statusloggen.',
    stretch: 'Bare steg og utrullinger kan strekkes.',
    lastStage: 'Det siste steget varer ut planen.',
  },

  milestone: {
    addTitle: 'Ny milepæl',
    editTitle: 'Milepæl',
    lead: 'Et punkt tiltaket skal ha nådd: et halvår holder, en dato når den er kjent.',
    title: 'Milepæl',
    titleMissing: 'Skriv hva som skal være nådd.',
    when: 'Når',
    byHalfYear: 'Halvår',
    byDate: 'Dato',
    dateMissing: 'Skriv datoen som dd.mm.åååå.',
    state: 'Tilstand',
    saved: 'Milepælen er lagret.',
    removed: 'Milepælen er fjernet.',
  },
  wave: {
    addTitle: 'Ny utrulling',
    editTitle: 'Utrulling',
    lead: 'En skole eller enhet som tar tiltaket i bruk, fra ett halvår til et annet.',
    unit: 'Skole eller enhet',
    unitMissing: 'Skriv hvilken skole eller enhet.',
    from: 'Fra',
    to: 'Til og med',
    tooEarly: 'Slutten kan ikke komme før starten.',
    state: 'Tilstand',
    saved: 'Utrullingen er lagret.',
    removed: 'Utrullingen er fjernet.',
  },
  stage: {
    title: (stage: string) => `Planlagt steg: ${stage}`,
    addTitle: 'Planlagt steg',
    lead: 'Når går tiltaket inn i steget? Steget varer til det neste begynner.',
    stage: 'Steg',
    from: 'Fra',
    saved: 'Planen for steget er lagret.',
    removed: 'Planen for steget er tatt bort.',
  },
  measureField: 'Tiltak',

  hints: {
    choose: 'velg punkt',
    move: 'flytt et halvår',
    stretch: 'strekk',
    edit: 'endre',
    milestone: 'ny milepæl',
    wave: 'ny utrulling',
    undo: 'angre',
  },
} as const;
