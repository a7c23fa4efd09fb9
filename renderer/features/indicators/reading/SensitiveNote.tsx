import type { ReactElement } from 'react';
import { registerText } from '../../../text/register.ts';

/** Where to call, and why neither one year alone nor a chart is shown. */
export function SensitiveNote({ helpLines }: { helpLines: readonly string[] }): ReactElement {
  return (
    <>
      <ul className="dp-help-lines">
        {helpLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="dp-ind-table-only">{registerText.sensitive}</p>
    </>
  );
}
