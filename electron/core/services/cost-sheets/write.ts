import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  CostSheet,
  costSheetCreateInput,
  CostSheetDetail,
  costSheetSaveInput,
} from '../../../contract/cost-sheets.ts';
import { DomainError } from '../../../contract/errors.ts';
import { costSheet, costUnit } from '../../../../db/schema/index.ts';
import { command, typingCommand, type Context } from '../context.ts';
import { findSheet, getCostSheet } from './read.ts';
import { toRows } from './rows.ts';

type Db = Context['workspace']['db'];

/** Starts an empty sheet; without a source there is no sheet. */
export function createCostSheet(
  context: Context,
  input: z.infer<typeof costSheetCreateInput>,
): CostSheetDetail {
  const id = context.newId();
  command(context, 'costSheet.create', `Nytt kostnadsark: ${input.name}`, (db) =>
    db
      .insert(costSheet)
      .values({ id, ...input })
      .run(),
  );
  return getCostSheet(context, id);
}

/** Saves what is given. `conflict` when the sheet changed since `revision` was read. */
export function saveCostSheet(
  context: Context,
  input: z.infer<typeof costSheetSaveInput>,
): CostSheetDetail {
  const stored = findSheet(context, input.sheetId);
  if (stored.revision !== input.revision)
    throw new DomainError(
      'conflict',
      'Kostnadsarket er endret i et annet vindu siden du åpnet det. Tallene dine står fortsatt her.',
      { way: 'Sammenlign med de lagrede tallene og velg hva som skal gjelde.' },
    );
  const next: CostSheet = {
    ...stored,
    name: input.name ?? stored.name,
    source: input.source ?? stored.source,
    note: input.note ?? stored.note,
    units: input.units ?? stored.units,
    statedTotal: input.statedTotal === undefined ? stored.statedTotal : input.statedTotal,
  };
  if (JSON.stringify(next) === JSON.stringify(stored)) return getCostSheet(context, stored.id);
  // A row that goes or comes is a step of its own; typing in the fields is one.
  const run = next.units.length === stored.units.length ? typingCommand : command;
  run(context, 'costSheet.save', sentence(stored, next), (db) => write(db, stored, next));
  return getCostSheet(context, stored.id);
}

/** Removes a sheet with its units; undo brings both back. */
export function removeCostSheet(context: Context, sheetId: string): void {
  const { name } = findSheet(context, sheetId);
  command(context, 'costSheet.remove', `Kostnadsark slettet: ${name}`, (db) => {
    db.delete(costUnit).where(eq(costUnit.sheetId, sheetId)).run();
    db.delete(costSheet).where(eq(costSheet.id, sheetId)).run();
  });
}

function write(db: Db, stored: CostSheet, next: CostSheet): void {
  const { id, name, source, note, statedTotal, revision } = next;
  db.update(costSheet)
    .set({ name, source, note, statedTotal, revision: revision + 1 })
    .where(eq(costSheet.id, id))
    .run();
  const before = toRows(id, stored.units);
  const after = toRows(id, next.units);
  for (const { position } of before) {
    if (after.some((row) => row.position === position)) continue;
    db.delete(costUnit)
      .where(and(eq(costUnit.sheetId, id), eq(costUnit.position, position)))
      .run();
  }
  for (const row of after)
    db.insert(costUnit)
      .values(row)
      .onConflictDoUpdate({ target: [costUnit.sheetId, costUnit.position], set: row })
      .run();
}

function sentence(stored: CostSheet, next: CostSheet): string {
  const change = next.units.length - stored.units.length;
  if (change === 0) return `Kostnadsark endret: ${stored.name}`;
  return `Kostnadsark ${stored.name}: enhet ${change > 0 ? 'lagt til' : 'fjernet'}`;
}
