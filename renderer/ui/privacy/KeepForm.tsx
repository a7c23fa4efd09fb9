import { Button, InlineMessage } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { errorSentence, errorWay } from '../../api/errors.ts';
import { privacyKept } from '../../api/privacy.ts';
import { useTRPC } from '../../api/trpc.ts';
import { privacyText as text } from '../../text/privacy.ts';
import { announce } from '../announce.ts';
import { lookAtAll, type Watched } from './watch.ts';
import { TextField } from '../fields/TextField.tsx';

/** Asks why a text must stand. Not a form element: the field may stand in one. */
export function KeepForm({ watched, onClose }: { watched: Watched; onClose: () => void }) {
  const keep = useCommand(useTRPC().privacy.keep.mutationOptions(), { quiet: true });
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const isMissing = isTried && reason.trim() === '';

  const save = () => {
    setIsTried(true);
    if (reason.trim() === '') return input.current?.focus();
    const { place, text: kept, field } = watched;
    keep.mutate(
      { place, text: kept, reason },
      {
        onSuccess: () => {
          announce(text.kept);
          field.focus();
          privacyKept.tell();
          lookAtAll();
        },
      },
    );
  };
  return (
    <div className="dp-privacy-keep" data-privacy="off">
      <TextField
        ref={input}
        size="small"
        label={text.reason}
        description={text.reasonHelp}
        value={reason}
        limit={500}
        error={isMissing ? text.reasonMissing : undefined}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') save();
          else onClose();
        }}
      />
      {keep.isError && (
        <InlineMessage status="error" size="small" role="alert">
          {[errorSentence(keep.error), errorWay(keep.error)].filter(Boolean).join(' ')}
        </InlineMessage>
      )}
      <div className="dp-privacy-actions">
        <Button size="small" type="button" loading={keep.isPending} onClick={save}>
          {text.save}
        </Button>
        <Button
          size="small"
          type="button"
          variant="tertiary"
          data-color="neutral"
          onClick={onClose}
        >
          {text.cancel}
        </Button>
      </div>
    </div>
  );
}
