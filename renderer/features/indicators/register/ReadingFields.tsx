import { Checkbox, CheckboxGroup, InlineMessage } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import { periodKinds } from '../../../../electron/contract/vocabulary.ts';
import { joinWords } from '../../../text/format.ts';
import { registerText as text } from '../../../text/register.ts';
import { ChoiceOf, Part, TextOf } from './Fields.tsx';
import type { FieldsProps } from './fieldsProps.ts';

const decimals = ['0', '1', '2', '3', '4'] as const;
const years = [3, 5, 10] as const;

/** Unit, direction, period and mean; unit and direction ask why once there are figures. */
export function ReadingFields(of: FieldsProps & { guarded: readonly string[] }): ReactElement {
  const { values, form, guarded, set } = of;
  const isPeriodLocked = form?.hasFigures === true || values.parentId !== null;
  return (
    <Part title={text.sections.reading}>
      <div className="dp-register-three">
        <TextOf of={of} field="unit" label={text.unit} help={text.unitHelp} max={30} />
        <ChoiceOf
          of={of}
          field="decimals"
          label={text.decimals}
          value={String(values.decimals)}
          options={decimals.map((n) => [n, n] as const)}
          onChange={(n) => set({ decimals: Number(n) })}
        />
        <ChoiceOf
          of={of}
          field="direction"
          label={text.direction}
          value={values.direction}
          options={[
            ['low_is_good', text.directions.low_is_good],
            ['high_is_good', text.directions.high_is_good],
            ['none', text.directions.none],
          ]}
          onChange={(direction) => set({ direction })}
        />
      </div>
      <div className="dp-register-pair">
        <ChoiceOf
          of={of}
          field="periodKind"
          label={text.periodKind}
          {...(form?.hasFigures === true ? { help: text.periodLocked } : {})}
          value={values.periodKind}
          options={periodKinds.map((kind) => [kind, text.periodKinds[kind]] as const)}
          onChange={(periodKind) => set({ periodKind })}
          isLocked={isPeriodLocked}
        />
        <ChoiceOf
          of={of}
          field="meanYears"
          label={text.mean}
          value={String(values.meanYears ?? '')}
          options={[
            ['', text.meanNone],
            ...years.map((n) => [String(n), text.meanYears(n)] as const),
          ]}
          onChange={(value) => {
            const meanYears = years.find((n) => String(n) === value) ?? null;
            set({ meanYears, ...(meanYears === null && { isRare: false }) });
          }}
        />
      </div>
      <CheckboxGroup
        size="small"
        legend={text.sections.reading}
        hideLegend
        value={[...(values.isRare ? ['rare'] : []), ...(values.countsPeople ? ['people'] : [])]}
        onChange={(chosen: string[]) =>
          set({ isRare: chosen.includes('rare'), countsPeople: chosen.includes('people') })
        }
      >
        <Checkbox value="rare">{text.rare}</Checkbox>
        <Checkbox value="people">{text.people}</Checkbox>
      </CheckboxGroup>
      {guarded.length > 0 && (
        <>
          <InlineMessage status="warning" size="small">
            {text.guard(joinWords(guarded))}
          </InlineMessage>
          <TextOf of={of} field="reason" label={text.reason} max={400} />
        </>
      )}
    </Part>
  );
}
