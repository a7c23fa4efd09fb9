import { Select } from '@navikt/ds-react';
import { useState } from 'react';
import type { PlanPoint } from '../../../electron/contract/plan-revisions.ts';
import { revisionText } from '../../text/plan-revisions.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { pointText } from './pointText.ts';

const text = revisionText;

interface Props {
  points: PlanPoint[];
  onChoose: (point: PlanPoint) => void;
  onClose: () => void;
}

/** Which part of the plan is to be changed. */
export function ChoosePointDialog({ points, onChoose, onClose }: Props) {
  const [chosen, setChosen] = useState(0);
  return (
    <FormDialog
      draft={null}
      title={text.next.change}
      submit={text.next.edit}
      isPending={false}
      onSubmit={() => {
        const point = points[chosen];
        if (point) onChoose(point);
      }}
      onClose={onClose}
    >
      <Select
        size="small"
        label={text.dialog.point}
        value={chosen}
        onChange={(event) => setChosen(Number(event.target.value))}
      >
        {points.map((point, index) => (
          <option key={`${point.target} ${point.targetId}`} value={index}>
            {pointText(point)}
          </option>
        ))}
      </Select>
    </FormDialog>
  );
}
