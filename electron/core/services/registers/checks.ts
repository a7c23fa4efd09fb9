import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import { localDate } from '../../../contract/format.ts';
import type { Check, checkSaveInput } from '../../../contract/registers.ts';
import { checklists } from '../../../../db/plan/checklists.ts';
import { processCheck } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';

/** The three checklists with what the group has said is in place. */
export function listChecks({ workspace: { db } }: Context): Check[] {
  const stored = db.select().from(processCheck).all();
  return checklists.map(({ items, ...list }) => ({
    ...list,
    rows: items.map(({ id, text }) => {
      const row = stored.find((one) => one.list === list.list && one.item === id);
      return {
        ...{ item: id, text },
        marks: [row?.first ?? false, row?.second ?? false, row?.third ?? false],
        owner: row?.owner ?? null,
        note: row?.note ?? '',
        checkedOn: row?.checkedOn ?? null,
      };
    }),
  }));
}

/** Saves one point of a checklist with today as the day it was looked at. */
export function saveCheck(context: Context, input: z.infer<typeof checkSaveInput>): void {
  const { list, item, marks, owner, note } = input;
  const found = checklists.find((one) => one.list === list)?.items.find(({ id }) => id === item);
  if (!found) throw new DomainError('not_found', 'Punktet finnes ikke på denne lista.');
  const [first, second, third] = marks;
  const row = {
    ...{ first, second, third, note },
    owner: owner || null,
    checkedOn: localDate(context.now()),
  };
  command(context, 'check.save', `Sjekkliste: ${found.text}`, (db) =>
    db
      .insert(processCheck)
      .values({ list, item, ...row })
      .onConflictDoUpdate({ target: [processCheck.list, processCheck.item], set: row })
      .run(),
  );
}
