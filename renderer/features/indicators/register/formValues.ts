import type { IndicatorFields, IndicatorForm } from '../../../../electron/contract/register.ts';
import { registerText as text } from '../../../text/register.ts';

/** The form while it is filled in: the fields, and what only a new indicator asks. */
export interface FormValues extends IndicatorFields {
  hasCount: boolean;
  hasMargin: boolean;
  parentId: string | null;
  splitBy: string;
  splitGroup: string;
  reason: string;
}

export type FieldName = keyof FormValues;
export type FormErrors = Partial<Record<FieldName, string>>;

export const emptyValues: FormValues = {
  ...{ name: '', shortName: '', definition: '', numerator: '', denominator: '' },
  ...{ unit: '', decimals: 1, direction: 'none', kind: 'population' },
  ...{ sourceId: '', sourceTable: '', sourceFilter: '', rhythm: '', periodKind: 'year' },
  ...{ caveat: '', areaId: null, ambitionPointId: null, meanYears: null },
  ...{ isRare: false, countsPeople: true, hasCount: false, hasMargin: false },
  ...{ parentId: null, splitBy: '', splitGroup: '', reason: '' },
};

/** One group of a split starts as its whole, without the group's own name. */
export function splitValues({ indicatorId, fields }: IndicatorForm): FormValues {
  return { ...emptyValues, ...fields, parentId: indicatorId };
}

const required = ['name', 'shortName', 'definition', 'numerator', 'unit', 'sourceTable'] as const;
const labels: Record<(typeof required)[number], string> = {
  name: text.name,
  shortName: text.shortName,
  definition: text.definition,
  numerator: text.numerator,
  unit: text.unit,
  sourceTable: text.table,
};

/** What stops the form from being saved, by field, in the order of the screen. */
export function errorsOf(values: FormValues, guarded: readonly string[]): FormErrors {
  const errors: FormErrors = {};
  for (const field of required)
    if (values[field].trim() === '') errors[field] = text.missing(labels[field]);
  if (values.unit.trim() === '%' && values.denominator.trim() === '')
    errors.denominator = text.denominatorMissing;
  if (values.sourceId === '') errors.sourceId = text.missing(text.source);
  if (values.parentId !== null)
    for (const [field, label] of [
      ['splitBy', text.splitBy],
      ['splitGroup', text.splitGroup],
    ] as const)
      if (values[field].trim() === '') errors[field] = text.missing(label);
  if (guarded.length > 0 && values.reason.trim() === '') errors.reason = text.reasonMissing;
  return errors;
}

/** Unit and direction, where they differ from what the figures in use were read by. */
export function guardedOf(values: FormValues, form: IndicatorForm | null): string[] {
  if (form === null || !form.hasFigures) return [];
  return (['unit', 'direction'] as const)
    .filter((part) => values[part] !== form.fields[part])
    .map((part) => text.guarded[part]);
}
