import { Button, Dialog } from '@navikt/ds-react';
import { useId, type ReactElement, type ReactNode, type RefObject } from 'react';
import { readingText } from '../../../text/indicators.ts';
import { useKeys } from '../../../ui/keys.ts';

interface Props {
  title: string;
  lead: string;
  submit: string;
  isPending: boolean;
  onSubmit: () => void;
  onClose: () => void;
  firstField: RefObject<HTMLElement | null>;
  /** Between the submit button and «Avbryt». */
  extra?: ReactNode;
  children: ReactNode;
}

/** A small dialog around one form; Ctrl Enter saves from anywhere in it. */
export function FormDialog(props: Props): ReactElement {
  const { title, lead, submit, isPending, onSubmit, onClose, firstField, extra, children } = props;
  const id = useId();
  useKeys({ 'ctrl+enter': onSubmit });
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      {/* A click beside the dialog must not throw away what was typed. */}
      <Dialog.Popup width="small" closeOnOutsideClick={false} initialFocusTo={firstField}>
        <Dialog.Header>
          <Dialog.Title>{title}</Dialog.Title>
          <Dialog.Description>{lead}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <form
            id={id}
            className="dp-reading-form"
            onSubmit={(event) => {
              event.preventDefault();
              onSubmit();
            }}
          >
            {children}
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" type="submit" form={id} loading={isPending}>
            {submit}
          </Button>
          {extra}
          <Dialog.CloseTrigger>
            <Button size="small" variant="tertiary">
              {readingText.cancel}
            </Button>
          </Dialog.CloseTrigger>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
