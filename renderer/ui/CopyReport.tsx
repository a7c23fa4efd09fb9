import { Button } from '@navikt/ds-react';
import { FilesIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { faultReport } from '../api/faults.ts';
import { reportText as text } from '../text/fault-report.ts';
import { copyText } from './copyText.ts';

/** «Kopier feilrapport»: what somebody needs who is to find the fault, on the clipboard. */
export function CopyReport({ code = null }: { code?: string | null }) {
  const [state, setState] = useState<'idle' | 'copied' | { text: string }>('idle');
  const copy = async () => {
    const report = await faultReport(code);
    setState((await copyText(report)) ? 'copied' : { text: report });
  };
  return (
    <div className="dp-report">
      <Button
        size="small"
        type="button"
        variant="tertiary"
        icon={<FilesIcon aria-hidden />}
        onClick={() => void copy()}
      >
        {text.copy}
      </Button>
      <span role="status">{state === 'copied' && text.copied}</span>
      {typeof state === 'object' && (
        <label className="dp-report-text">
          {text.byHand}
          <textarea readOnly rows={8} value={state.text} />
        </label>
      )}
    </div>
  );
}
