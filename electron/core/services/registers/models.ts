import { asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import type {
  CollaborationModel,
  modelCreateInput,
  modelUpdateInput,
} from '../../../contract/registers.ts';
import { modelVerdictWord } from '../../../contract/words.ts';
import { model } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';

/** The ways the services work together, as the plan lists them and the group has added. */
export function listModels({ workspace: { db } }: Context): CollaborationModel[] {
  const order = new Intl.Collator('nb');
  return db
    .select()
    .from(model)
    .orderBy(asc(model.name))
    .all()
    .toSorted((a, b) => order.compare(a.name, b.name));
}

/** Adds a model the plan does not list; it counts as new until the group says otherwise. */
export function createModel(
  context: Context,
  input: z.infer<typeof modelCreateInput>,
): CollaborationModel {
  const id = context.newId();
  command(context, 'model.create', `Ny modell: ${input.name}`, (db) =>
    db
      .insert(model)
      .values({ id, ...input, verdict: 'new', reference: 'Ført av gruppa' })
      .run(),
  );
  return findModel(context, id);
}

/** Saves what the group knows and thinks of a model. `conflict` when it changed since it was read. */
export function updateModel(
  context: Context,
  input: z.infer<typeof modelUpdateInput>,
): CollaborationModel {
  const { modelId, revision, owner, ...fields } = input;
  const stored = findModel(context, modelId);
  if (stored.revision !== revision)
    throw new DomainError(
      'conflict',
      `«${stored.name}» er endret i et annet vindu siden du åpnet den. Ingenting er skrevet over.`,
      { way: 'Lukk, se hva som er endret, og prøv igjen.' },
    );
  const sentence =
    fields.verdict !== null && fields.verdict !== stored.verdict
      ? `${fields.name}: ${modelVerdictWord[fields.verdict]}`
      : `Modell endret: ${fields.name}`;
  command(context, 'model.update', sentence, (db) =>
    db
      .update(model)
      .set({ ...fields, owner: owner || null, revision: revision + 1 })
      .where(eq(model.id, modelId))
      .run(),
  );
  return findModel(context, modelId);
}

function findModel({ workspace: { db } }: Context, modelId: string): CollaborationModel {
  const row = db.select().from(model).where(eq(model.id, modelId)).get();
  if (!row)
    throw new DomainError('not_found', 'Modellen finnes ikke lenger. Last inn lista på nytt.');
  return row;
}
