import { secretary } from '../play.ts';
import type { DemoCard } from '../cards.ts';

const hr = 'HR-rådgiver';

/** The board of measure 4, rekruttering og kompetanse. */
export const competenceCards: readonly DemoCard[] = [
  {
    ...{
      key: 't4-vakanse',
      measure: 4,
      made: '2025-11-10',
      title: 'Telle ledige årsverk på samme dag hvert halvår',
    },
    ...{ owner: hr, size: 'S', challenges: ['U14'], start: 'ready' },
    moves: [
      ['2025-11-17', 'active'],
      ['2025-12-08', 'done'],
    ],
  },
  {
    ...{
      key: 't4-vilkar',
      measure: 4,
      made: '2025-11-10',
      title: 'Sammenligne vilkår med nabokommunene',
    },
    ...{ owner: hr, size: 'M', challenges: ['U14'] },
    moves: [
      ['2026-01-26', 'ready'],
      ['2026-02-16', 'active'],
      ['2026-04-20', 'review'],
      ['2026-06-15', 'done'],
    ],
    comments: [
      ['2026-04-20', hr, 'Lønna er lik. Det som skiller, er veiledning de første to årene.'],
    ],
  },
  {
    ...{
      key: 't4-kompetanse',
      measure: 4,
      made: '2026-01-12',
      title: 'Kartlegge kompetanse per fagfelt og enhet, i antall',
    },
    ...{
      owner: hr,
      size: 'L',
      challenges: ['U14'],
      services: ['family-house', 'ppt', 'child-welfare'],
    },
    moves: [
      ['2026-02-16', 'ready'],
      ['2026-03-16', 'active'],
      ['2026-09-14', 'review'],
    ],
    items: ['✓ Familieterapi', '✓ Psykisk helse', '✓ Barn som pårørende', 'Spesialpedagogikk'],
    description:
      'Tall per enhet, aldri navn. Spesialpedagogikk mangler fordi to enheter teller på hver sin måte.',
  },
  {
    ...{
      key: 't4-veiledning',
      measure: 4,
      made: '2026-03-09',
      title: 'Veiledning for nyansatte: fast time hver uke i ett år',
    },
    ...{ owner: 'PPT-leder', size: 'M', challenges: ['U14'], dueDate: '2026-08-15' },
    moves: [
      ['2026-05-11', 'ready'],
      ['2026-08-17', 'active'],
    ],
    marks: ['label-evaluation'],
  },
  {
    ...{
      key: 't4-vikar',
      measure: 4,
      made: '2026-03-09',
      title: 'Felles vikarpool for tre enheter',
    },
    ...{ owner: hr, size: 'L', challenges: ['U14'], dueSeason: '2026H' },
    moves: [
      ['2026-05-11', 'ready'],
      ['2026-09-21', 'active'],
    ],
    waits: [{ from: '2026-10-19', on: 'tillitsvalgte: drøfting', kind: 'service' }],
  },
  {
    ...{
      key: 't4-stipend',
      measure: 4,
      made: '2026-04-27',
      title: 'Utdanningsstipend i familieterapi, to plasser',
    },
    ...{ owner: 'Kommunalsjef oppvekst', size: 'S', challenges: ['U14'], dueDate: '2026-06-01' },
    moves: [
      ['2026-05-11', 'ready'],
      ['2026-05-18', 'active'],
      ['2026-06-01', 'done'],
    ],
  },
  {
    ...{
      key: 't4-sluttsamtale',
      measure: 4,
      made: '2026-06-08',
      title: 'Felles mal for sluttsamtaler',
    },
    ...{ owner: hr, size: 'S', challenges: ['U14'] },
    moves: [
      ['2026-09-07', 'ready'],
      ['2026-10-05', 'active'],
      ['2026-11-02', 'done'],
    ],
  },
  {
    ...{
      key: 't4-praksis',
      measure: 4,
      made: '2026-08-31',
      title: 'Praksisplasser med USN, våren 2027',
    },
    ...{
      owner: secretary,
      size: 'M',
      challenges: ['U14'],
      services: ['usn'],
      dueDate: '2027-01-08',
    },
    moves: [['2026-10-12', 'ready']],
  },
  {
    ...{
      key: 't4-lonn',
      measure: 4,
      made: '2026-08-31',
      title: 'Lønnstillegg for spesialpedagoger',
    },
    ...{ size: 'M', challenges: ['U14'], archived: '2026-10-12' },
    comments: [['2026-10-12', hr, 'Hører til lokale forhandlinger, ikke til tiltaket.']],
  },
  {
    ...{
      key: 't4-tall',
      measure: 4,
      made: '2026-09-28',
      title: 'Bli enige om hvem som teller spesialpedagogene',
    },
    ...{ owner: hr, size: 'S', challenges: ['U14'], dueDate: '2026-11-06' },
    moves: [['2026-10-12', 'ready']],
  },
];
