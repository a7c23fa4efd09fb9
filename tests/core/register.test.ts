import { describe, expect, it } from 'vitest';
import { localCount, period } from '../../db/schema/index.ts';
import { runStep } from '../../db/transaction.ts';
import type { ComparisonChoices } from '../../electron/contract/comparisons.ts';
import type { LocalCountList } from '../../electron/contract/local-counts.ts';
import type { IndicatorForm } from '../../electron/contract/register.ts';
import type { Ladder } from '../../electron/contract/registers.ts';
import { newFile } from '../support/figures-file.ts';

const neet = 'neet-15-29';
const years = (from: number, values: readonly (number | null)[]) =>
  Object.fromEntries(values.map((v, i) => [String(from + i), v]));
const windows = (from: number, length: number, values: readonly (number | null)[]) =>
  Object.fromEntries(values.map((v, i) => [`${from + i}-${from + i + length - 1}`, v]));

const own = {
  ...{ name: 'Organisert fritid', shortName: 'Organisert fritid', kind: 'population' },
  definition: 'Andel unge som er med i en fritidsorganisasjon.',
  ...{ numerator: 'Unge som er med', denominator: 'Unge som har svart', unit: '%', decimals: 1 },
  ...{ direction: 'high_is_good', sourceId: 'ungdata', sourceTable: 'Nøkkeltall' },
  ...{ sourceFilter: '', rhythm: '', periodKind: 'year', caveat: '', areaId: '4.3' },
  ...{ ambitionPointId: 'A1.1', meanYears: null, isRare: false, countsPeople: true },
};
const made = {
  ...own,
  hasCount: false,
  hasMargin: false,
  parentId: null,
  splitBy: '',
  splitGroup: '',
};

type File = ReturnType<typeof newFile>;
const create = async (file: File, changes: object = {}) =>
  ((await file.mutate('indicator.create', { ...made, ...changes })) as { indicatorId: string })
    .indicatorId;
const form = async (file: File, indicatorId: string) =>
  (await file.query('indicator.form', { indicatorId })) as IndicatorForm;
const change = async (file: File, indicatorId: string, changes: object) => {
  const { fields, revision } = await form(file, indicatorId);
  return file.mutate('indicator.update', {
    ...{ indicatorId, revision, reason: '' },
    ...fields,
    ...changes,
  });
};

describe('the register', () => {
  it('takes no percentage without its denominator, no unknown source, and no rare event without a mean', async () => {
    const file = newFile();
    await expect(create(file, { denominator: ' ' })).rejects.toThrow(/Skriv nevneren/);
    await expect(create(file, { sourceId: 'ryktet' })).rejects.toThrow(/Velg en kilde/);
    await expect(create(file, { definition: '' })).rejects.toThrow(/Hva det måler/);
    await expect(create(file, { isRare: true })).rejects.toThrow(/over hvor mange år/);
  });

  it('lists an own indicator with its companions hidden, and takes it away only while nothing rests on it', async () => {
    const file = newFile();
    const id = await create(file, { hasCount: true, hasMargin: true });
    const row = await file.row(id);
    expect(row).toMatchObject({ name: 'Organisert fritid', areaId: '4.3', latest: null });
    const names = (await file.query<{ name: string }[]>('indicator.list')).map((r) => r.name);
    expect(names.filter((name) => name.startsWith('Organisert fritid'))).toHaveLength(1);
    await file.mutate('challenge.linkIndicator', {
      ...{ challengeId: 'U02', indicatorId: id, grade: 'direct', reason: 'Fritid er fellesskap.' },
    });
    expect((await file.detail(id)).challenges).toMatchObject([
      { id: 'U02', grade: 'direct', state: 'confirmed', reason: 'Fritid er fellesskap.' },
    ]);
    file.publish(id, 'a.csv', { '3305': years(2024, [61]) });
    const { revision } = await form(file, id);
    await expect(file.mutate('indicator.remove', { indicatorId: id, revision })).rejects.toThrow(
      /tall bygger på den/,
    );
    await expect(
      file.mutate('indicator.remove', { indicatorId: neet, revision: 1 }),
    ).rejects.toThrow(/følger med appen/);
  });

  it('brings a removed definition back whole, with its links', async () => {
    const file = newFile();
    const id = await create(file);
    await file.mutate('challenge.linkIndicator', {
      ...{ challengeId: 'U02', indicatorId: id, grade: 'proxy', reason: 'Fritid er fellesskap.' },
    });
    const { revision } = await form(file, id);
    await file.mutate('indicator.remove', { indicatorId: id, revision });
    expect(await file.row(id)).toBeUndefined();
    await file.mutate('history.undo');
    expect((await file.detail(id)).challenges).toHaveLength(1);
  });

  it('does not let unit or direction of a series with figures change unseen, nor its period at all', async () => {
    const file = newFile();
    await change(file, neet, { unit: 'promille' });
    await change(file, neet, { unit: '%' });
    file.publish(neet, 'a.csv', { '3305': years(2022, [9, 9.1]) });
    await expect(change(file, neet, { direction: 'high_is_good' })).rejects.toThrow(
      /retningen, leses de gamle tallene på en ny måte\. Skriv hvorfor/,
    );
    await expect(change(file, neet, { periodKind: 'month', reason: 'x' })).rejects.toThrow(
      /en annen slags periode/,
    );
    await change(file, neet, { direction: 'none', reason: 'Gruppa er uenig om retningen' });
    expect(await file.row(neet)).toMatchObject({ direction: 'none' });
    const state = await file.query('history.state');
    expect(JSON.stringify(state)).toContain('retningen; Gruppa er uenig om retningen');
  });

  it('does not overwrite a definition somebody else changed', async () => {
    const file = newFile();
    const { fields, revision } = await form(file, neet);
    const update = { indicatorId: neet, revision, reason: '', ...fields };
    await file.mutate('indicator.update', { ...update, caveat: 'Først' });
    await expect(file.mutate('indicator.update', { ...update, caveat: 'Sist' })).rejects.toThrow(
      /conflict: .* er endret et annet sted/,
    );
    expect((await file.detail(neet)).caveat).toBe('Først');
  });

  it('cuts the line where the group marks a break, and refuses a period of another kind', async () => {
    const file = newFile();
    file.publish(neet, 'a.csv', { '3305': years(2015, [9, 9.1, 9.2, 9.3, 9.4, 9.5]) });
    const mark = { indicatorId: neet, kind: 'cut', text: 'Ny måte å telle på', source: 'SSB' };
    await expect(
      file.mutate('indicator.saveBreak', { ...mark, period: '2018-19' }),
    ).rejects.toThrow(/ikke en periode/);
    await file.mutate('indicator.saveBreak', { ...mark, period: '2018' });
    expect((await file.detail(neet)).verdict).toMatchObject({
      word: 'not_computable',
      text: 'Kan ikke beregnes: tre målinger etter bruddet i 2018, minst fem trengs',
    });
    await file.mutate('history.undo');
    expect((await file.detail(neet)).verdict).toMatchObject({ points: 6, word: 'rising_worse' });
  });

  it('needs a reason for a link, and never calls a local count direct', async () => {
    const file = newFile();
    const link = { challengeId: 'U04', indicatorId: 'vacancies', grade: 'direct', reason: 'Fordi' };
    await expect(file.mutate('challenge.linkIndicator', link)).rejects.toThrow(/telles lokalt/);
    await expect(
      file.mutate('challenge.linkIndicator', { ...link, grade: 'local', reason: ' ' }),
    ).rejects.toThrow(/Begrunnelse/);
  });
});

describe('what a figure stands beside', () => {
  const places = {
    '3305': years(2016, [9, 9.1, 9.2, 9.3, 9.4, 9.5, 9.6, 9.7, 9.8]),
    '0': years(2016, [8, 8, 8, 8, 8, 8, 8, 8, 8]),
    '06': years(2016, [8.5, 8.5, 8.5, 8.5]),
    '30': years(2020, [8.6, 8.6, 8.6, 8.6]),
    '33': years(2024, [8.7]),
    '3303': years(2016, [7, 7, 7, 7, 7, 7, 7, 7, 7]),
    '3403': years(2019, [7, 7, 7, 7, 7, 7]),
    EKG10: years(2018, [9, 9, 9, 9, 9, 9, 9]),
  };

  it('warns where the county is another, and draws no line that joins the three', async () => {
    const file = newFile();
    file.publish(neet, 'a.csv', places);
    const { comparison } = await file.detail(neet);
    expect(comparison.isProposed).toBe(true);
    expect(comparison.notes[0]).toMatch(
      /Buskerud til 2019, Viken 2020 til 2023 og Buskerud fra 2024/,
    );
    const line = (await file.reading(neet)).line;
    expect(line?.series.filter((s) => s.role === 'county').map((s) => s.label)).toEqual([
      'Buskerud',
      'Viken',
      'Buskerud',
    ]);
  });

  it('draws at most four places, each with its own look, and says which stand in the table alone', async () => {
    const file = newFile();
    file.publish(neet, 'a.csv', places);
    const set = { indicatorId: neet, hasCounty: true, hasCountry: true, hasNeighbours: false };
    await file.mutate('comparison.save', {
      ...{ ...set, hasGroup: false, places: ['3303', '3403'], revision: 0 },
    });
    const drawn = (await file.reading(neet)).line?.series ?? [];
    const looks = new Set(drawn.map((s) => `${s.role} ${s.variant ?? ''}`));
    expect(looks.size).toBe(4);
    const { notes } = (await file.detail(neet)).comparison;
    expect(notes.join(' ')).toContain('Hamar står bare i tabellen');
    expect(notes.join(' ')).toContain('Hamar mangler tall for noen av periodene');
    expect((await file.detail(neet)).series.map((s) => s.placeName)).toContain('Hamar');
  });

  it('never uses a KOSTRA group nobody confirmed, nor one for the years before it', async () => {
    const file = newFile();
    file.publish(neet, 'a.csv', places);
    const set = { indicatorId: neet, hasCounty: false, hasCountry: true, hasNeighbours: false };
    await file.mutate('comparison.save', { ...set, hasGroup: true, places: [], revision: 0 });
    const group = async () => (await file.detail(neet)).series.filter((s) => s.role === 'group');
    expect(await group()).toEqual([]);
    expect((await file.detail(neet)).comparison.notes[0]).toMatch(/ikke bekreftet/);
    await expect(
      file.mutate('comparison.saveGroup', { fromYear: 2018, place: 'EKG13', source: 'Lysark' }),
    ).rejects.toThrow(/Før 2020/);
    await file.mutate('comparison.saveGroup', {
      ...{ fromYear: 2020, place: 'EKG10', source: 'SSB Klass 112, sett 24.11.2026' },
    });
    expect((await group())[0]?.points.map((p) => p.period)).toEqual(
      Array.from({ length: 5 }, (_, i) => String(2020 + i)),
    );
    const { groups } = (await file.query('comparison.get', {
      indicatorId: neet,
    })) as ComparisonChoices;
    expect(groups).toMatchObject([{ fromYear: 2020, state: 'confirmed' }]);
  });

  it('does not call 900 people better than the 140 000 of the country', async () => {
    const file = newFile();
    file.publish('social-assistance', 'a.csv', {
      '3305': years(2022, [900, 910, 905, 920, 930]),
      '0': years(2022, [140_000, 141_000, 142_000, 143_000, 144_000]),
    });
    const row = await file.row('social-assistance');
    expect(row?.barometer).toMatchObject({ county: null, country: null });
    expect(row?.latest).toMatchObject({ county: null, country: null });
    const detail = await file.detail('social-assistance');
    expect(detail.sentence.map((run) => run.text).join('')).not.toMatch(/landet/);
    const reading = await file.reading('social-assistance');
    expect(reading.deviation).toBeNull();
    expect(reading.line?.axisTo).toBeLessThan(2000);
  });
});

describe('rare events', () => {
  const suicide = 'suicide-rate';

  it('show means over ten years alone, without trend, judgement, rank, target or chart', async () => {
    const file = newFile();
    const rates = Array.from({ length: 21 }, (_, i) => 14 - i / 10);
    file.publish(suicide, 'a.csv', {
      '3305': windows(2000, 5, rates),
      '0': windows(2000, 5, rates),
    });
    const detail = await file.detail(suicide);
    expect(detail.periods.map(({ code }) => code)).toEqual(['2005-2014', '2015-2024']);
    expect(detail).toMatchObject({ chart: null, verdict: null, isSensitive: true, splits: [] });
    expect(detail.series[0]?.points.at(-1)).toMatchObject({ value: (12.5 + 12) / 2 });
    const reading = await file.reading(suicide);
    expect(reading).toMatchObject({ line: null, run: null, limits: null, mean: null });
    expect(reading).toMatchObject({ deviation: null, forecast: null, isTargetAllowed: false });
    expect(reading.helpLines.join(' ')).toMatch(
      /116\u00a0123.*22\u00a040\u00a000\u00a040.*116\u00a0111.*113/,
    );
    const row = await file.row(suicide);
    expect(JSON.stringify(row)).not.toMatch(/bedre|dårligere|forverret|forbedret|[✓!↑↓↗↘]/i);
    const target = { indicatorId: suicide, value: 1, byPeriod: '2026-2030', rationale: 'Nei' };
    await expect(file.mutate('reading.setTarget', target)).rejects.toThrow(
      /kan ikke ha et måltall/,
    );
  });

  it('hide ten years where either five are hidden, and tell no figure of five years anywhere', async () => {
    const file = newFile();
    file.publish(suicide, 'a.csv', {
      '3305': { '2010-2014': null, '2015-2019': 11.111, '2020-2024': 22.222 },
      '0': { '2015-2019': 10, '2020-2024': 10 },
    });
    const all = JSON.stringify([
      await file.detail(suicide),
      await file.reading(suicide),
      await file.row(suicide),
    ]);
    expect(all).not.toMatch(/11[.,]1|22[.,]2/);
    expect(all).toContain('16,7');
  });

  it('that the group declares rare are read by their means, and a hidden year hides its windows', async () => {
    const file = newFile();
    const rare = { denominator: '', unit: 'ulykker', decimals: 0, meanYears: 3, isRare: true };
    const id = await create(file, { ...rare, direction: 'low_is_good' });
    file.publish(id, 'a.csv', { '3305': years(2015, [3, 4, null, 6, 7, 8, 9, 12]) });
    const detail = await file.detail(id);
    const shown = detail.series[0]?.points.map((p) => [p.period, p.value, p.status]);
    expect(shown).toEqual([
      ['2015-2017', null, 'hidden'],
      ['2016-2018', null, 'hidden'],
      ['2017-2019', null, 'hidden'],
      ['2018-2020', 7, 'value'],
      ['2019-2021', 8, 'value'],
      ['2020-2022', 29 / 3, 'value'],
    ]);
    expect(detail.latest?.text).toBe('9,7\u00a0ulykker');
  });
});

describe('rolling means from the source', () => {
  it('are not called a trend because neighbours share their years', async () => {
    const file = newFile();
    file.publish('low-income-0-17', 'a.csv', {
      '3305': windows(2015, 3, [9, 9.2, 9.4, 9.6, 9.8, 10, 10.2, 10.4]),
    });
    expect((await file.detail('low-income-0-17')).verdict).toMatchObject({
      points: 3,
      text: 'Kan ikke beregnes: tre perioder uten felles år, minst fem trengs',
    });
  });
});

describe('a moving average', () => {
  it('is the sum of counts over the sum of bases, with a gap over what is hidden', async () => {
    const file = newFile();
    await change(file, 'five-year-check', { meanYears: 3 });
    for (const [at, [count, base]] of [
      [300, 340],
      [10, 13],
      [310, 330],
      [305, 335],
      [320, 350],
    ].entries())
      await file.mutate('localCount.save', {
        ...{ indicatorId: 'five-year-check', period: String(2021 + at), count, base },
        ...{ rule: 'Alle', countedBy: 'leder', countedOn: `${2021 + at}-12-30` },
      });
    const mean = (await file.reading('five-year-check')).mean;
    expect(mean).toBeNull();
    const later = { indicatorId: 'five-year-check', period: '2026', count: 330, base: 360 };
    await file.mutate('localCount.save', {
      ...{ ...later, rule: 'Alle', countedBy: 'leder', countedOn: '2026-11-01' },
    });
    const view = (await file.reading('five-year-check')).mean;
    expect(view?.model.series[0]?.values).toEqual([
      null,
      null,
      (935 / 1015) * 100,
      (955 / 1045) * 100,
    ]);
    expect(view?.model.gaps.map(({ words }) => words)).toEqual([
      'skjult, under fem',
      'skjult, under fem',
    ]);
  });
});

/** One school level's totals in the ladder's register. */
const climb = (file: File, level: string, counts: readonly number[], halfYear = '2026V') =>
  file.mutate('ladder.save', {
    ...{ halfYear, level, counts },
    ...{ countedBy: 'Skolefraværsteamet', countedOn: '2026-06-15' },
  });

describe('a split', () => {
  const ladder = 'absence-ladder';
  /** As a file holds it from before the ladder was counted in its register alone. */
  const count = (file: File, indicatorId: string, n: number) =>
    runStep(
      file.app.session.workspace(),
      {
        ...{ command: 'test', sentence: 'telling', actor: 'prosjektleder' },
        now: new Date('2026-06-15'),
      },
      (db) => {
        const [start, end] = ['2026-01-01', '2026-06-30'];
        db.insert(period)
          .values({ code: '2026V', kind: 'half_year', startDate: start, endDate: end })
          .onConflictDoNothing()
          .run();
        db.insert(localCount)
          .values({
            ...{ id: `old ${indicatorId}`, indicatorId, period: '2026V', count: n },
            ...{ rule: 'Telledag', countedBy: 'skolene', countedOn: '2026-06-15' },
          })
          .run();
      },
    );

  it('hides one group more where the hidden one could be worked out from the whole', async () => {
    const outputs: string[] = [];
    // The same whole, and the same six other steps: only the hidden one and its neighbour differ.
    for (const [hidden, other] of [
      [2, 10],
      [3, 9],
    ] as const) {
      const file = newFile();
      count(file, ladder, 72);
      for (const [step, n] of [20, 15, 11, 8, 6, other, hidden].entries())
        count(file, `${ladder}--step-${step + 1}`, n);
      const split = (await file.detail(ladder)).splits[0];
      const cells = split?.rows.map((row) => row.cells[0]?.text);
      expect(cells?.[0]).toBe('72');
      expect(cells?.filter((text) => text === 'skjult').length).toBeGreaterThanOrEqual(2);
      const shown = cells
        ?.slice(1)
        .flatMap((text) => (/^\d+$/.test(text ?? '') ? [Number(text)] : []));
      expect(72 - (shown ?? []).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(4);
      expect(split?.sentence).toMatch(/mangler eller er skjult/);
      outputs.push(JSON.stringify(cells?.at(-1)));
    }
    expect(outputs[0]).toBe(outputs[1]);
  });

  it('of the ladder is counted in the register alone, and shows nothing until the whole is counted', async () => {
    const file = newFile();
    const refused = file.mutate('localCount.save', {
      ...{ indicatorId: ladder, period: '2026V', count: 60, rule: 'Telledag' },
      ...{ countedBy: 'skolene', countedOn: '2026-06-15' },
    });
    await expect(refused).rejects.toThrow(/validation: .*føres i fraværstrappen/);
    await climb(file, '1-4', [20, 15, 11, 9, 8, 7, 6]);
    await climb(file, '5-7', [10, 9, 9, 8, 7, 7, 6]);
    expect((await file.detail(ladder)).periods).toEqual([]);
    await climb(file, '8-10', [9, 9, 8, 8, 7, 6, 5]);
    const whole = await file.detail(ladder);
    expect(whole).toMatchObject({ isCountedInLadder: true, latest: { text: '184\u00a0elever' } });
    expect(whole.sourceTable).toMatch(/telt 15\.06\.2026 av Skolefraværsteamet.*fraværstrappen/);
    const rows = whole.splits[0]?.rows.map(({ cells }) => cells[0]?.text);
    expect(rows).toEqual(['184', '39', '33', '28', '25', '22', '20', '17']);
    const list = await file.query<LocalCountList>('localCount.list', { indicatorId: ladder });
    expect(list.counts).toMatchObject([{ from: 'ladder', count: 184, period: '2026V' }]);
  });

  it('of half-years has the spring before the autumn, and speaks of the newest', async () => {
    const file = newFile();
    for (const [halfYear, more] of [
      ['2025H', 1],
      ['2025V', 0],
      ['2026V', 2],
    ] as const)
      for (const level of ['1-4', '5-7', '8-10'])
        await climb(file, level, [20 + more, 15, 11, 9, 8, 7, 6], halfYear);
    const split = (await file.detail(ladder)).splits[0];
    expect(split?.periods.map(({ code }) => code)).toEqual(['2025V', '2025H', '2026V']);
    expect(split?.sentence).toMatch(/^Våren 2026 var tallet 66/);
  });

  it('of the ladder hides in levels and whole together: no step of a level can be worked out from both', async () => {
    const file = newFile();
    await climb(file, '1-4', [20, 15, 11, 9, 8, 7, 6]);
    await climb(file, '5-7', [10, 9, 9, 8, 7, 7, 6]);
    await climb(file, '8-10', [9, 9, 8, 8, 3, 6, 5]);
    const { halfYears } = await file.query<Ladder>('ladder.get');
    const rows = halfYears[0]?.rows.map(({ cells }) => cells[4]);
    const whole = (await file.detail(`${ladder}--step-5`)).latest;
    expect(rows?.at(-1)).toBe('skjult, under fem');
    const isAllKnown = rows?.slice(0, 2).every((cell) => cell !== 'skjult, under fem');
    expect(isAllKnown && whole?.status === 'value').toBe(false);
    expect(halfYears[0]?.whole?.cells[4] === 'skjult, under fem').toBe(whole?.status === 'hidden');
  });

  it('of the ladder keeps an old count of a half-year the register has too, without showing both', async () => {
    const file = newFile();
    count(file, ladder, 200);
    expect((await file.detail(ladder)).latest?.text).toBe('200\u00a0elever');
    for (const level of ['1-4', '5-7', '8-10']) await climb(file, level, [20, 15, 11, 9, 8, 7, 6]);
    expect((await file.detail(ladder)).latest?.text).toBe('228\u00a0elever');
    const ask = (showHidden: boolean) =>
      file.query<LocalCountList>('localCount.list', { indicatorId: ladder, showHidden });
    expect((await ask(false)).counts).toMatchObject([
      { from: 'ladder', count: 228 },
      { from: 'replaced', count: null, figure: null, countedBy: 'skolene' },
    ]);
    expect((await ask(true)).counts.at(-1)).toMatchObject({ from: 'replaced', count: 200 });
  });

  it('of an official figure takes the figures of its own series, and is part of its whole', async () => {
    const file = newFile();
    file.publish('low-income-0-17', 'a.csv', { '3305': windows(2022, 3, [11]) });
    file.publish('low-income-0-17--immigrant', 'b.csv', { '3305': windows(2022, 3, [34]) });
    file.publish('low-income-0-17--others', 'c.csv', { '3305': windows(2022, 3, [5.5]) });
    const split = (await file.detail('low-income-0-17')).splits.find(
      ({ by }) => by === 'Innvandrerbakgrunn',
    );
    expect(split?.sentence).toBe(
      'I 2022–2024 var tallet 34,0\u00a0% for barn med innvandrerbakgrunn og 5,5\u00a0% for øvrige barn: 28,5\u00a0prosentpoeng fra høyeste til laveste gruppe.',
    );
    expect((await file.detail('low-income-0-17--others')).parent).toMatchObject({
      id: 'low-income-0-17',
      splitGroup: 'Øvrige barn',
    });
  });
});

describe('a corrected figure', () => {
  it('names the evaluation that cites the old one', async () => {
    const file = newFile();
    file.publish(neet, 'a.csv', { '3305': years(2024, [9.8]) });
    const note = (await file.mutate('evaluation.create', { measureId: 2, period: '2026H' })) as {
      id: string;
    };
    await file.mutate('evaluation.addEvidence', {
      ...{ evaluationId: note.id, kind: 'indicator', indicatorId: neet, text: 'Utenforskap' },
    });
    file.at('2026-11-23T12:00:00Z');
    file.publish(neet, 'b.csv', { '3305': years(2024, [9.4]) });
    expect((await file.reading(neet)).revisions).toMatchObject([
      {
        from: { text: '9,8\u00a0%' },
        to: { text: '9,4\u00a0%' },
        evaluations: [{ id: note.id, measureId: 2, periodLabel: 'høsten 2026' }],
      },
    ]);
  });
});
