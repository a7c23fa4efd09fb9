import { Textarea } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { Gap } from '../../electron/contract/gaps.ts';
import { useCommand } from '../api/command.ts';
import { useTRPC } from '../api/trpc.ts';
import { gapsText } from '../text/gaps.ts';
import { FormDialog } from './FormDialog.tsx';

const text = gapsText.dialog;

/** Leaves a hole on purpose; without a reason it stays a hole. */
export function AcceptGapDialog({ gap, onClose }: { gap: Gap; onClose: () => void }) {
  const trpc = useTRPC();
  const accept = useCommand(trpc.gap.accept.mutationOptions(), {
    toast: gapsText.closed,
    undo: true,
  });
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const save = () => {
    setTried(true);
    if (reason.trim() === '') return field.current?.focus();
    const { kind, subject } = gap;
    accept.mutate({ kind, subject, reason: reason.trim() }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={text.title}
      lead={`${gap.title}. ${text.lead}`}
      submit={text.save}
      isPending={accept.isPending}
      error={accept.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
    >
      <Textarea
        ref={field}
        size="small"
        label={text.reason}
        minRows={2}
        maxLength={500}
        value={reason}
        error={isTried && reason.trim() === '' ? text.missing : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
