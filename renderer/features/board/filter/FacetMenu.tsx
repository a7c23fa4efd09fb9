import { ChevronDownIcon } from '@navikt/aksel-icons';
import { ActionMenu, Button } from '@navikt/ds-react';
import type { Facet } from '../../../../electron/contract/board-filter.ts';
import type { BoardNames } from '../useBoardNames.ts';
import { boardsText } from '../../../text/boards.ts';

interface Props {
  facet: Facet;
  chosen: readonly string[];
  /** How many cards each answer would show. */
  counts: ReadonlyMap<string, number>;
  names: BoardNames;
  onChange: (chosen: string[]) => void;
}

const text = boardsText.filter;

/** One question with several answers, each with its count. */
export function FacetMenu({ facet, chosen, counts, names, onChange }: Props) {
  const order = names.compare(facet);
  const answers = [...new Set([...counts.keys(), ...chosen])].toSorted(
    (one, other) => Number(one === '') - Number(other === '') || order(one, other),
  );
  const label = text.facets[facet];
  const isOn = chosen.length > 0;
  // One answer for every card is no choice.
  const isChoice = answers.length > 1 || (answers.length === 1 && answers[0] !== '');
  if (!isOn && (!isChoice || (facet === 'measure' && answers.length < 2))) return null;
  const title = isOn
    ? text.facetChosen(
        label,
        chosen.map((answer) => names.nameOf(facet, answer)),
      )
    : label;
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <Button
          className={isOn ? 'dp-facet dp-facet--on' : 'dp-facet'}
          size="xsmall"
          variant="secondary"
          data-color="neutral"
          icon={<ChevronDownIcon aria-hidden />}
          iconPosition="right"
        >
          <span className="dp-facet__name" title={title}>
            {title}
          </span>
        </Button>
      </ActionMenu.Trigger>
      <ActionMenu.Content className="dp-facet__menu">
        <ActionMenu.Group label={label}>
          {answers.map((answer) => (
            <ActionMenu.CheckboxItem
              key={answer}
              checked={chosen.includes(answer)}
              onCheckedChange={() =>
                onChange(
                  chosen.includes(answer)
                    ? chosen.filter((one) => one !== answer)
                    : [...chosen, answer],
                )
              }
            >
              {text.chip(names.nameOf(facet, answer), counts.get(answer) ?? 0)}
            </ActionMenu.CheckboxItem>
          ))}
        </ActionMenu.Group>
      </ActionMenu.Content>
    </ActionMenu>
  );
}
