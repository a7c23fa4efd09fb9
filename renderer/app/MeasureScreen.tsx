import { boardHints } from '../features/board/boardHints.ts';
import { BoardTab } from '../features/board/BoardTab.tsx';
import { MeasurePage } from '../features/measures/MeasurePage.tsx';
import { SprintTab } from '../features/sprints/SprintTab.tsx';
import { SprintBar } from '../ui/sprint/SprintBar.tsx';
import { SprintMarks } from '../ui/sprint/sprintMarks.tsx';
import type { LentPanels } from '../features/measures/panels.ts';

const panels: LentPanels = {
  board: {
    hints: boardHints,
    render: (props) => (
      <SprintMarks measureId={props.measure.id}>
        <SprintBar measureId={props.measure.id} />
        <BoardTab {...props} />
      </SprintMarks>
    ),
  },
  sprint: { hints: [], render: ({ measure }) => <SprintTab measureId={measure.id} /> },
};

/** A measure's page with the tabs of the features that fill it; features do not know each other. */
export function MeasureScreen({ measureId }: { measureId: number }) {
  return <MeasurePage measureId={measureId} panels={panels} />;
}
