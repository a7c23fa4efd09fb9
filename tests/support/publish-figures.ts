import { sealFigures } from '../../db/seal.ts';
import { runStep } from '../../db/transaction.ts';
import {
  importedFile,
  observation,
  period as periodTable,
  publication,
  vintage,
} from '../../db/schema/index.ts';
import { parsePeriod } from '../../electron/core/domain/periods.ts';
import type { TestApp } from './app.ts';

export type Figures = Record<string, number | null>;

/** Takes figures into use as a file would, by place and period; null is hidden by the source. */
export function publishFigures(
  app: TestApp,
  now: Date,
  indicatorId: string,
  name: string,
  places: Record<string, Figures>,
): void {
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
    sealFigures(app.session.workspace().sqlite);
    db.insert(publication).values({ importId: name, at }).run();
  });
}
