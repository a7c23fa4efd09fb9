import { boardHints } from '../features/board/boardHints.ts';
import { BoardTab } from '../features/board/BoardTab.tsx';
import { MeasurePage } from '../features/measures/MeasurePage.tsx';
import type { LentPanels } from '../features/measures/panels.ts';

const panels: LentPanels = {
  board: { hints: boardHints, render: (props) => <BoardTab {...props} /> },
};

/** A measure's page with the tabs of the features that fill it; features do not know each other. */
export function MeasureScreen({ measureId }: { measureId: number }) {
  return <MeasurePage measureId={measureId} panels={panels} />;
}
