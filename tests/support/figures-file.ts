import { afterEach, expect } from 'vitest';
import type { IndicatorDetail, IndicatorRow } from '../../electron/contract/indicators.ts';
import type { IndicatorReading } from '../../electron/contract/reading.ts';
import { callerOf, testApp, type TestApp } from './app.ts';
import { publishFigures, type Figures } from './publish-figures.ts';

const open: TestApp[] = [];

/** A new file at noon on 22 November 2026; the clock can be moved. */
export function newFile() {
  let ids = 0;
  let now = new Date('2026-11-22T12:00:00Z');
  const app = testApp(undefined, {
    host: {
      actor: 'prosjektleder',
      now: () => now,
      newId: () => `id-${++ids}`,
      version: 'test',
    },
  });
  open.push(app);
  const { query, mutate } = callerOf(() => app);
  return {
    app,
    at: (instant: string) => (now = new Date(instant)),
    ...{ mutate, query },
    reading: (indicatorId: string) => query<IndicatorReading>('reading.get', { indicatorId }),
    detail: (indicatorId: string) => query<IndicatorDetail>('indicator.get', { indicatorId }),
    row: async (indicatorId: string) =>
      (await query<IndicatorRow[]>('indicator.list')).find((r) => r.id === indicatorId),
    /** Takes figures into use as a file would; null is hidden by the source. */
    publish: (indicatorId: string, name: string, places: Record<string, Figures>) =>
      publishFigures(app, now, indicatorId, name, places),
  };
}

afterEach(() => {
  for (const app of open.splice(0)) {
    expect(app.errors).toEqual([]);
    app.close();
  }
});
