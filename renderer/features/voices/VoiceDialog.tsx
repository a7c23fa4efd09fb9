import { useRef, useState } from 'react';
import { isBlank } from '../../../electron/contract/rich-text.ts';
import type { VoiceLinkKind } from '../../../electron/contract/vocabulary.ts';
import type { Voice } from '../../../electron/contract/voices.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { localDate } from '../../text/format.ts';
import { voicesText } from '../../text/voices.ts';
import { DateField, type DateValue } from '../../ui/DateField.tsx';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import { RichTextField } from '../../ui/rich-text/RichTextField.tsx';
import { LinkFields } from './LinkFields.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { StrikeButton } from '../../ui/strike/StrikeButton.tsx';

const text = voicesText.dialog;

export interface Link {
  kind: VoiceLinkKind;
  subject: string;
}

interface Props {
  /** The input to change; null for a new one. */
  voice: Voice | null;
  /** What a new one is about to begin with. */
  about: readonly Link[];
  onClose: () => void;
}

/** What a group said, where and when, and what changed because of it. */
export function VoiceDialog({ voice, about, onClose }: Props) {
  const trpc = useTRPC();
  const said = { toast: voicesText.saved, undo: true };
  const create = useCommand(trpc.voice.create.mutationOptions(), said);
  const update = useCommand(trpc.voice.update.mutationOptions(), said);
  const remove = useCommand(trpc.voice.remove.mutationOptions(), {
    toast: voicesText.removed,
    undo: true,
  });
  const draft = useFormDraft('voice', voice?.id);
  const [arena, setArena] = useField(draft, 'arena', voice?.arena ?? '');
  const [heardOn, setHeardOn] = useField<DateValue>(draft, 'heardOn', () => ({
    date: voice?.heardOn ?? localDate(new Date()),
    isWrong: false,
  }));
  const [ageGroup, setAgeGroup] = useField(draft, 'ageGroup', voice?.ageGroup ?? '');
  const [count, setCount] = useField(draft, 'count', voice?.participants?.toString() ?? '');
  const [words, setWords] = useField(draft, 'words', voice?.said ?? '');
  const [changed, setChanged] = useField(draft, 'changed', voice?.changed ?? '');
  const [links, setLinks] = useField<Link[]>(
    draft,
    'links',
    () => voice?.links.map(({ kind, subject }) => ({ kind, subject })) ?? [...about],
  );
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const countFault = faultOf(count);

  const save = () => {
    setTried(true);
    if (arena.trim() === '') return field.current?.focus();
    if (heardOn.date === null || heardOn.isWrong || countFault !== undefined || isBlank(words))
      return;
    const values = {
      ...{ arena, ageGroup, changed, links },
      heardOn: heardOn.date,
      said: words,
      participants: count.trim() === '' ? null : Number(count),
    };
    if (voice)
      update.mutate(
        { voiceId: voice.id, revision: voice.revision, ...values },
        { onSuccess: draft.saved(onClose) },
      );
    else create.mutate(values, { onSuccess: draft.saved(onClose) });
  };

  return (
    <FormDialog
      draft={draft}
      title={voice ? text.editTitle : text.newTitle}
      lead={text.lead}
      width="40rem"
      submit={text.save}
      isPending={create.isPending || update.isPending}
      error={create.error ?? update.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
      extra={
        voice && (
          <>
            <RemoveButton
              label={text.remove}
              isPending={remove.isPending}
              onRemove={() =>
                remove.mutate({ voiceId: voice.id }, { onSuccess: draft.saved(onClose) })
              }
            />
            <StrikeButton subject="voice" id={voice.id} onDone={draft.saved(onClose)} />
          </>
        )
      }
    >
      <TextField
        ref={field}
        size="small"
        label={text.arena}
        description={text.arenaHelp}
        limit={160}
        value={arena}
        error={isTried && arena.trim() === '' ? text.arenaMissing : undefined}
        onChange={(event) => setArena(event.target.value)}
      />
      <div className="dp-form__pair">
        <DateField
          label={text.heardOn}
          value={heardOn.date}
          error={
            heardOn.isWrong || (isTried && heardOn.date === null) ? text.dateMissing : undefined
          }
          onChange={setHeardOn}
        />
        <TextField
          size="small"
          label={text.ageGroup}
          limit={80}
          value={ageGroup}
          onChange={(event) => setAgeGroup(event.target.value)}
        />
        <TextField
          size="small"
          inputMode="numeric"
          label={text.participants}
          description={text.participantsHelp}
          value={count}
          error={countFault}
          onChange={(event) => setCount(event.target.value)}
        />
      </div>
      <RichTextField
        label={text.said}
        place="voice.said"
        value={words}
        minRows={3}
        error={isTried && isBlank(words) ? text.saidMissing : undefined}
        onChange={setWords}
      />
      <RichTextField
        label={text.changed}
        place="voice.changed"
        value={changed}
        minRows={2}
        onChange={setChanged}
      />
      <LinkFields links={links} onChange={setLinks} />
    </FormDialog>
  );
}

function faultOf(count: string): string | undefined {
  if (count.trim() === '') return undefined;
  if (!/^\d+$/.test(count.trim())) return text.wholeNumber;
  return Number(count) < 5 ? text.few : undefined;
}
