import {
  listCommandSteps,
  listSteps,
  redo,
  undo,
  undoState,
  type CommandStep,
} from '../../../../db/history.ts';
import { DomainError } from '../../../contract/errors.ts';
import type { CommandEntry, CommandPage, HistoryState } from '../../../contract/workspace.ts';
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

/** The newest commands: done, undone, or undone and out of redo's reach. */
export function listCommands({ workspace }: Context, limit: number): CommandPage {
  const steps = listCommandSteps(workspace, { limit: limit + 1 });
  return {
    commands: steps.slice(0, limit).map((step) => ({
      step: step.id,
      ...{ sentence: step.sentence, actor: step.actor, at: step.at, struck: step.struck },
      state: stateOf(step),
    })),
    hasOlder: steps.length > limit,
  };
}

function stateOf({ undoneBy, canRedo, isStruck }: CommandStep): CommandEntry['state'] {
  if (isStruck) return 'struck';
  if (undoneBy === null) return 'done';
  return canRedo ? 'undone' : 'gone';
}

/** Takes back every command from the newest to `step`, that one too. Stops where one cannot be. */
export function undoTo(context: Context, step: number): { sentence: string; count: number } {
  return travelTo(context, step, { verb: 'Angret', way: 'undo' });
}

/** Does again every undone command up to `step`, that one too. */
export function redoTo(context: Context, step: number): { sentence: string; count: number } {
  return travelTo(context, step, { verb: 'Gjorde om igjen', way: 'redo' });
}

function travelTo(
  context: Context,
  step: number,
  { verb, way }: { verb: string; way: 'undo' | 'redo' },
): { sentence: string; count: number } {
  const { workspace, actor } = context;
  const [target] = listCommandSteps(workspace, { limit: 1, before: step + 1 });
  const isWithinReach =
    way === 'undo' ? target?.undoneBy === null && !target.isStruck : target?.canRedo;
  if (target?.id !== step || !isWithinReach)
    throw new DomainError(
      'conflict',
      'Endringen er alt tatt tilbake, eller kan ikke gjøres om igjen. Ingenting er endret; lista viser nå hvordan det står.',
    );
  let count = 0;
  for (;;) {
    const next = undoState(workspace)[way]?.step;
    try {
      (way === 'undo' ? undo : redo)(workspace, { actor, now: context.now() });
    } catch (error) {
      if (!(error instanceof DomainError) || count === 0) throw error;
      const message = `${verb} ${countText(count)}, men ikke lenger. ${error.message}`;
      throw new DomainError(error.code, message, { cause: error });
    }
    count += 1;
    if (next === step) return { sentence: `${verb}: ${countText(count)}`, count };
  }
}

const countText = (count: number) => (count === 1 ? '1 endring' : `${count} endringer`);
