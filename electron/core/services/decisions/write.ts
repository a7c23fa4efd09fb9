import { and, eq, notInArray } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  Decision,
  decisionCreateInput,
  decisionUpdateInput,
  followUpInput,
} from '../../../contract/decisions.ts';
import { DomainError } from '../../../contract/errors.ts';
import { decision, decisionEvidence } from '../../../../db/schema/index.ts';
import { nextDecisionNumber } from '../../domain/decisions.ts';
import { command, type Context } from '../context.ts';
import { citeFigure } from '../indicators/cite.ts';
import { removePrompts } from '../prompts/prompts.ts';
import { getDecision } from './read.ts';

type Db = Context['workspace']['db'];
type DecisionRow = typeof decision.$inferSelect;
type Evidence = z.infer<typeof decisionCreateInput>['evidence'];

/** Records what was decided, with the figures it rests on kept as they stand now. */
export function createDecision(
  context: Context,
  input: z.infer<typeof decisionCreateInput>,
): Decision {
  const { evidence, supersedes, owner, ...fields } = input;
  const id = context.newId();
  const rows = toEvidenceRows(context, id, evidence);
  const number = nextDecisionNumber(Number(input.decidedOn.slice(0, 4)), usedNumbers(context));
  const earlier = supersedes === null ? null : getDecision(context, supersedes);
  if (earlier && earlier.supersededBy !== null)
    throw new DomainError(
      'conflict',
      `${earlier.number} er allerede erstattet av ${earlier.supersededBy.number}.`,
    );
  command(context, 'decision.create', `Beslutning ${number}: ${input.title}`, (db) => {
    db.insert(decision)
      .values({
        ...fields,
        ...{ id, number, owner: owner || null },
        createdAt: context.now().toISOString(),
        actor: context.actor,
      })
      .run();
    if (rows.length > 0) db.insert(decisionEvidence).values(rows).run();
    if (earlier) change(db, earlier, { supersededBy: id });
  });
  return getDecision(context, id);
}

/** Changes a decision. `conflict` when someone changed it since `revision` was read. */
export function updateDecision(
  context: Context,
  input: z.infer<typeof decisionUpdateInput>,
): Decision {
  const stored = requireRevision(context, input.decisionId, input.revision);
  const { decisionId, revision: _revision, evidence, owner, ...fields } = input;
  const rows = evidence && toEvidenceRows(context, decisionId, evidence);
  command(context, 'decision.update', `Beslutning ${stored.number} endret`, (db) => {
    change(db, stored, { ...fields, ...(owner === undefined ? {} : { owner: owner || null }) });
    if (rows) replaceEvidence(db, decisionId, rows);
  });
  return getDecision(context, decisionId);
}

/** Says what became of a decision; it then counts as followed up. */
export function followUpDecision(context: Context, input: z.infer<typeof followUpInput>): Decision {
  const stored = requireRevision(context, input.decisionId, input.revision);
  const { note, followedUpOn } = input;
  command(context, 'decision.followUp', `Beslutning ${stored.number} er fulgt opp`, (db) =>
    change(db, stored, { followUpNote: note, followedUpOn }),
  );
  return getDecision(context, stored.id);
}

/** Takes back that a decision was followed up. */
export function reopenDecision(context: Context, decisionId: string): Decision {
  const stored = getDecision(context, decisionId);
  command(context, 'decision.reopen', `Beslutning ${stored.number} er åpnet igjen`, (db) =>
    change(db, stored, { followedUpOn: null }),
  );
  return getDecision(context, decisionId);
}

/** Removes a decision recorded by mistake; undo brings it back. Its number is not used again. */
export function removeDecision(context: Context, decisionId: string): void {
  const { number } = getDecision(context, decisionId);
  command(context, 'decision.remove', `Beslutning ${number} slettet`, (db) => {
    db.update(decision)
      .set({ supersededBy: null })
      .where(eq(decision.supersededBy, decisionId))
      .run();
    removePrompts(db, 'decision', decisionId);
    db.delete(decisionEvidence).where(eq(decisionEvidence.decisionId, decisionId)).run();
    db.delete(decision).where(eq(decision.id, decisionId)).run();
  });
}

function change(
  db: Db,
  { id, revision }: Pick<Decision, 'id' | 'revision'>,
  fields: { [Column in keyof DecisionRow]?: DecisionRow[Column] | undefined },
): void {
  db.update(decision)
    .set({ ...fields, revision: revision + 1 })
    .where(eq(decision.id, id))
    .run();
}

function requireRevision(context: Context, decisionId: string, revision: number): Decision {
  const stored = getDecision(context, decisionId);
  if (stored.revision !== revision)
    throw new DomainError(
      'conflict',
      `${stored.number} er endret i et annet vindu siden du åpnet den. Ingenting er skrevet over.`,
      { way: 'Lukk, se hva som er endret, og prøv igjen.' },
    );
  return stored;
}

/** Grounds that are there already stand as they stood; new figures are kept as they are now. */
function toEvidenceRows(context: Context, decisionId: string, evidence: Evidence) {
  const stored = context.workspace.db
    .select()
    .from(decisionEvidence)
    .where(eq(decisionEvidence.decisionId, decisionId))
    .all();
  return evidence.map(({ id, kind, text, indicatorId }, position) => {
    const kept = stored.find((row) => row.id === id);
    if (kept) return { ...kept, position };
    const cited = indicatorId === undefined ? null : citeFigure(context, indicatorId);
    return {
      ...{ id: context.newId(), decisionId, kind, text, position },
      indicatorId: indicatorId ?? null,
      period: cited?.period ?? null,
      frozen: cited?.text ?? null,
    };
  });
}

function replaceEvidence(
  db: Db,
  decisionId: string,
  rows: readonly (typeof decisionEvidence.$inferInsert)[],
): void {
  db.delete(decisionEvidence)
    .where(
      and(
        eq(decisionEvidence.decisionId, decisionId),
        notInArray(
          decisionEvidence.id,
          rows.map(({ id }) => id),
        ),
      ),
    )
    .run();
  for (const row of rows)
    db.insert(decisionEvidence)
      .values(row)
      .onConflictDoUpdate({ target: decisionEvidence.id, set: { position: row.position } })
      .run();
}

/** Numbers of removed decisions count too: they may stand in minutes and letters. */
function usedNumbers({ workspace: { sqlite } }: Context): string[] {
  return sqlite
    .prepare<[], string>(
      `SELECT number FROM decision
       UNION SELECT json_extract(coalesce(after, before), '$.number') FROM change
         WHERE table_name = 'decision'`,
    )
    .pluck()
    .all();
}
