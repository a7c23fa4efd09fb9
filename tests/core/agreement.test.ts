import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { BriefingModel } from '../../electron/contract/briefing-model.ts';
import type { ChallengeList } from '../../electron/contract/challenges.ts';
import type { IndicatorDetail, TrendVerdict } from '../../electron/contract/indicators.ts';
import type { Matrix } from '../../electron/contract/matrix.ts';
import type { Overview } from '../../electron/contract/overview.ts';
import type { PaperModel } from '../../electron/contract/papers.ts';
import { parseNorwegianNumber } from '../../electron/core/domain/numbers.ts';
import { apart } from '../../electron/core/domain/period-line.ts';
import { segmentsOf } from '../../renderer/charts/segments.ts';
import { tableRows } from '../../renderer/features/indicators/tableRows.ts';
import { newFile } from '../support/figures-file.ts';

type File = ReturnType<typeof newFile>;
type Figures = Record<string, number | null>;

/** Both stand on the overview's card and in the matrix: years with surveys, and rolling windows. */
const survey = 'mental-complaints-lower-secondary';
const windows = 'low-income-0-17';

interface Series {
  own: Figures;
  country: Figures;
  cut: { kind: 'cut' | 'outside'; period: string } | null;
}

const yearCode = (year: number) => String(year);
const windowCode = (year: number) => `${year}-${year + 2}`;

/** Series of every kind that has told a lie: holes, ties, hidden, breaks, surveys and windows. */
const seriesOf = (code: (year: number) => string, steps: readonly number[]) =>
  fc
    .record({
      step: fc.constantFrom(...steps),
      // Steps of 0,05, so that figures lie on the border between two rounded ones.
      values: fc.array(fc.option(fc.integer({ min: 180, max: 260 }), { nil: null, freq: 9 }), {
        minLength: 1,
        maxLength: 15,
      }),
      rising: fc.integer({ min: -12, max: 12 }),
      left: fc.array(fc.nat(14), { maxLength: 2 }),
      breakAt: fc.option(fc.nat(14), { nil: null }),
      kind: fc.constantFrom('cut' as const, 'outside' as const),
      others: fc.array(fc.integer({ min: 180, max: 260 }), { minLength: 15, maxLength: 15 }),
    })
    .map(({ step, values, rising, left, breakAt, kind, others }): Series => {
      const codes = values.map((_, at) => code(2006 + at * step));
      const kept = codes.filter((_, at) => at === 0 || !left.includes(at));
      const at = (index: number) => codes.indexOf(kept[index] ?? '');
      const figure = (index: number) => {
        const value = values[at(index)] ?? null;
        return value === null ? null : Math.max(0, value + rising * at(index)) / 20;
      };
      const period = breakAt === null ? undefined : codes[breakAt];
      return {
        own: Object.fromEntries(kept.map((one, index) => [one, figure(index)])),
        country: Object.fromEntries(kept.map((one, index) => [one, (others[index] ?? 200) / 20])),
        cut: period === undefined ? null : { kind, period },
      };
    });

async function fileWith(given: Record<string, Series>): Promise<File> {
  const file = newFile();
  for (const [id, { own, country, cut }] of Object.entries(given)) {
    file.publish(id, `${id}.csv`, { '3305': own, '0': country });
    const text = { indicatorId: id, text: 'Ny måte å telle på', source: 'Kilden' };
    // The definition may ship a break in the very year.
    if (cut && cut.period !== '2020') await file.mutate('indicator.saveBreak', { ...text, ...cut });
  }
  return file;
}

const words = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');
const trendWords = /økende|synkende|ingen sikker endring/i;

/** A text without what the verdicts say: a trend word that is left has no years to it. */
function without(text: string, verdicts: readonly (TrendVerdict | null)[]): string {
  return verdicts
    .flatMap((verdict) => [verdict?.text, verdict?.short, verdict?.earlier?.text])
    .filter((said) => said !== undefined)
    .toSorted((a, b) => b.length - a.length)
    .reduce(
      (left, said) =>
        left.replaceAll(new RegExp(said.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), ''),
      text,
    );
}

function officeText(bytes: Uint8Array, part: RegExp): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => part.test(name))
    .map(([, xml]) => strFromU8(xml).replaceAll(/<\/a:p>|<\/si>|<\/t>/g, '\n'))
    .join('\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#160;', '\u00a0');
}

/** Everything that tells of the figures, as one text each. */
async function surfaces(file: File): Promise<Record<string, string>> {
  const made = await file.mutate<{ id: string }>('briefing.create', {});
  await file.mutate('briefing.update', {
    ...{ briefingId: made.id, revision: 1, indicators: [survey, windows] },
  });
  const bytes = async (format: string) => {
    const request = new Request(`http://localhost/files/briefings/${made.id}/${format}`);
    const response = await file.app.handler(request);
    expect({ format, status: response.status }).toEqual({ format, status: 200 });
    return new Uint8Array(await response.arrayBuffer());
  };
  const model = await file.query<BriefingModel>('briefing.model', { briefingId: made.id });
  const papers: PaperModel[] = [];
  for (const subject of [survey, windows])
    papers.push(await file.query<PaperModel>('paper.get', { kind: 'indicator', subject }));
  const told = (sections: BriefingModel['sections']) =>
    sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'paragraph' ? [words(block.runs)] : []))
      .join('\n');
  return {
    model: told(model.sections),
    papers: papers.map(({ sections }) => told(sections)).join('\n'),
    matrix: JSON.stringify(await file.query('paper.get', { kind: 'challenges', subject: 'all' })),
    markdown: strFromU8(await bytes('md')).replaceAll(/\\|\*\*|\[\^\d+\]/g, ''),
    workbook: officeText(await bytes('xlsx'), /sharedStrings|sheet\d+\.xml$/),
    slides: officeText(await bytes('pptx'), /slides\/slide\d+\.xml$/),
  };
}

/** What every place says of one indicator is one and the same. */
async function expectAgreement(file: File, ids: readonly string[]): Promise<void> {
  const overview = await file.query<Overview>('overview.get');
  const matrix = await file.query<Matrix>('challenge.matrix');
  const challenges = await file.query<ChallengeList>('challenge.list');
  const details = await Promise.all(ids.map((id) => file.detail(id)));
  const verdicts = details.map(({ verdict }) => verdict);
  const texts = await surfaces(file);
  for (const [place, text] of Object.entries(texts))
    expect({ place, left: trendWords.exec(without(text, verdicts)) }).toEqual({
      place,
      left: null,
    });
  for (const detail of details) {
    const { id, verdict, sentence } = detail;
    if (!verdict) throw new Error('expected a verdict');
    const row = await file.row(id);
    expect(row?.verdict).toEqual(verdict);
    expect(row?.barometer.trend.word).toBe(verdict.short);
    expect(overview.figures.find((one) => one.indicatorId === id)?.verdict).toEqual(verdict);
    for (const { indicators } of [...matrix.rows, ...challenges.rows])
      for (const link of indicators.filter(({ indicatorId }) => indicatorId === id))
        expect(link.trend).toBe(verdict.short);
    const said = words(sentence);
    expect(said.toLowerCase()).toContain(verdict.text.toLowerCase());
    for (const place of ['model', 'papers', 'markdown', 'slides', 'workbook'] as const)
      expect({ place, isSaid: texts[place]?.includes(said) }).toEqual({ place, isSaid: true });
    expectHonest(detail, verdict);
    expectOneWord(detail);
    expectDifference(detail, said);
    expect((await file.reading(id)).deviation?.model.series[0]?.values ?? []).not.toContain(NaN);
  }
}

/** Years within the stretch that is drawn, and the direction of the figures the reader sees. */
function expectHonest(detail: IndicatorDetail, verdict: TrendVerdict): void {
  const own = detail.series.find(({ role }) => role === 'own');
  const { from, to, points, level } = verdict;
  if (level === null || from === null || to === null || !own) {
    expect(verdict.short).toBe('Kan ikke beregnes');
    return;
  }
  const codes = detail.periods.map(({ code }) => code);
  const [first, last] = [codes.indexOf(from), codes.indexOf(to)];
  const inside = detail.periods.slice(first, last + 1);
  expect(inside.some(({ isOutside }) => isOutside)).toBe(false);
  const shown = inside.flatMap(
    ({ code }) => own.points.find(({ period }) => period === code) ?? [],
  );
  expect(shown.some(({ value }) => value === null)).toBe(false);
  // Nothing newer of the municipality is left out.
  expect(own.points.at(-1)?.period).toBe(to);
  const tested = apart(shown);
  expect(tested).toHaveLength(points);
  expect(points).toBeGreaterThanOrEqual(5);
  const values = tested.map(({ text }) => parseNorwegianNumber(text)?.value ?? NaN);
  let s = 0;
  values.forEach((a, i) => values.slice(i + 1).forEach((b) => (s += Math.sign(b - a))));
  if (/^rising|^falling/.test(verdict.word)) {
    expect(verdict.word.startsWith('rising')).toBe(s > 0);
    // Both must fall to be better.
    expect(verdict.word).toBe(s > 0 ? 'rising_worse' : 'falling_better');
  }
  const { chart } = detail;
  if (chart?.kind !== 'line') throw new Error('a series with a trend word is drawn');
  const at = (code: string) => chart.periods.findIndex((period) => period.code === code);
  const line = segmentsOf(chart).find(
    (one) => one.series.role === 'own' && one.from <= at(from) && at(to) < one.to,
  );
  expect(line).toBeDefined();
}

/** Screen, document and data give a place and period the same words. */
function expectOneWord(detail: IndicatorDetail): void {
  const rows = tableRows(detail);
  for (const row of rows)
    for (const cell of row.cells) {
      const series = detail.series.find(({ role }) => role === row.role);
      const absent = series?.absent.find(({ period }) => period === cell.period);
      if (cell.point === null) expect(cell.text).toBe(absent?.text);
    }
}

/** The reader's own subtraction of the two printed figures is the printed difference. */
function expectDifference({ latest }: IndicatorDetail, said: string): void {
  if (!latest?.country || latest.status === 'hidden') return;
  const figure = (text: string) => parseNorwegianNumber(text)?.value ?? NaN;
  const apartBy = figure(latest.text) - figure(latest.country.text);
  const tenths = Math.round(apartBy * 10);
  if (tenths === 0) expect(said).toContain('det samme som landet');
  else {
    const size = (Math.abs(tenths) / 10).toFixed(1).replace('.', ',');
    expect(said).toContain(`${size}\u00a0prosentpoeng ${tenths < 0 ? 'under' : 'over'} landet`);
  }
}

const years = (first: number, values: (number | null)[], step = 1): Figures =>
  Object.fromEntries(values.map((value, at) => [String(first + at * step), value]));
const same = (own: Figures, value: number): Figures =>
  Object.fromEntries(Object.keys(own).map((code) => [code, value]));

describe('no two places say different things of one series', () => {
  it('however the figures lie', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        seriesOf(yearCode, [1, 1, 2, 3, 4]),
        seriesOf(windowCode, [1, 1, 3]),
        async (ofYears, ofWindows) => {
          const file = await fileWith({ [survey]: ofYears, [windows]: ofWindows });
          await expectAgreement(file, [survey, windows]);
        },
      ),
      { numRuns: process.env['DREIEPUNKT_LONG'] ? 200 : 4 },
    );
  });

  it('a series that fell, was hidden and rises: the rise, from its own first year', async () => {
    const own = {
      ...years(2010, [22, 21.4, 20.6, 20.1, 19.2, 18.8, 18, 17.1, null, 14.2]),
      ...years(2020, [14.9, 15.8, 16.9, 17.7, 18.4, 19.6]),
    };
    const file = await fileWith({
      [survey]: { own, country: same(own, 18), cut: null },
      [windows]: { own: { '2020-2022': 9 }, country: {}, cut: null },
    });
    await expectAgreement(file, [survey, windows]);
    const { sentence, verdict } = await file.detail(survey);
    expect(words(sentence)).toBe(
      'Ringerike hadde 19,6\u00a0% i 2025, 1,6\u00a0prosentpoeng over landet (18,0\u00a0%). Siden 2021: økende og forverret (fem målinger).',
    );
    expect(verdict?.earlier?.text).toBe('Tidligere, 2010–2017: synkende');
  });

  it('a survey every third year has its six measurements and no gaps between', async () => {
    const file = newFile();
    const own = years(2004, [92, 91, 90, 89, 88], 3);
    // '..' is what a source writes for years it never asked in.
    file.publish(survey, 'a.csv', { '3305': own, '0': years(2004, [90, 91, 92, 93, 94, 95, 96]) });
    const detail = await file.detail(survey);
    expect(detail.verdict?.text).toBe('Siden 2004: synkende og forbedret (fem målinger)');
    expect(detail.rhythmWords).toBe('hvert tredje år');
    const country = await file.query<IndicatorDetail>('indicator.get', { indicatorId: survey });
    const absent = country.series.find(({ role }) => role === 'own')?.absent ?? [];
    expect(new Set(absent.map(({ text }) => text))).toEqual(new Set(['ikke undersøkt']));
    expect(detail.chart?.kind === 'line' && detail.chart.gaps).toEqual([]);
  });

  it('figures that are equal as shown are the same, in sentence, barometer and deviation', async () => {
    const own = { '2024': 20, '2025': 96.34 };
    const file = await fileWith({
      [survey]: { own, country: { '2024': 20, '2025': 96.26 }, cut: null },
    });
    const detail = await file.detail(survey);
    expect(words(detail.sentence)).toContain('96,3\u00a0% i 2025, det samme som landet');
    expect(detail.barometer.country?.word).toBe('Som landet');
  });

  it('marks a figure outside the series wherever the chart holds it back', async () => {
    const own = years(2017, [20, 19, 18, 17.5, 17, 16]);
    const file = await fileWith({ [survey]: { own, country: {}, cut: null } });
    const detail = await file.detail(survey);
    const at = detail.periods.findIndex(({ code }) => code === '2020');
    expect(detail.periods[at]?.isOutside).toBe(true);
    expect(tableRows(detail)[0]?.cells[at]?.text).toBe('(17,5)');
    const paper = await file.query<PaperModel>('paper.get', { kind: 'indicator', subject: survey });
    const table = paper.sections
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === 'table');
    const row = table?.rows.find(([head]) => words(head ?? []).startsWith('2020'));
    expect(row?.map(words)).toEqual(['2020 (merknad 1) (utenfor serien)', '(17,5)']);
  });

  it('splits share the breaks of the figure they are a part of', async () => {
    const file = newFile();
    const own = years(2015, [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
    file.publish(`${survey}--girls`, 'a.csv', { '3305': own });
    expect((await file.detail(`${survey}--girls`)).verdict?.text).toBe(
      'Siden 2021: økende og forverret (fem målinger)',
    );
  });
});
