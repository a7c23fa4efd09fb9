import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportEntry, ImportPreview, PublishResult } from '../../electron/contract/imports.ts';
import type { IndicatorDetail } from '../../electron/contract/indicators.ts';
import type { ImportReading } from '../../electron/contract/mapping.ts';
import { answer, type Said } from '../../electron/host/commands/import-answers.ts';
import { workbook } from '../fixtures/importers/workbook.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { callsOf } from '../support/calls.ts';

let app: TestApp;
beforeEach(() => {
  app = testApp();
});
afterEach(() => app.close());

/** Two measures in one table, invented. */
const twoMeasures = (last = '1550') =>
  new TextEncoder().encode(
    [
      'Kommune;År;Statistikkvariabel;Verdi',
      '3305 Ringerike;2023;Utenfor arbeid;9,5',
      `3305 Ringerike;2023;Sosialhjelp;${last}`,
    ].join('\n'),
  );
const twoTables = workbook({
  Utenfor: [
    ['Kommune', '2023'],
    ['3305 Ringerike', 9.5],
  ],
  Sosialhjelp: [
    ['Kommune', '2022', '2023'],
    ['3305 Ringerike', 1550, 1540],
  ],
});

async function preview(bytes: Uint8Array, said: Said, table?: number): Promise<ImportPreview> {
  const { mutate, file } = callsOf(app);
  const path = `/files/imports?name=fil${table === undefined ? '.csv' : `.xlsx&table=${table}`}`;
  const reading = (await (await file(path, bytes)).json()) as ImportReading;
  if (reading.kind === 'tables' || !reading.question) throw new Error('expected a question');
  const { mapping, open } = answer(reading.question, { source: 'NAV', ...said });
  expect(open.map(({ sentence }) => sentence)).toEqual([]);
  return mutate('import.map', { token: reading.question.token, mapping, name: 'Fil' });
}

const publish = ({ token }: ImportPreview) =>
  callsOf(app).mutate<PublishResult>('import.publish', { token });
const imports = () => callsOf(app).query<ImportEntry[]>('import.list');
async function newest(indicatorId: string): Promise<number | null | undefined> {
  const detail = await callsOf(app).query<IndicatorDetail>('indicator.get', { indicatorId });
  return detail.series.find(({ role }) => role === 'own')?.points.at(-1)?.value;
}

const outside = {
  indicator: 'neet-15-29',
  choose: ['Mål=Utenfor arbeid'],
  reason: 'Oppdiktet til prøven',
};
const assisted = {
  indicator: 'social-assistance',
  choose: ['Mål=Sosialhjelp'],
  reason: 'Oppdiktet til prøven',
};

describe('the very same file', () => {
  it('fills one indicator from each of its measures, and says that it was taken in before', async () => {
    await publish(await preview(twoMeasures(), outside));
    const second = await preview(twoMeasures(), assisted);
    expect(second.alreadyInUse).toBeNull();
    expect(second.notes[0]?.sentence).toMatch(/^Denne fila er tatt inn før: /);
    expect((await publish(second)).changed).toBe(true);
    expect([await newest('neet-15-29'), await newest('social-assistance')]).toEqual([9.5, 1550]);
    const again = await preview(twoMeasures(), outside);
    expect(again.alreadyInUse).toMatch(/^Denne fila er allerede i bruk/);
    expect((await publish(again)).changed).toBe(false);
    expect(await imports()).toHaveLength(2);
  });

  it('fills one indicator from each of its tables', async () => {
    await publish(
      await preview(twoTables, { indicator: 'neet-15-29', reason: 'Oppdiktet til prøven' }, 1),
    );
    await publish(
      await preview(
        twoTables,
        { indicator: 'social-assistance', reason: 'Oppdiktet til prøven' },
        2,
      ),
    );
    expect([await newest('neet-15-29'), await newest('social-assistance')]).toEqual([9.5, 1540]);
  });

  it('withdrawn after a wrong answer and read anew gives the new figures, not the withdrawn ones', async () => {
    const wrong = await publish(
      await preview(twoMeasures('15'), { ...outside, choose: ['Mål=Sosialhjelp'] }),
    );
    await callsOf(app).mutate('import.withdraw', { importId: wrong.importId });
    await publish(await preview(twoMeasures('15'), outside));
    expect(await newest('neet-15-29')).toBe(9.5);
  });

  it('counts again when newer figures have taken its place, and says so first', async () => {
    await publish(await preview(twoMeasures(), assisted));
    await publish(await preview(twoMeasures('1400'), assisted));
    expect(await newest('social-assistance')).toBe(1400);
    const back = await preview(twoMeasures(), assisted);
    expect(back).toMatchObject({ alreadyInUse: null, effect: { revisedTotal: 1 } });
    expect(back.notes[0]?.detail).toContain('Nyere tall gjelder nå');
    await publish(back);
    expect(await newest('social-assistance')).toBe(1550);
    expect(await imports()).toHaveLength(2);
  });

  it('is taken in anew when its source is said another way', async () => {
    await publish(await preview(twoMeasures(), { ...assisted, source: 'Husbanken' }));
    await publish(await preview(twoMeasures(), assisted));
    expect((await imports()).map(({ sourceName }) => sourceName)).toEqual([
      expect.stringContaining('NAV'),
      expect.stringContaining('Husbanken'),
    ]);
  });
});
