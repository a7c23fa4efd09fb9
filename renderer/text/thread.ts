import type { ThreadColumn } from '../../electron/contract/thread.ts';

/** What the red thread says. */
export const threadText = {
  title: 'Rød tråd',
  lead: (name: string | null) =>
    name === null
      ? 'Fra utfordring til beslutning.'
      : `Fra utfordring til beslutning. Valgt tråd: ${name}.`,
  columns: {
    challenge: 'Utfordring',
    measure: 'Tiltak',
    indicator: 'Indikator',
    evaluation: 'Evaluering',
    decision: 'Beslutning',
  } satisfies Record<ThreadColumn, string>,
  empty: {
    challenge: 'Ingen utfordringer',
    measure: 'Ingen tiltak',
    indicator: 'Ingen indikatorer',
    evaluation: 'Ingen evalueringer ennå',
    decision: 'Ingen beslutninger ennå',
  } satisfies Record<ThreadColumn, string>,
  others: (count: number) => (count === 1 ? '1 annen' : `${count} andre`),
  showAll: (column: string) => `Vis alle: ${column.toLowerCase()}`,
  view: 'Visning',
  all: 'Alle tråder',
  only: 'Bare valgt',
  print: 'Skriv ut',
  legend: { confirmed: 'bekreftet', proposed: 'forslag', gap: 'hull' },
  gap: 'hull',
  why: 'Hvorfor tror vi dette virker?',
  whyPair: (challenge: string, measure: number) => `${challenge} → tiltak ${measure}`,
  noReason: 'Ingen har skrevet noen begrunnelse.',
  proposed: 'Forslag, ikke bekreftet av gruppa',
  confirmed: (date: string | null) =>
    date === null ? 'Bekreftet av gruppa' : `Bekreftet av gruppa ${date}`,
  confirm: 'Bekreft koblingen',
  confirmName: (pair: string) => `Bekreft koblingen ${pair}`,
  confirmedToast: 'Koblingen er bekreftet.',
  nothing: 'Velg noe i en av kolonnene, så lyser tråden opp. Et nytt trykk åpner det.',
  noMeasure: 'Ingen tiltak svarer på utfordringen. Trykk K for å koble et tiltak.',
  asText: 'Tråden som tekst',
  open: 'Åpne',
  moved: (name: string, at: number, of: number, column: string) =>
    `${name}, ${at} av ${of} i ${column.toLowerCase()}`,
  hints: {
    column: 'velg i kolonnen',
    along: 'følg tråden',
    open: 'åpne',
    link: 'ny kobling',
    confirm: 'bekreft',
    print: 'skriv ut tråden',
  },
} as const;
