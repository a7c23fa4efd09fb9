import type { ReactElement } from 'react';
import type { ImportPreview } from '../../../electron/contract/imports.ts';
import { periodLabel } from '../../text/format.ts';
import { importText } from '../../text/imports.ts';

const most = 8;

/** What «Ta i bruk» will do to the figures in use: new series, new figures, and each one corrected. */
export function Effect({ effect }: { effect: ImportPreview['effect'] }): ReactElement {
  const { report } = importText;
  const shown = effect.revised.slice(0, most);
  const left = effect.revised.length - shown.length;
  return (
    <>
      <p>
        {report.effect(effect.newSeries, effect.newFigures, effect.revised.length)}{' '}
        {effect.revised.length === 0 && report.undoable}
      </p>
      {shown.length > 0 && (
        <>
          <ul className="dp-imp-revised">
            {shown.map((change) => (
              <li key={`${change.indicatorName} ${change.place} ${change.period}`}>
                <b>{report.fromTo(change.from, change.to)}</b>
                <span>
                  {change.indicatorName}, {report.revised(change.place, periodLabel(change.period))}
                </span>
              </li>
            ))}
            {left > 0 && <li>{report.more(left)}</li>}
          </ul>
          <p>{report.undoable}</p>
        </>
      )}
    </>
  );
}
