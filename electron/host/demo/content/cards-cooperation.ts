import { secretary } from '../play.ts';
import type { DemoCard } from '../cards.ts';

const coordinator = 'Barnekoordinator';
const slt = 'SLT-koordinator';
const house = 'Enhetsleder Familiens hus';

/** May be kept no longer than it is needed: the story removes it for good. */
export const outdatedComment =
  'Stikkord fra samtalene med tjenestene om samtykke. Slettes når svarene er sammenstilt.';

/** The board of measure 1, samarbeid på tvers. */
export const cooperationCards: readonly DemoCard[] = [
  {
    ...{
      key: 't1-mandate',
      measure: 1,
      made: '2025-06-02',
      title: 'Skrive mandat for prosjektgruppa',
    },
    ...{ owner: 'Prosjektleder', size: 'M', challenges: ['U13'], start: 'ready' },
    description:
      'Mandatet skal si hva gruppa kan bestemme selv, og hva som må til ledergruppa.\n\n17. mai-komiteen har ikke noe med dette å gjøre, men to av oss sitter der også, så juni passer best.',
    moves: [
      ['2025-06-05', 'active'],
      ['2025-06-19', 'review'],
      ['2025-06-26', 'done'],
    ],
    items: ['✓ Vedtatt tekst lest sammen', '✓ Prosjektleder navngitt', '✓ Tid avtalt med lederne'],
    comments: [
      ['2025-06-12', house, 'Vi trenger en setning om hva som skjer når lederne er uenige.'],
      ['2025-06-19', secretary, 'Lagt inn som punkt 4. Sendes ledergruppa 20. juni.'],
    ],
    files: [
      [
        'mandat-utkast-3.txt',
        'Mandat for prosjektgruppa, utkast 3\n\n1. Gruppa kartlegger samarbeidsmodellene.\n2. Gruppa foreslår hva som styrkes, beholdes og avvikles.\n3. Gruppa legger fram status hvert halvår.\n4. Er lederne uenige, løftes saken til kommunedirektørens ledergruppe.\n',
      ],
    ],
  },
  {
    ...{
      key: 't1-map-models',
      measure: 1,
      made: '2025-06-10',
      title: 'Kartlegge hvilke samarbeidsmodeller som er i bruk',
    },
    ...{ owner: slt, size: 'L', hours: 24, challenges: ['U13', 'U17'], marks: ['label-map'] },
    description:
      'Bare tall og beskrivelser på gruppenivå. Ti modeller står i planen; spør hver enhet hvilke den bruker og hvor ofte.',
    moves: [
      ['2025-08-25', 'ready'],
      ['2025-09-01', 'active'],
      ['2025-09-18', 'review'],
      ['2025-09-25', 'done'],
    ],
    items: [
      '✓ Skjema til enhetene',
      '✓ Purret de tre som manglet',
      '✓ Oversikt på én side',
      '✓ Delt med dem som svarte',
    ],
    comments: [
      ['2025-09-11', slt, 'Sju av ni enheter har svart. 3. trinn av purringen går ut mandag.'],
    ],
  },
  {
    ...{
      key: 't1-form',
      measure: 1,
      made: '2025-08-18',
      title: 'Lage skjema for vurdering av en modell',
    },
    ...{ owner: 'Prosjektleder', size: 'S', challenges: ['U13'], levelId: 'universal' },
    moves: [
      ['2025-08-28', 'ready'],
      ['2025-09-02', 'active'],
      ['2025-09-09', 'done'],
    ],
  },
  {
    ...{
      key: 't1-interviews',
      measure: 1,
      made: '2025-08-18',
      title: 'Gruppeintervju med ansatte som bruker to eller flere modeller',
    },
    ...{
      owner: 'Prosjektleder',
      size: 'L',
      challenges: ['U13'],
      services: ['family-house', 'ppt'],
    },
    moves: [
      ['2025-08-28', 'ready'],
      ['2025-09-08', 'active'],
      ['2025-09-24', 'review'],
      ['2025-10-16', 'done'],
    ],
    description:
      'Tre grupper à seks personer. Det som sies, skrives som gruppas ord, aldri som én ansatts.',
  },
  {
    ...{
      key: 't1-bti-review',
      measure: 1,
      made: '2025-09-03',
      title: 'Vurdere BTI: brukes stafettloggen, og av hvem?',
    },
    ...{
      owner: slt,
      size: 'M',
      challenges: ['U13'],
      services: ['health-station', 'ppt', 'absence-team'],
    },
    moves: [
      ['2025-10-20', 'ready'],
      ['2026-01-09', 'active'],
      ['2026-01-28', 'review'],
      ['2026-02-04', 'done'],
    ],
    items: [
      '✓ Antall åpne logger per enhet',
      '✓ Spurt dem som aldri åpner den',
      '✓ Konklusjon skrevet i modellregisteret',
    ],
    comments: [
      [
        '2026-01-21',
        'PPT-leder',
        'Hos oss åpnes den i møtet og lukkes etterpå. Ingen skriver mellom møtene.',
      ],
      [
        '2026-01-29',
        slt,
        '- 0,3 logger per barnehage i snitt. Minus kommer av at to barnehager har lagt ned loggen sin.',
      ],
    ],
  },
  {
    ...{
      key: 't1-kosip',
      measure: 1,
      made: '2025-09-03',
      title: 'Vurdere KoSiP opp mot rutinen for barn som pårørende',
    },
    ...{ owner: 'Helsesykepleier', size: 'M', challenges: ['U13'], after: ['t1-form'] },
    moves: [
      ['2026-01-05', 'ready'],
      ['2026-01-14', 'active'],
      ['2026-02-05', 'review'],
      ['2026-03-12', 'done'],
    ],
  },
  {
    ...{
      key: 't1-overgang',
      measure: 1,
      made: '2025-09-15',
      title: 'Felles rutine for overgangen barnehage–skole',
    },
    ...{ owner: house, size: 'M', challenges: ['U17'], dueDate: '2026-02-01' },
    items: [
      '✓ Utkast',
      '✓ Innspill fra barnehagene',
      'Innspill fra skolene',
      'Avklart med ledergruppa',
      'Gjort kjent',
    ],
    moves: [
      ['2026-01-05', 'ready'],
      ['2026-01-13', 'active'],
    ],
    waits: [{ from: '2026-02-02', on: 'innspill fra skolene', kind: 'service', to: '2026-04-20' }],
    comments: [
      [
        '2026-04-20',
        house,
        'Tre skoler har svart, én har sagt at de ikke rekker det før sommeren. Vi går videre uten.',
      ],
    ],
  },
  {
    ...{
      key: 't1-avtaler',
      measure: 1,
      made: '2025-10-01',
      title: 'Gå gjennom samarbeidsavtalene og finne dem som er gått ut',
    },
    ...{ owner: secretary, size: 'S', challenges: ['U13', 'U20'] },
    moves: [
      ['2026-01-06', 'ready'],
      ['2026-01-12', 'active'],
      ['2026-01-22', 'done'],
    ],
    comments: [
      [
        '2026-01-22',
        secretary,
        'Fire av elleve avtaler var gått ut. Den eldste er fra 2014 og viser til et kontor som er lagt ned.',
      ],
    ],
  },
  {
    ...{
      key: 't1-taushet',
      measure: 1,
      made: '2025-10-01',
      title: 'Avklare hva tjenestene kan dele uten samtykke, skriftlig',
    },
    ...{
      owner: 'Prosjektleder',
      size: 'L',
      hours: 30,
      challenges: ['U20'],
      dueDate: '2026-06-15',
      marks: ['label-law'],
    },
    moves: [
      ['2026-01-06', 'ready'],
      ['2026-01-16', 'active'],
    ],
    items: [
      '✓ Spørsmålene samlet',
      '✓ Sendt kommuneadvokaten',
      'Svar mottatt',
      'Én side til alle ansatte',
    ],
    waits: [{ from: '2026-02-19', on: 'kommuneadvokaten: svar på ni spørsmål', kind: 'service' }],
    comments: [
      ['2026-05-04', 'Prosjektleder', 'Purret for andre gang.'],
      ['2026-05-05', 'Prosjektleder', outdatedComment],
      [
        '2026-09-07',
        'Prosjektleder',
        'Fem av ni svar er kommet. De fire siste gjelder tjenester med ulikt lovverk.',
      ],
    ],
  },
  {
    ...{
      key: 't1-koordinator-kjent',
      measure: 1,
      made: '2025-11-04',
      title: 'Gjøre barnekoordinator kjent i alle enheter',
    },
    ...{ owner: coordinator, size: 'M', challenges: ['U01'], services: ['coordinating-unit'] },
    moves: [
      ['2026-02-09', 'ready'],
      ['2026-03-02', 'active'],
      ['2026-05-20', 'review'],
      ['2026-06-11', 'done'],
    ],
    items: ['✓ Ett ark', '✓ Ti minutter på personalmøtene', '✓ Fast plass på intranettet'],
    addresses: [
      [
        'https://www.helsedirektoratet.no/tema/barnekoordinator',
        'Helsedirektoratet om barnekoordinator',
      ],
    ],
  },
  {
    ...{
      key: 't1-motestruktur',
      measure: 1,
      made: '2025-11-18',
      title: 'Foreslå én møtestruktur i stedet for tre',
    },
    ...{
      owner: 'Prosjektleder',
      size: 'L',
      challenges: ['U13', 'U19'],
      after: ['t1-map-models', 't1-interviews'],
    },
    description:
      '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Tre faste møter gjør nesten det samme. Forslaget er "},{"type":"text","marks":[{"type":"bold"}],"text":"ett møte hver tredje uke"},{"type":"text","text":" med fast leder."}]},{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"fagteam og drøftingsmøte slås sammen"}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"SLT beholder sin egen arena"}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"referatet er på én side"}]}]}]},{"type":"paragraph","content":[{"type":"text","text":"15. august 2027 er frist for å si om vi skal fortsette slik."}]}]}',
    moves: [
      ['2026-08-17', 'ready'],
      ['2026-09-21', 'active'],
    ],
    waits: [
      { from: '2026-11-02', on: 'ledergruppa: ja eller nei til prøveperiode', kind: 'decision' },
    ],
  },
  {
    ...{
      key: 't1-avvikle',
      measure: 1,
      made: '2026-02-09',
      title: 'Avvikle årshjulet som ingen fører',
    },
    ...{ owner: secretary, size: 'S', challenges: ['U13'], after: ['t1-bti-review'] },
    moves: [
      ['2026-03-16', 'ready'],
      ['2026-04-13', 'active'],
      ['2026-04-27', 'done'],
    ],
    archived: '2026-09-01',
  },
  {
    ...{
      key: 't1-dob-avtale',
      measure: 1,
      made: '2026-03-05',
      title: 'Ny samarbeidsavtale med tannhelsetjenesten',
    },
    ...{
      owner: house,
      size: 'M',
      challenges: ['U13'],
      services: ['dental-service'],
      dueSeason: '2027V',
    },
    moves: [['2026-10-05', 'ready']],
  },
  {
    ...{
      key: 't1-maling',
      measure: 1,
      made: '2026-04-14',
      title: 'Bestemme hvordan vi ser om samarbeidet er blitt bedre',
    },
    ...{
      size: 'S',
      challenges: ['U13', 'U17'],
      dueDate: '2026-09-30',
      marks: ['label-evaluation'],
    },
    moves: [['2026-08-24', 'ready']],
    description: 'Ingen eier ennå. Sto på møtet i mai, september og november.',
  },
  {
    ...{
      key: 't1-kurs',
      measure: 1,
      made: '2026-05-11',
      title: 'Fagdag om samarbeid på tvers, 60 deltakere',
    },
    ...{
      owner: 'Prosjektleder',
      size: 'M',
      challenges: ['U13'],
      dueCondition: 'når ny møtestruktur er vedtatt',
    },
  },
  {
    ...{
      key: 't1-flytskjema',
      measure: 1,
      made: '2026-06-02',
      title: 'Flytskjema: hvem ringer hvem, på én side',
    },
    ...{ owner: slt, size: 'S', challenges: ['U17', 'U19'], dueDate: '2026-12-11' },
    moves: [
      ['2026-09-14', 'ready'],
      ['2026-11-12', 'active'],
    ],
    items: ['✓ Skisse', 'Prøvd på tre eksempler uten navn', 'Trykt'],
  },
  {
    ...{
      key: 't1-dobbelt',
      measure: 1,
      made: '2026-06-02',
      title: 'Flytskjema over tjenestene',
      removed: '2026-06-16',
    },
    comments: [
      ['2026-06-16', secretary, 'Samme oppgave som den SLT-koordinator har. Legges i papirkurven.'],
    ],
  },
];
