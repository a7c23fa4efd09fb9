import { PlusIcon } from '@navikt/aksel-icons';
import { Button, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { BriefingRow } from '../../../electron/contract/briefings.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { briefingsText as text } from '../../text/briefings.ts';
import { formatDate } from '../../text/format.ts';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import './briefings.css';

/** Every briefing, newest first, and the way to a new one. */
export function BriefingsPage() {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const query = useQuery(trpc.briefing.list.queryOptions());
  const create = useCommand(trpc.briefing.create.mutationOptions());
  const start = () => {
    if (create.isPending) return;
    create.mutate(
      {},
      {
        onSuccess: ({ id }) =>
          void navigate({ to: '/briefings/$briefingId', params: { briefingId: id } }),
      },
    );
  };
  useKeys({ n: start });
  return (
    <Page
      title={text.title}
      lead={text.lead}
      crumbs={[{ label: text.title }]}
      hints={[{ keys: ['N'], text: text.hints.create }]}
      actions={
        <Button
          size="small"
          icon={<PlusIcon aria-hidden />}
          loading={create.isPending}
          onClick={start}
        >
          {text.create}
        </Button>
      }
    >
      <QueryState query={query} shape="list">
        {(rows) =>
          rows.length > 0 ? (
            <BriefingList rows={rows} />
          ) : (
            <EmptyState
              title={text.emptyTitle}
              why={text.emptyWhy}
              action={
                <Button size="small" variant="secondary" onClick={start}>
                  {text.create}
                </Button>
              }
            />
          )
        }
      </QueryState>
    </Page>
  );
}

function BriefingList({ rows }: { rows: BriefingRow[] }) {
  const sorted = rows.toSorted((a, b) => b.number - a.number);
  return (
    <Table size="small" className="dp-briefings">
      <caption className="dp-sr">{text.caption}</caption>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col" align="right">
            {text.head.number}
          </Table.HeaderCell>
          <Table.HeaderCell scope="col">{text.head.title}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{text.head.forDate}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{text.head.updated}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {sorted.map((row) => (
          <Table.Row key={row.id}>
            <Table.DataCell align="right">{row.number}</Table.DataCell>
            <Table.HeaderCell scope="row" className="dp-briefings-title">
              <Link to="/briefings/$briefingId" params={{ briefingId: row.id }}>
                {row.title}
              </Link>
            </Table.HeaderCell>
            <Table.DataCell>{formatDate(row.forDate, 'table')}</Table.DataCell>
            <Table.DataCell>{formatDate(row.updatedAt, 'table')}</Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
