const days = (n: number) => (n === 0 ? 'i dag' : n === 1 ? '1 dag' : `${n} dager`);

/** What a user reads on a board. */
export const boardText = {
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
    pasted: {
      label: (lines: number) => `Du limte inn ${lines} linjer.`,
      each: (lines: number) => `Lag ${lines} oppgaver`,
      one: 'Bruk alt som én tittel',
      more: (lines: number) => `og ${lines} til`,
    },
    createdMany: (count: number, column: string) => `${count} oppgaver lagt til sist i ${column}`,
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

  hints: {
    move: 'flytt kort',
    choose: 'velg kort',
    open: 'åpne',
    sprint: 'inn i sprint',
    new: 'ny oppgave',
    waiting: 'venter på',
    moveTo: 'flytt til …',
    queue: 'kø',
    undo: 'angre',
  },
} as const;
