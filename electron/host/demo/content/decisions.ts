import type { Calls, InputOf } from '../play.ts';
import { bullets, item, paragraph, table, written } from './written.ts';

type Create = InputOf<Calls['decision']['create']>;

export interface DemoDecision extends Omit<
  Create,
  'decidedOn' | 'followUpDate' | 'evidence' | 'evaluationId' | 'supersedes'
> {
  key: string;
  decidedOn: string;
  followUpDate?: string;
  evidence?: Create['evidence'];
  /** Key of the note it came of, or of the decision it takes the place of. */
  evaluation?: string;
  supersedes?: string;
  followedUp?: readonly [day: string, note: string];
  listen?: string;
}

const group = { level: 'group', challengeId: null, consequence: '' } as const;
const leadership = { level: 'leadership', challengeId: null, consequence: '' } as const;

export const demoDecisions: readonly DemoDecision[] = [
  {
    ...group,
    ...{ key: 'd-mandate', decidedOn: '2025-06-26', measureId: 1, owner: 'Prosjektleder' },
    title: 'Mandatet for prosjektgruppa i tiltak 1 gjelder fra 1. juli 2025',
    grounds: 'Behandlet i to møter. Punkt 4 om uenighet er lagt til.',
    evidence: [{ kind: 'dialogue', text: 'Møter med enhetslederne i juni' }],
    followUpDate: '2025-10-01',
    followedUp: ['2025-10-02', 'Mandatet brukes. Ingen endringer.'],
  },
  {
    ...leadership,
    ...{ key: 'd-share', decidedOn: '2025-08-21', measureId: 1, owner: 'Kommunalsjef oppvekst' },
    title: 'Prosjektleder får 20 % stilling til tiltak 1 ut 2026',
    grounds: 'Uten avsatt tid blir arbeidet gjort om kvelden.',
    consequence: 'Oppgaver i opprinnelig stilling fordeles på to ansatte.',
    evidence: [{ kind: 'judgement', text: 'Ledergruppas vurdering' }],
    followUpDate: '2026-08-20',
    followedUp: ['2026-08-27', 'Forlenges ikke av seg selv. Ny sak i november.'],
  },
  {
    ...group,
    ...{ key: 'd-indicators', decidedOn: '2026-03-23', measureId: 5, owner: 'Prosjektleder' },
    title: 'Gruppa følger tre tall gjennom hele planperioden',
    grounds:
      'Fravær på 10. trinn, barn i husholdninger med vedvarende lav inntekt og psykiske plager på ungdomstrinnet. Alle tre er slik at lavt er bra.',
    evidence: [
      {
        kind: 'indicator',
        text: 'Fraværet slik det sto i mars 2026',
        indicatorId: 'absence-g10-median-days',
      },
      {
        kind: 'indicator',
        text: 'Lav inntekt slik det sto i mars 2026',
        indicatorId: 'low-income-0-17',
      },
    ],
    followUpDate: '2027-03-22',
    listen: 'Ledelsen må tåle at tall går feil vei en stund.',
  },
  {
    ...group,
    ...{
      key: 'd-bti',
      decidedOn: '2026-02-12',
      measureId: 1,
      owner: 'SLT-koordinator',
      evaluation: 'e-1-2025',
    },
    title: 'BTI styrkes: stafettloggen åpnes i møtet og føres mellom møtene',
    grounds:
      'Ansatte sier at loggen virker når den brukes. I dag brukes den i møtet og ikke ellers.',
    evidence: [{ kind: 'dialogue', text: 'Tre gruppeintervju høsten 2025' }],
    followUpDate: '2026-09-15',
    followedUp: ['2026-09-21', 'Fire av sju enheter fører mellom møtene. Gjelder fortsatt.'],
  },
  {
    ...group,
    ...{ key: 'd-wheel', decidedOn: '2026-04-16', measureId: 1, owner: 'Sekretær for gruppa' },
    title: 'Det gamle årshjulet avvikles',
    grounds: 'Ingen har ført det siden 2022.',
    evidence: [{ kind: 'judgement', text: 'Gruppas skjønn' }],
    followUpDate: '2026-05-01',
    followedUp: ['2026-04-28', 'Fjernet fra intranettet.'],
  },
  {
    ...leadership,
    ...{
      key: 'd-tibir',
      decidedOn: '2026-06-10',
      measureId: 2,
      owner: 'Kommunalsjef oppvekst',
      challengeId: 'U15',
    },
    title: 'TIBIR-rådgivningen ledes fra Familiens hus fra 1. august 2026',
    grounds: 'Oversikten over tilbud viser at ansvaret er delt på tre.',
    consequence: 'Én leder får personalansvar for tre til.',
    evidence: [{ kind: 'report', text: 'Oversikt over tilbud for 13–18 år, mars 2026' }],
    followUpDate: '2026-12-01',
  },
  {
    ...group,
    ...{
      key: 'd-threshold-1',
      decidedOn: '2026-04-16',
      measureId: 2,
      owner: 'Leder for skolefraværsteamet',
      challengeId: 'U03',
    },
    title: 'Fraværsterskelen settes til 15 % av skoletida i halvåret',
    grounds: 'Et forslag å prøve, så vi kommer i gang.',
    followUpDate: '2026-09-01',
  },
  {
    ...group,
    ...{
      key: 'd-threshold-2',
      decidedOn: '2026-09-10',
      measureId: 2,
      owner: 'Leder for skolefraværsteamet',
      challengeId: 'U03',
    },
    title: 'Fraværsterskelen settes til 10 % av skoletida i halvåret',
    grounds: 'Femten prosent fanget for få: Skolene kjente til flere enn tallet viste.',
    evidence: [
      { kind: 'participation', text: 'To skoler prøvde begge terskler i august' },
      {
        kind: 'indicator',
        text: 'Egen telling, våren 2026',
        indicatorId: 'absence-over-threshold',
      },
    ],
    supersedes: 'd-threshold-1',
    followUpDate: '2027-02-01',
  },
  {
    ...leadership,
    ...{
      key: 'd-house',
      decidedOn: '2026-06-10',
      measureId: 3,
      owner: 'Enhetsleder Familiens hus',
    },
    title: 'Tiltak 3 kan lage skisser, men konkluderer ikke før tiltak 1 og 2 har levert',
    grounds:
      'Planen sier at tiltak 3 bygger på tiltak 1 og 2, og at det starter samtidig med tiltak 2.',
    consequence: 'Konklusjonen kommer tidligst våren 2027.',
    evidence: [{ kind: 'judgement', text: 'Ledergruppas vurdering' }],
    followUpDate: '2026-11-15',
  },
  {
    ...leadership,
    ...{
      key: 'd-pool',
      decidedOn: '2026-08-27',
      measureId: 4,
      owner: 'HR-rådgiver',
      challengeId: 'U14',
    },
    title: 'Felles vikarpool utredes for tre enheter',
    grounds: written(
      paragraph('Ledige årsverk er høyere enn i fjor, og vikarbruken er ulik.'),
      table(
        ['Enhet', 'Ledige årsverk', 'Vikartimer i uka'],
        ['Helsestasjon', '2,5', '30'],
        ['Skoler', '6,0', '112'],
        ['Barnehager', '4,2', '1 040'],
      ),
      bullets(
        item(
          'Det som må avklares:',
          bullets(item('hvem som leder poolen'), item('hvem som betaler')),
        ),
      ),
    ),
    evidence: [
      { kind: 'indicator', text: 'Ledige stillinger, våren 2026', indicatorId: 'vacancies' },
    ],
    followUpDate: '2026-11-30',
  },
  {
    ...group,
    ...{ key: 'd-guidance', decidedOn: '2026-05-11', measureId: 4, owner: null },
    title: 'Nyansatte får fast veiledning hver uke det første året',
    grounds: 'Det er dette, og ikke lønna, som skiller oss fra nabokommunene.',
    evidence: [{ kind: 'report', text: 'Sammenligning av vilkår, april 2026' }],
  },
  {
    ...leadership,
    ...{
      key: 'd-evening',
      decidedOn: '2026-10-08',
      measureId: 2,
      owner: 'Helsesykepleier',
      challengeId: 'U06',
      evaluation: 'e-2-pdsa',
    },
    title: 'Åpen kveldstid for foreldre videreføres til sommeren 2027',
    grounds: 'Flere kom enn vi trodde, og de kom igjen.',
    evidence: [
      { kind: 'participation', text: 'Fire foreldregrupper, september 2026' },
      { kind: 'indicator', text: 'Familier nådd', indicatorId: 'parent-support-reach' },
    ],
    followUpDate: '2027-06-15',
  },
  {
    ...{ level: 'committee', challengeId: 'U12', consequence: '' },
    ...{
      key: 'd-committee',
      decidedOn: '2026-10-21',
      measureId: null,
      owner: 'Kommunalsjef oppvekst',
    },
    title: 'Hovedutvalget ber om en sak om barn i lavinntektsfamilier',
    grounds: 'Ingen av de fem tiltakene svarer direkte på utfordringen.',
    evidence: [
      {
        kind: 'indicator',
        text: 'Vedvarende lav inntekt, barn 0–17 år',
        indicatorId: 'low-income-0-17',
      },
    ],
    followUpDate: '2027-01-20',
  },
  {
    ...group,
    ...{
      key: 'd-phone',
      decidedOn: '2026-11-19',
      measureId: 2,
      owner: 'Sekretær for gruppa',
      challengeId: 'U06',
    },
    title: 'Én telefon for foreldre prøves i fire uker, kl. 8–9',
    grounds: '',
    followUpDate: '2026-12-17',
  },
];

export interface DemoRequest {
  key: string;
  text: string;
  askedOn: string;
  dueDate?: string;
  measureId: number | null;
  /** Key of the briefing it came of. */
  briefing?: string;
  answered?: readonly [day: string, answer: string];
  /** Cards that answer it. */
  cards?: readonly string[];
}

export const demoRequests: readonly DemoRequest[] = [
  {
    ...{ key: 'r-list', askedOn: '2025-10-16', dueDate: '2025-12-01', measureId: 1 },
    text: 'Legg fram en liste på én side over samarbeidsmodellene og hvem som bruker dem',
    answered: ['2025-11-27', 'Lista er lagt fram. Ti modeller, sju i bruk, tre som ingen eier.'],
    cards: ['t1-map-models'],
  },
  {
    ...{ key: 'r-cost', askedOn: '2026-06-10', dueDate: '2026-11-13', measureId: 3 },
    text: 'Regn på hva én felles dør i Familiens hus koster, med og uten ombygging',
    cards: ['t3-kostnad'],
  },
  {
    ...{
      key: 'r-waiting',
      askedOn: '2026-03-12',
      dueDate: '2026-05-01',
      measureId: 2,
      briefing: 'b-1',
    },
    text: 'Vis ventetid for aldersgruppen 13–18 år hvert halvår',
    answered: ['2026-04-23', 'Tellingen er i gang. Første tall: 41 dager i median høsten 2025.'],
    cards: ['t2-venteliste', 't2-venteliste-host'],
  },
  {
    ...{
      key: 'r-bup',
      askedOn: '2026-10-08',
      dueDate: '2027-02-01',
      measureId: 2,
      briefing: 'b-3',
    },
    text: 'Kom tilbake med ny avtale med BUP',
    cards: ['t2-bup-avtale'],
  },
  {
    ...{ key: 'r-low-income', askedOn: '2026-10-21', dueDate: '2027-01-20', measureId: 5 },
    text: 'Sak om barn i lavinntektsfamilier til hovedutvalget i januar',
    cards: ['t5-lavinntekt'],
  },
  {
    ...{ key: 'r-leader', askedOn: '2026-08-27', measureId: 1 },
    text: 'Foreslå hvordan prosjektledelsen i tiltak 1 løses i 2027',
  },
];
