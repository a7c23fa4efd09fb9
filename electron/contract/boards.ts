import { z } from 'zod';
import { id, line, measureId, revision } from './fields.ts';
import { columnKinds } from './vocabulary.ts';

const columnName = line('Navn på kolonna', 40);
const limit = z
  .number('Grensa må være et helt tall.')
  .int('Grensa må være et helt tall.')
  .min(1, 'Grensa må være minst 1. La feltet stå tomt når kolonna ikke har noen grense.')
  .max(999, 'Grensa kan være høyst 999.')
  .nullable();

/** `before` is the column it shall stand in front of; null puts it last. */
export const columnCreateInput = z.object({
  measureId,
  name: columnName,
  kind: z.enum(columnKinds),
  wipLimit: limit.default(null),
  before: id.nullable(),
});
const seenColumn = { columnId: id, revision };
export const columnUpdateInput = z.object({
  ...seenColumn,
  name: columnName.optional(),
  wipLimit: limit.optional(),
});
export const columnMoveInput = z.object({ ...seenColumn, before: id.nullable() });
/** A column with cards goes only when `moveCardsTo` says where they shall stand. */
export const columnRemoveInput = z.object({ ...seenColumn, moveCardsTo: id.optional() });

/** A measure's board by its number, or the board of all measures. */
export const boardName = z.union([measureId, z.literal('all')]);
export type BoardName = z.infer<typeof boardName>;

/** How a board was last looked at: filter, groups and what is folded. The screen knows its fields. */
export const boardViewInput = z.object({ board: boardName });
export const boardViewSaveInput = z.object({
  board: boardName,
  view: z
    .record(z.string().max(40), z.json())
    .refine((view) => JSON.stringify(view).length < 8_000),
});
export type BoardView = z.infer<typeof boardViewSaveInput>['view'];
