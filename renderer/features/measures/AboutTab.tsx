import { Table } from '@navikt/ds-react';
import type { MeasureDetail } from '../../../electron/contract/measures.ts';
import { stageWord, stateWord } from '../../../electron/contract/words.ts';
import { measureText } from '../../text/measures.ts';
import { formatDate } from '../../text/format.ts';
import { stateIcon, StatusIcon } from '../../ui/StatusIcon.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { dependencySentences } from './dependencySentences.ts';

const text = measureText.about;

/** The plan's own words about the measure, what it hangs together with, and the log of statuses. */
export function AboutTab({ measure }: { measure: MeasureDetail }) {
  const { sentences, conflicts } = dependencySentences(measure.id, measure.dependencies);
  const paragraphs = measureText.quote(measure.adoptedDescription).split(/\n\n+/);
  return (
    <div className="dp-about">
      <section>
        <h2>{text.adopted}</h2>
        <p>{measureText.quote(measure.adoptedText)}</p>
        <h2>{text.description}</h2>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p className="dp-quiet">
          {text.reference}: {measure.reference}
        </p>
        <h2>{measureText.dependency.title}</h2>
        {sentences.length === 0 && <p>{measureText.dependency.none}</p>}
        {[...sentences, ...conflicts].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      <section>
        <h2>{text.log}</h2>
        {measure.updates.length === 0 ? (
          <EmptyState title={text.noLog} why={text.noLogWhy} />
        ) : (
          <StatusLog updates={measure.updates} />
        )}
      </section>
    </div>
  );
}

function StatusLog({ updates }: { updates: MeasureDetail['updates'] }) {
  return (
    <Table size="small">
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{text.when}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{text.what}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{text.line}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{text.who}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {updates.map((update) => (
          <Table.Row key={update.id}>
            <Table.DataCell>{formatDate(update.at, 'table')}</Table.DataCell>
            <Table.DataCell>
              <span className="dp-status-choice">
                <StatusIcon status={stateIcon[update.state]} />
                {stageWord[update.stage]}, {stateWord[update.state].toLowerCase()}
              </span>
            </Table.DataCell>
            <Table.DataCell>{update.line}</Table.DataCell>
            <Table.DataCell>{update.actor}</Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
