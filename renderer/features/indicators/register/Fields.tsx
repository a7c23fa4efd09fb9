import { Select } from '@navikt/ds-react';
import type { ReactElement, ReactNode } from 'react';
import type { FieldName, FormValues } from './formValues.ts';
import { fieldId, type FieldsProps } from './fieldsProps.ts';
import { Textarea } from '../../../ui/fields/Textarea.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';

type TextName = {
  [K in FieldName]: FormValues[K] extends string ? K : never;
}[FieldName];

interface TextProps {
  of: FieldsProps;
  field: TextName;
  label: string;
  help?: string;
  max: number;
  /** Rows for a longer text; one line when left out. */
  rows?: number;
}

/** One text of the form. */
export function TextOf({ of, field, label, help, max, rows }: TextProps): ReactElement {
  const common = {
    id: fieldId(field),
    size: 'small' as const,
    label,
    description: help,
    limit: max,
    value: of.values[field],
    error: of.errorOf(field),
  };
  const set = (value: string) => of.set({ [field]: value });
  return rows === undefined ? (
    <TextField {...common} onChange={(event) => set(event.target.value)} />
  ) : (
    <Textarea {...common} minRows={rows} onChange={(event) => set(event.target.value)} />
  );
}

interface ChoiceProps<T extends string> {
  of: FieldsProps;
  field: FieldName;
  label: string;
  help?: string;
  value: string;
  options: readonly (readonly [value: T, label: string])[];
  onChange: (value: T) => void;
  isLocked?: boolean;
}

/** One choice of the form. */
export function ChoiceOf<T extends string>(props: ChoiceProps<T>): ReactElement {
  const { of, field, label, help, value, options, onChange, isLocked = false } = props;
  return (
    <Select
      id={fieldId(field)}
      size="small"
      label={label}
      description={help}
      value={value}
      error={of.errorOf(field)}
      readOnly={isLocked}
      onChange={(event) => {
        const found = options.find(([option]) => option === event.target.value);
        if (found) onChange(found[0]);
      }}
    >
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </Select>
  );
}

/** One part of the form, with its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <fieldset className="dp-register-part">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
