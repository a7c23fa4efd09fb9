import { Button, LocalAlert } from '@navikt/ds-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { errorSentence, errorWay } from '../../api/errors.ts';
import { boardText } from '../../text/board.ts';

const text = boardText.panel;

/** Someone else saved first: nothing is lost, the reader chooses. */
export function ConflictNotice(props: { onReload: () => void; onKeep: () => void }) {
  return (
    <Notice status="warning" title={text.conflictTitle} sentence={text.conflict}>
      <Button size="xsmall" variant="secondary" onClick={props.onReload}>
        {text.reload}
      </Button>
      <Button size="xsmall" variant="secondary" onClick={props.onKeep}>
        {text.keepMine}
      </Button>
    </Notice>
  );
}

/** Closing with changes that are not saved. */
export function UnsavedNotice(props: {
  onSave: () => void;
  onDiscard: () => void;
  onStay: () => void;
}) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  return (
    <Notice status="warning" title={text.unsavedTitle} sentence={text.unsaved}>
      <Button ref={first} size="xsmall" onClick={props.onSave}>
        {text.save}
      </Button>
      <Button size="xsmall" variant="secondary" onClick={props.onStay}>
        {text.keepEditing}
      </Button>
      <Button size="xsmall" variant="tertiary" onClick={props.onDiscard}>
        {text.discard}
      </Button>
    </Notice>
  );
}

/** Any other refusal, with the host's own sentence. */
export function SaveFailed({ error }: { error: unknown }) {
  const way = errorWay(error);
  return (
    <Notice
      status="error"
      title={text.failedTitle}
      sentence={`${errorSentence(error)}${way === null ? '' : ` ${way}`}`}
    />
  );
}

function Notice(props: {
  status: 'warning' | 'error';
  title: string;
  sentence: string;
  children?: ReactNode;
}) {
  return (
    <LocalAlert className="dp-notice" size="small" status={props.status} role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{props.title}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>{props.sentence}</p>
        {props.children !== undefined && <div className="dp-notice__actions">{props.children}</div>}
      </LocalAlert.Content>
    </LocalAlert>
  );
}
