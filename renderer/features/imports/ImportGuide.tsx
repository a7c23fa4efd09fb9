import type { ReactElement } from 'react';
import { importText } from '../../text/imports.ts';

/** Beside the empty field: how an import goes, in three steps. */
export function ImportGuide(): ReactElement {
  return (
    <div className="dp-imp-guide">
      <h2>{importText.report.idleTitle}</h2>
      <ol>
        {importText.report.idle.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </div>
  );
}
