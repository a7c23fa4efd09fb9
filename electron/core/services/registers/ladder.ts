import { halfYearIndex } from '../../../contract/half-years.ts';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { halfYearLabel } from '../../../contract/format.ts';
import type { Ladder, ladderRemoveInput, ladderSaveInput } from '../../../contract/registers.ts';
import { schoolLevels, type SchoolLevel } from '../../../contract/vocabulary.ts';
import { absenceLadder } from '../../../../db/plan/checklists.ts';
import { ladderCount } from '../../../../db/schema/index.ts';
import { ladderWord, shownLadder, type LadderRow, type ShownLadder } from '../../domain/ladder.ts';
import { command, type Context } from '../context.ts';

/** One half-year with its true counts and what others may see of them. */
export interface LadderHalfYear {
  halfYear: string;
  countedBy: string;
  countedOn: string;
  rows: LadderRow<SchoolLevel>[];
  shown: ShownLadder<SchoolLevel>;
}

/** The ladder by half-year and school level as others may see it, newest half-year first. */
export function getLadder(context: Context): Ladder {
  return {
    steps: [...absenceLadder],
    halfYears: ladderHalfYears(context).map(({ halfYear, countedBy, countedOn, shown }) => ({
      ...{ halfYear, countedBy, countedOn, rows: shown.rows },
      whole: shown.whole && {
        cells: shown.whole.cells.map(ladderWord),
        total: ladderWord(shown.whole.total),
      },
      missing: schoolLevels.filter((level) => shown.rows.every((row) => row.level !== level)),
    })),
  };
}

/** Every half-year that is counted, newest first. */
export function ladderHalfYears({ workspace: { db } }: Context): LadderHalfYear[] {
  const stored = db
    .select()
    .from(ladderCount)
    .orderBy(desc(ladderCount.halfYear), asc(ladderCount.step))
    .all();
  return [...Map.groupBy(stored, ({ halfYear }) => halfYear)]
    .toSorted(([a], [b]) => halfYearIndex(b) - halfYearIndex(a))
    .map(([halfYear, counted]) => {
      const rows = schoolLevels.flatMap((level): LadderRow<SchoolLevel>[] => {
        const own = counted.filter((row) => row.level === level);
        return own.length === 0 ? [] : [{ level, counts: own.map(({ count }) => count) }];
      });
      return {
        ...{ halfYear, rows },
        countedBy: [...new Set(counted.map(({ countedBy }) => countedBy))].join(', '),
        countedOn:
          counted
            .map(({ countedOn }) => countedOn)
            .toSorted()
            .at(-1) ?? '',
        shown: shownLadder(rows, rows.length === schoolLevels.length),
      };
    });
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
