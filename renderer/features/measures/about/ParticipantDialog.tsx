import { Radio, RadioGroup, Select } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { Participant, Participation } from '../../../../electron/contract/participants.ts';
import {
  participantKinds,
  type ParticipantKind,
} from '../../../../electron/contract/vocabulary.ts';
import { participantWord } from '../../../../electron/contract/words.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { workText } from '../../../text/measure-work.ts';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { RemoveButton } from '../../../ui/RemoveButton.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';

const text = workText.participants;

interface Props {
  measureId: number;
  /** The participant to change; null for a new one. */
  participant: Participant | null;
  services: Participation['services'];
  onClose: () => void;
}

/** A service, the union representatives or residents, with a role and a share of time. */
export function ParticipantDialog({ measureId, participant, services, onClose }: Props) {
  const trpc = useTRPC();
  const said = { toast: text.saved, undo: true };
  const add = useCommand(trpc.participant.add.mutationOptions(), said);
  const update = useCommand(trpc.participant.update.mutationOptions(), said);
  const remove = useCommand(trpc.participant.remove.mutationOptions(), {
    toast: text.removed,
    undo: true,
  });
  const draft = useFormDraft('participant', participant?.id ?? `new:${measureId}`);
  const [kind, setKind] = useField<ParticipantKind>(draft, 'kind', participant?.kind ?? 'service');
  const [actorId, setActorId] = useField(draft, 'actorId', participant?.actorId ?? '');
  const [role, setRole] = useField(draft, 'role', participant?.role ?? '');
  const [typedShare, setTypedShare] = useField(
    draft,
    'typedShare',
    participant?.share?.toString() ?? '',
  );
  const [isTried, setTried] = useState(false);
  const serviceField = useRef<HTMLSelectElement>(null);
  const roleField = useRef<HTMLInputElement>(null);
  const shareField = useRef<HTMLInputElement>(null);
  const share = readShare(typedShare);
  const needsService = kind === 'service' && actorId === '';

  const save = () => {
    setTried(true);
    if (needsService) return serviceField.current?.focus();
    if (role.trim() === '') return roleField.current?.focus();
    if (share === 'wrong') return shareField.current?.focus();
    const fields = {
      ...{ kind, role: role.trim(), share },
      actorId: kind === 'service' ? actorId : null,
    };
    if (participant)
      update.mutate(
        { participantId: participant.id, revision: participant.revision, ...fields },
        { onSuccess: draft.saved(onClose) },
      );
    else add.mutate({ measureId, ...fields }, { onSuccess: draft.saved(onClose) });
  };

  return (
    <FormDialog
      draft={draft}
      title={participant ? text.editTitle : text.addTitle}
      lead={text.lead}
      submit={workText.save}
      isPending={add.isPending || update.isPending}
      error={add.error ?? update.error}
      onSubmit={save}
      onClose={onClose}
      extra={
        participant && (
          <RemoveButton
            label={workText.remove}
            isPending={remove.isPending}
            onRemove={() =>
              remove.mutate({ participantId: participant.id }, { onSuccess: draft.saved(onClose) })
            }
          />
        )
      }
    >
      <RadioGroup size="small" legend={text.kind} value={kind} onChange={setKind}>
        {participantKinds.map((value) => (
          <Radio key={value} value={value}>
            {participantWord[value]}
          </Radio>
        ))}
      </RadioGroup>
      {kind === 'service' && (
        <Select
          ref={serviceField}
          size="small"
          label={text.service}
          value={actorId}
          error={isTried && needsService ? text.serviceMissing : undefined}
          onChange={(event) => setActorId(event.target.value)}
        >
          <option value="">{text.chooseService}</option>
          {services.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <div className="dp-form__pair">
        <TextField
          ref={roleField}
          size="small"
          label={text.role}
          limit={80}
          value={role}
          error={isTried && role.trim() === '' ? text.roleMissing : undefined}
          onChange={(event) => setRole(event.target.value)}
        />
        <TextField
          ref={shareField}
          size="small"
          inputMode="numeric"
          label={text.share}
          value={typedShare}
          error={isTried && share === 'wrong' ? text.shareWrong : undefined}
          onChange={(event) => setTypedShare(event.target.value)}
        />
      </div>
    </FormDialog>
  );
}

function readShare(typed: string): number | null | 'wrong' {
  const plain = typed.replace('%', '').trim();
  if (plain === '') return null;
  const share = /^\d{1,3}$/.test(plain) ? Number(plain) : 0;
  return share >= 1 && share <= 100 ? share : 'wrong';
}
