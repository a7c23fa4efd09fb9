import type { MeasureDependency } from '../../../../electron/contract/measures.ts';
import type { TimelineRow } from '../../../../electron/contract/timeline.ts';
import { capital } from '../../../text/format.ts';
import { timelineText } from '../../../text/timeline.ts';
import { StatusIcon } from '../../../ui/StatusIcon.tsx';
import { anchorOf } from './Connectors.tsx';

const text = timelineText;

interface Props {
  dependencies: readonly MeasureDependency[];
  rows: readonly TimelineRow[];
}

/** Every dependency in words, with what is awaited and where the plan contradicts itself. */
export function DependencyList({ dependencies, rows }: Props) {
  const isPlaced = (id: number) => {
    const row = rows.find((found) => found.measureId === id);
    return row !== undefined && anchorOf(row) !== null;
  };
  return (
    <section className="dp-tl-dependencies" aria-labelledby="tl-dependencies">
      <h2 id="tl-dependencies">{text.dependencies}</h2>
      {dependencies.length === 0 && <p>{text.noDependencies}</p>}
      <ul>
        {dependencies.map((dependency) => {
          const { measureId, dependsOnId, kind, awaited, conflict } = dependency;
          const missing = [measureId, dependsOnId].filter((id) => !isPlaced(id));
          const parts = [
            capital(text.dependency[kind](text.measure(measureId), text.measure(dependsOnId))),
            ...awaited.map(text.awaited),
            ...(rows.length > 1 ? missing.map(text.unplaced) : []),
          ];
          return (
            <li key={`${measureId}-${dependsOnId}`}>
              {conflict !== null && <StatusIcon status="waiting" />}
              <span>
                {parts.join('; ')}.{conflict !== null && <b> {conflict}</b>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
