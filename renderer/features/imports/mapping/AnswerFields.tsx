import { Select } from '@navikt/ds-react';
import { useId, type ReactElement } from 'react';
import type { CubeMapping, MappingQuestion } from '../../../../electron/contract/mapping.ts';
import type { ObservationStatus } from '../../../../electron/contract/vocabulary.ts';
import { answersText as text } from '../../../text/mapping-answers.ts';
import { mappingText } from '../../../text/mapping.ts';
import { asksAbout, scaledMeasures } from './draft.ts';
import { fieldIds } from './fieldIds.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';

interface Props {
  question: MappingQuestion;
  mapping: CubeMapping;
  errorOf: (field: string) => string | undefined;
  onChange: (mapping: CubeMapping) => void;
  /** True where the reader has come back from a preview, perhaps one that was stopped. */
  isBack: boolean;
}

const makers = ['SSB', 'Udir', 'FHI', 'NAV', 'IMDi', 'Bufdir', 'Ungdata'];

/** What the table does not say by itself: names, signs, shares, and whose figures they are. */
export function AnswerFields({
  question,
  mapping,
  errorOf,
  onChange,
  isBack,
}: Props): ReactElement | null {
  const list = useId();
  const names =
    mapping.placeDimension === question.suggestion.placeDimension
      ? asksAbout(question, 'name')
      : [];
  const signs = asksAbout(question, 'sign');
  const scales = scaledMeasures(question, mapping);
  const asksSource = question.source === null;
  if (names.length + signs.length + scales.length === 0 && !asksSource && !isBack) return null;
  return (
    <>
      {names.length > 0 && (
        <fieldset className="dp-map-group">
          <legend>{text.names}</legend>
          <div className="dp-map-fields">
            {names.map(({ key, choices }) => (
              <Select
                key={key}
                size="small"
                id={fieldIds.placeName(key)}
                label={key}
                value={placeValue(mapping, key)}
                error={errorOf(fieldIds.placeName(key))}
                onChange={({ target: { value } }) =>
                  onChange({ ...mapping, places: withPlace(mapping, key, value) })
                }
              >
                <option value="">{mappingText.choose}</option>
                {choices.map(({ value, label }) => (
                  <option key={value} value={value === '' ? leftOut : value}>
                    {label}
                  </option>
                ))}
              </Select>
            ))}
          </div>
        </fieldset>
      )}
      {signs.length > 0 && (
        <fieldset className="dp-map-group">
          <legend>{text.signs}</legend>
          <div className="dp-map-fields">
            {signs.map(({ key, sentence, choices }) => (
              <Select
                key={key}
                size="small"
                id={fieldIds.sign(key)}
                label={text.sign(key)}
                description={sentence}
                value={mapping.signs?.[key] ?? ''}
                error={errorOf(fieldIds.sign(key))}
                onChange={({ target: { value } }) =>
                  onChange({ ...mapping, signs: withSign(mapping, key, value) })
                }
              >
                <option value="">{mappingText.choose}</option>
                {choices.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            ))}
          </div>
        </fieldset>
      )}
      {(asksSource || scales.length > 0 || isBack) && (
        <fieldset className="dp-map-group">
          <legend>{text.about}</legend>
          <div className="dp-map-fields">
            {asksSource && (
              <>
                <TextField
                  size="small"
                  id={fieldIds.source}
                  label={text.source}
                  description={text.sourceHelp}
                  list={list}
                  limit={200}
                  autoComplete="off"
                  value={mapping.source ?? ''}
                  onChange={({ target: { value } }) => onChange({ ...mapping, source: value })}
                />
                <datalist id={list}>
                  {makers.map((maker) => (
                    <option key={maker} value={maker}>
                      {maker}
                    </option>
                  ))}
                </datalist>
              </>
            )}
            {scales.map(({ code, name }) => (
              <Select
                key={code}
                size="small"
                id={fieldIds.scale(code)}
                label={text.scale(name)}
                description={text.scaleHelp}
                value={mapping.scales?.[code] ?? ''}
                error={errorOf(fieldIds.scale(code))}
                onChange={({ target: { value } }) =>
                  onChange({ ...mapping, scales: withScale(mapping, code, value) })
                }
              >
                <option value="">{mappingText.choose}</option>
                <option value="100">{text.share}</option>
                <option value="1">{text.percent}</option>
              </Select>
            ))}
            {isBack && (
              <TextField
                size="small"
                id={fieldIds.reason}
                label={text.reason}
                description={text.reasonHelp}
                limit={500}
                value={mapping.reason ?? ''}
                onChange={({ target: { value } }) => onChange({ ...mapping, reason: value })}
              />
            )}
          </div>
        </fieldset>
      )}
    </>
  );
}

const leftOut = '-';

function placeValue({ places }: CubeMapping, name: string): string {
  const value = places?.[name];
  return value === '' ? leftOut : (value ?? '');
}

function withPlace({ places }: CubeMapping, name: string, value: string): Record<string, string> {
  const { [name]: _old, ...rest } = places ?? {};
  if (value === '') return rest;
  return { ...rest, [name]: value === leftOut ? '' : value };
}

function withSign(
  { signs }: CubeMapping,
  sign: string,
  value: string,
): Record<string, ObservationStatus> {
  const { [sign]: _old, ...rest } = signs ?? {};
  return value === '' ? rest : { ...rest, [sign]: value as ObservationStatus };
}

function withScale({ scales }: CubeMapping, code: string, value: string): Record<string, number> {
  const { [code]: _old, ...rest } = scales ?? {};
  return value === '' ? rest : { ...rest, [code]: Number(value) };
}
