import { Select } from '@navikt/ds-react';
import { useState, type ReactElement } from 'react';
import type { CubeMapping, MappingQuestion } from '../../../../electron/contract/mapping.ts';
import { mappingText as text } from '../../../text/mapping.ts';
import { answersText } from '../../../text/mapping-answers.ts';
import { withRole, type Role } from './draft.ts';
import { fieldIds } from './fieldIds.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';

interface Props {
  question: MappingQuestion;
  mapping: CubeMapping;
  errorOf: (field: string) => string | undefined;
  onChange: (mapping: CubeMapping) => void;
}

/** Which dimension is place, which is time, and which holds several measures. */
export function RoleFields({ question, mapping, errorOf, onChange }: Props): ReactElement {
  const role = (name: Role, id: string, label: string, none: string | null) => (
    <Select
      size="small"
      id={id}
      label={label}
      value={mapping[name] ?? ''}
      error={errorOf(id)}
      onChange={({ target: { value } }) =>
        onChange(withRole(question, mapping, name, value === '' ? null : value))
      }
    >
      <option value="">{none ?? text.choose}</option>
      {question.dimensions.map((dimension) => (
        <option key={dimension.code} value={dimension.code}>
          {text.sized(dimension.label, dimension.size)}
        </option>
      ))}
    </Select>
  );
  return (
    <fieldset className="dp-map-group">
      <legend>{text.roles}</legend>
      <div className="dp-map-fields">
        {role('placeDimension', fieldIds.place, text.place, text.onePlace)}
        {role('timeDimension', fieldIds.time, text.time, answersText.onePeriod)}
        {role('measureDimension', fieldIds.measure, text.measure, text.oneMeasure)}
      </div>
      {mapping.timeDimension === '' && (
        <div className="dp-map-fields">
          <TextField
            size="small"
            id={fieldIds.period}
            label={answersText.fixedPeriod}
            description={answersText.fixedPeriodHelp}
            limit={40}
            value={mapping.fixedPeriod ?? ''}
            error={errorOf(fieldIds.period)}
            onChange={({ target: { value } }) => onChange({ ...mapping, fixedPeriod: value })}
          />
        </div>
      )}
      {mapping.placeDimension === null && (
        <FixedPlace
          code={mapping.fixedPlace ?? ''}
          error={errorOf(fieldIds.placeCode)}
          onChange={(fixedPlace) => onChange({ ...mapping, fixedPlace })}
        />
      )}
    </fieldset>
  );
}

interface FixedPlaceProps {
  code: string;
  error: string | undefined;
  onChange: (code: string) => void;
}

const other = 'other';

/** The place a table without places is about: one of the usual three, or any by its number. */
function FixedPlace({ code, error, onChange }: FixedPlaceProps): ReactElement {
  const [isOther, setOther] = useState(code !== '' && !Object.hasOwn(text.places, code));
  return (
    <div className="dp-map-fields">
      <Select
        size="small"
        // The field that takes the answer bears the name that a fault leads to.
        id={isOther ? fieldIds.fixedPlace : fieldIds.placeCode}
        label={text.fixedPlace}
        value={isOther ? other : code}
        error={isOther ? undefined : error}
        onChange={({ target: { value } }) => {
          setOther(value === other);
          onChange(value === other ? '' : value);
        }}
      >
        <option value="">{answersText.choosePlace}</option>
        {Object.entries(text.places).map(([place, name]) => (
          <option key={place} value={place}>
            {name}
          </option>
        ))}
        <option value={other}>{text.otherPlace}</option>
      </Select>
      {isOther && (
        <TextField
          size="small"
          id={fieldIds.placeCode}
          label={text.placeCode}
          inputMode="numeric"
          limit={4}
          value={code}
          error={error}
          onChange={(event) => onChange(event.target.value.trim())}
        />
      )}
    </div>
  );
}
