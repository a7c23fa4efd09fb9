import { Button, ErrorSummary, InlineMessage } from '@navikt/ds-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import type {
  IndicatorForm,
  IndicatorFormChoices,
} from '../../../../electron/contract/register.ts';
import { errorSentence } from '../../../api/errors.ts';
import { registerText as text } from '../../../text/register.ts';
import { DraftRestored } from '../../../ui/draft/DraftRestored.tsx';
import { useField, useFormDraft, type FormDraft } from '../../../ui/draft/useFormDraft.ts';
import { useKeys } from '../../../ui/keys.ts';
import { fieldId, type FieldsProps } from './fieldsProps.ts';
import { errorsOf, guardedOf, type FieldName, type FormValues } from './formValues.ts';
import { PlaceFields, SourceFields } from './OriginFields.tsx';
import { ReadingFields } from './ReadingFields.tsx';
import { SplitFields, WhatFields } from './WhatFields.tsx';

interface Props {
  /** Names what is typed, so that coming back finds it. */
  draftKey: string;
  start: FormValues;
  form: IndicatorForm | null;
  choices: IndicatorFormChoices;
  submit: string;
  isPending: boolean;
  error: unknown;
  /** `saved` forgets the draft, to be called when it is in the file. */
  onSubmit: (values: FormValues, saved: FormDraft['saved']) => void;
  onCancel: () => void;
  extra?: ReactNode;
}

/** One definition in five parts; nothing is saved before it is whole. */
export function RegisterForm(props: Props): ReactElement {
  const { draftKey, start, form, choices, submit, isPending, error, onSubmit, onCancel } = props;
  const draft = useFormDraft('indicator', draftKey);
  const [values, setValues] = useField(draft, 'definition', start);
  const [isTried, setTried] = useState(false);
  const guarded = guardedOf(values, form);
  const errors = errorsOf(values, guarded);
  const list = Object.entries(errors);
  const save = () => {
    setTried(true);
    const [first] = Object.keys(errors);
    if (first !== undefined) document.getElementById(fieldId(first as FieldName))?.focus();
    else if (!isPending) onSubmit(values, draft.saved);
  };
  useKeys({ 'ctrl+enter': save });
  const fields: FieldsProps = {
    values,
    form,
    choices,
    errorOf: (field) => (isTried ? errors[field] : undefined),
    set: (changes) => setValues({ ...values, ...changes }),
  };
  return (
    <form
      className="dp-register"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <DraftRestored draft={draft} />
      {values.parentId !== null && form === null && <SplitFields {...fields} />}
      <WhatFields {...fields} />
      <ReadingFields {...fields} guarded={guarded} />
      <SourceFields {...fields} />
      <PlaceFields {...fields} />
      {isTried && list.length > 2 && (
        <ErrorSummary size="small" heading={text.errors}>
          {list.map(([field, sentence]) => (
            <ErrorSummary.Item key={field} href={`#${fieldId(field as FieldName)}`}>
              {sentence}
            </ErrorSummary.Item>
          ))}
        </ErrorSummary>
      )}
      {error != null && (
        <InlineMessage status="error" size="small" role="alert">
          {errorSentence(error)}
        </InlineMessage>
      )}
      <div className="dp-register-actions">
        <Button size="small" type="submit" loading={isPending}>
          {submit}
        </Button>
        <Button size="small" type="button" variant="tertiary" onClick={onCancel}>
          {text.cancel}
        </Button>
        {props.extra}
      </div>
    </form>
  );
}
