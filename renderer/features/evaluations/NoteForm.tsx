import { Radio, RadioGroup } from '@navikt/ds-react';
import type { EvaluationDetail } from '../../../electron/contract/evaluations.ts';
import { verdicts, type Verdict } from '../../../electron/contract/vocabulary.ts';
import { verdictWord } from '../../../electron/contract/words.ts';
import { evaluationText as text } from '../../text/evaluations.ts';
import { capital } from '../../text/format.ts';
import type { Draft, DraftState } from '../../ui/draft/draftStore.ts';
import { RichTextField } from '../../ui/rich-text/RichTextField.tsx';
import { type NoteFields, textFields, type TextField } from './noteFields.ts';
import { TemplateFields } from './TemplateFields.tsx';

interface Props {
  note: EvaluationDetail;
  draft: Draft<NoteFields>;
  values: DraftState<NoteFields>['values'];
}

/** The template's own fields, the four common ones, the voice of children, and the verdict. */
export function NoteForm({ note, draft, values }: Props) {
  return (
    <div className="dp-note-form">
      <p className="dp-note-reminder">{text.reminder}</p>
      <TemplateFields {...{ note, draft, values }} />
      <div className="dp-note-fields">
        {textFields.map((field) => (
          <Field key={field} field={field} draft={draft} value={values[field]} />
        ))}
      </div>
      <VerdictChoice draft={draft} value={values.verdict} />
    </div>
  );
}

function Field(props: { field: TextField; draft: Draft<NoteFields>; value: string }) {
  const { field, draft, value } = props;
  return (
    <RichTextField
      id={`note-${field}`}
      place={`evaluation.${field}`}
      className={`dp-note-field--${field}`}
      label={text.fields[field].label}
      description={text.fields[field].hint}
      minRows={field === 'change' || field === 'voice' ? 3 : 4}
      value={value}
      onChange={(next) => draft.set({ [field]: next })}
      onBlur={() => void draft.flush()}
    />
  );
}

function VerdictChoice({ draft, value }: { draft: Draft<NoteFields>; value: Verdict | null }) {
  return (
    <RadioGroup
      size="small"
      id="note-verdict"
      className="dp-note-verdict"
      legend={text.verdict.label}
      description={text.verdict.hint}
      // An empty value would leave the group uncontrolled, and undo could not clear it.
      value={value ?? 'none'}
      onChange={(verdict: Verdict) => {
        draft.set({ verdict });
        void draft.flush();
      }}
    >
      <div className="dp-note-cards">
        {verdicts.map((verdict) => (
          <Radio
            key={verdict}
            value={verdict}
            description={text.verdict.sub[verdict]}
            className={verdict === value ? 'dp-note-card dp-note-card--on' : 'dp-note-card'}
          >
            {capital(verdictWord[verdict])}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
