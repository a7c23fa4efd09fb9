import { useRef, useState } from 'react';
import type { Gap } from '../../electron/contract/gaps.ts';
import { useCommand } from '../api/command.ts';
import { useTRPC } from '../api/trpc.ts';
import { gapsText } from '../text/gaps.ts';
import { useField, useFormDraft } from './draft/useFormDraft.ts';
import { FormDialog } from './FormDialog.tsx';
import { Textarea } from './fields/Textarea.tsx';

const text = gapsText.dialog;

/** Leaves a hole on purpose; without a reason it stays a hole. */
export function AcceptGapDialog({
  gap,
  onClose,
  onLeft,
  returnFocus,
}: {
  gap: Gap;
  onClose: () => void;
  /** Called before it closes, when the hole is left on purpose and not when it is let be. */
  onLeft?: () => void;
  /** Where focus goes when what opened it is gone with the hole. */
  returnFocus?: () => HTMLElement | null;
}) {
  const trpc = useTRPC();
  const accept = useCommand(trpc.gap.accept.mutationOptions(), {
    toast: gapsText.closed,
    undo: true,
  });
  const draft = useFormDraft('gap', `${gap.kind}:${gap.subject}`);
  const [reason, setReason] = useField(draft, 'reason', '');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const save = () => {
    setTried(true);
    if (reason.trim() === '') return field.current?.focus();
    const { kind, subject } = gap;
    accept.mutate(
      { kind, subject, reason: reason.trim() },
      {
        onSuccess: draft.saved(() => {
          onLeft?.();
          onClose();
        }),
      },
    );
  };
  return (
    <FormDialog
      draft={draft}
      title={text.title}
      lead={`${gap.title}. ${text.lead}`}
      submit={text.save}
      isPending={accept.isPending}
      error={accept.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
      {...(returnFocus ? { returnFocus } : {})}
    >
      <Textarea
        ref={field}
        size="small"
        label={text.reason}
        minRows={2}
        limit={500}
        value={reason}
        error={isTried && reason.trim() === '' ? text.missing : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
