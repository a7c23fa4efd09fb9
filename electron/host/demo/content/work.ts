import type { Calls, InputOf } from '../play.ts';

type Input<Noun extends keyof Calls, Verb extends keyof Calls[Noun]> = Calls[Noun][Verb] extends (
  input: infer Given,
) => unknown
  ? Given
  : never;

/** Owners and leaders of the measures; the leader of measure 4 is missing, as it may be. */
export const people: readonly (readonly [
  day: string,
  measureId: number,
  owner: string,
  leader: string | null,
])[] = [
  ['2025-06-02', 1, 'Kommunalsjef oppvekst', 'Prosjektleder'],
  ['2025-08-25', 2, 'Kommunalsjef oppvekst', 'Helsesykepleier'],
  ['2025-10-06', 3, 'Kommunalsjef oppvekst', 'Enhetsleder Familiens hus'],
  ['2025-11-10', 4, 'Kommunalsjef oppvekst', null],
  ['2025-11-03', 5, 'Kommunedirektør', 'Prosjektleder'],
];

type Status = Omit<InputOf<Calls['measure']['updateStatus']>, 'measureId'>;
const said = (
  day: string,
  measureId: number,
  stage: Status['stage'],
  state: Status['state'],
  line: string,
) => ({ day, measureId, stage, state, line });

/** Where the measures have stood, line by line. */
export const statuses = [
  said('2025-06-03', 1, 'explore', 'on_track', 'Mandatet skrives. Gruppa møtes 19. juni.'),
  said('2025-08-25', 2, 'explore', 'on_track', 'Vi samler oversikt over det som finnes.'),
  said('2025-10-06', 3, 'explore', 'waiting', 'Venter på delleveranse fra tiltak 1 og 2.'),
  said(
    '2025-10-27',
    1,
    'explore',
    'on_track',
    'Ti modeller kartlagt. Vurderingen begynner over nyttår.',
  ),
  said(
    '2025-11-03',
    5,
    'not_started',
    'waiting',
    'Gruppa er satt ned. Begynner når prosjektene er i gang.',
  ),
  said('2025-11-10', 4, 'explore', 'adjust', 'Telling gjort. Prosjektleder mangler.'),
  said('2026-01-22', 1, 'prepare', 'on_track', 'Forbereder ny møtestruktur og rydder i avtaler.'),
  said('2026-01-26', 2, 'prepare', 'on_track', 'Foreldrekurs og åpen kveldstid planlegges.'),
  said('2026-02-09', 5, 'explore', 'on_track', 'Tre tall er valgt, årshjulet er lagt.'),
  said('2026-04-27', 1, 'prepare', 'waiting', 'Venter på svar fra kommuneadvokaten.'),
  said('2026-05-04', 2, 'trial', 'on_track', 'Prøver åpen kveldstid og foreldrekurs.'),
  said('2026-06-10', 3, 'explore', 'waiting', 'Kan lage skisser, men konkluderer ikke ennå.'),
  said('2026-06-15', 4, 'prepare', 'adjust', 'Ledige årsverk øker. Vi begynner med veiledning.'),
  said('2026-08-24', 2, 'trial', 'on_track', 'Rutine for fravær prøves på to skoler.'),
  said('2026-08-31', 5, 'prepare', 'on_track', 'Lederne læres opp i å lese tall i september.'),
  said('2026-09-21', 1, 'prepare', 'on_track', 'Forslag om én møtestruktur skrives.'),
  said('2026-10-19', 4, 'prepare', 'waiting', 'Vikarpoolen venter på drøfting med tillitsvalgte.'),
  said(
    '2026-11-02',
    1,
    'prepare',
    'waiting',
    'Venter på ja eller nei fra ledergruppa til prøveperiode.',
  ),
  said(
    '2026-11-12',
    2,
    'trial',
    'on_track',
    'Nettside og foreldregruppe er under arbeid. BUP-avtalen henger.',
  ),
];

export const stageTests: readonly (readonly [day: string, measureId: number, test: string])[] = [
  ['2025-06-19', 1, 'explore-need'],
  ['2025-06-19', 1, 'explore-owner'],
  ['2025-08-28', 1, 'explore-voice'],
  ['2025-09-08', 2, 'explore-need'],
  ['2025-09-08', 2, 'explore-owner'],
  ['2026-01-19', 1, 'prepare-options'],
  ['2026-01-19', 1, 'prepare-inputs'],
  ['2026-01-19', 2, 'prepare-options'],
  ['2026-01-19', 2, 'prepare-voice'],
  ['2026-01-26', 2, 'prepare-yes'],
  ['2026-04-27', 2, 'trial-ready'],
  ['2026-04-27', 2, 'trial-expect'],
  ['2026-05-04', 2, 'trial-privacy'],
];

export const stagePlans: readonly (readonly [
  day: string,
  measureId: number,
  stage: InputOf<Calls['stage']['plan']>['stage'],
  halfYear: string,
])[] = [
  ['2025-06-19', 1, 'explore', '2025H'],
  ['2025-06-19', 1, 'prepare', '2026V'],
  ['2025-06-19', 1, 'trial', '2026H'],
  ['2026-11-02', 1, 'trial', '2027V'],
  ['2025-09-08', 2, 'explore', '2025H'],
  ['2025-09-08', 2, 'prepare', '2026V'],
  ['2025-09-08', 2, 'trial', '2026H'],
  ['2025-09-08', 2, 'operation', '2027H'],
  ['2025-10-06', 3, 'explore', '2025H'],
  ['2025-10-06', 3, 'prepare', '2027V'],
  ['2025-11-10', 4, 'explore', '2025H'],
  ['2025-11-10', 4, 'trial', '2027V'],
];

export const gates: readonly (readonly [
  day: string,
  measureId: number,
  stage: InputOf<Calls['stage']['setGate']>['stage'],
  outcome: 'go' | 'adjust' | 'stop',
  grounds: string,
])[] = [
  ['2025-06-26', 1, 'explore', 'go', 'Mandat, eier og leder er på plass.'],
  ['2026-01-22', 1, 'prepare', 'go', 'Kartleggingen er grundig nok til å velge.'],
  ['2025-09-08', 2, 'explore', 'go', 'Behovet er beskrevet i planen.'],
  ['2026-01-26', 2, 'prepare', 'go', 'To løsninger er vurdert.'],
  ['2026-05-04', 2, 'trial', 'adjust', 'Prøves, men bare det vi klarer å telle.'],
  ['2026-06-10', 3, 'prepare', 'stop', 'Ikke før tiltak 1 og 2 har levert.'],
];

type StageGoal = Omit<InputOf<Calls['stageGoal']['add']>, 'state' | 'outcome'>;
export const stageGoals: readonly (StageGoal & {
  day: string;
  closed?: readonly [day: string, state: 'reached' | 'partly' | 'missed', outcome: string];
})[] = [
  {
    ...{
      day: '2025-08-18',
      measureId: 1,
      halfYear: '2025H',
      text: 'Alle samarbeidsmodeller i bruk er kartlagt',
    },
    closed: ['2025-12-15', 'reached', 'Ti modeller kartlagt, sju i bruk.'],
  },
  {
    ...{
      day: '2026-01-08',
      measureId: 1,
      halfYear: '2026V',
      text: 'Fire modeller er vurdert, og taushetsplikten er avklart skriftlig',
    },
    closed: ['2026-06-22', 'partly', 'Tre modeller vurdert. Fem av ni spørsmål er avklart.'],
  },
  { day: '2026-08-17', measureId: 1, halfYear: '2026H', text: 'Ny møtestruktur er vedtatt prøvd' },
  {
    ...{
      day: '2026-01-08',
      measureId: 2,
      halfYear: '2026V',
      text: 'Én oversikt over tilbud for 13–18 år',
    },
    closed: ['2026-06-22', 'reached', 'Oversikten er ferdig og har en eier.'],
  },
  {
    day: '2026-08-17',
    measureId: 2,
    halfYear: '2026H',
    text: 'Foreldre på ungdomstrinnet har ett sted å henvende seg',
  },
  {
    ...{ day: '2026-01-08', measureId: 3, halfYear: '2026V', text: 'Tre skisser til organisering' },
    closed: ['2026-06-22', 'missed', 'Ikke begynt: ventet på tiltak 1 og 2.'],
  },
  { day: '2026-08-17', measureId: 4, halfYear: '2026H', text: 'Alle nyansatte har fast veileder' },
  {
    day: '2026-08-17',
    measureId: 5,
    halfYear: '2026H',
    text: 'Første årsrapport er levert til hovedutvalget',
  },
];

type Deliverable = Omit<InputOf<Calls['deliverable']['add']>, 'receivedOn'>;
export const deliverables: readonly (Deliverable & { day: string; received?: string })[] = [
  {
    day: '2025-10-06',
    measureId: 3,
    dependsOnId: 1,
    text: 'Oversikt over modellene som skal styrkes',
    halfYear: '2026V',
    received: '2026-03-16',
  },
  {
    day: '2025-10-06',
    measureId: 3,
    dependsOnId: 1,
    text: 'Forslag til møtestruktur',
    halfYear: '2026H',
  },
  {
    day: '2025-10-06',
    measureId: 3,
    dependsOnId: 2,
    text: 'Hvilke tjenester som skal inn i huset',
    halfYear: '2026V',
  },
  { day: '2026-02-09', measureId: 5, dependsOnId: 4, text: 'Kompetansekart', halfYear: '2026H' },
];

type Risk = Omit<InputOf<Calls['risk']['add']>, 'state'>;
export const risks: readonly (Risk & {
  day: string;
  changed?: readonly [
    day: string,
    change: Partial<Risk> & { state?: 'accepted' | 'closed' | 'open' },
  ];
})[] = [
  {
    ...{
      day: '2025-06-26',
      measureId: 1,
      text: 'Tida blir spist av daglig drift',
      probability: 4,
      consequence: 4,
    },
    ...{
      owner: 'Kommunalsjef oppvekst',
      action: 'Avsatt 20 % i skriftlig avtale.',
      nextReview: '2026-01-15',
    },
    changed: ['2026-01-15', { probability: 3, nextReview: '2026-09-01' }],
  },
  {
    ...{
      day: '2025-10-01',
      measureId: 1,
      text: 'Ulikt lovverk stopper deling av opplysninger',
      probability: 4,
      consequence: 5,
    },
    ...{
      owner: 'Prosjektleder',
      action: 'Skriftlig avklaring fra kommuneadvokaten.',
      nextReview: '2026-12-01',
    },
  },
  {
    ...{
      day: '2025-09-08',
      measureId: 2,
      text: 'Vi lager et tilbud til for dem som allerede får hjelp',
      probability: 3,
      consequence: 3,
    },
    ...{
      owner: 'Helsesykepleier',
      action: 'Spør alltid om de har søkt før.',
      nextReview: '2026-06-15',
    },
    changed: ['2026-10-01', { state: 'closed' }],
  },
  {
    ...{
      day: '2026-04-07',
      measureId: 2,
      text: 'Avtalen med BUP kommer ikke i tide',
      probability: 4,
      consequence: 3,
    },
    ...{ owner: null, action: '', nextReview: '2026-10-01' },
  },
  {
    ...{
      day: '2025-10-06',
      measureId: 3,
      text: 'Folk flytter på møbler før noen har bestemt',
      probability: 2,
      consequence: 3,
    },
    ...{
      owner: 'Enhetsleder Familiens hus',
      action: 'Ingenting flyttes før vedtak.',
      nextReview: null,
    },
    changed: ['2026-06-10', { state: 'accepted' }],
  },
  {
    ...{
      day: '2025-11-10',
      measureId: 4,
      text: 'To sykmeldinger, og en tjeneste stopper',
      probability: 5,
      consequence: 4,
    },
    ...{ owner: 'HR-rådgiver', action: 'Felles vikarpool.', nextReview: '2026-12-15' },
  },
  {
    ...{
      day: '2026-02-09',
      measureId: 5,
      text: 'Gruppa blir et møte til',
      probability: 3,
      consequence: 4,
    },
    ...{
      owner: 'Prosjektleder',
      action: 'Hvert møte har en beslutning eller avlyses.',
      nextReview: '2027-01-11',
    },
  },
];

const service = (
  measureId: number,
  actorId: string,
  role: string,
  share: number | null = null,
) => ({ measureId, kind: 'service' as const, actorId, role, share });
export const participants: readonly InputOf<Calls['participant']['add']>[] = [
  service(1, 'family-house', 'Enhetsleder', 10),
  service(1, 'ppt', 'PPT-leder', 10),
  service(1, 'slt-coordinator', 'SLT-koordinator', 20),
  service(1, 'coordinating-unit', 'Barnekoordinator', 10),
  { measureId: 1, kind: 'union', actorId: null, role: 'Hovedtillitsvalgt', share: null },
  service(2, 'health-station', 'Helsesykepleier', 20),
  service(2, 'absence-team', 'Leder for skolefraværsteamet', 20),
  service(2, 'bup', 'Kontaktperson'),
  service(3, 'family-house', 'Enhetsleder', 20),
  { measureId: 3, kind: 'residents', actorId: null, role: 'Foreldrerepresentant', share: null },
  service(4, 'education-and-family', 'HR-rådgiver', 10),
  service(5, 'executive-team', 'Kommunalsjef', 5),
  service(5, 'nav', 'NAV-veileder', 5),
];

export const milestones: readonly (InputOf<Calls['milestone']['add']> & { day: string })[] = [
  {
    day: '2025-08-18',
    measureId: 1,
    title: 'Kartleggingen er ferdig',
    halfYear: '2025H',
    dueDate: null,
    state: 'reached',
  },
  {
    day: '2026-01-08',
    measureId: 1,
    title: 'Sak om møtestruktur til ledergruppa',
    halfYear: null,
    dueDate: '2026-11-19',
    state: 'planned',
  },
  {
    day: '2026-01-08',
    measureId: 2,
    title: 'Rutine for fravær i alle skoler',
    halfYear: '2027V',
    dueDate: null,
    state: 'planned',
  },
  {
    day: '2026-02-09',
    measureId: 3,
    title: 'Konklusjon om organisering',
    halfYear: '2027V',
    dueDate: null,
    state: 'planned',
  },
  {
    day: '2026-02-09',
    measureId: 3,
    title: 'Innflytting',
    halfYear: '2026H',
    dueDate: null,
    state: 'dropped',
  },
  {
    day: '2026-03-16',
    measureId: 5,
    title: 'Årsrapport til hovedutvalget',
    halfYear: null,
    dueDate: '2026-12-09',
    state: 'planned',
  },
];

export const waves: readonly (InputOf<Calls['wave']['add']> & { day: string })[] = [
  {
    day: '2026-05-04',
    measureId: 2,
    unit: 'De to første skolene',
    startHalfYear: '2026H',
    endHalfYear: '2026H',
    state: 'active',
  },
  {
    day: '2026-05-04',
    measureId: 2,
    unit: 'Ungdomsskolene',
    startHalfYear: '2027V',
    endHalfYear: '2027V',
    state: 'planned',
  },
  {
    day: '2026-05-04',
    measureId: 2,
    unit: 'Barneskolene',
    startHalfYear: '2027H',
    endHalfYear: '2028V',
    state: 'planned',
  },
  {
    day: '2026-09-21',
    measureId: 1,
    unit: 'Familiens hus',
    startHalfYear: '2027V',
    endHalfYear: '2027H',
    state: 'planned',
  },
];

type Duty = Input<'duty', 'create'>;
const duty = (fields: Partial<Duty> & Pick<Duty, 'title' | 'kind' | 'startDate'>): Duty => ({
  ...{ rule: 'once', endDate: null, every: 1, nth: null, weekday: null, startTime: null },
  ...{ endTime: null, measureId: null, owner: null, note: '' },
  ...fields,
});
export const duties: readonly Duty[] = [
  duty({
    title: 'Møte i implementeringsgruppa',
    kind: 'meeting',
    rule: 'monthly',
    startDate: '2025-12-18',
    endDate: '2027-12-31',
    nth: 3,
    weekday: 4,
    startTime: '13:00',
    endTime: '14:00',
    owner: 'Sekretær for gruppa',
  }),
  duty({
    title: 'Kommunedirektørens ledergruppe',
    kind: 'meeting',
    rule: 'weekly',
    every: 4,
    startDate: '2025-12-11',
    endDate: '2027-06-30',
    startTime: '09:00',
    endTime: '11:00',
  }),
  duty({ title: 'Hovedutvalg for oppvekst', kind: 'political', startDate: '2026-10-21' }),
  duty({
    title: 'Hovedutvalg for oppvekst: årsrapport om planen',
    kind: 'political',
    startDate: '2026-12-09',
    startTime: '17:00',
    endTime: '20:00',
    measureId: 5,
    note: 'Saken må være inne ni dager før.',
  }),
  duty({ title: 'Kommunestyret vedtar budsjett', kind: 'political', startDate: '2026-12-17' }),
  duty({ title: 'Hovedutvalg for oppvekst', kind: 'political', startDate: '2027-01-20' }),
  duty({
    title: 'Årlig samtale med ungdomsrådet',
    kind: 'meeting',
    rule: 'yearly',
    startDate: '2026-01-14',
    owner: 'Helsesykepleier',
  }),
  duty({
    title: 'Ungdata gjennomføres på skolene',
    kind: 'duty',
    startDate: '2026-03-02',
    endDate: '2026-04-10',
  }),
  duty({
    title: 'Tell ledige årsverk',
    kind: 'duty',
    rule: 'half_yearly',
    startDate: '2025-12-01',
    owner: 'HR-rådgiver',
    measureId: 4,
  }),
];
