import { InlineMessage, Select } from '@navikt/ds-react';
import { useState, type ReactElement } from 'react';
import type { CubeMapping, MappingQuestion } from '../../../../electron/contract/mapping.ts';
import type { PeriodKind } from '../../../../electron/contract/vocabulary.ts';
import { mappingText as text } from '../../../text/mapping.ts';
import { dimensionOf, measureRows, withIndicator } from './draft.ts';
import { fieldIds } from './fieldIds.ts';
import { periodKindOf } from './periodKind.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';

/** More rows than this can be narrowed by typing. */
const many = 12;

type Indicator = MappingQuestion['indicators'][number];

interface Props {
  question: MappingQuestion;
  mapping: CubeMapping;
  errorOf: (field: string) => string | undefined;
  onChange: (mapping: CubeMapping) => void;
}

/** Each measure of the table, and the indicator its figures go to. */
export function MeasureRows({ question, mapping, errorOf, onChange }: Props): ReactElement {
  const [sought, setSought] = useState('');
  const dimension = dimensionOf(question, mapping.measureDimension);
  const kind = periodKindOf(dimensionOf(question, mapping.timeDimension));
  const rows = measureRows(question, mapping).map((row, at) => ({
    ...row,
    id: fieldIds.indicator(at),
  }));
  const needle = sought.trim().toLocaleLowerCase('nb');
  const isFound = (row: (typeof rows)[number]) =>
    needle === '' ||
    `${row.name} ${row.code}`.toLocaleLowerCase('nb').includes(needle) ||
    mapping.indicators[row.code] !== undefined ||
    errorOf(row.id) !== undefined;
  const shown = rows.filter(isFound);
  return (
    <fieldset className="dp-map-group">
      <legend>{text.indicators}</legend>
      <p className="dp-map-help">{text.indicatorsHelp(kind)}</p>
      {rows.length > many && (
        <TextField
          size="small"
          className="dp-map-find"
          label={text.findMeasure}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <div className="dp-map-rows">
        {shown.map(({ id, code, name }) => (
          <div className="dp-map-row" key={code}>
            <div>
              {name}
              {code !== '' && code !== name && <span className="dp-imp-code"> {code}</span>}
            </div>
            <IndicatorField
              id={id}
              name={name}
              kind={kind}
              indicators={question.indicators}
              value={mapping.indicators[code] ?? null}
              error={errorOf(id)}
              onChange={(indicator) => onChange(withIndicator(mapping, code, indicator))}
            />
          </div>
        ))}
        {shown.length === 0 && <p>{text.noMeasure(sought.trim())}</p>}
      </div>
      {dimension !== undefined && dimension.size > rows.length && (
        <p className="dp-map-help">{text.firstOf(rows.length, dimension.size)}</p>
      )}
    </fieldset>
  );
}

interface FieldProps {
  id: string;
  name: string;
  kind: PeriodKind | null;
  indicators: readonly Indicator[];
  value: string | null;
  error: string | undefined;
  onChange: (indicatorId: string | null) => void;
}

function IndicatorField({ id, name, kind, indicators, value, error, onChange }: FieldProps) {
  const fitting = indicators.filter(({ periodKind }) => kind !== null && periodKind === kind);
  const others = indicators.filter((indicator) => !fitting.includes(indicator));
  const chosen = indicators.find((indicator) => indicator.id === value);
  const options = (list: readonly Indicator[]) =>
    list.map((indicator) => (
      <option key={indicator.id} value={indicator.id}>
        {indicator.name}
      </option>
    ));
  return (
    <div>
      <Select
        size="small"
        id={id}
        hideLabel
        label={text.indicatorFor(name)}
        data-skipped={value === null || undefined}
        value={value ?? ''}
        error={error}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{text.skip}</option>
        {kind !== null && fitting.length > 0 && (
          <optgroup label={text.fits(kind)}>{options(fitting)}</optgroup>
        )}
        <optgroup label={kind !== null && fitting.length > 0 ? text.fitsNot : text.all}>
          {options(others)}
        </optgroup>
      </Select>
      {kind !== null && chosen !== undefined && chosen.periodKind !== kind && (
        <InlineMessage status="warning" size="small">
          {text.wrongKind(chosen.periodKind)}
        </InlineMessage>
      )}
    </div>
  );
}
