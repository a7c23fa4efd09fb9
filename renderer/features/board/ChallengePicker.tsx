import { Chips, Select } from '@navikt/ds-react';
import { boardText } from '../../text/board.ts';
import type { ChallengeName } from './cardFacts.ts';

interface Props {
  challenges: readonly ChallengeName[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

const text = boardText.panel;

/**
 * The challenges a card answers: chosen ones as chips, the rest in a plain list. The kit's combobox
 * leaves its open list without a name for screen readers.
 */
export function ChallengePicker({ challenges, chosen, onChange }: Props) {
  const nameOf = ({ id, shortName }: ChallengeName) => `${id} ${shortName}`;
  const picked = challenges.filter(({ id }) => chosen.includes(id));
  return (
    <div className="dp-picker">
      <Select
        size="small"
        label={text.challenges}
        value=""
        onChange={(event) => {
          if (event.target.value !== '') onChange([...chosen, event.target.value]);
        }}
      >
        <option value="">{text.addChallenge}</option>
        {challenges
          .filter(({ id }) => !chosen.includes(id))
          .map((challenge) => (
            <option key={challenge.id} value={challenge.id}>
              {nameOf(challenge)}
            </option>
          ))}
      </Select>
      {picked.length > 0 && (
        <Chips size="small" aria-label={text.chosenChallenges}>
          {picked.map((challenge) => (
            <Chips.Removable
              key={challenge.id}
              type="button"
              onDelete={() => onChange(chosen.filter((id) => id !== challenge.id))}
            >
              {nameOf(challenge)}
            </Chips.Removable>
          ))}
        </Chips>
      )}
    </div>
  );
}
