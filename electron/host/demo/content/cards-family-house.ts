import { secretary } from '../play.ts';
import type { DemoCard } from '../cards.ts';

const house = 'Enhetsleder Familiens hus';
const property = 'Eiendomsrådgiver';

/** The board of measure 3, Familiens hus. */
export const familyHouseCards: readonly DemoCard[] = [
  {
    ...{
      key: 't3-idag',
      measure: 3,
      made: '2025-10-06',
      title: 'Beskrive hvordan Familiens hus er organisert i dag',
    },
    ...{ owner: house, size: 'M', challenges: ['U17', 'U18'], start: 'ready' },
    moves: [
      ['2025-10-20', 'active'],
      ['2025-12-08', 'review'],
      ['2026-01-15', 'done'],
    ],
    items: ['✓ Hvem sitter hvor', '✓ Hvem leder hva', '✓ Hvor mange dører'],
  },
  {
    ...{
      key: 't3-dorer',
      measure: 3,
      made: '2025-10-06',
      title: 'Telle kontaktpunkter før en familie får hjelp',
    },
    ...{ owner: secretary, size: 'M', challenges: ['U18', 'U19'], marks: ['label-map'] },
    moves: [
      ['2025-11-10', 'ready'],
      ['2025-11-24', 'active'],
      ['2026-01-26', 'done'],
    ],
    description:
      'Tell for hver familie som får vedtak i perioden, uten navn og uten dato. Færre enn fem: ikke noe tall.',
  },
  {
    ...{
      key: 't3-bygg',
      measure: 3,
      made: '2025-11-17',
      title: 'Brukervandring i bygget med foreldre og barnevogn',
    },
    ...{ owner: property, size: 'S', challenges: ['U16'] },
    moves: [
      ['2026-02-02', 'ready'],
      ['2026-04-13', 'active'],
      ['2026-04-29', 'done'],
    ],
    comments: [
      [
        '2026-04-29',
        property,
        'Heisen er for smal for en tvillingvogn. Skiltet til helsestasjonen peker feil vei.',
      ],
    ],
  },
  {
    ...{ key: 't3-skilt', measure: 3, made: '2026-04-30', title: 'Nye skilt og én resepsjon' },
    ...{
      owner: property,
      size: 'M',
      challenges: ['U16', 'U18'],
      after: ['t3-bygg'],
      dueDate: '2026-10-15',
    },
    moves: [
      ['2026-06-15', 'ready'],
      ['2026-09-07', 'active'],
    ],
    waits: [{ from: '2026-09-21', on: 'økonomi: hvem betaler', kind: 'service' }],
  },
  {
    ...{
      key: 't3-modeller',
      measure: 3,
      made: '2026-01-19',
      title: 'Vise tre måter å organisere huset på',
    },
    ...{
      owner: 'Prosjektleder',
      size: 'L',
      challenges: ['U17', 'U18'],
      dueCondition: 'når tiltak 1 og 2 har levert',
    },
    moves: [
      ['2026-03-09', 'ready'],
      ['2026-10-12', 'active'],
    ],
    description:
      'Tiltak 3 skal bygge på 1 og 2. Vi begynner likevel på skissene nå; konklusjonen venter.',
    items: ['✓ Som i dag, med én leder', 'To enheter, felles mottak', 'Én enhet'],
  },
  {
    ...{
      key: 't3-besok',
      measure: 3,
      made: '2026-02-16',
      title: 'Besøke to kommuner som har gjort det',
    },
    ...{ owner: house, size: 'M', challenges: ['U17'], dueDate: '2026-05-29' },
    moves: [
      ['2026-03-16', 'ready'],
      ['2026-05-04', 'active'],
      ['2026-05-28', 'done'],
    ],
    comments: [
      ['2026-05-28', house, 'Begge sier det samme: Flytt lederne først, så folkene, så møblene.'],
    ],
  },
  {
    ...{
      key: 't3-ansatte',
      measure: 3,
      made: '2026-03-02',
      title: 'Puls blant ansatte: fungerer bygget og samarbeidet?',
    },
    ...{ owner: secretary, size: 'S', challenges: ['U16', 'U17'] },
    moves: [
      ['2026-03-16', 'ready'],
      ['2026-04-07', 'active'],
      ['2026-05-12', 'done'],
    ],
  },
  {
    ...{
      key: 't3-barn',
      measure: 3,
      made: '2026-05-18',
      title: 'Spørre barn på 5. trinn: hva slags hus ville du gått inn i?',
    },
    ...{ owner: 'Helsesykepleier', size: 'S', challenges: ['U16'], services: ['youth-council'] },
    moves: [
      ['2026-08-31', 'ready'],
      ['2026-09-28', 'active'],
      ['2026-10-19', 'review'],
    ],
  },
  {
    ...{ key: 't3-kostnad', measure: 3, made: '2026-06-01', title: 'Regne på hva én dør koster' },
    ...{ owner: 'Økonomirådgiver', size: 'M', challenges: ['U18'], dueDate: '2026-11-13' },
    moves: [
      ['2026-09-14', 'ready'],
      ['2026-10-26', 'active'],
    ],
  },
  {
    ...{
      key: 't3-felles-journal',
      measure: 3,
      made: '2026-06-01',
      title: 'Kan tjenestene ha felles inntaksskjema?',
    },
    ...{ size: 'L', challenges: ['U20', 'U17'], after: ['t1-taushet'] },
    moves: [['2026-09-14', 'ready']],
  },
  {
    ...{
      key: 't3-apningstid',
      measure: 3,
      made: '2026-09-21',
      title: 'Prøve åpningstid til kl. 19 én dag i uka',
    },
    ...{ owner: house, size: 'S', challenges: ['U18'], dueDate: '2027-01-11' },
  },
  {
    ...{
      key: 't3-arkiv',
      measure: 3,
      made: '2025-10-20',
      title: 'Tegne om tredje etasje',
      archived: '2026-03-30',
    },
    ...{ owner: property, size: 'L', challenges: ['U16'] },
    comments: [['2026-03-30', property, 'Ikke aktuelt før vi vet hvem som skal bo der.']],
  },
];
