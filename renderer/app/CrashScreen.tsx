import { Button, ReadMore } from '@navikt/ds-react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { commonText, shellText } from '../text/common.ts';
import { Page } from '../ui/Page.tsx';

/** A fault of ours on one screen; the frame and the file are still there. */
export function CrashScreen({ error, reset }: ErrorComponentProps) {
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
