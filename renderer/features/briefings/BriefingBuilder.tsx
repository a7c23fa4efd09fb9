import { Radio, RadioGroup, Textarea, TextField } from '@navikt/ds-react';
import type { Briefing } from '../../../electron/contract/briefings.ts';
import { askKinds, type AskKind } from '../../../electron/contract/vocabulary.ts';
import { briefingText as text } from '../../text/briefings.ts';
import { draftText } from '../../text/draft.ts';
import {
  type BriefingFields,
  fieldLabel,
  type LongField,
  longFields,
  showValue,
} from './briefingFields.ts';
import { DraftNotice } from '../../ui/draft/DraftNotice.tsx';
import type { Draft, DraftState } from '../../ui/draft/draftStore.ts';
import { FigureList } from './FigureList.tsx';
import { Findings } from './Findings.tsx';
import { MeetingDate } from './MeetingDate.tsx';

interface Props {
  briefing: Briefing;
  draft: Draft<BriefingFields>;
  state: DraftState<BriefingFields>;
  onGo: (field: string) => () => void;
}

const longHint: Record<LongField, string> = {
  assessment: text.assessmentHint,
  childInterest: text.emptyIs,
  voice: `${text.voiceHint} · ${text.emptyVoiceIs}`,
  economy: text.emptyIs,
};

/** Everything a briefing is made of, in the order it is read. */
export function BriefingBuilder({ briefing, draft, state, onGo }: Props) {
  const { values } = state;
  const save = () => void draft.flush();
  return (
    <>
      <DraftNotice
        draft={draft}
        state={state}
        words={draftText}
        label={fieldLabel}
        show={(field, value) => showValue(field, value, briefing.choices)}
      />
      <p className="dp-briefing-reminder">{text.reminder}</p>
      <div className="dp-briefing-top">
        <TextField
          size="small"
          id="briefing-title"
          label={text.title}
          maxLength={200}
          value={values.title}
          error={values.title.trim() === '' ? text.titleMissing : undefined}
          onChange={(event) => draft.set({ title: event.target.value })}
          onBlur={save}
        />
        <MeetingDate value={values.forDate} onChange={(forDate) => draft.set({ forDate })} />
      </div>
      <Ask draft={draft} values={values} />
      <FigureList
        choices={briefing.choices}
        chosen={values.indicators}
        onChange={(indicators) => {
          draft.set({ indicators });
          save();
        }}
      />
      {longFields.map((field) => (
        <Textarea
          key={field}
          size="small"
          id={`briefing-${field}`}
          className="dp-briefing-field"
          label={fieldLabel(field)}
          description={longHint[field]}
          minRows={field === 'assessment' ? 5 : 2}
          value={values[field]}
          onChange={(event) => draft.set({ [field]: event.target.value })}
          onBlur={save}
        />
      ))}
      <Findings findings={briefing.findings} onGo={onGo} />
    </>
  );
}

function Ask({ draft, values }: { draft: Draft<BriefingFields>; values: BriefingFields }) {
  const save = () => void draft.flush();
  return (
    <section className="dp-briefing-part">
      <h2>
        {text.ask} <span className="dp-briefing-hint">{text.askHint}</span>
      </h2>
      <RadioGroup
        size="small"
        id="briefing-askKind"
        legend={text.askKind}
        hideLegend
        value={values.askKind}
        onChange={(askKind: AskKind) => {
          draft.set({ askKind });
          save();
        }}
      >
        <div className="dp-briefing-kinds">
          {askKinds.map((kind) => (
            <Radio key={kind} value={kind}>
              {text.askKindWord[kind]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <Textarea
        size="small"
        id="briefing-ask"
        label={text.requests}
        minRows={3}
        value={values.ask}
        onChange={(event) => draft.set({ ask: event.target.value })}
        onBlur={save}
      />
      <Textarea
        size="small"
        id="briefing-consequence"
        className="dp-briefing-field"
        label={text.consequence}
        description={text.consequenceHint}
        minRows={2}
        value={values.consequence}
        onChange={(event) => draft.set({ consequence: event.target.value })}
        onBlur={save}
      />
    </section>
  );
}
