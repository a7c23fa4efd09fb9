import { Button, Checkbox, CheckboxGroup, Chips, Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type {
  ComparedPlace,
  ComparisonChoices,
} from '../../../../electron/contract/comparisons.ts';
import { useCommand } from '../../../api/command.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { joinWords } from '../../../text/format.ts';
import { registerText } from '../../../text/register.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { KostraGroups } from './KostraGroups.tsx';

const text = registerText.comparison;
const most = 6;

interface Props {
  indicatorId: string;
  onClose: () => void;
}

/** County, country, neighbours, KOSTRA group and own choices; opened when its lists are here. */
export function ComparisonDialog({ indicatorId, onClose }: Props): ReactElement | null {
  const query = useQuery(useTRPC().comparison.get.queryOptions({ indicatorId }));
  return query.data === undefined ? null : <Dialog choices={query.data} onClose={onClose} />;
}

function Dialog({
  choices,
  onClose,
}: {
  choices: ComparisonChoices;
  onClose: () => void;
}): ReactElement {
  const trpc = useTRPC().comparison;
  const { set } = choices;
  const save = useCommand(trpc.save.mutationOptions(), { toast: text.saved, undo: true });
  const reset = useCommand(trpc.reset.mutationOptions(), { toast: text.wasReset, undo: true });
  const [chosen, setChosen] = useState<string[]>(() => [
    ...(set.hasCounty ? ['county'] : []),
    ...(set.hasCountry ? ['country'] : []),
    ...(set.hasNeighbours ? ['neighbours'] : []),
    ...(set.hasGroup ? ['group'] : []),
  ]);
  const [places, setPlaces] = useState<ComparedPlace[]>(set.places);
  const { indicatorId, revision } = set;
  const submit = () =>
    save.mutate(
      {
        indicatorId,
        revision,
        hasCounty: chosen.includes('county'),
        hasCountry: chosen.includes('country'),
        hasNeighbours: chosen.includes('neighbours'),
        hasGroup: chosen.includes('group'),
        places: places.map(({ code }) => code),
      },
      { onSuccess: onClose },
    );
  const add = (code: string) => {
    const found = choices.municipalities.find((place) => place.code === code);
    if (found && places.every((place) => place.code !== code)) setPlaces([...places, found]);
  };
  return (
    <FormDialog
      draft={null}
      title={text.dialogTitle}
      lead={text.lead}
      submit={text.save}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
      extra={
        !set.isProposed && (
          <Button
            size="small"
            type="button"
            variant="secondary"
            loading={reset.isPending}
            onClick={() => reset.mutate({ indicatorId, revision }, { onSuccess: onClose })}
          >
            {text.reset}
          </Button>
        )
      }
    >
      <CheckboxGroup
        size="small"
        legend={text.title}
        hideLegend
        value={chosen}
        onChange={(value: string[]) => setChosen(value)}
      >
        <Checkbox value="county">{text.county}</Checkbox>
        <Checkbox value="country">{text.country}</Checkbox>
        <Checkbox value="neighbours">
          {text.neighbours(joinWords(choices.neighbours.map(({ name }) => name)))}
        </Checkbox>
        <Checkbox value="group">{text.group}</Checkbox>
      </CheckboxGroup>
      <div className="dp-comparison-own">
        <Select
          size="small"
          label={text.chosen}
          description={text.chosenHelp}
          value=""
          disabled={places.length >= most}
          onChange={(event) => add(event.target.value)}
        >
          <option value="">{text.choose}</option>
          <optgroup label={text.similar}>{options(choices.similar)}</optgroup>
          <optgroup label={text.all}>{options(choices.municipalities)}</optgroup>
        </Select>
        {places.length > 0 && (
          <Chips size="small">
            {places.map(({ code, name }) => (
              <Chips.Removable
                key={code}
                aria-label={text.remove(name)}
                onClick={() => setPlaces(places.filter((place) => place.code !== code))}
              >
                {name}
              </Chips.Removable>
            ))}
          </Chips>
        )}
      </div>
      <KostraGroups choices={choices} />
    </FormDialog>
  );
}

function options(places: readonly ComparedPlace[]): ReactElement[] {
  return places.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ));
}
