import type { ReactNode, RefObject } from 'react';
import { Button, Dialog } from '@navikt/ds-react';
import { challengesText } from '../../text/challenges.ts';
import { useKeys } from '../../ui/keys.ts';

interface Props {
  title: string;
  lead?: string;
  submit: string;
  isPending: boolean;
  onSubmit: () => void;
  onClose: () => void;
  returnFocus: () => HTMLElement | null;
  firstField?: RefObject<HTMLElement | null>;
  /** Between the submit button and «Avbryt». */
  extra?: ReactNode;
  children: ReactNode;
}

/** A small dialog around one form; Ctrl Enter saves from anywhere in it. */
export function FormDialog(props: Props) {
  const { title, lead, submit, isPending, onSubmit, onClose, returnFocus, extra, children } = props;
  useKeys({ 'ctrl+enter': onSubmit });
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      {/* A click beside the dialog must not throw away what was typed. */}
      <Dialog.Popup
        width="small"
        closeOnOutsideClick={false}
        returnFocusTo={returnFocus}
        {...(props.firstField ? { initialFocusTo: props.firstField } : {})}
      >
        <Dialog.Header>
          <Dialog.Title>{title}</Dialog.Title>
          {lead !== undefined && <Dialog.Description>{lead}</Dialog.Description>}
        </Dialog.Header>
        <Dialog.Body>
          <form
            id="dp-challenge-form"
            className="dp-challenge-form"
            onSubmit={(event) => {
              event.preventDefault();
              onSubmit();
            }}
          >
            {children}
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" type="submit" form="dp-challenge-form" loading={isPending}>
            {submit}
          </Button>
          {extra}
          <Dialog.CloseTrigger>
            <Button size="small" variant="tertiary">
              {challengesText.cancel}
            </Button>
          </Dialog.CloseTrigger>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
