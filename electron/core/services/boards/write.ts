import { and, asc, count, desc, eq, isNull, lt, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  columnCreateInput,
  columnMoveInput,
  columnRemoveInput,
  columnUpdateInput,
} from '../../../contract/boards.ts';
import type { BoardColumn } from '../../../contract/cards.ts';
import { DomainError } from '../../../contract/errors.ts';
import { columnTemplates } from '../../../../db/plan/columns.ts';
import { boardColumn, card } from '../../../../db/schema/index.ts';
import { rankBetween } from '../../domain/ordering.ts';
import { emptyColumn } from '../cards/ranks.ts';
import { command, type Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { findColumn, toColumn } from './read.ts';

type Db = Context['workspace']['db'];
type ColumnRow = typeof boardColumn.$inferSelect;

/** Puts a new column on a measure's board. Errors: `not_found`. */
export function addColumn(context: Context, input: z.infer<typeof columnCreateInput>): BoardColumn {
  const { measureId, name, kind, wipLimit, before } = input;
  findMeasure(context, measureId);
  const id = context.newId();
  command(context, 'board.addColumn', `Ny kolonne: ${name}`, (db) =>
    db
      .insert(boardColumn)
      .values({
        ...{ id, measureId, name, kind, wipLimit },
        rank: columnRank(db, { id, measureId, before }),
      })
      .run(),
  );
  return toColumn(findColumn(context, id));
}

/** The board every measure starts with, for one that comes with a revision; within a running step. */
export function addStandardBoard(db: Db, measureId: number): void {
  for (const column of columnTemplates)
    db.insert(boardColumn)
      .values({ id: `m${measureId}-${column.kind}`, measureId, ...column })
      .run();
}

/** Writes a column inside the caller's step: in front of the column for what is done, else last. */
export function insertColumn(
  db: Db,
  column: Pick<ColumnRow, 'id' | 'measureId' | 'name' | 'kind' | 'wipLimit'>,
): ColumnRow {
  const { id, measureId, kind } = column;
  const done = db
    .select({ id: boardColumn.id })
    .from(boardColumn)
    .where(and(eq(boardColumn.measureId, measureId), eq(boardColumn.kind, 'done')))
    .orderBy(asc(boardColumn.rank))
    .get();
  const before = kind === 'done' ? null : (done?.id ?? null);
  const rank = columnRank(db, { id, measureId, before });
  return db
    .insert(boardColumn)
    .values({ ...column, rank })
    .returning()
    .get();
}

/** Changes a column's name or limit. `conflict` when someone changed it since `revision` was read. */
export function updateColumn(
  context: Context,
  input: z.infer<typeof columnUpdateInput>,
): BoardColumn {
  const column = seenColumn(context, input);
  const { name = column.name, wipLimit = column.wipLimit } = input;
  if (name === column.name && wipLimit === column.wipLimit) return toColumn(column);
  const limit = wipLimit === null ? 'ingen grense' : `grense på ${wipLimit}`;
  const sentence =
    name === column.name ? `${name} har ${limit}` : `Kolonna ${column.name} heter nå ${name}`;
  command(context, 'board.updateColumn', sentence, (db) =>
    db
      .update(boardColumn)
      .set({ name, wipLimit, revision: column.revision + 1 })
      .where(eq(boardColumn.id, column.id))
      .run(),
  );
  return toColumn(findColumn(context, column.id));
}

/** Moves a column to another place on its board. Errors: `not_found`, `conflict`. */
export function moveColumn(context: Context, input: z.infer<typeof columnMoveInput>): BoardColumn {
  const column = seenColumn(context, input);
  const { id, measureId, name } = column;
  command(context, 'board.moveColumn', `Kolonna ${name} flyttet`, (db) =>
    db
      .update(boardColumn)
      .set({
        rank: columnRank(db, { id, measureId, before: input.before }),
        revision: column.revision + 1,
      })
      .where(eq(boardColumn.id, id))
      .run(),
  );
  return toColumn(findColumn(context, id));
}

/**
 * Takes a column off its board. Its cards go to `moveCardsTo`; without that a column with cards on
 * the board is refused, and only archived ones follow quietly. Errors: `validation`, `conflict`.
 */
export function removeColumn(
  context: Context,
  input: z.infer<typeof columnRemoveInput>,
): { name: string; moved: number } {
  const column = seenColumn(context, input);
  const { id, name, measureId } = column;
  const heir = heirOf(context, column, input.moveCardsTo);
  const cards = openCards(context.workspace.db, id);
  if (cards > 0 && input.moveCardsTo === undefined)
    throw new DomainError(
      'validation',
      `${name} har ${cards === 1 ? '1 kort' : `${cards} kort`} og kan ikke fjernes.`,
      { way: 'Velg hvilken kolonne kortene skal flyttes til.' },
    );
  const sentence = (moved: number) =>
    moved === 0
      ? `Kolonna ${name} fjernet`
      : `Kolonna ${name} fjernet, ${moved} kort flyttet til ${heir.name}`;
  const at = context.now().toISOString();
  let moved = 0;
  command(
    context,
    'board.removeColumn',
    () => sentence(moved),
    (db) => {
      moved = emptyColumn(db, id, { columnId: heir.id, isDone: heir.kind === 'done' }, at);
      db.delete(boardColumn)
        .where(and(eq(boardColumn.id, id), eq(boardColumn.measureId, measureId)))
        .run();
    },
  );
  return { name, moved };
}

/** The column that takes over the cards: the one asked for, else the one before, else the one after. */
function heirOf(context: Context, column: ColumnRow, wanted: string | undefined): ColumnRow {
  if (wanted !== undefined && wanted !== column.id)
    return findColumn(context, wanted, column.measureId);
  const others = context.workspace.db
    .select()
    .from(boardColumn)
    .where(and(eq(boardColumn.measureId, column.measureId), ne(boardColumn.id, column.id)))
    .orderBy(asc(boardColumn.rank))
    .all();
  const heir = others.findLast(({ rank }) => rank < column.rank) ?? others[0];
  if (!heir)
    throw new DomainError(
      'validation',
      'Ei tavle må ha minst én kolonne. Lag den nye kolonna først.',
    );
  return heir;
}

function openCards(db: Db, columnId: string): number {
  const found = db
    .select({ n: count() })
    .from(card)
    .where(and(eq(card.columnId, columnId), isNull(card.archivedAt)))
    .get();
  return found?.n ?? 0;
}

function seenColumn(
  context: Context,
  { columnId, revision }: { columnId: string; revision: number },
): ColumnRow {
  const column = findColumn(context, columnId);
  if (column.revision !== revision)
    throw new DomainError(
      'conflict',
      `Kolonna ${column.name} er endret et annet sted siden du så den. Ingenting er skrevet over.`,
      { way: 'Se hvordan tavla står nå, og prøv igjen.' },
    );
  return column;
}

function columnRank(
  db: Db,
  place: { id: string; measureId: number; before: string | null },
): string {
  const { id, measureId, before } = place;
  const above =
    before === null ? null : db.select().from(boardColumn).where(eq(boardColumn.id, before)).get();
  if (above === undefined || (above !== null && above.measureId !== measureId))
    throw new DomainError(
      'conflict',
      'Kolonna du vil sette foran, finnes ikke lenger. Tavla viser nå hvordan den står.',
    );
  const below = db
    .select({ rank: boardColumn.rank })
    .from(boardColumn)
    .where(
      and(
        eq(boardColumn.measureId, measureId),
        ne(boardColumn.id, id),
        above === null ? undefined : lt(boardColumn.rank, above.rank),
      ),
    )
    .orderBy(desc(boardColumn.rank))
    .limit(1)
    .get();
  return rankBetween(below?.rank ?? null, above?.rank ?? null);
}
