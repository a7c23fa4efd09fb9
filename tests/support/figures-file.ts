import { afterEach, expect } from 'vitest';
import { runStep } from '../../db/transaction.ts';
import {
  importedFile,
  observation,
  period as periodTable,
  publication,
  vintage,
} from '../../db/schema/index.ts';
import type { IndicatorDetail, IndicatorRow } from '../../electron/contract/indicators.ts';
import type { IndicatorReading } from '../../electron/contract/reading.ts';
import { parsePeriod } from '../../electron/core/domain/periods.ts';
import { rpc, testApp, type TestApp } from './app.ts';

const open: TestApp[] = [];

export type Figures = Record<string, number | null>;

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
  const call = async (kind: 'query' | 'mutation', name: string, input?: unknown) => {
    const { body } = await rpc(app.handler, 'http://core.invalid', kind, name, input);
    if (body.error) throw new Error(`${body.error.data.domain.code}: ${body.error.message}`);
    return body.result?.data;
  };
  return {
    app,
    at: (instant: string) => (now = new Date(instant)),
    mutate: (name: string, input?: unknown) => call('mutation', name, input),
    query: (name: string, input?: unknown) => call('query', name, input),
    reading: async (indicatorId: string) =>
      (await call('query', 'reading.get', { indicatorId })) as IndicatorReading,
    detail: async (indicatorId: string) =>
      (await call('query', 'indicator.get', { indicatorId })) as IndicatorDetail,
    row: async (indicatorId: string) =>
      ((await call('query', 'indicator.list')) as IndicatorRow[]).find((r) => r.id === indicatorId),
    /** Takes figures into use as a file would; null is hidden by the source. */
    publish(indicatorId: string, name: string, places: Record<string, Figures>) {
      const order = { command: 'test', sentence: name, actor: 'prosjektleder', now };
      runStep(app.session.workspace(), order, (db) => {
        const at = now.toISOString();
        db.insert(importedFile)
          .values({
            ...{ id: name, fileName: name, fileHash: name, fileBytes: 1, format: 'csv', at },
            ...{ sourceId: 'ssb', report: '{}', actor: 'prosjektleder' },
          })
          .run();
        const { id } = db
          .insert(vintage)
          .values({ importId: name, indicatorId })
          .returning({ id: vintage.id })
          .get();
        for (const [place, figures] of Object.entries(places))
          for (const [code, value] of Object.entries(figures)) {
            const parsed = parsePeriod(code, 'school_year');
            if (!parsed) throw new Error(code);
            const { kind, start: startDate, end: endDate } = parsed;
            db.insert(periodTable)
              .values({ code, kind, startDate, endDate })
              .onConflictDoNothing()
              .run();
            db.insert(observation)
              .values({
                ...{ vintageId: id, place, period: code, value, sourcePlace: place },
                status: value === null ? 'hidden' : 'value',
                raw: value === null ? ':' : String(value),
              })
              .run();
          }
        db.insert(publication).values({ importId: name, at }).run();
      });
    },
  };
}

afterEach(() => {
  for (const app of open.splice(0)) {
    expect(app.errors).toEqual([]);
    app.close();
  }
});
