import { ReadMore } from '@navikt/ds-react';
import { briefingLimits, type Briefing } from '../../../electron/contract/briefings.ts';
import { briefingText as text } from '../../text/briefings.ts';
import { formatDate } from '../../text/format.ts';
import type { Draft, DraftState } from '../../ui/draft/draftStore.ts';
import type { BriefingFields } from './briefingFields.ts';
import { BriefingDate } from './BriefingDate.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

interface Props {
  briefing: Briefing;
  draft: Draft<BriefingFields>;
  state: DraftState<BriefingFields>;
}

/** Title, readers, day of the meeting, and from when changes are told. */
export function AboutFields({ briefing, draft, state }: Props) {
  const { values } = state;
  const { previous } = briefing;
  const save = () => void draft.flush();
  return (
    <ReadMore size="small" header={text.about} id="briefing-about">
      <div className="dp-briefing-about">
        <TextField
          size="small"
          id="briefing-title"
          label={text.title}
          limit={briefingLimits.title}
          value={values.title}
          error={values.title.trim() === '' ? text.titleMissing : undefined}
          onChange={({ target }) => draft.set({ title: target.value })}
          onBlur={save}
        />
        <TextField
          size="small"
          id="briefing-audience"
          label={text.audience}
          limit={briefingLimits.audience}
          value={values.audience}
          error={values.audience.trim() === '' ? text.audienceMissing : undefined}
          onChange={({ target }) => draft.set({ audience: target.value })}
          onBlur={save}
        />
        <BriefingDate
          id="briefing-forDate"
          label={text.forDate}
          value={values.forDate}
          onChange={(forDate) => forDate !== null && draft.set({ forDate })}
        />
        <BriefingDate
          id="briefing-periodFrom"
          label={text.periodFrom}
          help={
            previous === null
              ? text.periodNone
              : text.periodHelp(formatDate(previous.forDate, 'long'), previous.number)
          }
          value={values.periodFrom}
          onChange={(periodFrom) => draft.set({ periodFrom })}
        />
      </div>
    </ReadMore>
  );
}
