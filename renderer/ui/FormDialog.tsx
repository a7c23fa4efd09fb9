import { Button, Dialog, InlineMessage } from '@navikt/ds-react';
import { useId, type ReactNode } from 'react';
import { errorSentence } from '../api/errors.ts';
import './form-dialog.css';

interface Props {
  title: string;
  submitLabel: string;
  cancelLabel: string;
  isBusy: boolean;
  /** What the last try met; its sentence stands under the fields. */
  error?: unknown;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A small form in a dialog: fields, what went wrong, and the two ways out. */
export function FormDialog(props: Props) {
  const { title, submitLabel, cancelLabel, isBusy, error, onSubmit, onClose, children } = props;
  const form = useId();
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      <Dialog.Popup>
        <Dialog.Header>
          <Dialog.Title>{title}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <form
            id={form}
            className="dp-form-dialog"
            onSubmit={(event) => {
              event.preventDefault();
              onSubmit();
            }}
          >
            {children}
            {error != null && (
              <InlineMessage status="error" size="small" role="alert">
                {errorSentence(error)}
              </InlineMessage>
            )}
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {cancelLabel}
          </Button>
          <Button size="small" type="submit" form={form} loading={isBusy}>
            {submitLabel}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
