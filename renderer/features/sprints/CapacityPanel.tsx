import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import type { CapacityRow, PlannedSprint } from '../../../electron/contract/sprints.ts';
import { sprintText } from '../../text/sprints.ts';
import { RoleAvatar } from '../../ui/RoleAvatar.tsx';
import { CapacityDialog } from './CapacityDialog.tsx';

const text = sprintText.capacity;

/** What each role can give against what is asked of it: a tick for the limit, hatching above it. */
export function CapacityPanel({ sprint }: { sprint: PlannedSprint }) {
  const [dialog, setDialog] = useState<CapacityRow | 'new' | null>(null);
  const most = Math.max(
    1,
    ...sprint.capacity.map((row) => Math.max(row.available ?? 0, row.planned)),
  );
  return (
    <section className="dp-panel" aria-labelledby="plan-capacity">
      <header className="dp-panel__head">
        <h2 id="plan-capacity">{text.title}</h2>
        {sprint.capacity.length > 0 && <span>{text.sum(sprint.planned, sprint.available)}</span>}
      </header>
      {sprint.capacity.length === 0 && <p className="dp-quiet-line">{text.empty}</p>}
      <ul className="dp-capacity">
        {sprint.capacity.map((row) => (
          <li key={row.who}>
            <button type="button" className="dp-capacity__row" onClick={() => setDialog(row)}>
              <span className="dp-capacity__avatar" aria-hidden="true">
                <RoleAvatar role={row.available === null && row.isStated ? null : row.who} />
              </span>
              <span className="dp-capacity__who">{row.who}</span>
              <span className="dp-capacity__words" data-over={row.over > 0 || undefined}>
                {rowWords(row)}
              </span>
              <Bar row={row} most={most} />
              <span className="dp-sr">. {text.edit}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        variant="tertiary"
        icon={<PlusIcon aria-hidden />}
        onClick={() => setDialog('new')}
      >
        {text.add}
      </Button>
      {dialog !== null && (
        <CapacityDialog
          sprint={sprint}
          row={dialog === 'new' ? null : dialog}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  );
}

function rowWords({ available, planned, over, isStated }: CapacityRow): string {
  if (available === null) return isStated ? text.notAppointed : text.notStated(planned);
  const words = text.row(planned, available);
  return over > 0 ? `${words}, ${text.over(over)}` : words;
}

/** Drawn on one scale, so that a long bar is more hours than a short one. */
function Bar({ row, most }: { row: CapacityRow; most: number }) {
  const share = (hours: number) => `${(hours / most) * 100}%`;
  const within = row.available === null ? 0 : Math.min(row.planned, row.available);
  return (
    <span className="dp-capacity__bar" aria-hidden="true">
      <span className="dp-capacity__within" style={{ width: share(within) }} />
      {row.available === null && row.planned > 0 && (
        <span className="dp-capacity__loose" style={{ width: share(row.planned) }} />
      )}
      {row.over > 0 && (
        <span
          className="dp-capacity__over"
          style={{ left: share(within), width: share(row.over) }}
        />
      )}
      {row.available !== null && (
        <span className="dp-capacity__limit" style={{ left: share(row.available) }} />
      )}
    </span>
  );
}
