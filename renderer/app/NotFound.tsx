import { Link } from '@tanstack/react-router';
import { Button } from '@navikt/ds-react';
import { shellText } from '../text/common.ts';
import { Page } from '../ui/Page.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <Page
      title={shellText.notFoundTitle}
      lead={shellText.notFoundWhy}
      crumbs={[{ label: shellText.notFoundTitle }]}
    >
      <Button as={Link} to="/" size="small">
        {shellText.toOverview}
      </Button>
    </Page>
  );
}
