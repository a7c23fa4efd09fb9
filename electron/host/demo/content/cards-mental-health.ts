import { secretary } from '../play.ts';
import type { DemoCard } from '../cards.ts';

const house = 'Enhetsleder Familiens hus';
const nurse = 'Helsesykepleier';
const absence = 'Leder for skolefraværsteamet';

/** The board of measure 2, psykisk helse og foreldrestøtte. */
export const mentalHealthCards: readonly DemoCard[] = [
  {
    ...{
      key: 't2-map',
      measure: 2,
      made: '2025-09-08',
      title: 'Samle oversikt over tilbud for 13–18 år',
    },
    ...{
      owner: nurse,
      size: 'L',
      hours: 20,
      challenges: ['U15', 'U06'],
      levelId: 'selective',
      areaId: '4.2',
    },
    moves: [
      ['2026-01-19', 'ready'],
      ['2026-03-02', 'active'],
      ['2026-03-19', 'review'],
      ['2026-03-25', 'done'],
    ],
    items: [
      '✓ Tilbud i Familiens hus',
      '✓ Tilbud i skolene',
      '✓ Tilbud i spesialisthelsetjenesten',
      '✓ Hull markert',
    ],
    files: [
      [
        'tilbud-13-18.csv',
        'Tilbud;Nivå;Alder\nUngdomskontakter;selektivt;13–18\nFACT ung;indikert;12–25\nSkolehelsetjeneste;universelt;13–18\n',
      ],
    ],
  },
  {
    ...{
      key: 't2-dua',
      measure: 2,
      made: '2025-09-08',
      title: 'Starte DUÅ-kurs for foreldre til barn på 3 år',
    },
    ...{
      owner: nurse,
      size: 'M',
      challenges: ['U08'],
      levelId: 'universal',
      areaId: '4.1',
      ambitionPointId: 'A3.5',
    },
    moves: [
      ['2026-01-26', 'ready'],
      ['2026-03-02', 'active'],
      ['2026-03-26', 'done'],
    ],
    comments: [
      ['2026-03-26', nurse, 'Første kurs fullt: 12 plasser, 19 påmeldte. Venteliste til høsten.'],
    ],
  },
  {
    ...{
      key: 't2-kveld',
      measure: 2,
      made: '2025-10-13',
      title: 'Prøve åpen kveldstid for foreldre til ungdomsskoleelever',
    },
    ...{
      owner: house,
      size: 'M',
      challenges: ['U06'],
      levelId: 'selective',
      services: ['family-house'],
    },
    moves: [
      ['2026-02-16', 'ready'],
      ['2026-03-03', 'active'],
      ['2026-08-31', 'review'],
      ['2026-09-14', 'done'],
    ],
    items: [
      '✓ Tirsdager i seks uker',
      '✓ To ansatte hver gang',
      '✓ Telle hvor mange som kommer',
      '✓ Spørre dem hva de ville ha',
    ],
  },
  {
    ...{
      key: 't2-venteliste',
      measure: 2,
      made: '2025-11-03',
      title: 'Telle ventetid fra søknad til vedtak, 13–18 år',
    },
    ...{ owner: secretary, size: 'S', challenges: ['U15'], marks: ['label-map'] },
    moves: [
      ['2026-01-19', 'ready'],
      ['2026-03-05', 'active'],
      ['2026-03-20', 'done'],
    ],
    description: 'Median, ikke snitt. Under fem vedtak i halvåret skjules.',
  },
  {
    ...{
      key: 't2-autisme',
      measure: 2,
      made: '2025-11-03',
      title: 'Beskrive hva ungdom i autismespekteret får i dag, som gruppe',
    },
    ...{
      owner: 'PPT-leder',
      size: 'L',
      challenges: ['U15'],
      services: ['ppt', 'bup'],
      levelId: 'indicated',
    },
    moves: [
      ['2026-02-16', 'ready'],
      ['2026-03-09', 'active'],
    ],
    waits: [{ from: '2026-04-07', on: 'BUP: tall på gruppenivå', kind: 'service' }],
    comments: [
      [
        '2026-06-08',
        'PPT-leder',
        'BUP svarer at de ikke kan gi tall fordelt på kommune før ny avtale er på plass.',
      ],
      ['2026-10-12', 'PPT-leder', 'Fortsatt ikke svar. Skal vi skrive beskrivelsen uten tall?'],
    ],
  },
  {
    ...{
      key: 't2-tibir',
      measure: 2,
      made: '2025-12-01',
      title: 'Avklare hvem som leder TIBIR-rådgivningen i ny enhet',
    },
    ...{ owner: house, size: 'S', challenges: ['U15', 'U08'] },
    moves: [
      ['2026-02-23', 'ready'],
      ['2026-03-10', 'active'],
      ['2026-03-24', 'review'],
    ],
    waits: [
      { from: '2026-03-27', on: 'ledergruppa: hvem leder', kind: 'decision', to: '2026-06-10' },
    ],
  },
  {
    ...{
      key: 't2-fravar-rutine',
      measure: 2,
      made: '2026-01-12',
      title: 'Felles rutine for tidlig varsling om fravær, 1.–10. trinn',
    },
    ...{
      owner: absence,
      size: 'L',
      hours: 28,
      challenges: ['U03'],
      services: ['absence-team', 'ppt'],
      dueDate: '2026-10-01',
    },
    moves: [
      ['2026-05-04', 'ready'],
      ['2026-08-24', 'active'],
      ['2026-09-10', 'review'],
      ['2026-09-17', 'done'],
    ],
    items: [
      '✓ Terskel foreslått',
      '✓ Prøvd på to skoler',
      '✓ Brev til hjemmet',
      '✓ Hvem ringer på dag tre',
    ],
    comments: [
      [
        '2026-08-31',
        absence,
        '3. trinn i trappa er vanskelig å telle likt: Hva er «gjentatte ganger for sent»?',
      ],
      ['2026-09-08', absence, 'Vi bruker tre ganger på to uker. Står i rutinen.'],
    ],
  },
  {
    ...{
      key: 't2-terskel',
      measure: 2,
      made: '2026-01-12',
      title: 'Foreslå fraværsterskel som gruppa kan vedta',
    },
    ...{ owner: absence, size: 'S', challenges: ['U03'], marks: ['label-decision'] },
    moves: [
      ['2026-05-04', 'ready'],
      ['2026-08-25', 'active'],
      ['2026-09-07', 'done'],
    ],
  },
  {
    ...{
      key: 't2-foreldre-hort',
      measure: 2,
      made: '2026-02-02',
      title: 'Høre foreldre på ungdomstrinnet: hva trenger dere når det butter?',
    },
    ...{
      owner: nurse,
      size: 'M',
      challenges: ['U06'],
      services: ['family-house', 'youth-contacts'],
    },
    moves: [
      ['2026-05-11', 'ready'],
      ['2026-08-26', 'active'],
      ['2026-09-16', 'review'],
      ['2026-10-05', 'done'],
    ],
    comments: [
      [
        '2026-09-16',
        nurse,
        'Fire grupper, 31 foreldre. Det samme kommer igjen: én å ringe, og svar samme dag.',
      ],
    ],
  },
  {
    ...{ key: 't2-fact', measure: 2, made: '2026-02-02', title: 'Flytte FACT ung inn i samme hus' },
    ...{
      owner: house,
      size: 'L',
      challenges: ['U15', 'U19'],
      services: ['fact-young'],
      dueSeason: '2027H',
    },
    waits: [{ from: '2026-09-28', on: 'eiendom: ledig etasje', kind: 'service' }],
    moves: [['2026-08-24', 'ready']],
  },
  {
    ...{
      key: 't2-familierad',
      measure: 2,
      made: '2026-03-30',
      title: 'Opplæring i familieråd for seks ansatte',
    },
    ...{
      owner: 'Leder for barneverntjenesten',
      size: 'M',
      challenges: ['U15'],
      services: ['family-council'],
    },
    moves: [
      ['2026-05-18', 'ready'],
      ['2026-09-01', 'active'],
    ],
  },
  {
    ...{
      key: 't2-nettside',
      measure: 2,
      made: '2026-04-20',
      title: 'Én nettside for foreldre: «Hvem kan jeg ringe?»',
    },
    ...{
      owner: secretary,
      size: 'M',
      challenges: ['U06', 'U18'],
      dueDate: '2026-11-20',
      levelId: 'universal',
    },
    moves: [
      ['2026-10-26', 'ready'],
      ['2026-11-11', 'active'],
      ['2026-11-24', 'review'],
    ],
    items: [
      '✓ Tekst på klart språk',
      '✓ Telefonnummer som blir besvart',
      'Lest av fem foreldre',
      'Publisert',
    ],
    addresses: [['https://www.udir.no/kvalitet-og-kompetanse/', 'Udir om hjem–skole']],
  },
  {
    ...{
      key: 't2-veileder',
      measure: 2,
      made: '2026-05-04',
      title: 'Veileder for lærere: når fraværet begynner',
    },
    ...{
      owner: absence,
      size: 'M',
      challenges: ['U03'],
      after: ['t2-fravar-rutine'],
      dueDate: '2026-12-03',
    },
    moves: [
      ['2026-10-26', 'ready'],
      ['2026-11-12', 'active'],
    ],
  },
  {
    ...{
      key: 't2-5ar',
      measure: 2,
      made: '2026-05-18',
      title: 'Plan for å ta igjen 5-årskontrollene',
    },
    ...{
      owner: nurse,
      size: 'M',
      challenges: ['U07'],
      services: ['health-station'],
      dueDate: '2026-12-18',
    },
    moves: [
      ['2026-10-26', 'ready'],
      ['2026-11-13', 'active'],
    ],
    waits: [{ from: '2026-11-24', on: 'vikar på helsestasjonen', kind: 'person' }],
  },
  {
    ...{
      key: 't2-gruppe',
      measure: 2,
      made: '2026-06-08',
      title: 'Foreldregruppe for 8. trinn, første runde',
    },
    ...{
      owner: nurse,
      size: 'M',
      challenges: ['U06'],
      after: ['t2-foreldre-hort'],
      levelId: 'selective',
    },
    moves: [
      ['2026-10-26', 'ready'],
      ['2026-11-11', 'active'],
      ['2026-11-26', 'done'],
    ],
    comments: [
      ['2026-11-26', nurse, 'Åtte kom første kveld, elleve den andre. De vil ha en til på nyåret.'],
    ],
  },
  {
    ...{
      key: 't2-bup-avtale',
      measure: 2,
      made: '2026-08-17',
      title: 'Ny avtale med BUP om veiledning',
    },
    ...{
      owner: house,
      size: 'M',
      challenges: ['U15'],
      services: ['bup'],
      requestId: null,
      marks: ['label-law'],
    },
    moves: [['2026-10-26', 'ready']],
    dueDate: '2027-02-01',
  },
  {
    ...{
      key: 't2-tall',
      measure: 2,
      made: '2026-09-07',
      title: 'Lage halvårstall for fraværstrappa',
    },
    ...{ owner: secretary, size: 'S', challenges: ['U03'], dueDate: '2027-01-15' },
  },
  {
    ...{
      key: 't2-sommer',
      measure: 2,
      made: '2026-09-07',
      title: 'Sommertilbud 2027: hvem når vi ikke?',
    },
    ...{ size: 'S', challenges: ['U02', 'U12'], dueSeason: '2027V' },
  },
  {
    ...{
      key: 't2-venteliste-host',
      measure: 2,
      made: '2026-08-24',
      title: 'Ny telling av ventetid, første halvår 2026',
    },
    ...{ owner: secretary, size: 'S', challenges: ['U15'], start: 'ready' },
    moves: [['2026-09-02', 'active']],
  },
  {
    ...{ key: 't2-chat', measure: 2, made: '2026-10-05', title: 'Undersøke chat for foreldre' },
    ...{ size: 'M', challenges: ['U06'], removed: '2026-11-09' },
  },
];
