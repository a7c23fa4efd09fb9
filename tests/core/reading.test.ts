import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runStep } from '../../db/transaction.ts';
import { briefingIndicator } from '../../db/schema/index.ts';
import { lineModel } from '../../electron/core/domain/chart.ts';
import type { PlaceSeries } from '../../electron/core/domain/figures.ts';
import { parsePeriod } from '../../electron/core/domain/periods.ts';
import { awaitedPeriods } from '../../electron/core/domain/reading/coming.ts';
import { deviationView } from '../../electron/core/domain/reading/deviation.ts';
import { placeOnAxis } from '../../electron/core/domain/reading/lane.ts';
import { limitsView, runView } from '../../electron/core/domain/reading/process.ts';
import { newFile } from '../support/figures-file.ts';
import type { Figures } from '../support/publish-figures.ts';

const neet = 'neet-15-29';
const income = 'low-income-0-17';
const suicide = 'suicide-rate';
/** Years up to and with 2025, one figure each, oldest first. */
function years(values: readonly (number | null)[]): Figures {
  return Object.fromEntries(values.map((v, i) => [String(2026 - values.length + i), v]));
}
const windows = (values: readonly (number | null)[]): Figures =>
  Object.fromEntries(values.map((v, i) => [`${2015 + i}-${2017 + i}`, v]));
const falling = [11.2, 11, 10.7, 10.4, 10, 9.8, 9.5, 9.1];

describe('the ways of seeing a series', () => {
  it('does not draw, estimate or give limits from fewer than five own figures', async () => {
    const file = newFile();
    file.publish(neet, 'a.csv', { '3305': years([9, 9.1]), '0': years([8, 8, 8, 8]) });
    const reading = await file.reading(neet);
    expect(reading).toMatchObject({ line: null, deviation: null, run: null, limits: null });
    expect(reading.forecast).toBeNull();
  });

  it('does not call limits from under twelve points more than trial limits', async () => {
    const file = newFile();
    file.publish(neet, 'a.csv', { '3305': years(falling) });
    const trial = await file.reading(neet);
    expect(trial.limits?.isTrial).toBe(true);
    expect(trial.limits?.model.levels?.map((l) => l.label)[0]).toMatch(/^Foreløpig øvre grense/);
    file.at('2026-11-23T12:00:00Z');
    const long = [12, 11.9, 12.1, 12, 11.8, 12, 12.2, 11.9, 12, 12.1, 11.9, 12];
    // From 2015 on: the register behind the figure is another before.
    const from2015 = Object.fromEntries(long.map((v, i) => [String(2015 + i), v]));
    file.publish(neet, 'b.csv', { '3305': from2015 });
    expect((await file.reading(neet)).limits?.isTrial).toBe(false);
  });

  it('does not run a median or limits over rolling means, which share their years', async () => {
    const file = newFile();
    const values = [10, 10.2, 10.1, 10.6, 10.9, 11, 11.4, 11.2];
    file.publish(income, 'a.csv', { '3305': windows(values) });
    const reading = await file.reading(income);
    expect(reading).toMatchObject({ run: null, limits: null });
    expect(reading.line).toMatchObject({ form: 'windows' });
    expect(reading.line?.windows?.spans[1]).toEqual({ from: 1, to: 3 });
    expect(reading.line?.windows?.years).toEqual(
      Array.from({ length: 10 }, (_, i) => String(2015 + i)),
    );
  });

  it('does not make a bar from a figure that is hidden on either side', async () => {
    const file = newFile();
    file.publish(neet, 'a.csv', {
      '3305': years([9, 9.1, null, 9.3, 9.4, 9.5, 9.6]),
      '0': years([8, 8, 8, null, 8, 8, 8]),
    });
    const { deviation } = await file.reading(neet);
    expect(deviation?.model.series[0]?.values).toEqual([1, 1.1, null, null, 1.4, 1.5, 1.6]);
    expect(deviation?.model.gaps).toEqual([
      { period: '2021', words: 'skjult av kilden' },
      { period: '2022', words: 'landet er skjult' },
    ]);
    expect(deviation?.model.axisFrom).toBe(0);
  });

  it('does not estimate past a hidden newest figure, for suicide, or where figures are waiting', async () => {
    const file = newFile();
    file.publish(neet, 'a.csv', { '3305': years([...falling, null]) });
    expect((await file.reading(neet)).forecast).toBeNull();
    const rates = Object.fromEntries(falling.map((v, i) => [`${2013 + i}-${2017 + i}`, v]));
    file.publish(suicide, 'b.csv', { '3305': rates });
    expect((await file.reading(suicide)).forecast).toBeNull();
    const old = Object.fromEntries(falling.map((v, i) => [String(2014 + i), v]));
    const other = newFile();
    other.publish(neet, 'c.csv', { '3305': old });
    const waiting = await other.reading(neet);
    expect(waiting.forecast).toBeNull();
    expect(waiting.awaited).toEqual({ label: '2022 til 2025', count: 4 });
    expect(waiting.line?.gaps.at(-1)).toEqual({ period: '2025', words: 'hentes fra kilde' });
  });

  it('does not leave an estimate unnamed', async () => {
    const file = newFile();
    file.publish(neet, 'a.csv', { '3305': years(falling) });
    const { forecast } = await file.reading(neet);
    expect(forecast?.model.forecast?.label).toBe('anslag');
    expect(forecast?.sentence).toContain('anslag');
    expect(forecast?.model.series[0]?.values).toHaveLength(falling.length + 3);
    expect(forecast?.model.series[0]?.values.slice(-3)).toEqual([null, null, null]);
  });

  it('does not wait for a survey year that is not held, nor before the window has closed', () => {
    const rounds = [
      {
        kind: 'first' as const,
        opens: { yearsAfter: 1, month: 12, day: 1 },
        closes: { yearsAfter: 2, month: 2, day: 28 },
      },
    ];
    expect(awaitedPeriods('2021', { everyYears: 3, rounds }, '2026-11-22')).toEqual([]);
    const income3 = { everyYears: 1, rounds };
    expect(awaitedPeriods('2022-2024', income3, '2026-11-22')).toEqual([]);
    expect(awaitedPeriods('2020-2022', income3, '2026-11-22')).toEqual(['2021-2023', '2022-2024']);
  });
});

describe('the barometer', () => {
  it('does not call a figure that must fall worse for lying under the country', async () => {
    const file = newFile();
    file.publish(neet, 'a.csv', { '3305': years(falling), '0': years(falling.map((v) => v + 1)) });
    const row = await file.row(neet);
    expect(row?.barometer.country).toMatchObject({ word: 'Bedre enn landet', tone: 'better' });
    expect(row?.barometer.trend).toMatchObject({
      arrow: '↘',
      tone: 'better',
      word: 'Synkende og forbedret, 2018–2025',
    });
  });

  it('does not give a hidden figure a tone, nor let an old trend colour it', async () => {
    const file = newFile();
    file.publish(neet, 'a.csv', { '3305': years([...falling, null]), '0': { 2025: 8.5 } });
    const row = await file.row(neet);
    expect(row?.barometer.country).toMatchObject({ word: 'Skjult av kilden', tone: 'none' });
    expect(row?.barometer.trend.tone).toBe('none');
  });
});

describe('uncertainty', () => {
  it('does not lose the uncertainty of a share whose counts are known, nor give one to a hidden count', async () => {
    const file = newFile();
    for (const [year, count] of [
      [2024, 3],
      [2025, 52],
    ])
      await file.mutate('localCount.save', {
        ...{ indicatorId: 'five-year-check', period: String(year), count, base: 100 },
        ...{ rule: 'Alle', countedBy: 'helsestasjonen', countedOn: '2026-02-01' },
      });
    const { uncertainty } = await file.reading('five-year-check');
    // Wilson, 52 of 100 at 95 per cent.
    expect(uncertainty.map(({ period, text }) => [period, text])).toEqual([['2025', '42,3–61,5']]);
  });
});

describe('polarity', () => {
  const values = fc
    .uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 5, maxLength: 14 })
    .map((list) => list.toSorted((a, b) => b - a).map((n) => n / 10));

  it('does not let any view of a falling headline series speak of worse', () => {
    const reading = { name: 'Fravær', unit: '%', decimals: 1, periodKind: 'year' as const };
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 400 }), (own, level) => {
        const axis = own.map((_, i) => String(2010 + i));
        const points = (list: readonly number[]) =>
          axis.map((code, i) => ({ period: code, value: list[i] ?? 0, status: 'value' as const }));
        const series: PlaceSeries[] = [
          { place: '3305', placeName: 'Ringerike', role: 'own', points: points(own) },
          {
            place: '0',
            placeName: 'Landet',
            role: 'country',
            points: points(own.map(() => level / 10)),
          },
        ];
        const low = { ...reading, direction: 'low_is_good' as const };
        const figures = { axis, due: axis, series, breaks: [], reading: low };
        const line = lineModel(axis, series, [], low);
        const views = [
          deviationView(line, series, low),
          runView(figures, {}),
          limitsView(figures, {}),
        ];
        const told = JSON.stringify(views);
        expect(told).not.toMatch(/forverr|dårlig|verre/i);
        expect(told).toMatch(/lavt er bra/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('events', () => {
  it('does not let a span that ended the day before cover the one that starts', () => {
    const axis = ['2020', '2021'].flatMap((code) => parsePeriod(code) ?? []);
    const first = placeOnAxis({ start: '2020-01-01', end: '2020-12-31' }, axis);
    const second = placeOnAxis({ start: '2021-01-01', end: '2021-12-31' }, axis);
    expect([first, second]).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]);
    expect(placeOnAxis({ start: '2019-01-01', end: '2019-12-31' }, axis)).toBeNull();
    expect(placeOnAxis({ start: '2021-07-02', end: '2021-07-02' }, axis)?.from).toBeCloseTo(1.5, 2);
  });

  it('does not lose the group’s own event, nor show one made for another indicator', async () => {
    const file = newFile();
    file.publish(neet, 'a.csv', { '3305': years(falling) });
    const event = { text: 'Ny ungdomsskole', startDate: '2021-08-20', endDate: null };
    await file.mutate('reading.addEvent', { ...event, indicatorId: neet });
    await file.mutate('reading.addEvent', { ...event, text: 'Streik', indicatorId: income });
    await file.mutate('reading.addEvent', { ...event, text: 'Valg', indicatorId: null });
    const own = (await file.reading(neet)).events.filter((e) => e.kind === 'group');
    expect(own.map((e) => e.label)).toEqual(['Ny ungdomsskole', 'Valg']);
    expect(own[0]?.at?.from).toBeCloseTo(3 + 231 / 365, 5);
    await expect(
      file.mutate('reading.addEvent', { ...event, endDate: '2020-01-01', indicatorId: null }),
    ).rejects.toThrow(/slutter før den begynner/);
    await file.mutate('reading.removeEvent', { eventId: own[0]?.id });
    expect(await file.mutate('history.undo')).toMatchObject({
      sentence: expect.stringContaining('Hendelse fjernet: Ny ungdomsskole'),
    });
    const labels = (await file.reading(neet)).events.map((e) => e.label);
    expect(labels).toContain('Ny ungdomsskole');
    expect(labels).toContain('Tiltak 2 og 3 starter');
  });
});

describe('the target', () => {
  const target = { value: 8, byPeriod: '2030', rationale: 'Landets nivå i 2025.' };

  it('does not stand without a reason, for suicide, or by a period of another kind', async () => {
    const file = newFile();
    const set = (input: object) => file.mutate('reading.setTarget', { ...target, ...input });
    await expect(set({ indicatorId: neet, rationale: ' ' })).rejects.toThrow(/Begrunnelse/);
    await expect(set({ indicatorId: suicide, byPeriod: '2026-2030' })).rejects.toThrow(
      /kan ikke ha et måltall/,
    );
    await expect(set({ indicatorId: neet, byPeriod: '2030-31' })).rejects.toThrow(/passer ikke/);
    await expect(set({ indicatorId: neet, value: -1 })).rejects.toThrow(/under null/);
    expect((await file.reading(suicide)).isTargetAllowed).toBe(false);
  });

  it('is not drawn outside the axis, nor without who set it, and undo takes it back', async () => {
    const file = newFile();
    file.publish(neet, 'a.csv', { '3305': years(falling) });
    await file.mutate('reading.setTarget', { ...target, value: 5, indicatorId: neet });
    const { line } = await file.reading(neet);
    expect(line?.target).toEqual({
      value: 5,
      label: 'Mål 5,0 innen 2030 · gruppens skjønn (prosjektleder)',
    });
    expect(line?.axisFrom).toBeLessThanOrEqual(5);
    await file.mutate('history.undo');
    expect((await file.reading(neet)).target).toBeNull();
  });
});

describe('the six questions', () => {
  const answer = { indicatorId: neet, question: 5, before: '' };

  it('does not overwrite an answer somebody else has changed, nor keep an empty one', async () => {
    const file = newFile();
    await file.mutate('reading.answer', { ...answer, text: 'Oppfølging i skolen' });
    await expect(file.mutate('reading.answer', { ...answer, text: 'Noe annet' })).rejects.toThrow(
      /endret et annet sted/,
    );
    expect((await file.reading(neet)).answers).toEqual([
      { question: 5, text: 'Oppfølging i skolen' },
    ]);
    await file.mutate('reading.answer', { ...answer, before: 'Oppfølging i skolen', text: ' ' });
    expect((await file.reading(neet)).answers).toEqual([]);
    expect(await file.mutate('history.undo')).toMatchObject({
      sentence: expect.stringContaining('«Hva virker?»'),
    });
    expect((await file.reading(neet)).answers).toHaveLength(1);
  });
});

describe('corrections', () => {
  it('does not hide that a figure changed, nor which briefings rest on the old one', async () => {
    const file = newFile();
    file.publish(neet, 'gammel.csv', { '3305': years(falling) });
    const brief = async (instant: string) => {
      file.at(instant);
      const made = (await file.mutate('briefing.create', {})) as { id: string };
      const order = { command: 't', sentence: 't', actor: 'p', now: new Date(instant) };
      runStep(file.app.session.workspace(), order, (db) =>
        db
          .insert(briefingIndicator)
          .values({ briefingId: made.id, indicatorId: neet, position: 99 })
          .onConflictDoNothing()
          .run(),
      );
    };
    await brief('2026-11-22T13:00:00Z');
    file.at('2026-11-23T12:00:00Z');
    file.publish(neet, 'rettet.csv', { '3305': { 2024: 9.5, 2025: 8.9 } });
    await brief('2026-11-24T12:00:00Z');
    const { revisions } = await file.reading(neet);
    expect(revisions).toHaveLength(1);
    expect(revisions[0]).toMatchObject({
      placeName: 'Ringerike',
      period: '2025',
      from: { text: '9,1\u00a0%', fileName: 'gammel.csv' },
      to: { text: '8,9\u00a0%', fileName: 'rettet.csv' },
    });
    expect(revisions[0]?.briefings.map((b) => b.number)).toEqual([1]);
  });

  it('does not tell the old value of a figure the source hides now', async () => {
    const file = newFile();
    file.publish(neet, 'gammel.csv', { '3305': years(falling) });
    file.at('2026-11-23T12:00:00Z');
    file.publish(neet, 'skjult.csv', { '3305': { 2025: null } });
    const { revisions } = await file.reading(neet);
    expect(revisions[0]?.to.text).toBe('skjult av kilden');
    expect(JSON.stringify(revisions)).not.toContain('9,1');
  });
});

describe('the calendar', () => {
  it('does not leave the reader without word of the next figures', async () => {
    const file = newFile();
    file.publish(income, 'a.csv', { '3305': windows([10, 10, 10, 10, 10, 10, 10, 10]) });
    expect((await file.reading(income)).release).toEqual({
      isLate: false,
      sentence: expect.stringMatching(/^Neste tall ventes .* og gjelder 2023–2025\.$/),
    });
    expect((await file.reading('coordinator-requests')).release).toBeNull();
  });
});
