import { Button, Table } from '@navikt/ds-react';
import { useState } from 'react';
import type { LeadershipRequest } from '../../../electron/contract/requests.ts';
import { requestsText as text } from '../../text/decisions.ts';
import { formatDate } from '../../text/format.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { GapTag } from '../../ui/Gap.tsx';
import { StatusIcon } from '../../ui/StatusIcon.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { RequestDialog } from './RequestDialog.tsx';

/** What was asked for, until when, and what became of it. */
export function RequestTable({ rows }: { rows: LeadershipRequest[] }) {
  const [asked, setAsked] = useState<{ kind: 'edit' | 'answer'; id: string } | null>(null);
  const chosen = rows.find(({ id }) => id === asked?.id);
  const close = () => setAsked(null);
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
          {rows.map((row) => (
            <Row key={row.id} row={row} onAsk={(kind) => setAsked({ kind, id: row.id })} />
          ))}
        </Table.Body>
      </Table>
      {chosen && asked?.kind === 'edit' && <RequestDialog request={chosen} onClose={close} />}
      {chosen && asked?.kind === 'answer' && <AnswerDialog request={chosen} onClose={close} />}
    </div>
  );
}

function Row(props: { row: LeadershipRequest; onAsk: (kind: 'edit' | 'answer') => void }) {
  const { row, onAsk } = props;
  return (
    <Table.Row>
      <Table.HeaderCell scope="row" className="dp-decision-title">
        <button type="button" className="dp-decision-open" onClick={() => onAsk('edit')}>
          {row.text}
        </button>
      </Table.HeaderCell>
      <Table.DataCell className="dp-decision-date">
        {formatDate(row.askedOn, 'table')}
      </Table.DataCell>
      <Table.DataCell className="dp-decision-date">
        {row.dueDate === null ? text.noDue : formatDate(row.dueDate, 'table')}
        {row.isOverdue && (
          <span className="dp-decision-overdue">
            <StatusIcon status="stop" />
            {text.overdue}
          </span>
        )}
      </Table.DataCell>
      <Table.DataCell>
        {row.answeredOn === null ? (
          <GapTag>{text.open}</GapTag>
        ) : (
          <>
            {row.answer}
            <span className="dp-decision-sub">
              {text.answered(formatDate(row.answeredOn, 'table'))}
            </span>
          </>
        )}{' '}
        <Button size="xsmall" variant="tertiary" onClick={() => onAsk('answer')}>
          {row.answeredOn === null ? text.answerAction : text.edit}
        </Button>
      </Table.DataCell>
      <Table.DataCell>
        {row.cards.length === 0
          ? text.noCards
          : row.cards.map((card) => (
              <span key={card.id} className="dp-decision-card">
                <StatusIcon status={card.isDone ? 'done' : 'active'} />
                <AppLink to={`/measures/${card.measureId}?card=${card.id}`} title={card.title}>
                  {card.code}
                </AppLink>
              </span>
            ))}
      </Table.DataCell>
    </Table.Row>
  );
}
