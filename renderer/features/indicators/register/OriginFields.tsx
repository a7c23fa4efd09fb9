import { Checkbox, CheckboxGroup } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import { registerText as text } from '../../../text/register.ts';
import { ChoiceOf, Part, TextOf } from './Fields.tsx';
import type { FieldsProps } from './fieldsProps.ts';

/** Source, table, filter, rhythm and caveat; a new indicator also asks for n and ±. */
export function SourceFields(of: FieldsProps): ReactElement {
  const { values, form, choices, set } = of;
  return (
    <Part title={text.sections.source}>
      <div className="dp-register-pair">
        <ChoiceOf
          of={of}
          field="sourceId"
          label={text.source}
          value={values.sourceId}
          options={[['', ''], ...choices.sources.map(({ id, name }) => [id, name] as const)]}
          onChange={(sourceId) => set({ sourceId })}
        />
        <TextOf of={of} field="sourceTable" label={text.table} help={text.tableHelp} max={200} />
      </div>
      <div className="dp-register-pair">
        <TextOf of={of} field="sourceFilter" label={text.filter} help={text.filterHelp} max={600} />
        <TextOf of={of} field="rhythm" label={text.rhythm} help={text.rhythmHelp} max={200} />
      </div>
      <TextOf
        of={of}
        field="caveat"
        label={text.caveat}
        help={text.caveatHelp}
        max={1500}
        rows={2}
      />
      {form === null && values.sourceId !== 'local' && (
        <CheckboxGroup
          size="small"
          legend={text.companions}
          value={[...(values.hasCount ? ['n'] : []), ...(values.hasMargin ? ['margin'] : [])]}
          onChange={(chosen: string[]) =>
            set({ hasCount: chosen.includes('n'), hasMargin: chosen.includes('margin') })
          }
        >
          <Checkbox value="n">{text.withCount}</Checkbox>
          <Checkbox value="margin">{text.withMargin}</Checkbox>
        </CheckboxGroup>
      )}
    </Part>
  );
}

/** Hovedområde and the point of an ambition the figure follows. */
export function PlaceFields(of: FieldsProps): ReactElement {
  const { values, choices, set } = of;
  return (
    <Part title={text.sections.place}>
      <ChoiceOf
        of={of}
        field="areaId"
        label={text.area}
        value={values.areaId ?? ''}
        options={[
          ['', text.across],
          ...choices.areas.map(({ id, title }) => [id, `${id} ${title}`] as const),
        ]}
        onChange={(id) => set({ areaId: id === '' ? null : id })}
      />
      <ChoiceOf
        of={of}
        field="ambitionPointId"
        label={text.ambition}
        value={values.ambitionPointId ?? ''}
        options={[
          ['', text.noAmbition],
          ...choices.ambitionPoints.map(({ id, text: point }) => [id, `${id} ${point}`] as const),
        ]}
        onChange={(id) => set({ ambitionPointId: id === '' ? null : id })}
      />
    </Part>
  );
}
