import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXlsx } from 'hucre/xlsx';
import type { Matrix } from '../../electron/contract/matrix.ts';
import { newFile } from '../support/figures-file.ts';

type File = ReturnType<typeof newFile>;

/** The bytes of an export, as the screens ask for them. */
async function bytesOf(file: File, path: string): Promise<Uint8Array> {
  const response = await file.app.handler(new Request(`http://core.invalid${path}`));
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}
const textOf = async (file: File, path: string) =>
  new TextDecoder().decode(await bytesOf(file, path));

/** Cell texts of a workbook; its bytes may hold the time it was made. */
async function cellsOf(file: File, path: string): Promise<string> {
  const { sheets } = await readXlsx(await bytesOf(file, path));
  return JSON.stringify(sheets.map(({ rows }) => rows));
}

/** Everything any screen, copy or export can show of some indicators, but the list of those who count. */
async function everything(file: File, ids: readonly string[]): Promise<string> {
  const briefing = (await file.mutate('briefing.create', {})) as { id: string };
  const { revision } = (await file.query('briefing.get', { briefingId: briefing.id })) as {
    revision: number;
  };
  await file.mutate('briefing.update', {
    ...{ briefingId: briefing.id, revision, indicators: [...ids] },
    ask: 'Tallene tas til orientering.',
  });
  const plain = ['indicator.list', 'challenge.list', 'challenge.matrix', 'overview.get'];
  const parts: unknown[] = [];
  for (const name of [...plain, 'gap.list', 'thread.get', 'history.state', 'ladder.get'])
    parts.push(await file.query(name));
  for (const indicatorId of ids)
    for (const name of ['indicator.get', 'reading.get'])
      parts.push(await file.query(name, { indicatorId }));
  for (const indicatorId of ids)
    parts.push(await file.query('localCount.list', { indicatorId }).catch(() => null));
  parts.push(await file.query('briefing.model', { briefingId: briefing.id }));
  // The day's backup carries the clock of the machine.
  const timeless = JSON.stringify(parts).replaceAll(/"lastBackup":\{[^}]*\}/g, '');
  return [
    timeless,
    await textOf(file, `/files/briefings/${briefing.id}/md`),
    await textOf(file, '/files/matrix/csv'),
    await cellsOf(file, '/files/matrix/xlsx'),
  ].join('\n');
}

/** Where two texts part, with what stands around it, for a failure that can be read. */
function firstDifference([a = '', b = '']: readonly string[]): [string, string] | null {
  if (a === b) return null;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return [a.slice(Math.max(0, at - 200), at + 80), b.slice(Math.max(0, at - 200), at + 80)];
}

describe('a hidden number', () => {
  const save = (file: File, indicatorId: string, period: string, count: number, base?: number) =>
    file.mutate('localCount.save', {
      ...{ indicatorId, period, count, ...(base !== undefined && { base }) },
      ...{ rule: 'Telledag', countedBy: 'tjenestene', countedOn: '2026-06-15' },
    });

  it('of its own cannot be told from another in any answer, sentence, sum, order or export', async () => {
    const outputs: string[] = [];
    for (const hidden of [2, 3]) {
      const file = newFile();
      for (const [at, count] of [30, 31, 33, hidden, 36].entries())
        await save(
          file,
          'coordinator-requests',
          ['2024V', '2024H', '2025V', '2025H', '2026V'][at] ?? '',
          count,
        );
      await save(file, 'five-year-check', '2025', 303 - hidden, 303);
      await save(file, 'five-year-check', '2026', 310, 340);
      // Two levels that add up the same in every row and step, whichever is hidden.
      for (const [level, sixth, seventh] of [
        ['1-4', 31, 30],
        ['5-7', 10 + hidden, 10 - hidden],
        ['8-10', 5 - hidden, hidden],
      ] as const)
        await file.mutate('ladder.save', {
          ...{ halfYear: '2026V', level, countedBy: 'skolene', countedOn: '2026-06-15' },
          counts: [40, 39, 38, 37, 36, sixth, seventh],
        });
      const ids = [
        'coordinator-requests',
        'five-year-check',
        'absence-ladder',
        'absence-ladder--step-7',
      ];
      outputs.push(await everything(file, ids));
    }
    expect(outputs[0]).toContain('skjult, under fem');
    expect(firstDifference(outputs)).toBeNull();
  });

  it('of the source is never given a place in an order, an axis, a difference or a sentence', async () => {
    const file = newFile();
    file.publish('absence-g10-median-days', 'a.csv', {
      '3305': { '2024-25': null },
      '3310': { '2024-25': 9 },
      '3316': { '2024-25': 7 },
      '33': { '2024-25': 9 },
    });
    const detail = await file.detail('absence-g10-median-days');
    const rows = detail.chart?.kind === 'dots' ? detail.chart.rows : [];
    expect(rows.at(-1)).toMatchObject({ isOwn: true, value: null, text: 'skjult av kilden' });
    expect(detail.sentence.map((run) => run.text).join('')).not.toMatch(/under|over Buskerud/);
    const row = await file.row('absence-g10-median-days');
    expect(row?.barometer.county).toMatchObject({ tone: 'none', word: 'Skjult av kilden' });
  });
});

describe('the three headline indicators, which must fall', () => {
  const median = 'absence-g10-median-days';
  const headlines = [
    median,
    'absence-g10-mean-days',
    'low-income-0-17',
    'mental-complaints-lower-secondary',
  ];
  const good = /forbedret|Bedre enn|"better"|✓/;
  const bad = /forverret|Dårligere enn|"worse"|"!"/;
  const codes: Record<string, (at: number) => string> = {
    [median]: (at) => `${2006 + at}-${String(7 + at).padStart(2, '0')}`,
    'absence-g10-mean-days': (at) => `${2006 + at}-${String(7 + at).padStart(2, '0')}`,
    'low-income-0-17': (at) => `${2011 + at}-${2013 + at}`,
    'mental-complaints-lower-secondary': (at) => String(2008 + at),
  };
  const figures = (id: string, values: readonly number[]) =>
    Object.fromEntries(values.map((v, at) => [codes[id]?.(at) ?? '', v]));
  /** Twelve figures with one decimal, each at least 0,1 from the next. */
  const falling = fc
    .uniqueArray(fc.integer({ min: 50, max: 250 }), { minLength: 12, maxLength: 12 })
    .map((values) => values.toSorted((a, b) => b - a).map((v) => v / 10));

  async function shownOf(values: readonly number[], country: readonly number[]): Promise<string> {
    const file = newFile();
    for (const id of headlines)
      file.publish(id, `${id}.csv`, { '3305': figures(id, values), '0': figures(id, country) });
    const parts: unknown[] = [];
    for (const id of headlines) {
      const detail = await file.detail(id);
      const reading = await file.reading(id);
      parts.push(await file.row(id), detail.sentence, detail.verdict, reading.deviation?.sentence);
    }
    const briefing = (await file.mutate('briefing.create', {})) as { id: string };
    const markdown = await textOf(file, `/files/briefings/${briefing.id}/md`);
    // The standing reminder is no judgement of a figure.
    return `${JSON.stringify(parts)}\n${markdown}`.replaceAll(/Bedre enn \S+ er ikke/g, '');
  }

  it('are better when they fall and lie under the country, and worse when they rise and lie over it', async () => {
    await fc.assert(
      fc.asyncProperty(falling, async (values) => {
        const higher = values.map((v) => v + 30);
        const fallen = await shownOf(values, higher);
        expect(fallen).toMatch(good);
        expect(fallen).not.toMatch(bad);
        const risen = await shownOf(higher.toReversed(), values);
        expect(risen).toMatch(bad);
        expect(risen).not.toMatch(good);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});

describe('the matrix', () => {
  it('shows every challenge with a way out of each hole, and counts a hole left on purpose as closed', async () => {
    const file = newFile();
    const read = async () => (await file.query('challenge.matrix')) as Matrix;
    const before = await read();
    expect(before.rows).toHaveLength(20);
    const u04 = before.rows.find(({ id }) => id === 'U04');
    const hole = u04?.gaps.find(({ kind }) => kind === 'challenge_without_measure');
    expect(hole).toMatchObject({ reason: null, fix: { label: 'Koble tiltak' } });
    for (const row of before.rows) for (const gap of row.gaps) expect(gap.fix.to).toMatch(/^\//);
    await file.mutate('gap.accept', {
      ...{ kind: 'challenge_without_measure', subject: 'U04', reason: 'NAV har ansvaret' },
    });
    const after = await read();
    expect([after.open, after.accepted]).toEqual([before.open - 1, before.accepted + 1]);
    const [csv, xlsx] = [
      await textOf(file, '/files/matrix/csv'),
      await cellsOf(file, '/files/matrix/xlsx'),
    ];
    for (const out of [csv, xlsx]) {
      expect(out).toContain('Bevisst tomt: NAV har ansvaret');
      expect(out).toContain('Vedvarende lav inntekt');
      expect(out).toContain('Ingen tiltak');
    }
    expect(csv.split('\r\n').filter((line) => /^U\d\d;/.test(line))).toHaveLength(20);
  });

  it('says what the newest evaluation of each measure came to', async () => {
    const file = newFile();
    const { rows } = (await file.query('challenge.matrix')) as Matrix;
    const linked = rows.find(({ id }) => id === 'U03');
    expect(linked?.measures).toMatchObject([{ measureId: 2, evaluation: null, state: 'proposed' }]);
    expect(await textOf(file, '/files/matrix/csv')).toContain('Tiltak 2: ikke evaluert');
  });
});
