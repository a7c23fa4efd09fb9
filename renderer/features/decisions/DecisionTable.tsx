import { Table } from '@navikt/ds-react';
import type { Decision, DecisionState } from '../../../electron/contract/decisions.ts';
import { levelWord } from '../../../electron/contract/words.ts';
import { decisionsText as text } from '../../text/decisions.ts';
import { capital, formatDate } from '../../text/format.ts';
import { GapTag } from '../../ui/Gap.tsx';
import { StatusIcon, type Status } from '../../ui/StatusIcon.tsx';

const icons: Record<DecisionState, Status> = {
  open: 'active',
  due: 'waiting',
  followed_up: 'done',
  superseded: 'unstarted',
};

/** The state of a decision, by icon and word. */
export function DecisionMark({ state }: { state: DecisionState }) {
  return (
    <span className="dp-decision-mark">
      <StatusIcon status={icons[state]} />
      {text.state[state]}
    </span>
  );
}

/** Every decision with what it lacks; the number opens it. */
export function DecisionTable(props: { rows: Decision[]; onOpen: (id: string) => void }) {
  return (
    <div className="dp-decisions-scroll">
      <Table size="small" className="dp-decisions">
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
          {props.rows.map((row) => (
            <Row key={row.id} row={row} onOpen={() => props.onOpen(row.id)} />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function Row({ row, onOpen }: { row: Decision; onOpen: () => void }) {
  const isOpen = row.state === 'open' || row.state === 'due';
  return (
    <Table.Row>
      <Table.DataCell className="dp-decision-number">
        <button type="button" className="dp-decision-open" onClick={onOpen} data-decision={row.id}>
          {row.number}
        </button>
      </Table.DataCell>
      <Table.HeaderCell scope="row" className="dp-decision-title">
        {row.title}
        {row.measureId !== null && (
          <span className="dp-decision-sub">{text.measure(row.measureId)}</span>
        )}
      </Table.HeaderCell>
      <Table.DataCell>{capital(levelWord[row.level])}</Table.DataCell>
      <Table.DataCell>
        {row.owner ?? (isOpen ? <GapTag>{text.noOwner}</GapTag> : text.noOwner)}
      </Table.DataCell>
      <Table.DataCell className="dp-decision-date">
        {row.followUpDate !== null ? (
          formatDate(row.followUpDate, 'table')
        ) : isOpen ? (
          <GapTag>{text.noFollowUp}</GapTag>
        ) : (
          text.noFollowUp
        )}
      </Table.DataCell>
      <Table.DataCell>
        <DecisionMark state={row.state} />
      </Table.DataCell>
    </Table.Row>
  );
}
