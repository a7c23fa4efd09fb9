import { and, eq, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type { Label, labelCreateInput, labelUpdateInput } from '../../../contract/card-content.ts';
import { DomainError } from '../../../contract/errors.ts';
import { cardLabel, label } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';

const byName = new Intl.Collator('nb').compare;

/** The labels of this file, in alphabetical order. */
export function listLabels({ workspace: { db } }: Context): Label[] {
  return db
    .select()
    .from(label)
    .all()
    .toSorted((a, b) => byName(a.name, b.name));
}

/** Makes a label. `validation` when the name is taken, however it is written. */
export function createLabel(context: Context, input: z.infer<typeof labelCreateInput>): Label {
  refuseTaken(context, input.name, '');
  const made = { id: context.newId(), ...input };
  command(context, 'label.create', `Ny etikett: ${input.name}`, (db) =>
    db.insert(label).values(made).run(),
  );
  return made;
}

/** Writes a label inside the caller's step; the caller has seen that the name is free. */
export function insertLabel(db: Context['workspace']['db'], made: Label): void {
  db.insert(label).values(made).run();
}

/** Gives a label another name or mark, on every card that carries it. */
export function updateLabel(
  context: Context,
  { labelId, ...fields }: z.infer<typeof labelUpdateInput>,
): Label {
  const before = findLabel(context, labelId);
  refuseTaken(context, fields.name, labelId);
  command(context, 'label.update', `Etiketten ${before.name} endret`, (db) =>
    db.update(label).set(fields).where(eq(label.id, labelId)).run(),
  );
  return { id: labelId, ...fields };
}

/** Removes a label from every card and from the list; undo brings all of it back. */
export function removeLabel(context: Context, labelId: string): { name: string } {
  const { name } = findLabel(context, labelId);
  command(context, 'label.remove', `Etiketten ${name} fjernet`, (db) => {
    // By hand, not by cascade: redo takes the rows away one by one, in the order they went.
    db.delete(cardLabel).where(eq(cardLabel.labelId, labelId)).run();
    db.delete(label).where(eq(label.id, labelId)).run();
  });
  return { name };
}

function findLabel({ workspace: { db } }: Context, labelId: string): Label {
  const found = db.select().from(label).where(eq(label.id, labelId)).get();
  if (!found) throw new DomainError('not_found', 'Etiketten er fjernet. Ingenting er endret.');
  return found;
}

function refuseTaken({ workspace: { db } }: Context, name: string, exceptId: string): void {
  const others = db
    .select({ name: label.name })
    .from(label)
    .where(and(ne(label.id, exceptId)))
    .all();
  const fold = (text: string) => text.trim().toLocaleLowerCase('nb');
  const taken = others.find((other) => fold(other.name) === fold(name));
  if (taken)
    throw new DomainError(
      'validation',
      `Det finnes allerede en etikett som heter «${taken.name}». Velg et annet navn.`,
    );
}
