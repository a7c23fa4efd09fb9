import type {
  IndicatorForm,
  IndicatorFormChoices,
} from '../../../../electron/contract/register.ts';
import type { FieldName, FormValues } from './formValues.ts';

/** What every part of the form is given. */
export interface FieldsProps {
  values: FormValues;
  form: IndicatorForm | null;
  choices: IndicatorFormChoices;
  errorOf: (field: FieldName) => string | undefined;
  set: (changes: Partial<FormValues>) => void;
}

/** The element of a field, for the summary of errors. */
export const fieldId = (field: FieldName) => `dp-register-${field}`;
