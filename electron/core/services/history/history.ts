import { listSteps, redo, undo, undoState } from '../../../../db/history.ts';
import type { HistoryState } from '../../../contract/workspace.ts';
import type { Context } from '../context.ts';

const shownSteps = 50;

/** What can be undone and redone now, and the newest steps in words. */
export function historyState({ workspace }: Context): HistoryState {
  return {
    ...undoState(workspace),
    latest: listSteps(workspace, { limit: shownSteps }).map((step) => ({
      step: step.id,
      kind: step.kind,
      sentence: step.sentence,
      actor: step.actor,
      at: step.at,
      isUndone: step.undoneBy !== null,
    })),
  };
}

/** Takes back the newest command, whoever made it. `conflict` names what stands in the way. */
export function undoStep({ workspace, actor, now }: Context): { sentence: string } {
  return { sentence: undo(workspace, { actor, now: now() }).sentence };
}

/** Does the latest undone command again. */
export function redoStep({ workspace, actor, now }: Context): { sentence: string } {
  return { sentence: redo(workspace, { actor, now: now() }).sentence };
}
