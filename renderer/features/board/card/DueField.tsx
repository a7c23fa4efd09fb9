import { Select } from '@navikt/ds-react';
import { useState } from 'react';
import { useToday } from '../../../api/useToday.ts';
import { cardText } from '../../../text/card.ts';
import { halfYearLabel, halfYearOf } from '../../../text/format.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { dueParts, dueText, type DueKind } from './cardFields.ts';
import { useGeneration } from './useGeneration.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';

interface Props {
  value: string;
  onChange: (due: string) => void;
}

const text = cardText.due;
const kinds: readonly DueKind[] = ['none', 'date', 'season', 'condition'];
/** Half-years on offer, from the present one. */
const ahead = 10;

/** When: a day, one of the municipality's half-years, or what must happen first. */
export function DueField({ value, onChange }: Props) {
  const { kind, value: when } = dueParts(value);
  const { generation, own } = useGeneration(value);
  const [isWrong, setWrong] = useState(false);
  const today = useToday();
  const now = halfYearOf(today);
  const say = (next: DueKind, what: string) => {
    const due = dueText(next, what);
    own(due);
    onChange(due);
  };
  return (
    <div className="dp-due" role="group" aria-label={text.label}>
      <Select
        size="small"
        label={text.label}
        value={kind}
        onChange={(event) => {
          const next = kinds.find((one) => one === event.target.value);
          setWrong(false);
          if (next) say(next, next === 'season' ? now : '');
        }}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {text.kinds[one]}
          </option>
        ))}
      </Select>
      {kind === 'date' && (
        <DateField
          key={generation}
          label={text.date}
          value={when === '' ? null : when}
          error={isWrong ? text.dateWrong : undefined}
          onChange={({ date, isWrong: wrong }) => {
            setWrong(wrong);
            say('date', date ?? '');
          }}
        />
      )}
      {kind === 'season' && (
        <Select
          size="small"
          label={text.season}
          value={when}
          onChange={(event) => say('season', event.target.value)}
        >
          {seasons(now, when).map((code) => (
            <option key={code} value={code}>
              {halfYearLabel(code)}
            </option>
          ))}
        </Select>
      )}
      {kind === 'condition' && (
        <TextField
          size="small"
          label={text.condition}
          description={text.conditionHelp}
          limit={200}
          value={when}
          onChange={(event) => say('condition', event.target.value)}
        />
      )}
    </div>
  );
}

/** The half-years on offer, with the one that is set even when it has passed. */
function seasons(now: string, set: string): string[] {
  const start = Number(now.slice(0, 4)) * 2 + (now.endsWith('H') ? 1 : 0);
  const codes = Array.from({ length: ahead }, (_, step) => {
    const at = start + step;
    return `${Math.floor(at / 2)}${at % 2 === 0 ? 'V' : 'H'}`;
  });
  return codes.includes(set) ? codes : [set, ...codes];
}
