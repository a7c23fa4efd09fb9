import { PaletteIcon, PlusIcon } from '@navikt/aksel-icons';
import { Button, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { BriefingRow } from '../../../electron/contract/briefings.ts';
import { useTRPC } from '../../api/trpc.ts';
import { briefingsText as text } from '../../text/briefings.ts';
import { formatDate } from '../../text/format.ts';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { useAsked } from '../../ui/useAsked.ts';
import './briefings.css';
import './builder.css';
import { LookDialog } from './LookDialog.tsx';
import { NewBriefingDialog } from './NewBriefingDialog.tsx';

/** Every briefing, newest first, each as it is and as it was, and the way to a new one. */
export function BriefingsPage() {
  const trpc = useTRPC();
  const query = useQuery(trpc.briefing.list.queryOptions());
  const [dialog, setDialog] = useState<'new' | 'look' | null>(null);
  const start = () => setDialog('new');
  useAsked(useSearch({ from: '/shell/briefings' }).new, start);
  useKeys({ n: start });
  return (
    <Page
      title={text.title}
      lead={text.lead}
      crumbs={[{ label: text.title }]}
      hints={[{ keys: ['N'], text: text.hints.create }]}
      actions={
        <>
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<PaletteIcon aria-hidden />}
            onClick={() => setDialog('look')}
          >
            {text.look}
          </Button>
          <Button size="small" icon={<PlusIcon aria-hidden />} onClick={start}>
            {text.create}
          </Button>
        </>
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
      {dialog === 'new' && <NewBriefingDialog onClose={() => setDialog(null)} />}
      {dialog === 'look' && <LookDialog onClose={() => setDialog(null)} />}
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
          <Table.HeaderCell scope="col">{text.head.kind}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{text.head.forDate}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{text.head.snapshots}</Table.HeaderCell>
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
            <Table.DataCell>{text.kindWord[row.kind]}</Table.DataCell>
            <Table.DataCell>{formatDate(row.forDate, 'table')}</Table.DataCell>
            <Table.DataCell>
              <Snapshots row={row} />
            </Table.DataCell>
            <Table.DataCell>{formatDate(row.updatedAt, 'table')}</Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

function Snapshots({ row }: { row: BriefingRow }) {
  if (row.snapshots.length === 0) return text.noSnapshots;
  return (
    <span className="dp-briefings-snapshots">
      {row.snapshots.map(({ number, takenAt }) => (
        <Link
          key={number}
          to="/snapshots/$number"
          params={{ number }}
          aria-label={text.snapshotLabel(number, formatDate(takenAt, 'long'))}
        >
          {text.snapshot(number)}
        </Link>
      ))}
    </span>
  );
}
