import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import type { BriefingModel } from '../../electron/contract/briefings.ts';
import type { IndicatorDetail, IndicatorRow } from '../../electron/contract/indicators.ts';
import type { LocalCount, LocalCountList } from '../../electron/contract/local-counts.ts';
import { periodHead } from '../../renderer/text/indicators.ts';
import { tableRows, toTsv } from '../../renderer/features/indicators/tableRows.ts';
import { rpc, testApp, type TestApp } from '../support/app.ts';

const origin = 'http://core.invalid';
const requests = 'coordinator-requests';
const check = 'five-year-check';
const pulse = 'pulse-family-house';
const open: TestApp[] = [];

/** A new file at noon on 22 November 2026, with ids that count from 1. */
function newFile() {
  let ids = 0;
  const app = testApp(undefined, {
    host: {
      actor: 'prosjektleder',
      now: () => new Date('2026-11-22T12:00:00Z'),
      newId: () => `id-${++ids}`,
      version: 'test',
    },
  });
  open.push(app);
  const call = async (kind: 'query' | 'mutation', name: string, input?: unknown) => {
    const { body } = await rpc(app.handler, origin, kind, name, input);
    if (body.error) throw new Error(`${body.error.data.domain.code}: ${body.error.message}`);
    return body.result?.data;
  };
  return {
    app,
    query: async <T>(name: string, input?: unknown) => (await call('query', name, input)) as T,
    mutate: async <T>(name: string, input?: unknown) => (await call('mutation', name, input)) as T,
    count: async (indicatorId: string, period: string, numbers: Record<string, unknown>) =>
      (await call('mutation', 'localCount.save', {
        indicatorId,
        period,
        rule: 'Alle henvendelser i saksystemet',
        countedBy: 'Leder helsestasjonen',
        countedOn: '2026-11-20',
        ...numbers,
      })) as LocalCount,
    bytes: async (path: string) =>
      new Uint8Array(await (await app.handler(new Request(origin + path))).arrayBuffer()),
  };
}
type File = ReturnType<typeof newFile>;

afterEach(() => {
  for (const app of open.splice(0)) {
    expect(app.errors).toEqual([]);
    app.close();
  }
});

/** Every part as text, workbooks inside it too. */
function officeText(parts: Record<string, Uint8Array>): string {
  return Object.entries(parts)
    .map(([name, bytes]) =>
      name.endsWith('.xlsx') ? officeText(unzipSync(bytes)) : `${name}\n${strFromU8(bytes)}`,
    )
    .join('\n');
}

/** Everything that leaves the file for others: answers, table as text and every document. */
async function everythingShown(file: File, indicatorId: string): Promise<Record<string, string>> {
  const detail = await file.query<IndicatorDetail>('indicator.get', { indicatorId });
  const made = await file.mutate<{ id: string }>('briefing.create', {});
  await file.mutate('briefing.update', {
    briefingId: made.id,
    revision: 1,
    indicators: [indicatorId],
  });
  const path = `/files/briefings/${made.id}`;
  const office = async (format: string) =>
    officeText(unzipSync(await file.bytes(`${path}/${format}`)));
  return {
    detail: JSON.stringify(detail),
    rows: JSON.stringify(await file.query<IndicatorRow[]>('indicator.list')),
    list: JSON.stringify(await file.query('localCount.list', { indicatorId })),
    history: JSON.stringify(await file.query('history.state')),
    briefing: JSON.stringify(await file.query('briefing.get', { briefingId: made.id })),
    model: JSON.stringify(
      await file.query<BriefingModel>('briefing.model', { briefingId: made.id }),
    ),
    tsv: toTsv(detail, tableRows(detail), periodHead[detail.periodKind]),
    markdown: strFromU8(await file.bytes(`${path}/md`)),
    json: strFromU8(await file.bytes(`${path}/json`)),
    word: await office('docx'),
    workbook: await office('xlsx'),
    slides: await office('pptx'),
    ...(await papersShown(file, indicatorId)),
  };
}

/** The papers the figure stands on: its own, and the matrix of all challenges. */
async function papersShown(file: File, indicatorId: string): Promise<Record<string, string>> {
  const sheet = `/files/papers/indicator/${indicatorId}`;
  const office = async (path: string) => officeText(unzipSync(await file.bytes(path)));
  return {
    sheet: await office(`${sheet}/docx`),
    sheetData: await office(`${sheet}/xlsx`),
    sheetModel: JSON.stringify(
      await file.query('paper.get', { kind: 'indicator', subject: indicatorId }),
    ),
    matrixPage: JSON.stringify(
      await file.query('paper.get', { kind: 'challenges', subject: 'all' }),
    ),
  };
}

async function shownFor(indicatorId: string, period: string, numbers: Record<string, unknown>) {
  const file = newFile();
  await file.count(indicatorId, period, numbers);
  return everythingShown(file, indicatorId);
}

describe('small numbers', () => {
  it.each([
    ['a count of one to four', requests, '2026V', [{ count: 1 }, { count: 4 }]],
    [
      'a share of few',
      check,
      '2025',
      [
        { count: 2, base: 137 },
        { count: 3, base: 137 },
      ],
    ],
    [
      'a share of all but few',
      check,
      '2025',
      [
        { count: 134, base: 137 },
        { count: 136, base: 137 },
      ],
    ],
    [
      'a survey that few answered',
      pulse,
      '2026V',
      [
        { count: 0, base: 3, invited: 60 },
        { count: 4, base: 4, invited: 60 },
      ],
    ],
    [
      'a median of few decisions',
      'decisions-waiting-13-18',
      '2026V',
      [
        { count: 41, base: 3 },
        { count: 97, base: 4 },
      ],
    ],
  ])('%s can be told apart nowhere outside its own list', async (_name, id, period, numbers) => {
    const [one, other] = await Promise.all(numbers.map((n) => shownFor(id, period, n)));
    expect(other).toEqual(one);
    expect(one?.['detail']).toContain('"status":"hidden"');
    expect(one?.['markdown']).toContain('skjult, under fem');
    expect(one?.['tsv']).toContain('skjult, under fem');
  });

  it('the comparison above would see a figure: five and six are told apart everywhere', async () => {
    const five = await shownFor(requests, '2026V', { count: 5 });
    const six = await shownFor(requests, '2026V', { count: 6 });
    for (const part of ['detail', 'rows', 'list', 'model', 'tsv', 'markdown', 'word', 'sheet'])
      expect({ part, shown: five[part] }).not.toEqual({ part, shown: six[part] });
    expect(five['history']).toEqual(six['history']);
  });

  it('zero is shown as zero, and all of all as a hundred per cent', async () => {
    const file = newFile();
    await file.count(requests, '2026V', { count: 0 });
    await file.count(check, '2025', { count: 0, base: 211 });
    await file.count(check, '2024', { count: 211, base: 211 });
    const own = async (indicatorId: string) =>
      (await file.query<IndicatorDetail>('indicator.get', { indicatorId })).series[0]?.points;
    expect(await own(requests)).toMatchObject([
      { value: 0, status: 'zero', text: '0\u00a0henvendelser' },
    ]);
    expect(await own(check)).toMatchObject([
      { period: '2024', value: 100, status: 'value' },
      { period: '2025', value: 0, status: 'zero' },
    ]);
  });

  it('the own list has the true number only when it asks for it', async () => {
    const file = newFile();
    await file.count(requests, '2026V', { count: 3 });
    const list = (showHidden: boolean) =>
      file.query<LocalCountList>('localCount.list', { indicatorId: requests, showHidden });
    expect(await list(false)).toMatchObject({ hidden: 1, counts: [{ count: null, figure: null }] });
    expect(await list(true)).toMatchObject({
      counts: [{ count: 3, figure: '3\u00a0henvendelser', shownAs: 'skjult, under fem' }],
    });
  });
});

describe('from count to figure', () => {
  it('a share is a hundred times count over base, with who counted, when and by which rule', async () => {
    const file = newFile();
    const saved = await file.count(check, '2025', { count: 182, base: 208, basePeriod: '2025' });
    expect(saved).toMatchObject({ shownAs: '87,5\u00a0%', revision: 1 });
    const detail = await file.query<IndicatorDetail>('indicator.get', { indicatorId: check });
    expect(detail.series[0]?.points).toMatchObject([{ value: 87.5, raw: '182 av 208' }]);
    expect(detail.waitingFor).toBe('');
    const made = await file.mutate<{ id: string }>('briefing.create', {});
    const input = { briefingId: made.id, revision: 1, indicators: [check] };
    await file.mutate('briefing.update', input);
    const text = strFromU8(await file.bytes(`/files/briefings/${made.id}/md`));
    expect(text).toContain('87,5');
    expect(text).toContain(
      'Ringerike kommune, egen telling: telt 20.11.2026 av Leder helsestasjonen, 182 av 208. Regel: Alle henvendelser i saksystemet.',
    );
  });

  it('a survey says how many of the invited answered', async () => {
    const file = newFile();
    const saved = await file.count(pulse, '2026V', { count: 63, base: 84, invited: 120 });
    expect(saved).toMatchObject({ shownAs: '75\u00a0%', responseRate: 70, invited: 120, base: 84 });
  });

  it('a mean may be larger than one, though a share may not', async () => {
    const file = newFile();
    const saved = await file.count('contact-points', '2026V', { count: 96, base: 40 });
    expect(saved).toMatchObject({ shownAs: '2,4\u00a0kontaktpunkter', count: 96, base: 40 });
    await expect(file.count(check, '2025', { count: 96, base: 40 })).rejects.toThrow(
      'validation: Telleren kan ikke være større enn nevneren.',
    );
  });

  it('spring stands before autumn, and a half-year nobody counted is a gap', async () => {
    const file = newFile();
    for (const [period, count] of [
      ['2026V', 31],
      ['2024H', 12],
      ['2025H', 25],
    ] as const)
      await file.count(requests, period, { count });
    const detail = await file.query<IndicatorDetail>('indicator.get', { indicatorId: requests });
    expect(detail.periods.map(({ code }) => code)).toEqual(['2024H', '2025V', '2025H', '2026V']);
    expect(detail.series[0]?.points.map(({ text }) => text)).toEqual([
      '12\u00a0henvendelser',
      'mangler',
      '25\u00a0henvendelser',
      '31\u00a0henvendelser',
    ]);
    expect(detail.latest).toMatchObject({ period: '2026V', text: '31\u00a0henvendelser' });
  });

  it('five half-years in a row make a line and a trend, which for a count is neither better nor worse, as for any other figure', async () => {
    const file = newFile();
    for (const [at, period] of ['2024V', '2024H', '2025V', '2025H', '2026V'].entries())
      await file.count(requests, period, { count: 10 + 5 * at });
    const detail = await file.query<IndicatorDetail>('indicator.get', { indicatorId: requests });
    expect(detail.chart?.kind).toBe('line');
    expect(detail.verdict?.text).toBe('Siden våren 2024: økende (fem målinger)');
  });
});

describe('what is refused', () => {
  it.each([
    ['an official indicator', 'low-income-0-17', '2025', {}, 'validation: «'],
    ['a year where half-years are counted', requests, '2025', {}, 'ikke en periode'],
    ['a period to come', requests, '2027V', {}, 'har ikke begynt'],
    ['a day to come', requests, '2026V', { countedOn: '2026-12-01' }, 'fram i tid'],
    ['a day before the period', requests, '2026H', { countedOn: '2026-05-01' }, 'ligger før'],
    [
      'a share without a base',
      check,
      '2025',
      {},
      'Skriv nevneren («Barn som fylte fem år i året»)',
    ],
    [
      'the base of another year',
      check,
      '2025',
      { base: 208, basePeriod: '2024' },
      'Nevneren gjelder 2024, men tellingen gjelder 2025.',
    ],
    ['more answers than invited', pulse, '2026V', { base: 84, invited: 80 }, 'hvor mange som ble'],
    ['no answers at all', pulse, '2026V', { count: 0, base: 0, invited: 80 }, 'kan ikke være null'],
    ['no rule', requests, '2026V', { rule: '  ' }, 'Skriv noe i feltet «Slik er det telt».'],
    ['half a person', requests, '2026V', { count: 7.5 }, 'Skriv et helt tall'],
  ])('%s', async (_name, indicatorId, period, numbers, sentence) => {
    const file = newFile();
    await expect(file.count(indicatorId, period, { count: 7, ...numbers })).rejects.toThrow(
      sentence,
    );
    const rows = file.app.session.workspace().sqlite.prepare('SELECT 1 FROM local_count').all();
    expect(rows).toEqual([]);
  });

  it('a second count of a period, and a correction of what another window has corrected', async () => {
    const file = newFile();
    const made = await file.count(requests, '2026V', { count: 12 });
    await expect(file.count(requests, '2026V', { count: 13 })).rejects.toThrow(
      'conflict: Det finnes alt en telling for våren 2026.',
    );
    const mine = { countId: made.id, revision: made.revision };
    await file.count(requests, '2026V', { count: 14, ...mine });
    await expect(file.count(requests, '2026V', { count: 15, ...mine })).rejects.toThrow(
      'conflict: Tellingen er endret i et annet vindu',
    );
    await expect(file.mutate('localCount.remove', mine)).rejects.toThrow('conflict: Tellingen er');
    expect(await file.query('localCount.get', { countId: made.id })).toMatchObject({
      count: 14,
      revision: 2,
    });
  });
});

it('undo takes back a count, a correction and a removal, and redo does them again', async () => {
  const file = newFile();
  const counts = async () => {
    const input = { indicatorId: requests };
    return (await file.query<LocalCountList>('localCount.list', input)).counts.map((c) => c.count);
  };
  const made = await file.count(requests, '2026V', { count: 12 });
  await file.count(requests, '2026V', { count: 14, countId: made.id, revision: 1 });
  await file.mutate('localCount.remove', { countId: made.id, revision: 2 });
  expect(await counts()).toEqual([]);
  const seen = [];
  for (const step of ['undo', 'undo', 'undo', 'redo']) {
    await file.mutate(`history.${step}`);
    seen.push(await counts());
  }
  expect(seen).toEqual([[14], [12], [], [12]]);
  const [row] = (await file.query<IndicatorRow[]>('indicator.list')).filter(
    (r) => r.id === requests,
  );
  expect(row?.latest?.text).toBe('12\u00a0henvendelser');
  await file.mutate('history.undo');
  const after = (await file.query<IndicatorRow[]>('indicator.list')).find((r) => r.id === requests);
  expect(after).toMatchObject({ latest: null, waitingFor: 'Telles lokalt, ikke startet' });
});
