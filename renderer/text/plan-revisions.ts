import { counted, formatDate } from './format.ts';

/** What the revisions of the plan (rullering) say. */
export const revisionText = {
  tabs: { label: 'Planen og rulleringen', plan: 'Planen', revisions: 'Rullering' },
  lead: (count: number, last: string) =>
    count === 1
      ? 'Planen er ikke rullert. Den gjelder slik den følger med Dreiepunkt.'
      : `Planen er rullert ${counted(count - 1, { one: 'gang', many: 'ganger' })}, sist ${last}.`,

  next: {
    title: 'Neste rullering',
    lead: 'Endringene ligger her til rulleringen er vedtatt. Planen står uendret så lenge.',
    emptyTitle: 'Ingen endringer venter på rullering.',
    emptyWhy:
      'Planen kan bare endres ved et vedtak. Før endringene her når dere vet hva som skal foreslås; de går inn i planen når vedtaket er registrert.',
    change: 'Endre et punkt …',
    addChallenge: 'Ny utfordring …',
    addMeasure: 'Nytt tiltak …',
    addPoint: 'Nytt ambisjonspunkt …',
    retire: 'Ta ut et punkt …',
    adopt: 'Registrer vedtaket …',
    waiting: 'Endringer som venter',
    edit: 'Endre',
    drop: 'Ta bort',
    editName: (label: string) => `Endre forslaget om ${label}`,
    dropName: (label: string) => `Ta bort forslaget om ${label}`,
    kind: { change: 'endres', add: 'er ny', retire: 'tas ut' },
    dropped: 'Forslaget er tatt bort.',
  },

  list: {
    title: 'Utgaver av planen',
    head: ['Utgave', 'Vedtatt', 'Av', 'Referanse', 'Lesing'],
    noDate: 'ikke oppgitt',
    first: 'slik den følger med',
    number: (number: number) => `Utgave ${number}`,
    read: 'Les',
    readName: (number: number) => `Les utgave ${number}`,
  },

  compare: {
    title: 'Sammenlign to utgaver',
    from: 'Fra',
    to: 'Til',
    now: 'Planen slik den står nå',
    option: (number: number, adoptedOn: string | null) =>
      `Utgave ${number}, ${adoptedOn === null ? 'slik den følger med' : formatDate(adoptedOn, 'long')}`,
    added: 'lagt til:',
    removed: 'tatt bort:',
    same: 'Velg to ulike utgaver.',
  },

  reader: {
    banner: (number: number) =>
      number === 1
        ? 'Dette er utgave 1: den vedtatte planen slik den følger med Dreiepunkt. Den kan ikke endres.'
        : `Dette er utgave ${number} av planen, slik den ble vedtatt. Den kan ikke endres.`,
    back: 'Til planen slik den står nå',
  },

  dialog: {
    changeTitle: (label: string) => `Til rullering: endre ${label}`,
    newTitle: {
      measure: 'Til rullering: nytt tiltak',
      challenge: 'Til rullering: ny utfordring',
      point: 'Til rullering: nytt ambisjonspunkt',
    },
    lead: 'Skriv teksten slik den skal vedtas. Planen endres først når vedtaket er registrert.',
    propose: 'Legg i rulleringen',
    proposeName: (label: string) => `Foreslå endring av ${label}`,
    proposeShort: 'Foreslå endring',
    saved: 'Endringen venter på rullering.',
    point: 'Punkt',
    name: 'Navn',
    adoptedText: 'Vedtatt tekst',
    description: 'Beskrivelse',
    strategy: 'Strategi',
    responsible: 'Ansvar (vedtatt)',
    start: 'Oppstart',
    starts: { season: 'Årstid', condition: 'Betingelse', not_stated: 'Ikke oppgitt' },
    season: 'Årstid',
    seasons: { spring: 'Våren', autumn: 'Høsten' },
    year: 'År',
    condition: 'Når starter tiltaket?',
    ambition: 'Ambisjon',
    text: 'Tekst',
    missing: 'Skriv teksten.',
    yearWrong: 'Skriv året med fire sifre.',
  },
  retire: {
    title: 'Til rullering: ta ut et punkt',
    lead: 'Punktet går ut av planen når vedtaket er registrert. Arbeidet som hører til, blir stående, og den vedtatte teksten kan leses i tidligere utgaver.',
    reason: 'Hvorfor tas det ut?',
    reasonMissing: 'Skriv hvorfor punktet tas ut.',
    submit: 'Legg i rulleringen',
  },
  adopt: {
    title: 'Registrer vedtaket',
    lead: 'Endringene går inn i planen, og hele planen tas vare på som en ny utgave. Det kan angres.',
    on: 'Vedtatt (dato)',
    onMissing: 'Skriv datoen som dd.mm.åååå.',
    body: 'Vedtatt av',
    bodyMissing: 'Skriv hvilket organ som vedtok.',
    reference: 'Saksnummer eller vedtak',
    referenceMissing: 'Skriv saksnummeret, eller hvor vedtaket står.',
    note: 'Merknad',
    submit: 'Rullér planen',
    saved: 'Planen er rullert.',
  },
} as const;
