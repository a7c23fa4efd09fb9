import { useQueryClient } from '@tanstack/react-query';
import { shiftHalfYear } from '../../../../electron/contract/half-years.ts';
import type { Timeline } from '../../../../electron/contract/timeline.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { timelineText } from '../../../text/timeline.ts';
import { announce } from '../../../ui/announce.ts';
import { itemsOf, type TimelineItem } from './items.ts';
import { movePoint, moveSpan, stretchSpan } from './moves.ts';

export type Change = 'move' | 'stretch';

/** Moves and stretches by whole half-years: one step for each, said aloud where it ended. */
export function useTimelineMoves(): (item: TimelineItem, change: Change, by: number) => void {
  const trpc = useTRPC();
  const client = useQueryClient();
  const options = { undo: true };
  const wave = useCommand(trpc.wave.update.mutationOptions(), options);
  const goal = useCommand(trpc.stageGoal.update.mutationOptions(), options);
  const milestone = useCommand(trpc.milestone.update.mutationOptions(), options);
  const stage = useCommand(trpc.stage.plan.mutationOptions(), options);

  /** Reads the item as it is stored now, and says it. */
  const sayWhere = (key: string) => () => {
    const timeline = client.getQueryData<Timeline>(trpc.timeline.get.queryKey());
    const found = timeline?.rows
      .flatMap((row) => itemsOf(row, timeline.today))
      .find((item) => item.key === key);
    if (found) announce(timelineText.moved(found.spoken));
  };

  return (item, change, by) => {
    const onSuccess = sayWhere(item.key);
    if (item.kind === 'wave') {
      const { id, revision, unit, state, startHalfYear, endHalfYear } = item.wave;
      const span = { startHalfYear, endHalfYear };
      const next = change === 'move' ? moveSpan(span, by) : stretchSpan(span, by);
      if (isSame(next, span)) return announce(timelineText.edge);
      return wave.mutate({ waveId: id, revision, unit, state, ...next }, { onSuccess });
    }
    if (item.kind === 'stage') return moveStage(item, change, by, onSuccess);
    if (change === 'stretch') return announce(timelineText.fixed.stretch);
    if (item.kind === 'goal') {
      const { id, revision, text, state, outcome, halfYear: now } = item.goal;
      const halfYear = shiftHalfYear(now, by);
      if (halfYear === now) return announce(timelineText.edge);
      return goal.mutate({ goalId: id, revision, text, state, outcome, halfYear }, { onSuccess });
    }
    if (item.kind === 'milestone') {
      const { id, revision, title, state, halfYear, dueDate } = item.milestone;
      const next = movePoint({ halfYear, dueDate }, by);
      if (isSame(next, { halfYear, dueDate })) return announce(timelineText.edge);
      milestone.mutate({ milestoneId: id, revision, title, state, ...next }, { onSuccess });
    }
  };

  /** A stage lasts until the next begins: stretching it moves the next one's start. */
  function moveStage(
    item: TimelineItem & { kind: 'stage' },
    change: Change,
    by: number,
    onSuccess: () => void,
  ): void {
    const moved = change === 'move' ? item.entry : item.next;
    if (!moved || moved.plannedFrom === null) return announce(timelineText.fixed.lastStage);
    const halfYear = shiftHalfYear(moved.plannedFrom, by);
    if (halfYear === moved.plannedFrom) return announce(timelineText.edge);
    stage.mutate({ measureId: item.measureId, stage: moved.stage, halfYear }, { onSuccess });
  }
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
