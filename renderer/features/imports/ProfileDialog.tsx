import { Select } from '@navikt/ds-react';
import { useRef, useState, type ReactElement } from 'react';
import type { ProfileListing } from '../../../electron/contract/imports.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { mappingText } from '../../text/mapping.ts';
import { useField, useFormDraft } from '../../ui/draft/useFormDraft.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

const text = mappingText.profiles;
const longestName = 120;

interface Props {
  profile: ProfileListing;
  onClose: () => void;
}

/** Renames a remembered mapping, and says anew which indicator each of its columns goes to. */
export function ProfileDialog({ profile, onClose }: Props): ReactElement {
  const { id, revision, measures, filters } = profile;
  const draft = useFormDraft('import', `profile:${profile.id}`);
  const [name, setName] = useField(draft, 'name', profile.name);
  const [chosen, setChosen] = useField(draft, 'chosen', () =>
    Object.fromEntries(measures.map(({ category, indicatorId }) => [category, indicatorId])),
  );
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const update = useCommand(useTRPC().import.updateProfile.mutationOptions(), {
    toast: text.changed(name.trim()),
    undo: true,
  });
  const isNameless = name.trim() === '';
  const save = () => {
    setTried(true);
    if (update.isPending) return;
    if (isNameless) return field.current?.focus();
    const indicators = Object.fromEntries(Object.entries(chosen).filter(([, to]) => to !== ''));
    update.mutate(
      { id, name: name.trim(), revision, indicators },
      { onSuccess: draft.saved(onClose) },
    );
  };
  return (
    <FormDialog
      draft={draft}
      title={text.dialogTitle}
      lead={text.dialogLead}
      width="medium"
      submit={text.save}
      isPending={update.isPending}
      error={update.error}
      onSubmit={save}
      onClose={onClose}
      firstField={field}
    >
      <TextField
        ref={field}
        size="small"
        label={mappingText.name}
        limit={longestName}
        value={name}
        error={isTried && isNameless ? mappingText.faults.noName : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      {measures.map(({ category, label, choices }) => (
        <Select
          key={category}
          size="small"
          label={category === '' ? text.wholeTable : mappingText.indicatorFor(label)}
          value={chosen[category] ?? ''}
          onChange={(event) => setChosen((old) => ({ ...old, [category]: event.target.value }))}
        >
          <option value="">{mappingText.skip}</option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </Select>
      ))}
      {filters.length > 0 && (
        <p className="dp-imp-code">{text.filters(filters.map(({ label }) => label))}</p>
      )}
    </FormDialog>
  );
}
