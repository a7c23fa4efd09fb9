import type { Calls, InputOf } from '../play.ts';
import {
  bold,
  bullets,
  heading,
  item,
  link,
  numbered,
  paragraph,
  table,
  written,
} from './written.ts';

type Create = InputOf<Calls['evaluation']['create']>;
type Update = InputOf<Calls['evaluation']['update']>;
type Evidence = Omit<InputOf<Calls['evaluation']['addEvidence']>, 'evaluationId'>;
export type NoteTexts = Omit<Update, 'evaluationId' | 'revision' | 'period'>;

export interface DemoNote extends Omit<Create, 'subjectId'> {
  key: string;
  by?: string;
  begun: string;
  /** The plan's own id, or a key of the story where the subject is a sprint. */
  subject?: string;
  texts: NoteTexts;
  /** A field that is locked before these are written. */
  locked?: readonly [day: string, field: string, then: NoteTexts];
  evidence?: readonly Evidence[];
  prompts?: readonly (readonly [
    prompt: InputOf<Calls['prompt']['answer']>['prompt'],
    answer: string | null,
  ])[];
  finished?: string;
  /** Opened again and finished anew with these changes. */
  again?: readonly (readonly [opened: string, finished: string, texts: NoteTexts])[];
}

export const demoNotes: readonly DemoNote[] = [
  {
    ...{
      key: 'e-1-2025',
      measureId: 1,
      period: '2025H',
      begun: '2025-12-01',
      finished: '2025-12-11',
    },
    texts: {
      did: 'Kartla ti samarbeidsmodeller, snakket med tre grupper ansatte og ryddet i avtalene.',
      saw: 'Sju av ti modeller er i bruk. Tre faste møter gjør nesten det samme.',
      learned: 'Ansatte savner ikke flere møter. De savner at noen skriver mellom dem.',
      change:
        '1. BTI styrkes.\n2. Det gamle årshjulet avvikles.\n3. Møtestrukturen forenkles, men ikke før 3. kvartal.',
      voice: 'Ikke innhentet dette halvåret.',
      verdict: 'adjust',
    },
    evidence: [
      { kind: 'dialogue', text: 'Tre gruppeintervju med ansatte, september og oktober 2025' },
      { kind: 'report', text: 'Oversikt over modeller, 25. september 2025' },
    ],
    prompts: [
      ['learn', 'Vi tar med oversikten inn i hvert møte og retter den der.'],
      ['near_honest', 'Vi spurte ingen foreldre.'],
      ['near_new', null],
    ],
    again: [
      [
        '2026-01-15',
        '2026-01-22',
        {
          voice:
            'Ungdomsrådet ble spurt i januar: «Vi vil slippe å fortelle det samme tre ganger.»',
        },
      ],
    ],
  },
  {
    ...{
      key: 'e-2-2025',
      measureId: 2,
      period: '2025H',
      begun: '2025-12-08',
      finished: '2025-12-16',
    },
    by: 'Helsesykepleier',
    texts: {
      did: 'Begynte på oversikten over tilbud for 13–18 år. Satte opp telling av ventetid.',
      saw: 'Oversikten finnes i seks utgaver. Ingen av dem er like.',
      learned: 'Det er ikke mangel på tilbud, men på oversikt over hvem de er for.',
      change: 'Én oversikt, ett sted, én som eier den.',
      verdict: 'continue',
    },
    evidence: [{ kind: 'judgement', text: 'Gruppas skjønn' }],
  },
  {
    ...{
      key: 'e-1-2026',
      measureId: 1,
      period: '2026V',
      begun: '2026-06-08',
      finished: '2026-06-18',
    },
    texts: {
      did: 'Vurderte BTI, KoSiP og årshjulet. Gjorde barnekoordinator kjent.',
      saw: 'Henvendelsene om barnekoordinator gikk fra 6 til 19 på et halvår. Avklaringen om taushetsplikt står stille.',
      learned: 'Ti minutter på personalmøtet virker bedre enn en e-post til alle.',
      change: 'Ny møtestruktur prøves fra nyttår dersom ledergruppa sier ja.',
      voice: 'Elever på 9. trinn: «Det er lettere når det er én som vet alt.»',
      verdict: 'continue',
    },
    evidence: [
      {
        kind: 'indicator',
        text: 'Henvendelser om barnekoordinator',
        indicatorId: 'coordinator-requests',
      },
      { kind: 'participation', text: 'Ungdomsrådet, januar 2026' },
    ],
    prompts: [
      [
        'child_interest',
        'Barn slipper å gjenta seg når tjenestene skriver mellom møtene. Det er vurdert med ungdomsrådet.',
      ],
      ['near_heard', 'Ansatte og ungdomsrådet. Foreldre er fortsatt ikke hørt.'],
    ],
  },
  {
    ...{
      key: 'e-2-2026',
      measureId: 2,
      period: '2026V',
      begun: '2026-06-10',
      finished: '2026-06-24',
    },
    by: 'Helsesykepleier',
    texts: {
      did: written(
        heading('Våren 2026'),
        paragraph(
          'Ferdig oversikt, ',
          bold('ett foreldrekurs'),
          ' og åpen kveldstid seks tirsdager.',
        ),
        numbered(
          1,
          item('Kurset ble fullt på to dager.'),
          item(
            'Åpen kveldstid ble prøvd på to måter:',
            bullets(item('med tema, de tre første tirsdagene'), item('uten tema, de tre siste')),
          ),
        ),
        table(
          ['Åpen kveldstid', 'Tirsdager', 'Foreldre i snitt'],
          ['Med tema', '3', '7,3'],
          ['Uten tema', '3', '12,7'],
        ),
      ),
      saw: 'Ventetida for 13–18 år var 41 dager i median høsten 2025 og 38 dager våren 2026.',
      learned: 'Foreldre kommer når det er kveld og ingen må bestille time.',
      change: 'Åpen kveldstid fortsetter til høsten, og måles.',
      voice: 'Foreldre: «Vi ville heller ha snakket med noen før det ble et møte.»',
      verdict: 'continue',
    },
    evidence: [
      { kind: 'indicator', text: 'Ventetid til vedtak', indicatorId: 'decisions-waiting-13-18' },
      { kind: 'participation', text: 'Samtaler på åpen kveldstid' },
    ],
    again: [
      [
        '2026-08-24',
        '2026-08-27',
        {
          saw: 'Ventetida for 13–18 år var 41 dager i median høsten 2025 og 37 dager våren 2026. Tallet er rettet etter at to vedtak ble ført sent.',
        },
      ],
      [
        '2026-09-21',
        '2026-09-24',
        { change: 'Åpen kveldstid fortsetter, og videre drift avgjøres i oktober.' },
      ],
    ],
  },
  {
    ...{
      key: 'e-4-2026',
      measureId: 4,
      period: '2026V',
      begun: '2026-06-15',
      finished: '2026-06-25',
    },
    by: 'HR-rådgiver',
    texts: {
      did: 'Talte ledige årsverk, sammenlignet vilkår, lyste ut to stipend.',
      saw: 'Ledige årsverk gikk opp fra 7,9 til 9,4 prosent.',
      learned: 'Folk slutter i løpet av de to første årene. Deretter blir de.',
      change: 'Veiledning det første året først, lønn senere.',
      verdict: 'adjust',
    },
    evidence: [{ kind: 'indicator', text: 'Ledige stillinger', indicatorId: 'vacancies' }],
  },
  {
    ...{
      key: 'e-1-wheel',
      measureId: 1,
      period: '2026V',
      template: 'after_action',
      begun: '2026-05-04',
      finished: '2026-05-07',
    },
    ...{ subjectKind: 'model', subject: 'annual-cycle', by: 'Sekretær for gruppa' },
    texts: {
      did: 'Tok ned det gamle årshjulet.',
      saw: 'Ingen ringte.',
      learned: 'Det som ingen fører, savner ingen.',
      change: 'Årshjulet i Dreiepunkt er det eneste.',
      verdict: 'end',
      extra: {
        expected: 'Vi trodde noen ville spørre etter det.',
        happened: 'Ingenting.',
        why: 'Datoene sto allerede i to andre kalendere.',
        keep: 'Spør «hvem savner dette?» før noe nytt lages.',
      },
    },
    evidence: [{ kind: 'judgement', text: 'Gruppas skjønn' }],
  },
  {
    ...{
      key: 'e-2-pdsa',
      measureId: 2,
      period: '2026H',
      template: 'pdsa',
      begun: '2026-08-24',
      finished: '2026-10-01',
    },
    by: 'Enhetsleder Familiens hus',
    texts: {
      extra: {
        plan: 'Åpen kveldstid på tirsdager i seks uker, to ansatte, ingen timebestilling.',
        prediction:
          'Vi tror det kommer seks til åtte foreldre hver gang, og at halvparten ikke har søkt om noe før.',
      },
    },
    locked: [
      '2026-08-27',
      'prediction',
      {
        extra: { result: 'Det kom 7 til 14. Godt over halvparten hadde ikke søkt om noe før.' },
        did: 'Holdt åpent seks tirsdager.',
        saw: 'Flere enn vi trodde, og de kom igjen.',
        learned: 'Kaffe og en dør ut mot gata betyr mer enn programmet.',
        change: 'Videreføres til sommeren, med samme to ansatte.',
        voice: 'Ungdom ble ikke spurt. Det gjør vi i vår.',
        verdict: 'continue',
      },
    ],
    evidence: [{ kind: 'participation', text: 'Fire foreldregrupper, september 2026' }],
  },
  {
    ...{
      key: 'e-2-dua',
      measureId: 2,
      period: '2026H',
      template: 'reach',
      begun: '2026-10-05',
      finished: '2026-10-15',
    },
    ...{ subjectKind: 'offer', subject: 'dua-course', by: 'Helsesykepleier' },
    texts: {
      did: 'To kurs, vår og høst.',
      saw: 'Fullt begge ganger. Fire familier sluttet underveis.',
      learned: 'Barnepass er det som avgjør om begge foreldre kommer.',
      change: 'Barnepass fra neste kurs.',
      verdict: 'adjust',
      extra: {
        planned: '24',
        reached_count: '20',
        dose_planned: '14',
        dose: '11',
        fidelity: 'To økter slått sammen på høsten fordi en kursleder var borte.',
      },
    },
    evidence: [{ kind: 'report', text: 'Kursrapport, oktober 2026' }],
  },
  {
    ...{
      key: 'e-2-sprint',
      measureId: 2,
      period: '2026H',
      template: 'after_action',
      begun: '2026-09-21',
      finished: '2026-09-24',
    },
    ...{ subjectKind: 'sprint', subject: 's2-2', by: 'Leder for skolefraværsteamet' },
    texts: {
      did: 'Prøvde rutinen på to skoler.',
      saw: 'Begge brukte den, den ene før den var ferdig.',
      learned: 'En halvferdig rutine som brukes, slår en ferdig som ligger.',
      change: written(
        paragraph(
          'Rutinen går til alle skolene i januar, etter ',
          link('den nasjonale veilederen om fravær', 'https://veileder.example/fravaer'),
          '. Punkt 1 og 2 gjelder som før. Nytt er:',
        ),
        numbered(
          3,
          item('Skolen ringer hjem den tredje dagen.'),
          item(
            'Teamet møtes hver fjortende dag:',
            bullets(item('de to første gangene på skolen'), item('deretter på skjerm')),
          ),
        ),
      ),
      verdict: 'continue',
      extra: {
        expected: 'At begge skolene skulle bruke den én gang.',
        happened: 'De brukte den ni ganger til sammen.',
        why: 'Rektorene spurte etter den selv.',
        keep: 'Å begynne med dem som vil.',
      },
    },
    evidence: [{ kind: 'dialogue', text: 'Møte med de to skolene, 18. september' }],
  },
  {
    ...{
      key: 'e-2-curve',
      measureId: 2,
      period: '2026H',
      template: 'turn_the_curve',
      begun: '2026-10-26',
      finished: '2026-11-05',
    },
    ...{
      subjectKind: 'indicator',
      subject: 'absence-g10-median-days',
      by: 'Leder for skolefraværsteamet',
    },
    texts: {
      did: 'Gikk gjennom fraværet på 10. trinn med to skoler og ungdomsrådet.',
      saw: 'Fraværet er høyere enn før pandemien og har ikke gått ned igjen.',
      learned: 'Det er flere med litt, ikke bare noen få med mye.',
      change: 'Rutinen for tidlig varsling innføres på alle ungdomsskoler.',
      voice: 'Ungdomsrådet: «Mandag er verst. Ingen spør om mandag.»',
      verdict: 'adjust',
      extra: {
        end: 'At elever på 10. trinn er på skolen så mye at de fullfører.',
        doing: 'Feil vei siden 2022–23.',
        story: 'Terskelen for å bli hjemme er blitt lavere, og skolene merker det sent.',
        partners: 'Foreldre, helsesykepleiere, fastleger og idrettslag.',
        works: 'Å ringe på dag tre. Det er gratis.',
        propose: '3. januar: rutinen til alle. 15. februar: første telling. 1. juni: stopp og se.',
      },
    },
    evidence: [
      {
        kind: 'indicator',
        text: 'Fravær på 10. trinn, median',
        indicatorId: 'absence-g10-median-days',
      },
    ],
    prompts: [['near_heard', 'Ungdomsrådet og to elevråd.']],
  },
  {
    ...{
      key: 'e-1-kosip',
      measureId: 1,
      period: '2026H',
      template: 'hexagon',
      begun: '2026-10-22',
    },
    ...{ subjectKind: 'model', subject: 'kosip' },
    texts: {
      did: 'Gikk gjennom modellen med de tre enhetene som bruker den.',
      extra: {
        need_score: '4',
        need: 'Det er mange barn som er pårørende, og få som blir spurt.',
        fit_score: '3',
        fit: 'Ligner på rutinen vi har.',
      },
    },
  },
  {
    ...{
      key: 'e-3-2026',
      measureId: 3,
      period: '2026H',
      begun: '2026-11-23',
      by: 'Enhetsleder Familiens hus',
    },
    texts: { did: 'Besøkte to kommuner og laget tre skisser.' },
  },
];
