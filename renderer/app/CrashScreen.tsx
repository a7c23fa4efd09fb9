import { Button, ReadMore } from '@navikt/ds-react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { tellFault } from '../api/faults.ts';
import { commonText, shellText } from '../text/common.ts';
import { CopyReport } from '../ui/CopyReport.tsx';
import { Page } from '../ui/Page.tsx';

/** A fault of ours on one screen; the frame and the file are still there. */
export function CrashScreen({ error, reset }: ErrorComponentProps) {
  useEffect(() => tellFault(error), [error]);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (
    <Page
      title={shellText.crashTitle}
      lead={shellText.crashWhy}
      crumbs={[{ label: shellText.crashTitle }]}
    >
      <div className="dp-row" role="alert">
        <Button size="small" onClick={reset}>
          {commonText.retry}
        </Button>
        <CopyReport />
        <Button as="a" href="/" size="small" variant="secondary">
          {shellText.toOverview}
        </Button>
      </div>
      <ReadMore size="small" header={shellText.crashDetail}>
        <pre className="dp-detail">{detail}</pre>
      </ReadMore>
    </Page>
  );
}
