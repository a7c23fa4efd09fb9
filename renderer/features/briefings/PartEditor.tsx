import { Button, Radio, RadioGroup, Select } from '@navikt/ds-react';
import { TrashIcon } from '@navikt/aksel-icons';
import {
  briefingLimits,
  type Briefing,
  type BriefingPart,
  type BriefingTextField,
  type PartInput,
} from '../../../electron/contract/briefings.ts';
import { strengthText, strengths, waitingText } from '../../../electron/contract/briefing-help.ts';
import { isBlank } from '../../../electron/contract/rich-text.ts';
import { askKinds, type AskKind } from '../../../electron/contract/vocabulary.ts';
import { briefingText as text } from '../../text/briefings.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import type { Draft, DraftState } from '../../ui/draft/draftStore.ts';
import { RichTextField } from '../../ui/rich-text/RichTextField.tsx';
import type { BriefingFields } from './briefingFields.ts';
import { TextField } from '../../ui/fields/TextField.tsx';

interface Props {
  briefing: Briefing;
  info: BriefingPart;
  draft: Draft<BriefingFields>;
  state: DraftState<BriefingFields>;
}

/** What can be written or chosen in one part. */
export function PartEditor({ briefing, info, draft, state }: Props) {
  const field = (name: BriefingTextField, minRows: number, hint?: string) => (
    <TextPart name={name} minRows={minRows} hint={hint} draft={draft} state={state} />
  );
  switch (info.kind) {
    case 'ask':
      return <AskPart draft={draft} state={state} />;
    case 'background':
    case 'facts':
      return field(info.kind, 4, text.sourceHint);
    case 'strength':
      return <StrengthPart draft={draft} state={state} />;
    case 'assessment':
      return field('assessment', 5, text.assessmentHint);
    case 'childInterest':
      return field('childInterest', 2, text.emptyIs);
    case 'voice':
      return field('voice', 2, text.voiceHint);
    case 'economy':
      return (
        <>
          {field('economy', 2, `${text.emptyIs}; ${text.sourceHint}`)}
          {field('staffing', 2, text.emptyIs)}
        </>
      );
    case 'attachments':
      return field('attachments', 2, text.attachmentsHint);
    case 'text':
      return <OwnText partKey={info.key} draft={draft} state={state} />;
    case 'figure':
      return <FigurePart info={info} briefing={briefing} draft={draft} state={state} />;
    case 'requests':
    case 'changes':
    case 'measures':
    case 'measure':
    case 'gaps':
    case 'evaluations':
    case 'tables':
      return <p className="dp-briefing-none">{text.noEditor}</p>;
  }
}

type Of = Pick<Props, 'draft' | 'state'>;

function TextPart(
  props: Of & { name: BriefingTextField; minRows: number; hint?: string | undefined },
) {
  const { name, minRows, hint, draft, state } = props;
  return (
    <RichTextField
      id={`briefing-${name}`}
      label={text[name]}
      {...(hint === undefined ? {} : { description: hint })}
      minRows={minRows}
      limit={briefingLimits[name]}
      value={state.values[name]}
      onChange={(value) => draft.set({ [name]: value })}
      onBlur={() => void draft.flush()}
    />
  );
}

function AskPart({ draft, state }: Of) {
  const { values } = state;
  return (
    <>
      <RadioGroup
        size="small"
        id="briefing-askKind"
        legend={text.askKind}
        hideLegend
        value={values.askKind}
        onChange={(askKind: AskKind) => {
          draft.set({ askKind });
          void draft.flush();
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
      <TextPart name="ask" minRows={3} draft={draft} state={state} />
      <TextPart
        name="consequence"
        minRows={2}
        hint={text.consequenceHint}
        draft={draft}
        state={state}
      />
      {isBlank(values.consequence) && (
        <div className="dp-part-help">
          <Button
            size="xsmall"
            variant="secondary"
            data-color="neutral"
            onClick={() => {
              draft.set({ consequence: waitingText });
              void draft.flush();
            }}
          >
            {text.risks}
          </Button>
          <span>{text.risksSource}</span>
        </div>
      )}
    </>
  );
}

function StrengthPart({ draft, state }: Of) {
  return (
    <>
      <Select
        size="small"
        label={text.chooseStrength}
        value=""
        onChange={({ target }) => {
          if (target.value === '') return;
          draft.set({ strength: strengthText(target.value) });
          void draft.flush();
        }}
      >
        <option value="">{text.chooseStrength}</option>
        {strengths.map((strength) => (
          <option key={strength} value={strength}>
            {strength}
          </option>
        ))}
      </Select>
      <TextPart name="strength" minRows={2} draft={draft} state={state} />
    </>
  );
}

function OwnText({ partKey, draft, state }: Of & { partKey: string }) {
  const { parts } = state.values;
  const part = parts.find(({ key }) => key === partKey);
  if (!part) return null;
  const set = (change: Partial<PartInput>) =>
    draft.set({ parts: parts.map((one) => (one.key === partKey ? { ...one, ...change } : one)) });
  const save = () => void draft.flush();
  return (
    <>
      <TextField
        size="small"
        label={text.textHeading}
        limit={200}
        value={part.heading}
        onChange={({ target }) => set({ heading: target.value })}
        onBlur={save}
      />
      <RadioGroup
        size="small"
        legend={text.textNature}
        value={part.nature}
        onChange={(nature: PartInput['nature']) => {
          set({ nature });
          save();
        }}
      >
        <div className="dp-briefing-kinds">
          <Radio value="fact">{text.partTag.fact}</Radio>
          <Radio value="assessment">{text.partTag.assessment}</Radio>
        </div>
      </RadioGroup>
      <RichTextField
        id={`briefing-part:${partKey}`}
        label={text.textBody}
        description={text.sourceHint}
        minRows={3}
        limit={briefingLimits.part}
        value={part.body}
        onChange={(body) => set({ body })}
        onBlur={save}
      />
      <Button
        size="xsmall"
        variant="tertiary"
        data-color="neutral"
        icon={<TrashIcon aria-hidden />}
        onClick={() => {
          draft.set({ parts: parts.filter(({ key }) => key !== partKey) });
          save();
        }}
      >
        {text.removeText}
      </Button>
    </>
  );
}

function FigurePart({ info, briefing, draft, state }: Props) {
  const indicatorId = info.key.slice('figure:'.length);
  const choice = briefing.choices.find((one) => one.indicatorId === indicatorId);
  return (
    <div className="dp-part-figure">
      <p>
        {choice?.name} · {choice?.latest ?? text.noLatest}
      </p>
      <AppLink to={`/indicators/${indicatorId}`}>{text.goToIndicator}</AppLink>
      <Button
        size="xsmall"
        variant="tertiary"
        data-color="neutral"
        icon={<TrashIcon aria-hidden />}
        onClick={() => {
          const { indicators, parts } = state.values;
          draft.set({
            indicators: indicators.filter((id) => id !== indicatorId),
            parts: parts.filter(({ key }) => key !== info.key),
          });
          void draft.flush();
        }}
      >
        {text.removeFigure}
      </Button>
    </div>
  );
}
