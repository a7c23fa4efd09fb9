import { PadlockLockedIcon } from '@navikt/aksel-icons';
import { Button, Radio, RadioGroup } from '@navikt/ds-react';
import {
  templateOf,
  tibirAid,
  type TemplateField,
} from '../../../electron/contract/evaluation-templates.ts';
import type { EvaluationDetail } from '../../../electron/contract/evaluations.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { evaluationText } from '../../text/evaluations.ts';
import { formatDate } from '../../text/format.ts';
import type { Draft, DraftState } from '../../ui/draft/draftStore.ts';
import { RichTextField } from '../../ui/rich-text/RichTextField.tsx';
import type { NoteFields } from './noteFields.ts';
import { TextField } from '../../ui/fields/TextField.tsx';

const text = evaluationText.template;

interface Props {
  note: EvaluationDetail;
  draft: Draft<NoteFields>;
  values: DraftState<NoteFields>['values'];
}

/** What the note's kind asks for beyond the common fields; a prediction is locked before its result. */
export function TemplateFields({ note, draft, values }: Props) {
  const template = templateOf(note.template);
  if (template.fields.length === 0) return null;
  return (
    <section className="dp-note-template" aria-label={template.name}>
      <h2>{template.name}</h2>
      <p className="dp-note-sub">
        {template.id === 'reach' ? `${template.use} ${tibirAid}` : template.use}
      </p>
      <div className="dp-note-fields">
        {template.fields.map((field) => (
          <Field
            key={field.key}
            {...{ field, note, draft }}
            value={values[`extra:${field.key}`] ?? ''}
          />
        ))}
      </div>
    </section>
  );
}

function Field(props: {
  field: TemplateField;
  note: EvaluationDetail;
  draft: Draft<NoteFields>;
  value: string;
}) {
  const { field, note, draft, value } = props;
  const lockedAt = note.fields.find(({ key }) => key === field.key)?.lockedAt ?? null;
  const first = field.after;
  const isWaiting =
    first !== undefined &&
    !note.fields.some(({ key, lockedAt: at }) => key === first && at !== null);
  const isLocking = templateOf(note.template).fields.some(({ after }) => after === field.key);
  const set = (next: string) => draft.set({ [`extra:${field.key}`]: next });
  const save = () => void draft.flush();
  if (field.kind === 'score')
    return (
      <RadioGroup
        size="small"
        legend={field.label}
        value={value === '' ? 'none' : value}
        onChange={(next: string) => {
          set(next);
          save();
        }}
      >
        <div className="dp-note-scores">
          {['1', '2', '3', '4', '5'].map((score) => (
            <Radio key={score} value={score}>
              {score}
            </Radio>
          ))}
        </div>
      </RadioGroup>
    );
  if (field.kind === 'count')
    return (
      <TextField
        className="dp-note-count"
        size="small"
        inputMode="numeric"
        label={field.label}
        description={field.hint}
        value={value}
        error={value !== '' && !/^\d{1,6}$/.test(value) ? text.wholeNumber : undefined}
        onChange={(event) => set(event.target.value.trim())}
        onBlur={save}
      />
    );
  return (
    <div>
      <RichTextField
        id={`note-extra-${field.key}`}
        place={`evaluation_field.${field.key}`}
        label={field.label}
        description={
          lockedAt !== null
            ? text.lockedAt(formatDate(lockedAt, 'long'))
            : isWaiting
              ? text.waits
              : field.hint
        }
        isReadOnly={lockedAt !== null || isWaiting}
        value={value}
        onChange={set}
        onBlur={save}
      />
      {isLocking && lockedAt === null && <Lock note={note} fieldKey={field.key} draft={draft} />}
    </div>
  );
}

function Lock(props: { note: EvaluationDetail; fieldKey: string; draft: Draft<NoteFields> }) {
  const { note, fieldKey, draft } = props;
  const trpc = useTRPC();
  const lock = useCommand(trpc.evaluation.lock.mutationOptions(), {
    toast: text.locked,
    undo: true,
  });
  return (
    <Button
      size="small"
      type="button"
      variant="secondary"
      className="dp-note-lock"
      icon={<PadlockLockedIcon aria-hidden />}
      loading={lock.isPending}
      onClick={() =>
        void draft.flush().then((isSaved) => {
          if (isSaved) lock.mutate({ evaluationId: note.id, key: fieldKey });
        })
      }
    >
      {text.lock}
    </Button>
  );
}
