import { useLayoutEffect, useRef, useState } from 'react';
import { Button, TextField } from '@navikt/ds-react';
import { PencilIcon } from '@navikt/aksel-icons';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { measureText } from '../../text/measures.ts';
import { RoleAvatar } from '../../ui/RoleAvatar.tsx';

const text = measureText.leader;

/** The project leader's role, edited where it stands. */
export function LeaderField({ measureId, leader }: { measureId: number; leader: string | null }) {
  const trpc = useTRPC();
  const command = useCommand(trpc.measure.setLeader.mutationOptions(), {
    toast: text.saved,
    undo: true,
  });
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const wasEditing = useRef(false);

  const isEditing = draft !== null;
  useLayoutEffect(() => {
    if (isEditing) field.current?.focus();
    else if (wasEditing.current) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  if (draft === null)
    return (
      <button
        ref={button}
        type="button"
        className="dp-leader"
        title={leader === null ? text.set : text.edit(leader)}
        onClick={() => setDraft(leader ?? '')}
      >
        <RoleAvatar role={leader} />
        <span>{leader ?? text.none}</span>
        <PencilIcon aria-hidden />
        <span className="dp-sr">{leader === null ? text.set : text.edit(leader)}</span>
      </button>
    );
  return (
    <form
      className="dp-leader-form"
      onSubmit={(event) => {
        event.preventDefault();
        command.mutate(
          { measureId, leader: draft.trim() || null },
          { onSuccess: () => setDraft(null) },
        );
      }}
    >
      <TextField
        size="small"
        label={text.label}
        hideLabel
        ref={field}
        autoComplete="off"
        maxLength={80}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(null);
        }}
      />
      <Button size="small" type="submit" loading={command.isPending}>
        {text.save}
      </Button>
      <Button size="small" type="button" variant="tertiary" onClick={() => setDraft(null)}>
        {text.cancel}
      </Button>
    </form>
  );
}
