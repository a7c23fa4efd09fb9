import type { Calls, InputOf } from '../play.ts';

type Save = InputOf<Calls['localCount']['save']>;
export type DemoCount = Omit<Save, 'countedOn' | 'basePeriod' | 'countId' | 'revision'> & {
  day: string;
};

const count = (
  day: string,
  indicatorId: string,
  period: string,
  figures: Pick<Save, 'count' | 'base' | 'invited'>,
  rule: string,
  countedBy: string,
): DemoCount => ({ day, indicatorId, period, ...figures, rule, countedBy });

const asked = 'Alle henvendelser fra kommunens medarbeidere, talt én gang hver.';
const families = 'Familier som har vært med minst én gang.';
const posts = 'Ubesatte årsverk 1. desember eller 1. juni, vikarer holdt utenfor.';
const wait = 'Median av dager fra søknad til vedtak.';
const pulse = 'Fem spørsmål, svart på nettbrett i gangen.';
const doors = 'Antall steder familien har vært før den fikk hjelp.';
const threshold = 'Over terskelen i halvåret, talt av skolene.';

/** Counts of the municipality's own, some of them under five. */
export const demoCounts: readonly DemoCount[] = [
  count('2025-07-01', 'coordinator-requests', '2025V', { count: 3 }, asked, 'Barnekoordinator'),
  count('2026-01-12', 'coordinator-requests', '2025H', { count: 6 }, asked, 'Barnekoordinator'),
  count('2026-06-08', 'coordinator-requests', '2026V', { count: 19 }, asked, 'Barnekoordinator'),
  count('2026-01-12', 'parent-support-reach', '2024', { count: 0 }, families, 'Helsesykepleier'),
  count('2026-01-12', 'parent-support-reach', '2025', { count: 4 }, families, 'Helsesykepleier'),
  count('2026-10-01', 'parent-support-reach', '2026', { count: 31 }, families, 'Helsesykepleier'),
  count('2026-01-19', 'parent-guidance-0-4', '2025', { count: 12 }, families, 'Helsesykepleier'),
  count('2026-10-15', 'parent-guidance-0-4', '2026', { count: 20 }, families, 'Helsesykepleier'),
  count(
    '2026-01-19',
    'five-year-check',
    '2024',
    { count: 148, base: 289 },
    'Barn som har fylt fem år i året.',
    'Helsestasjonen',
  ),
  count(
    '2026-01-19',
    'five-year-check',
    '2025',
    { count: 171, base: 296 },
    'Barn som har fylt fem år i året.',
    'Helsestasjonen',
  ),
  count(
    '2025-12-15',
    'models-assessed',
    '2025H',
    { count: 0 },
    'Modeller med konklusjon i registeret.',
    'Sekretær for gruppa',
  ),
  count(
    '2026-06-15',
    'models-assessed',
    '2026V',
    { count: 3 },
    'Modeller med konklusjon i registeret.',
    'Sekretær for gruppa',
  ),
  count('2025-12-08', 'vacancies', '2025H', { count: 15, base: 190 }, posts, 'HR-rådgiver'),
  count('2026-06-08', 'vacancies', '2026V', { count: 18, base: 192 }, posts, 'HR-rådgiver'),
  count(
    '2026-03-20',
    'decisions-waiting-13-18',
    '2025H',
    { count: 41, base: 17 },
    wait,
    'Sekretær for gruppa',
  ),
  count(
    '2026-06-22',
    'decisions-waiting-13-18',
    '2026V',
    { count: 38, base: 19 },
    wait,
    'Sekretær for gruppa',
  ),
  count(
    '2026-05-12',
    'pulse-family-house',
    '2026V',
    { count: 44, base: 71, invited: 120 },
    pulse,
    'Sekretær for gruppa',
  ),
  count(
    '2026-01-26',
    'contact-points',
    '2025H',
    { count: 52, base: 16 },
    doors,
    'Sekretær for gruppa',
  ),
  count(
    '2026-06-22',
    'contact-points',
    '2026V',
    { count: 9, base: 3 },
    doors,
    'Sekretær for gruppa',
  ),
  count(
    '2026-09-07',
    'legal-clarification',
    '2026V',
    { count: 5 },
    'Spørsmål med skriftlig svar.',
    'Prosjektleder',
  ),
  count(
    '2026-08-27',
    'absence-over-threshold',
    '2026V',
    { count: 214, base: 3480 },
    threshold,
    'Leder for skolefraværsteamet',
  ),
  count(
    '2026-02-02',
    'economic-advice-requests',
    '2025H',
    { count: 61 },
    'Personer som har bedt om rådgivning.',
    'NAV-veileder',
  ),
  count(
    '2026-08-03',
    'economic-advice-requests',
    '2026V',
    { count: 74 },
    'Personer som har bedt om rådgivning.',
    'NAV-veileder',
  ),
];

/** A count that is put right afterwards. */
export const correctedCount = {
  day: '2026-08-26',
  indicatorId: 'decisions-waiting-13-18',
  period: '2026V',
  count: 37,
  base: 21,
};

type Ladder = Omit<InputOf<Calls['ladder']['save']>, 'countedOn'>;
const ladder = (halfYear: string, level: Ladder['level'], counts: number[]): Ladder => ({
  ...{ halfYear, level, counts, countedBy: 'Leder for skolefraværsteamet' },
});

/** Pupils by step of the absence ladder, in totals; small ones among them. */
export const demoLadders: readonly (readonly [day: string, Ladder])[] = [
  ['2026-01-20', ladder('2025H', '1-4', [31, 18, 12, 9, 6, 2, 0])],
  ['2026-01-20', ladder('2025H', '5-7', [27, 21, 14, 13, 8, 5, 1])],
  ['2026-01-20', ladder('2025H', '8-10', [44, 36, 30, 41, 27, 12, 7])],
  ['2026-06-30', ladder('2026V', '1-4', [36, 22, 15, 8, 7, 3, 0])],
  ['2026-06-30', ladder('2026V', '8-10', [49, 40, 33, 45, 30, 14, 8])],
];
