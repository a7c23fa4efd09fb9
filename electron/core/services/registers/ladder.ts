import { halfYearIndex } from '../../../contract/half-years.ts';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { halfYearLabel } from '../../../contract/format.ts';
import type { Ladder, ladderRemoveInput, ladderSaveInput } from '../../../contract/registers.ts';
import { schoolLevels, type SchoolLevel } from '../../../contract/vocabulary.ts';
import { absenceLadder } from '../../../../db/plan/checklists.ts';
import { ladderCount } from '../../../../db/schema/index.ts';
import { shownLadder } from '../../domain/ladder.ts';
import { command, type Context } from '../context.ts';

/** The ladder by half-year and school level as others may see it, newest half-year first. */
export function getLadder({ workspace: { db } }: Context): Ladder {
  const stored = db
    .select()
    .from(ladderCount)
    .orderBy(desc(ladderCount.halfYear), asc(ladderCount.step))
    .all();
  const groups = Map.groupBy(stored, ({ halfYear }) => halfYear);
  return {
    steps: [...absenceLadder],
    halfYears: [...groups]
      .toSorted(([a], [b]) => halfYearIndex(b) - halfYearIndex(a))
      .map(([halfYear, rows]) => ({
        halfYear,
        countedBy: [...new Set(rows.map(({ countedBy }) => countedBy))].join(', '),
        countedOn:
          rows
            .map(({ countedOn }) => countedOn)
            .toSorted()
            .at(-1) ?? '',
        rows: shownLadder(
          schoolLevels.flatMap((level): { level: SchoolLevel; counts: number[] }[] => {
            const own = rows.filter((row) => row.level === level);
            return own.length === 0 ? [] : [{ level, counts: own.map(({ count }) => count) }];
          }),
        ),
      })),
  };
}

/** Records one school level's totals for a half-year; earlier ones for the same are replaced. */
export function saveLadder(context: Context, input: z.infer<typeof ladderSaveInput>): void {
  const { halfYear, level, counts, countedBy, countedOn } = input;
  const sentence = `Fraværstrappa ${halfYearLabel(halfYear)}, ${level}. trinn`;
  command(context, 'ladder.save', sentence, (db) => {
    for (const [at, count] of counts.entries()) {
      const row = { count, countedBy, countedOn };
      db.insert(ladderCount)
        .values({ halfYear, level, step: at + 1, ...row })
        .onConflictDoUpdate({
          target: [ladderCount.halfYear, ladderCount.level, ladderCount.step],
          set: row,
        })
        .run();
    }
  });
}

/** Removes one school level of a half-year; undo brings it back. */
export function removeLadder(context: Context, input: z.infer<typeof ladderRemoveInput>): void {
  const { halfYear, level } = input;
  const sentence = `Fraværstrappa fjernet: ${halfYearLabel(halfYear)}, ${level}. trinn`;
  command(context, 'ladder.remove', sentence, (db) =>
    db
      .delete(ladderCount)
      .where(and(eq(ladderCount.halfYear, halfYear), eq(ladderCount.level, level)))
      .run(),
  );
}
