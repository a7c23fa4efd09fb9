import { eq } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import type { RunningSprint } from '../../../contract/sprints.ts';
import { experiment, sprint, sprintBaseline } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { experimentsOf, findSprint, refuseStale, sprintIn } from './find.ts';
import { gatherCards } from './gather.ts';
import { planOf } from './planning.ts';
import { runningOf } from './running.ts';

/**
 * Starts the planned sprint: what is promised is kept as it stands, what it was warned of goes with
 * it, and predictions are locked. Warnings never stop it. `conflict` while another sprint runs.
 */
export function commitSprint(context: Context, sprintId: string, revision: number): RunningSprint {
  const row = findSprint(context, sprintId);
  refuseStale(row, revision);
  if (row.state !== 'planned')
    throw new DomainError('conflict', `Sprint ${row.number} er alt i gang.`);
  const running = sprintIn(context, row.measureId, 'active');
  if (running)
    throw new DomainError('conflict', `Sprint ${running.number} pågår ennå.`, {
      way: `Lukk sprint ${running.number} først.`,
    });
  const plan = planOf(context, row, gatherCards(context, row.measureId));
  const at = context.now().toISOString();
  const warnings = plan.checks.filter(({ state }) => state !== 'ok').map(({ text }) => text);
  const count = plan.cards.length;
  const sentence = `Sprint ${row.number} for tiltak ${row.measureId} startet med ${count} ${count === 1 ? 'oppgave' : 'oppgaver'}`;
  command(context, 'sprint.commit', sentence, (db) => {
    for (const [position, card] of plan.cards.entries())
      db.insert(sprintBaseline)
        .values({
          ...{ sprintId, cardId: card.id, position, code: card.code, title: card.title },
          ...{ size: card.size, hours: card.hours, owner: card.owner, columnName: card.columnName },
        })
        .run();
    for (const { id, lockedAt, revision: read } of experimentsOf(context, sprintId))
      if (lockedAt === null)
        db.update(experiment)
          .set({ lockedAt: at, revision: read + 1 })
          .where(eq(experiment.id, id))
          .run();
    // Last, so that undo opens the sprint before it takes the promise away.
    db.update(sprint)
      .set({
        state: 'active',
        committedAt: at,
        warnings: JSON.stringify(warnings),
        revision: revision + 1,
      })
      .where(eq(sprint.id, sprintId))
      .run();
  });
  return runningOf(context, findSprint(context, sprintId));
}
