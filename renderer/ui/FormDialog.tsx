import { Button, Dialog, InlineMessage } from '@navikt/ds-react';
import { useId, useRef, type ReactNode, type RefObject } from 'react';
import { errorSentence } from '../api/errors.ts';
import { commonText } from '../text/common.ts';
import { DraftRestored } from './draft/DraftRestored.tsx';
import type { FormDraft } from './draft/formDraft.ts';
import { firstUnsavable } from './fields/fault.ts';
import './form-dialog.css';
import { useKeys } from './keys.ts';
import { useRefusedReader } from './useRefusedReader.ts';

interface Props {
  title: string;
  /** Keeps what is typed in the form (`useFormDraft`); null only where nothing is written, only chosen. */
  draft: FormDraft | null;
  lead?: string;
  /** For forms with more than a few fields; small otherwise. */
  width?: string;
  submit: string;
  isPending: boolean;
  /** What the last try met; its sentence stands under the fields. */
  error?: unknown;
  onSubmit: () => void;
  onClose: () => void;
  returnFocus?: () => HTMLElement | null;
  firstField?: RefObject<HTMLElement | null>;
  /** Between the submit button and «Avbryt». */
  extra?: ReactNode;
  children: ReactNode;
}

/**
 * A small dialog around one form; Ctrl Enter saves from anywhere in it. Leaving it loses nothing: what was
 * typed is offered again the next time. A text that is too long is never sent; its field is shown instead.
 */
export function FormDialog(props: Props) {
  const { title, lead, submit, isPending, error, onClose, extra, children, draft } = props;
  const { returnFocus, firstField, width = 'small' } = props;
  const form = useId();
  const isRefused = useRefusedReader(onClose);
  const box = useRef<HTMLFormElement>(null);
  const onSubmit = () => {
    const wrong = firstUnsavable(box.current);
    if (wrong) wrong.focus();
    else props.onSubmit();
  };
  useKeys({ 'ctrl+enter': onSubmit });
  if (isRefused) return null;
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      {/* A click beside the dialog must not throw away what was typed. */}
      <Dialog.Popup
        width={width}
        closeOnOutsideClick={false}
        {...(returnFocus ? { returnFocusTo: returnFocus } : {})}
        {...(firstField ? { initialFocusTo: firstField } : {})}
      >
        <Dialog.Header>
          <Dialog.Title>{title}</Dialog.Title>
          {lead !== undefined && <Dialog.Description>{lead}</Dialog.Description>}
        </Dialog.Header>
        <Dialog.Body>
          <form
            id={form}
            ref={box}
            className="dp-form-dialog"
            onSubmit={(event) => {
              event.preventDefault();
              onSubmit();
            }}
          >
            {draft !== null && <DraftRestored draft={draft} />}
            {children}
            {error != null && (
              <InlineMessage status="error" size="small" role="alert">
                {errorSentence(error)}
              </InlineMessage>
            )}
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" type="submit" form={form} loading={isPending}>
            {submit}
          </Button>
          {extra}
          <Dialog.CloseTrigger>
            <Button size="small" variant="tertiary">
              {commonText.cancel}
            </Button>
          </Dialog.CloseTrigger>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
