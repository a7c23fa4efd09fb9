import { Table } from '@navikt/ds-react';
import type { MeasureDetail } from '../../../../electron/contract/measures.ts';
import { stageWord, stateWord } from '../../../../electron/contract/words.ts';
import { formatDate } from '../../../text/format.ts';
import { workText } from '../../../text/measure-work.ts';
import { measureText } from '../../../text/measures.ts';
import { EmptyState } from '../../../ui/states.tsx';
import { stateIcon, StatusIcon } from '../../../ui/StatusIcon.tsx';
import { Section } from './Section.tsx';

const text = measureText.about;

/** Every status the group has given, newest first, each with its line of text. */
export function StatusLog({ updates }: { updates: MeasureDetail['updates'] }) {
  return (
    <Section title={workText.log.title}>
      {updates.length === 0 ? (
        <EmptyState title={text.noLog} why={text.noLogWhy} />
      ) : (
        <div className="dp-about-scroll">
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
        </div>
      )}
    </Section>
  );
}
