import { Button, LocalAlert } from '@navikt/ds-react';
import { useEffect, useRef } from 'react';
import { cardText } from '../../../text/card.ts';

const text = cardText.conflict;

/** Closing with something that cannot be saved as it stands. */
export function UnsavedNotice(props: { onDiscard: () => void; onStay: () => void }) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  return (
    <LocalAlert className="dp-notice" size="small" status="warning" role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{cardText.conflict.unsavedTitle}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>{cardText.conflict.unsaved}</p>
        <div className="dp-notice__actions">
          <Button ref={first} size="xsmall" variant="secondary" onClick={props.onStay}>
            {text.keepEditing}
          </Button>
          <Button size="xsmall" variant="tertiary" onClick={props.onDiscard}>
            {text.discard}
          </Button>
        </div>
      </LocalAlert.Content>
    </LocalAlert>
  );
}
