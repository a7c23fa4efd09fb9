import type { ReactElement } from 'react';
import { importText } from '../../text/imports.ts';
import { StatusIcon } from '../../ui/StatusIcon.tsx';

/** A refusal in the host's own sentence, and the assurance that nothing was changed. */
export function Refused({ title, sentence }: { title: string; sentence: string }): ReactElement {
  return (
    <div className="dp-imp-box" data-tone="stop" role="alert">
      <StatusIcon status="stop" />
      <div>
        <h2>{title}</h2>
        <p>
          {sentence} {importText.refused.after}
        </p>
      </div>
    </div>
  );
}
