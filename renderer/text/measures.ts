import { capital, counted, formatNumber } from './format.ts';

/** What a user reads on a measure's page, apart from its board. */
export const measureText = {
  measures: 'Tiltak',
  newTask: 'Ny oppgave',
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

  dependency: {
    title: 'Avhengigheter',
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
    stageMissing: 'Velg hvilket steg tiltaket er i.',
    stateMissing: 'Velg hvordan det går.',
    last: (word: string) => `Sist: ${word}`,
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
      sprint: 'Sprint',
      timeline: 'Tidslinje',
      challenges: 'Utfordringer',
      indicators: 'Indikatorer',
      evaluation: 'Evaluering',
      about: 'Om tiltaket',
    },
    challenges: (n: number) => `Utfordringer (${n})`,
    indicators: (n: number) => `Indikatorer (${n})`,
  },

  challengesTab: {
    lead: (n: number) =>
      n === 0
        ? 'Ingen utfordring er koblet til dette tiltaket.'
        : `${capital(counted(n, { one: 'utfordring', many: 'utfordringer' }))} i planen er koblet til dette tiltaket.`,
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
    more: (shown: number, total: number) =>
      `Vis eldre (${formatNumber(shown, 0)} av ${formatNumber(total, 0)} vises)`,
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
    reference: 'Kilde',
    noLog: 'Status er ikke satt ennå.',
    noLogWhy: 'Loggen viser hvordan tiltaket har gått fram. Velg «Oppdater status» for den første.',
    when: 'Når',
    what: 'Steg og tilstand',
    line: 'Situasjon',
    who: 'Skrevet av',
  },

  hints: { evaluate: 'start evaluering' },
} as const;
