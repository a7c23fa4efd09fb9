import { asc, eq } from 'drizzle-orm';
import type { BoardColumn } from '../../../contract/cards.ts';
import { DomainError } from '../../../contract/errors.ts';
import { boardColumn } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

type ColumnRow = typeof boardColumn.$inferSelect;

/** The columns of one board, or of every board by measure, in board order. */
export function listColumns({ workspace: { db } }: Context, measureId?: number): BoardColumn[] {
  return db
    .select()
    .from(boardColumn)
    .where(measureId === undefined ? undefined : eq(boardColumn.measureId, measureId))
    .orderBy(asc(boardColumn.measureId), asc(boardColumn.rank))
    .all()
    .map(toColumn);
}

/** One column; with `measureId` it must stand on that measure's board. Throws `not_found`. */
export function findColumn(
  { workspace: { db } }: Context,
  columnId: string,
  measureId?: number,
): ColumnRow {
  const column = db.select().from(boardColumn).where(eq(boardColumn.id, columnId)).get();
  if (!column || (measureId !== undefined && column.measureId !== measureId))
    throw new DomainError(
      'not_found',
      'Kolonna finnes ikke på denne tavla. Last inn tavla på nytt.',
    );
  return column;
}

/** A column as the screens have it: its rank is the board's own affair. */
export function toColumn({ rank: _rank, ...shown }: ColumnRow): BoardColumn {
  return shown;
}
