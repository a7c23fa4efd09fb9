import { Button, ReadMore, Select } from '@navikt/ds-react';
import { useState, type ReactElement } from 'react';
import type { ComparisonChoices } from '../../../../electron/contract/comparisons.ts';
import { linkStateWord } from '../../../text/indicators.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { registerText } from '../../../text/register.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { useField, useFormDraft } from '../../../ui/draft/useFormDraft.ts';

const text = registerText.comparison;

/** Which KOSTRA group counts from which year, by the group's word and with its source. */
export function KostraGroups({ choices }: { choices: ComparisonChoices }): ReactElement {
  const trpc = useTRPC().comparison;
  const proposed = choices.groups.find(({ state }) => state === 'proposed');
  const [year, setYear] = useState(String(proposed?.fromYear ?? 2020));
  const [place, setPlace] = useState(proposed?.place ?? '');
  const draft = useFormDraft('comparison', `kostra:${proposed?.place ?? 'new'}`);
  const [source, setSource] = useField(draft, 'source', '');
  const [isTried, setTried] = useState(false);
  const save = useCommand(trpc.saveGroup.mutationOptions(), { toast: text.groupSaved, undo: true });
  const remove = useCommand(trpc.removeGroup.mutationOptions(), {
    toast: text.groupRemoved,
    undo: true,
  });
  const fromYear = Number(year);
  const isYear = /^\d{4}$/.test(year.trim()) && fromYear >= 2020 && fromYear <= 2100;
  const submit = () => {
    setTried(true);
    if (!isYear || source.trim() === '') return;
    save.mutate(
      { fromYear, place: place === '' ? null : place, source: source.trim() },
      { onSuccess: draft.saved(() => setTried(false)) },
    );
  };
  return (
    <ReadMore size="small" header={text.groups}>
      <div className="dp-comparison-kostra">
        <p>{text.deadLabel}</p>
        <ul className="dp-comparison-groups">
          {choices.groups.map((group) => (
            <li key={group.fromYear}>
              <span>
                {text.groupLine(group.fromYear, group.name ?? text.noGroup)} (
                {group.state === 'proposed' ? text.proposedGroup : linkStateWord.confirmed})
                <span className="dp-reading-meta">{group.source}</span>
              </span>
              <Button
                size="xsmall"
                type="button"
                variant="tertiary"
                data-color="neutral"
                aria-label={text.groupRemove(group.fromYear)}
                onClick={() => remove.mutate({ fromYear: group.fromYear })}
              >
                {registerText.breaks.removeShort}
              </Button>
            </li>
          ))}
        </ul>
        <div className="dp-reading-pair">
          <TextField
            size="small"
            label={text.groupYear}
            inputMode="numeric"
            limit={4}
            value={year}
            error={isTried && !isYear ? text.groupYearInvalid : undefined}
            onChange={(event) => setYear(event.target.value)}
          />
          <Select
            size="small"
            label={text.groupChoice}
            value={place}
            onChange={(event) => setPlace(event.target.value)}
          >
            <option value="">{text.noGroup}</option>
            {choices.groupChoices.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </div>
        <TextField
          size="small"
          label={text.groupSource}
          description={text.groupSourceHelp}
          limit={400}
          value={source}
          error={isTried && source.trim() === '' ? text.groupSourceMissing : undefined}
          onChange={(event) => setSource(event.target.value)}
        />
        <Button
          size="xsmall"
          type="button"
          variant="secondary"
          className="dp-reading-target-button"
          loading={save.isPending}
          onClick={submit}
        >
          {text.groupSave}
        </Button>
      </div>
    </ReadMore>
  );
}
