import type { Calls, InputOf } from '../play.ts';

export type DemoVoice = InputOf<Calls['voice']['create']>;

/** What groups of children and young people have said. A subject may be a name of the story's own. */
export const demoVoices: readonly DemoVoice[] = [
  {
    ...{ arena: 'Ungdomsrådet', heardOn: '2026-01-14', ageGroup: '13–18 år', participants: 14 },
    said: 'Vi vil slippe å fortelle det samme tre ganger.\nÉn av oss sa: Det er ikke flaut å få hjelp, det er flaut å sitte i gangen.',
    changed: 'Gangen i Familiens hus skal ikke være venterom.',
    links: [
      { kind: 'measure', subject: '1' },
      { kind: 'challenge', subject: 'U18' },
      { kind: 'evaluation', subject: 'e-1-2025' },
    ],
  },
  {
    ...{
      arena: 'Elevråd på to ungdomsskoler',
      heardOn: '2026-03-17',
      ageGroup: '8.–10. trinn',
      participants: 22,
    },
    said: 'Mandag er verst. Ingen spør om mandag.',
    changed: '',
    links: [
      { kind: 'challenge', subject: 'U03' },
      { kind: 'indicator', subject: 'absence-g10-median-days' },
    ],
  },
  {
    ...{ arena: 'Åpen kveldstid', heardOn: '2026-05-26', ageGroup: '12–16 år', participants: null },
    said: 'Noen av ungdommene kom sammen med foreldrene. De ville ha et sted å være mens de voksne snakket.',
    changed: 'Ungdomskontaktene er der samtidig fra høsten.',
    links: [
      { kind: 'measure', subject: '2' },
      { kind: 'card', subject: 't2-kveld' },
    ],
  },
  {
    ...{
      arena: '5. trinn, tegneoppgave',
      heardOn: '2026-10-13',
      ageGroup: '10–11 år',
      participants: 48,
    },
    said: 'De fleste tegnet en dør med farge, en hund og en som hilser.',
    changed: '',
    links: [
      { kind: 'challenge', subject: 'U16' },
      { kind: 'card', subject: 't3-barn' },
    ],
  },
  {
    ...{
      arena: 'Sommerjobben i kommunen',
      heardOn: '2025-07-03',
      ageGroup: '16–18 år',
      participants: 9,
    },
    said: 'Man må ha noen å gå sammen med for å gå på fritidsklubben.',
    changed: '',
    links: [{ kind: 'challenge', subject: 'U02' }],
  },
  {
    ...{
      arena: 'Kursdeltakere, DUÅ',
      heardOn: '2026-06-02',
      ageGroup: 'foreldre',
      participants: 11,
    },
    said: 'Barnepass avgjør om begge kommer.',
    changed: 'Barnepass fra neste kurs.',
    links: [{ kind: 'offer', subject: 'dua-course' }],
  },
  {
    ...{
      arena: 'Elevråd på de to skolene som prøvde rutinen',
      heardOn: '2026-09-15',
      ageGroup: '8.–10. trinn',
      participants: 18,
    },
    said: 'Det er bra at noen ringer, hvis de ikke bare spør hvorfor.',
    changed: 'Samtalen skal alltid ha et tilbud med seg.',
    links: [
      { kind: 'sprint', subject: 's2-2' },
      { kind: 'decision', subject: 'd-threshold-2' },
    ],
  },
  {
    ...{ arena: 'Ungdomsrådet', heardOn: '2026-11-10', ageGroup: '13–18 år', participants: 12 },
    said: 'Si fra når dere har gjort noe vi ba om. Ellers tror vi at ingen hørte.',
    changed: '',
    links: [
      { kind: 'measure', subject: '5' },
      { kind: 'model', subject: 'bti' },
    ],
  },
];
