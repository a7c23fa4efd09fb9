import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@navikt/ds-react';
import { PencilIcon } from '@navikt/aksel-icons';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { commonText } from '../../text/common.ts';
import { workText } from '../../text/measure-work.ts';
import { GapTag } from '../../ui/Gap.tsx';
import { RoleAvatar } from '../../ui/RoleAvatar.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { DraftRestored } from '../../ui/draft/DraftRestored.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { refuseReader } from '../../ui/readerGate.ts';

interface Props {
  measureId: number;
  /** Which of the two the group names; the adopted responsibility is never edited here. */
  which: 'owner' | 'leader';
  role: string | null;
}

/** The owner's or leader's role, edited where it stands; nobody is a gap. */
export function RoleField({ measureId, which, role }: Props) {
  const trpc = useTRPC();
  const text = workText.roles[which];
  const said = { toast: text.saved, undo: true };
  const setOwner = useCommand(trpc.measure.setOwner.mutationOptions(), said);
  const setLeader = useCommand(trpc.measure.setLeader.mutationOptions(), said);
  const kept = useFormDraft('measure', `${which}:${measureId}`);
  const [name, setName] = useField(kept, which, role ?? '');
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const wasEditing = useRef(false);

  useLayoutEffect(() => {
    if (isEditing) field.current?.focus();
    else if (wasEditing.current) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  const close = () => setEditing(false);
  const save = () => {
    const typed = name.trim() || null;
    const onSuccess = kept.saved(close);
    if (which === 'owner') setOwner.mutate({ measureId, owner: typed }, { onSuccess });
    else setLeader.mutate({ measureId, leader: typed }, { onSuccess });
  };

  if (!isEditing)
    return (
      <button
        ref={button}
        type="button"
        className="dp-leader"
        title={role === null ? text.set : text.edit(role)}
        onClick={() => setEditing(!refuseReader())}
      >
        <RoleAvatar role={role} />
        {role === null ? <GapTag>{text.none}</GapTag> : <span>{role}</span>}
        <PencilIcon aria-hidden />
        <span className="dp-sr">{role === null ? text.set : text.edit(role)}</span>
      </button>
    );
  return (
    <form
      className="dp-leader-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        size="small"
        label={text.label}
        hideLabel
        ref={field}
        autoComplete="off"
        limit={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      />
      <Button size="small" type="submit" loading={setOwner.isPending || setLeader.isPending}>
        {workText.save}
      </Button>
      <Button size="small" type="button" variant="tertiary" onClick={close}>
        {commonText.cancel}
      </Button>
      <DraftRestored draft={kept} />
    </form>
  );
}
