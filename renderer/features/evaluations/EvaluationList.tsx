import { Button, Table } from '@navikt/ds-react';
import { Link } from '@tanstack/react-router';
import { templateOf } from '../../../electron/contract/evaluation-templates.ts';
import type {
  EvaluationList as List,
  EvaluationRow,
} from '../../../electron/contract/evaluations.ts';
import { evaluationsText as text } from '../../text/evaluations.ts';
import { halfYearLabel } from '../../text/format.ts';
import { StateMark, VerdictMark } from './VerdictMark.tsx';

/** What kind of note, and about what where that is not the whole measure. */
const kindOf = ({ template, subject }: EvaluationRow): string =>
  subject.kind === 'measure'
    ? templateOf(template).name
    : text.noteAbout(templateOf(template).name, subject.label);

interface Props {
  notes: List;
  onMore: () => void;
}

/** The newest notes, measures in the plan's order within a half-year; the older ones when asked for. */
export function EvaluationList({ notes: { rows, total }, onMore }: Props) {
  return (
    <section>
      <h2 className="dp-eval-h2">{text.listTitle}</h2>
      <Table size="small" className="dp-eval-table">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{text.head.period}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{text.head.measure}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{text.head.note}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{text.head.verdict}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{text.head.state}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((note) => (
            <Table.Row key={note.id}>
              <Table.DataCell className="dp-eval-period">
                {halfYearLabel(note.period)}
              </Table.DataCell>
              <Table.HeaderCell scope="row" className="dp-eval-name">
                <Link to="/evaluations/$evaluationId" params={{ evaluationId: note.id }}>
                  {text.missingRow(note.measureId, note.measureName)}
                </Link>
              </Table.HeaderCell>
              <Table.DataCell>{kindOf(note)}</Table.DataCell>
              <Table.DataCell>
                <VerdictMark verdict={note.verdict} />
              </Table.DataCell>
              <Table.DataCell>
                <StateMark state={note.state} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {total > rows.length && (
        <p className="dp-eval-more">
          {text.shown(rows.length, total)}
          <Button size="small" variant="tertiary" onClick={onMore}>
            {text.more}
          </Button>
        </p>
      )}
    </section>
  );
}
