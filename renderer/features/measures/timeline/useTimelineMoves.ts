import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { shiftHalfYear } from '../../../../electron/contract/half-years.ts';
import type { Timeline } from '../../../../electron/contract/timeline.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { timelineText } from '../../../text/timeline.ts';
import { announce } from '../../../ui/announce.ts';
import { isSame } from '../../../ui/draft/merge.ts';
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

  const isBusy = useRef(false);
  const waiting = useRef<{ key: string; change: Change; by: number } | null>(null);

  /** The item as it is stored now. */
  const stored = (key: string): TimelineItem | undefined => {
    const timeline = client.getQueryData<Timeline>(trpc.timeline.get.queryKey());
    return timeline?.rows
      .flatMap((row) => itemsOf(row, timeline.today))
      .find((item) => item.key === key);
  };

  /** Says where a move ended, and takes the presses that came while it was on its way as one. */
  const following = (key: string) => {
    isBusy.current = true;
    return {
      onSuccess: () => {
        const found = stored(key);
        if (found) announce(timelineText.moved(found.spoken));
      },
      onSettled: () => {
        isBusy.current = false;
        const next = waiting.current;
        waiting.current = null;
        const item = next && stored(next.key);
        if (item && next.by !== 0) run(item, next.change, next.by);
      },
    };
  };

  const run = (item: TimelineItem, change: Change, by: number): void => {
    if (isBusy.current) {
      const { key } = item;
      const isMore = waiting.current?.key === key && waiting.current.change === change;
      waiting.current = { key, change, by: by + (isMore ? (waiting.current?.by ?? 0) : 0) };
      return;
    }
    if (item.kind === 'wave') {
      const { id, revision, unit, state, startHalfYear, endHalfYear } = item.wave;
      const span = { startHalfYear, endHalfYear };
      const next = change === 'move' ? moveSpan(span, by) : stretchSpan(span, by);
      if (isSame(next, span)) return announce(timelineText.edge);
      return wave.mutate({ waveId: id, revision, unit, state, ...next }, following(item.key));
    }
    if (item.kind === 'stage') return moveStage(item, change, by);
    if (change === 'stretch') return announce(timelineText.fixed.stretch);
    if (item.kind === 'goal') {
      const { id, revision, text, state, outcome, halfYear: now } = item.goal;
      const halfYear = shiftHalfYear(now, by);
      if (halfYear === now) return announce(timelineText.edge);
      return goal.mutate(
        { goalId: id, revision, text, state, outcome, halfYear },
        following(item.key),
      );
    }
    if (item.kind === 'milestone') {
      const { id, revision, title, state, halfYear, dueDate } = item.milestone;
      const next = movePoint({ halfYear, dueDate }, by);
      if (isSame(next, { halfYear, dueDate })) return announce(timelineText.edge);
      milestone.mutate({ milestoneId: id, revision, title, state, ...next }, following(item.key));
    }
  };
  return run;

  /** A stage lasts until the next begins: stretching it moves the next one's start. */
  function moveStage(item: TimelineItem & { kind: 'stage' }, change: Change, by: number): void {
    const moved = change === 'move' ? item.entry : item.next;
    if (!moved || moved.plannedFrom === null) return announce(timelineText.fixed.lastStage);
    const halfYear = shiftHalfYear(moved.plannedFrom, by);
    if (halfYear === moved.plannedFrom) return announce(timelineText.edge);
    stage.mutate({ measureId: item.measureId, stage: moved.stage, halfYear }, following(item.key));
  }
}
