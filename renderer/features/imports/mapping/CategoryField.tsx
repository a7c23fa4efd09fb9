import { Select } from '@navikt/ds-react';
import { useId, useState, type ReactElement } from 'react';
import { mappingText } from '../../../text/mapping.ts';
import { categoryName, type Dimension } from './draft.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';

/** Longer lists are searched instead of scrolled. */
const listed = 30;

interface Props {
  id: string;
  dimension: Dimension;
  value: string;
  error: string | undefined;
  onChange: (code: string) => void;
}

/** The one category of a dimension that is taken: plain text, a list, or a field that searches. */
export function CategoryField(props: Props): ReactElement {
  const { id, dimension, value, error, onChange } = props;
  const { label, size, categories } = dimension;
  if (size === 1) {
    return (
      <div className="dp-map-only">
        <span>{label}</span>
        <p>
          {categoryName(dimension, categories[0]?.code ?? '')}{' '}
          <small>{mappingText.onlyValue}</small>
        </p>
      </div>
    );
  }
  if (size > listed) return <SearchField {...props} />;
  return (
    <Select
      size="small"
      id={id}
      label={label}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{mappingText.choose}</option>
      {categories.map(({ code }) => (
        <option key={code} value={code}>
          {categoryName(dimension, code)}
        </option>
      ))}
    </Select>
  );
}

/** A browser's own suggestion list: keyboard and screen readers know it, and thousands fit in it. */
function SearchField({ id, dimension, value, error, onChange }: Props): ReactElement {
  const { label, size, categories } = dimension;
  const [typed, setTyped] = useState(() => (value === '' ? '' : categoryName(dimension, value)));
  const list = useId();
  const isWhole = categories.length === size;
  const codeOf = (text: string) => {
    const plain = text.trim();
    const named = categories.find(({ code }) => categoryName(dimension, code) === plain);
    const found = named ?? categories.find(({ code }) => code === plain);
    // Beyond the list only the host knows the codes; it refuses the ones the file does not have.
    return found?.code ?? (isWhole ? '' : plain);
  };
  return (
    <div>
      <TextField
        size="small"
        id={id}
        label={label}
        description={
          isWhole ? mappingText.search(size) : mappingText.searchOrCode(categories.length, size)
        }
        list={list}
        autoComplete="off"
        value={typed}
        error={error}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(codeOf(event.target.value));
        }}
      />
      <datalist id={list}>
        {categories.map(({ code }) => (
          <option key={code} value={categoryName(dimension, code)}>
            {code}
          </option>
        ))}
      </datalist>
    </div>
  );
}
