import { Table } from '@navikt/ds-react';
import { isBlank } from '../../../electron/contract/rich-text.ts';
import type { Voice } from '../../../electron/contract/voices.ts';
import { formatDate } from '../../text/format.ts';
import { voicesText as text } from '../../text/voices.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { GapTag } from '../../ui/Gap.tsx';
import { RichTextView } from '../../ui/rich-text/RichTextView.tsx';

/** Every input with where it was heard, what came of it and what it is about. */
export function VoiceTable(props: { voices: Voice[]; onOpen: (voice: Voice) => void }) {
  return (
    <div className="dp-voices-scroll">
      <Table size="small" className="dp-voices">
        <caption className="dp-sr">{text.caption}</caption>
        <Table.Header>
          <Table.Row>
            {Object.entries(text.head).map(([key, label]) => (
              <Table.HeaderCell key={key} scope="col">
                {label}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {props.voices.map((voice) => (
            <Row key={voice.id} voice={voice} onOpen={() => props.onOpen(voice)} />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function Row({ voice, onOpen }: { voice: Voice; onOpen: () => void }) {
  const { arena, heardOn, ageGroup, participants, said, changed, links, isDueForReview } = voice;
  return (
    <Table.Row>
      <Table.DataCell className="dp-voice-date">{formatDate(heardOn, 'table')}</Table.DataCell>
      <Table.HeaderCell scope="row" className="dp-voice-arena">
        <button
          type="button"
          className="dp-voice-open"
          aria-label={text.open(arena)}
          onClick={onOpen}
        >
          {arena}
        </button>
        <span className="dp-voice-sub">
          {[ageGroup, text.participants(participants)].filter((part) => part !== '').join(', ')}
        </span>
        {isDueForReview && <GapTag>{text.due}</GapTag>}
      </Table.HeaderCell>
      <Table.DataCell className="dp-voice-text">
        <RichTextView value={said} />
      </Table.DataCell>
      <Table.DataCell className="dp-voice-text">
        {isBlank(changed) ? (
          <GapTag>{text.nothingChanged}</GapTag>
        ) : (
          <RichTextView value={changed} />
        )}
      </Table.DataCell>
      <Table.DataCell>
        {links.length === 0 ? (
          text.unlinked
        ) : (
          <ul className="dp-voice-links">
            {links.map(({ kind, subject, label, to }) => (
              <li key={`${kind} ${subject}`}>
                <AppLink to={to}>{label}</AppLink>
              </li>
            ))}
          </ul>
        )}
      </Table.DataCell>
    </Table.Row>
  );
}
