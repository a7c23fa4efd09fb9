import { secretary } from '../play.ts';
import type { DemoCard } from '../cards.ts';

/** The board of measure 5, implementering. */
export const implementationCards: readonly DemoCard[] = [
  {
    ...{
      key: 't5-gruppe',
      measure: 5,
      made: '2025-09-22',
      title: 'Sette ned implementeringsgruppa',
    },
    ...{ owner: 'Kommunalsjef oppvekst', size: 'S', challenges: ['U13'], start: 'ready' },
    moves: [
      ['2025-10-06', 'active'],
      ['2025-11-03', 'done'],
    ],
  },
  {
    ...{
      key: 't5-arshjul',
      measure: 5,
      made: '2025-11-03',
      title: 'Årshjul for gruppa med møter, evalueringer og politiske datoer',
    },
    ...{ owner: secretary, size: 'S', challenges: ['U13'] },
    moves: [
      ['2025-11-17', 'ready'],
      ['2025-11-24', 'active'],
      ['2025-12-15', 'done'],
    ],
  },
  {
    ...{
      key: 't5-indikatorer',
      measure: 5,
      made: '2025-11-24',
      title: 'Velge tre tall vi følger gjennom hele planperioden',
    },
    ...{ owner: 'Prosjektleder', size: 'M', challenges: ['U03', 'U12', 'U05'] },
    moves: [
      ['2026-01-12', 'ready'],
      ['2026-02-09', 'active'],
      ['2026-03-23', 'done'],
    ],
    comments: [
      [
        '2026-03-23',
        'Prosjektleder',
        'Fravær på 10. trinn, barn i lavinntekt og psykiske plager. Alle tre skal ned.',
      ],
    ],
  },
  {
    ...{
      key: 't5-stemme',
      measure: 5,
      made: '2026-01-19',
      title: 'Fast plan for hvem av barn og unge vi lytter til, og når',
    },
    ...{
      owner: 'Helsesykepleier',
      size: 'M',
      challenges: ['U02'],
      services: ['youth-council'],
      levelId: 'universal',
    },
    moves: [
      ['2026-02-16', 'ready'],
      ['2026-03-16', 'active'],
      ['2026-06-08', 'done'],
    ],
  },
  {
    ...{
      key: 't5-opplaring',
      measure: 5,
      made: '2026-03-16',
      title: 'Opplæring av ledere i å lese tall: 90 minutter',
    },
    ...{ owner: 'Prosjektleder', size: 'M', challenges: ['U13'], dueDate: '2026-09-25' },
    moves: [
      ['2026-05-18', 'ready'],
      ['2026-09-07', 'active'],
      ['2026-09-24', 'done'],
    ],
  },
  {
    ...{
      key: 't5-omsorgssvikt',
      measure: 5,
      made: '2026-04-13',
      title: 'Foreslå satsingsområde for å forebygge omsorgssvikt',
    },
    ...{
      owner: 'Leder for barneverntjenesten',
      size: 'L',
      challenges: ['U12', 'U08'],
      dueDate: '2026-11-27',
    },
    moves: [
      ['2026-08-24', 'ready'],
      ['2026-10-05', 'active'],
    ],
    items: ['✓ Hva sier forskningen', 'Hva har vi fra før', 'Hva koster det'],
  },
  {
    ...{ key: 't5-budsjett', measure: 5, made: '2026-06-15', title: 'Innspill til budsjett 2027' },
    ...{ owner: 'Økonomirådgiver', size: 'M', challenges: ['U13'], dueDate: '2026-09-18' },
    moves: [
      ['2026-08-17', 'ready'],
      ['2026-08-31', 'active'],
      ['2026-09-18', 'done'],
    ],
  },
  {
    ...{
      key: 't5-aarsrapport',
      measure: 5,
      made: '2026-08-24',
      title: 'Første årsrapport om planen til hovedutvalget',
    },
    ...{ owner: 'Prosjektleder', size: 'L', hours: 16, challenges: ['U13'], dueDate: '2026-12-09' },
    moves: [
      ['2026-10-12', 'ready'],
      ['2026-11-16', 'active'],
    ],
    items: ['✓ Disposisjon', 'Tall hentet', 'Lest av prosjektlederne', 'Sendt'],
    after: ['t5-omsorgssvikt'],
  },
  {
    ...{
      key: 't5-lavinntekt',
      measure: 5,
      made: '2026-08-24',
      title: 'Finne ut hvorfor ingen tiltak svarer på lav inntekt',
    },
    ...{
      owner: 'NAV-veileder',
      size: 'M',
      challenges: ['U12'],
      services: ['nav'],
      marks: ['label-decision'],
    },
    moves: [['2026-10-12', 'ready']],
    waits: [{ from: '2026-10-26', on: 'NAV: hvem kan være med', kind: 'service' }],
  },
  {
    ...{
      key: 't5-gjeld',
      measure: 5,
      made: '2026-09-14',
      title: 'Økonomisk rådgivning: kjenner foreldre tilbudet?',
    },
    ...{ owner: 'NAV-veileder', size: 'S', challenges: ['U11', 'U09'], services: ['nav'] },
  },
  {
    ...{
      key: 't5-rullering',
      measure: 5,
      made: '2026-10-19',
      title: 'Samle forslag til rullering av planen i 2027',
    },
    ...{ owner: secretary, size: 'M', challenges: ['U13'], dueDate: '2027-03-01' },
    moves: [['2026-11-09', 'ready']],
  },
  {
    ...{
      key: 't5-nav-mote',
      measure: 5,
      made: '2026-11-16',
      title: 'Møte med NAV og frivilligsentralen om fritid for alle',
    },
    ...{ owner: 'Prosjektleder', size: 'S', challenges: ['U02', 'U12'], dueDate: '2026-12-02' },
    moves: [['2026-11-23', 'ready']],
  },
];
