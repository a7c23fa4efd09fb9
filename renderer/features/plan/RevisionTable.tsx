import { Button, Select, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanRevision } from '../../../electron/contract/plan-revisions.ts';
import { useTRPC } from '../../api/trpc.ts';
import { formatDate } from '../../text/format.ts';
import { revisionText } from '../../text/plan-revisions.ts';
import { QueryState } from '../../ui/states.tsx';
import { DiffList } from './DiffList.tsx';

const text = revisionText.list;
const now = 'now';

/** Every version of the plan, newest first; each can be read whole, for ever. */
export function RevisionTable(props: {
  revisions: PlanRevision[];
  onRead: (revisionId: string) => void;
}) {
  return (
    <section aria-labelledby="revision-list">
      <h2 id="revision-list">{text.title}</h2>
      <Table size="small" className="dp-revision-table">
        <Table.Header>
          <Table.Row>
            {text.head.map((label) => (
              <Table.HeaderCell key={label} scope="col">
                {label}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {props.revisions.map(({ id, number, adoptedOn, body, reference, note }) => (
            <Table.Row key={id}>
              <Table.HeaderCell scope="row">{text.number(number)}</Table.HeaderCell>
              <Table.DataCell>
                {adoptedOn === null ? text.noDate : formatDate(adoptedOn, 'table')}
              </Table.DataCell>
              <Table.DataCell>{body}</Table.DataCell>
              <Table.DataCell>
                {reference}
                {note !== '' && <span className="dp-revision-note">{note}</span>}
              </Table.DataCell>
              <Table.DataCell>
                <Button
                  size="xsmall"
                  variant="tertiary"
                  aria-label={text.readName(number)}
                  onClick={() => props.onRead(id)}
                >
                  {text.read}
                </Button>
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  );
}

/** Any two versions beside each other, in words. */
export function CompareRevisions({ revisions }: { revisions: PlanRevision[] }) {
  const words = revisionText.compare;
  const trpc = useTRPC();
  const [from, setFrom] = useState(revisions.at(-1)?.id ?? '');
  const [to, setTo] = useState(now);
  const query = useQuery(
    trpc.plan.compare.queryOptions({ from, to: to === now ? null : to }, { enabled: from !== '' }),
  );
  const options = revisions.map(({ id, number, adoptedOn }) => (
    <option key={id} value={id}>
      {words.option(number, adoptedOn)}
    </option>
  ));
  return (
    <section aria-labelledby="revision-compare">
      <h2 id="revision-compare">{words.title}</h2>
      <div className="dp-revision-choose">
        <Select
          size="small"
          label={words.from}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        >
          {options}
        </Select>
        <Select
          size="small"
          label={words.to}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        >
          <option value={now}>{words.now}</option>
          {options}
        </Select>
      </div>
      {from === to ? (
        <p>{words.same}</p>
      ) : (
        <QueryState query={query} shape="list">
          {(comparison) => <DiffList comparison={comparison} />}
        </QueryState>
      )}
    </section>
  );
}
