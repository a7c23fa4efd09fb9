import type { ItemKind, TimelineItem } from './items.ts';
import { GoalDialog } from '../GoalDialog.tsx';
import { MilestoneDialog } from './MilestoneDialog.tsx';
import { StagePlanDialog } from './StagePlanDialog.tsx';
import { WaveDialog } from './WaveDialog.tsx';

/** What can be added and edited on the timeline. */
export type EditKind = Exclude<ItemKind, 'start' | 'was'>;
export type Editing = { item: TimelineItem } | { add: EditKind } | null;

interface Props {
  editing: Editing;
  /** Whose the new one is, unless another is chosen. */
  measureId: number;
  halfYear: string;
  canChoose: boolean;
  onClose: () => void;
}

/** The dialog that fits what is edited or added. */
export function TimelineDialogs({ editing, measureId, halfYear, canChoose, onClose }: Props) {
  if (editing === null) return null;
  const item = 'item' in editing ? editing.item : null;
  const kind = 'add' in editing ? editing.add : editing.item.kind;
  const common = {
    measureId: item?.measureId ?? measureId,
    halfYear,
    canChoose: canChoose && item === null,
    onClose,
  };
  switch (kind) {
    case 'wave':
      return <WaveDialog {...common} wave={item?.kind === 'wave' ? item.wave : null} />;
    case 'goal':
      return <GoalDialog {...common} goal={item?.kind === 'goal' ? item.goal : null} />;
    case 'milestone':
      return (
        <MilestoneDialog
          {...common}
          milestone={item?.kind === 'milestone' ? item.milestone : null}
        />
      );
    case 'stage':
      return <StagePlanDialog {...common} planned={item?.kind === 'stage' ? item.entry : null} />;
    case 'start':
    case 'was':
      return null;
  }
}
