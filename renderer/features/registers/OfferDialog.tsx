import { Checkbox, CheckboxGroup, Select } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { Offer } from '../../../electron/contract/registers.ts';
import {
  offerAudiences,
  offerProviders,
  offerStates,
} from '../../../electron/contract/vocabulary.ts';
import { audienceWord, levelName, providerWord } from '../../../electron/contract/words.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { capital } from '../../text/format.ts';
import { offersText, registersText } from '../../text/registers.ts';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Textarea } from '../../ui/fields/Textarea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

const text = offersText.dialog;

/** One offer: for whom, on which level, by whom; null makes a new one. */
export function OfferDialog({ offer, onClose }: { offer: Offer | null; onClose: () => void }) {
  const trpc = useTRPC();
  const said = { toast: registersText.saved, undo: true };
  const create = useCommand(trpc.offer.create.mutationOptions(), said);
  const update = useCommand(trpc.offer.update.mutationOptions(), said);
  const draft = useFormDraft('offer', offer?.id);
  const [fields, setFields] = useField(draft, 'fields', {
    name: offer?.name ?? '',
    summary: offer?.summary ?? '',
    owner: offer?.owner ?? '',
    from: offer?.ageFrom?.toString() ?? '',
    to: offer?.ageTo?.toString() ?? '',
    audience: offer?.audience ?? '',
    provider: offer?.provider ?? '',
    state: offer?.state ?? 'running',
  });
  const [levels, setLevels] = useField<string[]>(draft, 'levels', offer?.levels ?? []);
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const set = (key: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields({ ...fields, [key]: event.target.value });
  const [ageFrom, ageTo] = [readAge(fields.from), readAge(fields.to)];
  const isAgeWrong =
    ageFrom === undefined || ageTo === undefined || (ageFrom === null) !== (ageTo === null);

  const save = () => {
    setTried(true);
    if (fields.name.trim() === '') return field.current?.focus();
    if (ageFrom === undefined || ageTo === undefined || isAgeWrong) return;
    const values = {
      ...{ name: fields.name, summary: fields.summary, owner: fields.owner, levels },
      ...{ ageFrom, ageTo },
      audience: offerAudiences.find((one) => one === fields.audience) ?? null,
      provider: offerProviders.find((one) => one === fields.provider) ?? null,
      state: offerStates.find((one) => one === fields.state) ?? 'running',
    };
    if (offer)
      update.mutate(
        { offerId: offer.id, revision: offer.revision, ...values },
        { onSuccess: draft.saved(onClose) },
      );
    else create.mutate(values, { onSuccess: draft.saved(onClose) });
  };

  return (
    <FormDialog
      draft={draft}
      title={offer?.name ?? text.newTitle}
      width="40rem"
      submit={text.save}
      isPending={create.isPending || update.isPending}
      error={create.error ?? update.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
    >
      <TextField
        ref={field}
        size="small"
        label={text.name}
        limit={160}
        value={fields.name}
        error={isTried && fields.name.trim() === '' ? registersText.nameMissing : undefined}
        onChange={set('name')}
      />
      <Textarea
        size="small"
        label={text.summary}
        minRows={2}
        value={fields.summary}
        onChange={set('summary')}
      />
      <div className="dp-form__pair">
        <TextField
          size="small"
          inputMode="numeric"
          label={text.from}
          description={text.ageHelp}
          value={fields.from}
          error={isTried && isAgeWrong ? text.ageWrong : undefined}
          onChange={set('from')}
        />
        <TextField
          size="small"
          inputMode="numeric"
          label={text.to}
          value={fields.to}
          onChange={set('to')}
        />
      </div>
      <CheckboxGroup size="small" legend={text.levels} value={levels} onChange={setLevels}>
        {Object.entries(levelName).map(([id, name]) => (
          <Checkbox key={id} value={id}>
            {capital(name)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <div className="dp-form__pair">
        <Choice
          label={text.audience}
          words={audienceWord}
          value={fields.audience}
          onChange={set('audience')}
        />
        <Choice
          label={text.provider}
          words={providerWord}
          value={fields.provider}
          onChange={set('provider')}
        />
      </div>
      <div className="dp-form__pair">
        <TextField
          size="small"
          label={text.owner}
          limit={80}
          value={fields.owner}
          onChange={set('owner')}
        />
        <Select size="small" label={text.state} value={fields.state} onChange={set('state')}>
          {offerStates.map((state) => (
            <option key={state} value={state}>
              {offersText.state[state]}
            </option>
          ))}
        </Select>
      </div>
    </FormDialog>
  );
}

function Choice(props: {
  label: string;
  words: Record<string, string>;
  value: string;
  onChange: (event: { target: { value: string } }) => void;
}) {
  return (
    <Select size="small" label={props.label} value={props.value} onChange={props.onChange}>
      <option value="">{capital(registersText.unknown)}</option>
      {Object.entries(props.words).map(([value, word]) => (
        <option key={value} value={value}>
          {capital(word)}
        </option>
      ))}
    </Select>
  );
}

/** Whole years from −1; null for an empty field, undefined for anything else. */
function readAge(typed: string): number | null | undefined {
  const text = typed.trim().replace('\u2212', '-');
  if (text === '') return null;
  if (!/^-?\d{1,2}$/.test(text)) return undefined;
  const age = Number(text);
  return age >= -1 && age <= 24 ? age : undefined;
}
