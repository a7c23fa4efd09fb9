import { Chips, Select } from '@navikt/ds-react';

export interface Option {
  id: string;
  name: string;
}

interface Props {
  label: string;
  /** The words that stand in the list until something is chosen. */
  add: string;
  options: readonly Option[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/**
 * Several of a list: chosen ones as chips, the rest in a plain list. The kit's combobox leaves its
 * open list without a name for screen readers.
 */
export function PickList({ label, add, options, chosen, onChange }: Props) {
  const picked = options.filter(({ id }) => chosen.includes(id));
  return (
    <div className="dp-picker">
      <Select
        size="small"
        label={label}
        value=""
        onChange={(event) => {
          if (event.target.value !== '') onChange([...chosen, event.target.value].toSorted());
        }}
      >
        <option value="">{add}</option>
        {options
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Select>
      {picked.length > 0 && (
        <Chips size="small" aria-label={label}>
          {picked.map(({ id, name }) => (
            <Chips.Removable
              key={id}
              type="button"
              onDelete={() => onChange(chosen.filter((other) => other !== id))}
            >
              {name}
            </Chips.Removable>
          ))}
        </Chips>
      )}
    </div>
  );
}
