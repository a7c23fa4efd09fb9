import { capital, joinWords } from './format.ts';

const days = (n: number) => (n === 0 ? 'i dag' : n === 1 ? '1 dag' : `${n} dager`);
const measures = (ids: readonly number[]) => `tiltak ${joinWords(ids.map(String))}`;

/** What a user reads on a measure's page and its board. */
export const boardText = {
  measures: 'Tiltak',
  measure: (id: number) => `Tiltak ${id}`,
  strategy: (name: string) => `Strategi: ${name}`,
  quote: (text: string) => `«${text}»`,
  crumb: (id: number, name: string) => `${id} ${name}`,

  facts: {
    responsible: 'Ansvar (vedtatt)',
    leader: 'Prosjektleder',
    start: 'Oppstart',
    stage: 'Steg i iverksettingen',
  },
  leader: {
    none: 'ikke navngitt',
    set: 'Sett prosjektleder',
    edit: (name: string) => `Endre prosjektleder, nå ${name}`,
    label: 'Prosjektleder (rolle)',
    save: 'Lagre',
    cancel: 'Avbryt',
    saved: 'Prosjektleder er lagret.',
  },

  dependency: {
    title: 'Avhengigheter',
    buildsOn: (ids: readonly number[]) => `Bygger på ${measures(ids)}.`,
    startsAfter: (ids: readonly number[]) => `Starter når ${measures(ids)} er i gang.`,
    isBuiltOnBy: (ids: readonly number[]) => `${capital(measures(ids))} bygger på dette.`,
    isStartedAfterBy: (ids: readonly number[]) => `${capital(measures(ids))} starter etter dette.`,
    none: 'Planen nevner ingen avhengigheter for dette tiltaket.',
  },

  status: {
    update: 'Oppdater status',
    title: (id: number) => `Status for tiltak ${id}`,
    lead: 'En status er et steg, en tilstand og en setning som forklarer.',
    stage: 'Steg',
    state: 'Tilstand',
    line: 'Hva er situasjonen?',
    lineHelp: 'Én setning den som leser, kan gjenta. Skriv roller, ikke navn.',
    missing: 'Skriv en setning om situasjonen, så blir statusen lagret.',
    save: 'Lagre status',
    saved: 'Status er lagret.',
    label: 'Tilstand',
    unset: 'Status er ikke satt',
    unsetWhy: 'Si hvor tiltaket står i dag, før datoer blir vurdert.',
    by: (when: string, actor: string) => `${when}, ${actor}`,
    done: (done: number, all: number) => `${done} av ${all} ferdig`,
    waiting: (n: number) => `${n} venter`,
  },

  tabs: {
    label: 'Visninger av tiltaket',
    names: {
      board: 'Tavle',
      challenges: 'Utfordringer',
      indicators: 'Indikatorer',
      evaluation: 'Evaluering',
      about: 'Om tiltaket',
    },
    challenges: (n: number) => `Utfordringer (${n})`,
    indicators: (n: number) => `Indikatorer (${n})`,
  },

  board: {
    label: (name: string) => `Tavle for ${name}`,
    column: (name: string, count: string) => `${name}, ${count}`,
    count: (n: number) => (n === 1 ? '1 kort' : `${n} kort`),
    of: (n: number, limit: number) => `${n} av ${limit}`,
    full: (n: number, limit: number) => `${n} av ${limit}: gjør ferdig før dere tar inn mer.`,
    noCards: 'Ingen kort her',
    add: (column: string) => `Ny oppgave i ${column}`,
    open: (column: string) => `Åpne ${column}`,
    fold: (column: string) => `Fold sammen ${column}`,
    isOpen: (column: string) => `${column} er åpnet`,
    isFolded: (column: string) => `${column} er foldet sammen`,
    emptyTitle: 'Tavla er tom.',
    emptyWhy:
      'Uten oppgaver på tavla kan ingen se hva som skjer med tiltaket. Trykk N for å skrive den første.',
    newTask: 'Ny oppgave',
    newLabel: (column: string) => `Ny oppgave i ${column}`,
    newHelp: 'Enter lagrer, Esc lukker',
    created: (code: string, column: string) => `${code} lagt til sist i ${column}`,
  },

  card: {
    days,
    inColumn: 'i kolonnen',
    place: (column: string, place: number, of: number) => `${column}, plass ${place} av ${of}`,
    noDue: 'ingen frist',
    due: 'frist',
    overdue: 'over frist',
    done: 'ferdig',
    size: 'størrelse',
    waitingLead: 'Venter på',
    waiting: (who: string, n: number) => `${who}, ${days(n)}`,
    more: (n: number) => `+${n}`,
    noChallenge: 'uten utfordring',
  },

  move: {
    button: (code: string) => `Flytt ${code} til …`,
    title: (code: string) => `Flytt ${code}`,
    group: 'Flytt til …',
    menuTop: 'Først i kolonnen',
    menuLast: 'Sist i kolonnen',
    choose: 'Velg kolonne og plass …',
    column: 'Kolonne',
    place: 'Plass',
    placeAt: (n: number, of: number) =>
      n === 1 ? `${n}, først` : n === of ? `${n}, sist` : String(n),
    submit: 'Flytt',
    moved: (code: string, column: string, place: number, of: number) =>
      `${code} flyttet til ${column}, plass ${place} av ${of}`,
    edge: (code: string) => `${code} kan ikke flyttes lenger den veien`,
  },

  waitingDialog: {
    title: (code: string) => `${code} venter på`,
    label: 'Hva eller hvem venter dere på?',
    help: 'For eksempel «BUP: svar på ansvarsdeling». Skriv roller, ikke navn.',
    missing: 'Skriv hva dere venter på, eller velg «Venter ikke lenger».',
    save: 'Lagre',
    clear: 'Venter ikke lenger',
    set: (code: string) => `${code} venter`,
    cleared: (code: string) => `${code} venter ikke lenger`,
  },

  panel: {
    title: 'Tittel',
    description: 'Beskrivelse',
    owner: 'Ansvarlig rolle',
    ownerHelp: 'Rolle eller initialer, ikke navn.',
    due: 'Frist (dd.mm.åååå)',
    dueInvalid: 'Datoen finnes ikke. Skriv den som dd.mm.åååå.',
    size: 'Størrelse',
    sizes: { '': 'Ikke satt', S: 'S, liten', M: 'M, middels', L: 'L, stor' },
    waitingOn: 'Venter på',
    waitingHelp: 'La feltet stå tomt når ingen venter.',
    challenges: 'Utfordringer oppgaven svarer på',
    addChallenge: 'Legg til utfordring …',
    chosenChallenges: 'Valgte utfordringer',
    titleMissing: 'Skriv en tittel på oppgaven.',
    save: 'Lagre',
    archive: 'Arkiver',
    move: 'Flytt til …',
    saved: (code: string) => `${code} er lagret.`,
    archived: (code: string) => `${code} er arkivert.`,
    where: (column: string, date: string) => `${column}. Opprettet ${date}.`,
    unsavedTitle: 'Endringene er ikke lagret',
    unsaved: 'Vil du lagre før kortet lukkes?',
    discard: 'Forkast endringene',
    keepEditing: 'Fortsett å skrive',
    conflictTitle: 'Kortet er endret et annet sted',
    conflict: 'Det du har skrevet, står fortsatt her. Ingenting er skrevet over.',
    reload: 'Last inn på nytt',
    keepMine: 'Behold min',
    failedTitle: 'Kortet er ikke lagret',
  },

  challengesTab: {
    lead: (n: number) =>
      n === 0
        ? 'Ingen utfordring er koblet til dette tiltaket.'
        : n === 1
          ? 'Én utfordring i planen er koblet til dette tiltaket.'
          : `${n} utfordringer i planen er koblet til dette tiltaket.`,
    emptyWhy: 'Koblingen sier hvorfor tiltaket finnes. Koble i lista over utfordringer, med K.',
    open: 'Åpne utfordringene',
    confirmed: 'bekreftet',
    proposed: 'forslag',
    challenge: 'Utfordring',
    state: 'Kobling',
  },
  indicatorsTab: {
    lead: (n: number, withFigures: number) =>
      `${n === 1 ? '1 indikator følger' : `${n} indikatorer følger`} utfordringene bak tiltaket; ${withFigures} har tall.`,
    emptyTitle: 'Ingen indikator følger dette tiltaket.',
    emptyWhy:
      'Uten indikator kan ingen se om utfordringene endrer seg. Velg en i lista over utfordringer.',
    name: 'Indikator',
    latest: 'Siste tall',
    figure: (text: string, period: string) => `${text}, ${period}`,
  },
  evaluationTab: {
    emptyTitle: (id: number, period: string) => `Ingen evaluering av tiltak ${id} for ${period}.`,
    emptyWhy: 'Planen krever at alle tiltak evalueres underveis. Trykk E for å starte.',
    start: (period: string) => `Start evaluering, ${period}`,
    draft: 'kladd',
    final: 'ferdig',
    noVerdict: 'ingen konklusjon ennå',
    period: 'Periode',
    verdict: 'Konklusjon',
    state: 'Tilstand',
    updated: 'Sist endret',
  },
  about: {
    adopted: 'Vedtatt tekst',
    description: 'Beskrivelse i planen',
    reference: 'Kilde',
    log: 'Statuslogg',
    noLog: 'Status er ikke satt ennå.',
    noLogWhy: 'Loggen viser hvordan tiltaket har gått fram. Velg «Oppdater status» for den første.',
    when: 'Når',
    what: 'Steg og tilstand',
    line: 'Situasjon',
    who: 'Skrevet av',
  },

  hints: {
    move: 'flytt kort',
    choose: 'velg kort',
    open: 'åpne',
    new: 'ny oppgave',
    waiting: 'venter på',
    moveTo: 'flytt til …',
    queue: 'kø',
    undo: 'angre',
    evaluate: 'start evaluering',
  },
} as const;
