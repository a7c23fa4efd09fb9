import type { ReactElement } from 'react';
import type { ImportPreview } from '../../../electron/contract/imports.ts';
import { importText } from '../../text/imports.ts';

const most = 12;
const { report } = importText;

interface Props {
  effect: ImportPreview['effect'];
}

/** What «Ta i bruk» will do, in one sentence. */
export function EffectSentence({ effect }: Props): ReactElement {
  const { newSeries, newFigures, revisedTotal } = effect;
  return (
    <p>
      {report.effect(newSeries, newFigures, revisedTotal)} {report.undoable}
    </p>
  );
}

/** Each figure in use that will be corrected, old and new; nothing when there are none. */
export function Revisions({ effect }: Props): ReactElement | null {
  if (effect.revised.length === 0) return null;
  const shown = effect.revised.slice(0, most);
  const left = effect.revisedTotal - shown.length;
  return (
    <section>
      <h2>{report.revisedTitle}</h2>
      <ul className="dp-imp-revised">
        {shown.map((change) => (
          <li key={`${change.indicatorName} ${change.place} ${change.period}`}>
            <b>{report.fromTo(change.from, change.to)}</b>
            {change.indicatorName}, {change.place},{' '}
            <span className="dp-imp-at">{change.period}</span>
          </li>
        ))}
        {left > 0 && <li>{report.more(left)}</li>}
      </ul>
    </section>
  );
}
