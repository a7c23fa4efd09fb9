import type { ReactElement } from 'react';
import { registerText as text } from '../../../text/register.ts';
import { ChoiceOf, Part, TextOf } from './Fields.tsx';
import type { FieldsProps } from './fieldsProps.ts';

/** Name, definition, numerator and denominator. */
export function WhatFields(of: FieldsProps): ReactElement {
  return (
    <Part title={text.sections.what}>
      <TextOf of={of} field="name" label={text.name} max={160} />
      <TextOf of={of} field="shortName" label={text.shortName} help={text.shortNameHelp} max={60} />
      <TextOf
        of={of}
        field="definition"
        label={text.definition}
        help={text.definitionHelp}
        max={1500}
        rows={2}
      />
      <div className="dp-register-pair">
        <TextOf of={of} field="numerator" label={text.numerator} max={400} />
        <TextOf
          of={of}
          field="denominator"
          label={text.denominator}
          help={text.denominatorHelp}
          max={400}
        />
      </div>
      <ChoiceOf
        of={of}
        field="kind"
        label={text.kind}
        value={of.values.kind}
        options={[
          ['population', text.kinds.population],
          ['service', text.kinds.service],
        ]}
        onChange={(kind) => of.set({ kind })}
      />
    </Part>
  );
}

/** Which group of which split this is; its name follows the group until somebody writes another. */
export function SplitFields(of: FieldsProps): ReactElement {
  return (
    <Part title={text.sections.split}>
      <div className="dp-register-pair">
        <TextOf of={of} field="splitBy" label={text.splitBy} help={text.splitByHelp} max={60} />
        <TextOf
          of={of}
          field="splitGroup"
          label={text.splitGroup}
          help={text.splitGroupHelp}
          max={80}
        />
      </div>
    </Part>
  );
}
