import { LocalAlert } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import { importText } from '../../text/imports.ts';

/** A refusal in the host's own sentence, and the assurance that nothing was changed. */
export function Refused({ title, sentence }: { title: string; sentence: string }): ReactElement {
  return (
    <LocalAlert status="error" size="small" role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{title}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        {sentence} {importText.refused.after}
      </LocalAlert.Content>
    </LocalAlert>
  );
}
