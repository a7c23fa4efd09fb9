import { ArrowUndoIcon, TrashIcon } from '@navikt/aksel-icons';
import { Button, LocalAlert, Table } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BinEntry } from '../../../electron/contract/card-content.ts';
import { useCommand } from '../../api/command.ts';
import { useToday } from '../../api/useToday.ts';
import { useTRPC } from '../../api/trpc.ts';
import { binText as text } from '../../text/card-files.ts';
import { whenText } from '../../text/format.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import './bin.css';

/** Cards taken off the boards, each with its way back. Nothing goes for good unless somebody says so. */
export function BinPage() {
  const trpc = useTRPC();
  const query = useQuery(trpc.bin.list.queryOptions());
  const entries = query.data ?? [];
  const old = entries.filter(({ isOld }) => isOld);
  const [isAsking, setAsking] = useState(false);
  return (
    <Page
      title={text.title}
      lead={query.data && text.lead(entries.length)}
      crumbs={[{ label: text.title }]}
    >
      <QueryState query={query} shape="list">
        {() =>
          entries.length === 0 ? (
            <EmptyState title={text.emptyTitle} why={text.emptyWhy} />
          ) : (
            <>
              {old.length > 0 && (
                <LocalAlert status="warning" size="small" className="dp-bin-old">
                  <LocalAlert.Header>
                    <LocalAlert.Title as="h2">{text.oldTitle(old.length)}</LocalAlert.Title>
                  </LocalAlert.Header>
                  <LocalAlert.Content>
                    <p>{text.oldWhy}</p>
                    <Button
                      size="small"
                      variant="secondary"
                      data-color="neutral"
                      onClick={() => setAsking(true)}
                    >
                      {text.ask}
                    </Button>
                  </LocalAlert.Content>
                </LocalAlert>
              )}
              <BinTable entries={entries} />
            </>
          )
        }
      </QueryState>
      {isAsking && <PurgeDialog entries={old} onClose={() => setAsking(false)} />}
    </Page>
  );
}

function BinTable({ entries }: { entries: readonly BinEntry[] }) {
  const trpc = useTRPC();
  const today = useToday();
  const restore = useCommand(trpc.bin.restore.mutationOptions(), {
    toast: ({ code, column }) => text.restored(code, column),
    undo: true,
  });
  const remove = useCommand(trpc.card.remove.mutationOptions(), {
    toast: ({ code }) => text.removed(code),
    undo: true,
  });
  return (
    // Focusable, so that what does not fit can be scrolled to by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="dp-bin-scroll" role="region" aria-label={text.caption} tabIndex={0}>
      <Table size="small" className="dp-bin">
        <caption className="dp-sr">{text.caption}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{text.head.card}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{text.head.measure}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{text.head.column}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{text.head.when}</Table.HeaderCell>
            <Table.DataCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {entries.map((entry) => (
            <Table.Row key={entry.id}>
              <Table.HeaderCell scope="row">
                <span className="dp-bin-code">{entry.code}</span> {entry.title}
              </Table.HeaderCell>
              <Table.DataCell>{`${entry.measureId} ${entry.measureName}`}</Table.DataCell>
              <Table.DataCell>{entry.columnName}</Table.DataCell>
              <Table.DataCell className="dp-bin-when">
                {whenText(entry.deletedAt ?? entry.archivedAt, today)},{' '}
                {entry.deletedAt === null ? text.archived : text.deleted}
              </Table.DataCell>
              <Table.DataCell className="dp-bin-tools">
                <Button
                  size="xsmall"
                  variant="secondary"
                  icon={<ArrowUndoIcon aria-hidden />}
                  aria-label={text.restoreName(entry.code)}
                  onClick={() => restore.mutate({ cardId: entry.id })}
                >
                  {text.restore}
                </Button>
                {entry.deletedAt === null && (
                  <Button
                    size="xsmall"
                    variant="tertiary"
                    data-color="neutral"
                    icon={<TrashIcon aria-hidden />}
                    aria-label={text.removeName(entry.code)}
                    onClick={() => remove.mutate({ cardId: entry.id })}
                  >
                    {text.remove}
                  </Button>
                )}
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function PurgeDialog({ entries, onClose }: { entries: readonly BinEntry[]; onClose: () => void }) {
  const trpc = useTRPC();
  const purge = useCommand(trpc.bin.purge.mutationOptions(), {
    toast: ({ purged }) => text.purged(purged),
    undo: true,
  });
  return (
    <FormDialog
      draft={null}
      title={text.confirmTitle(entries.length)}
      lead={text.confirmLead}
      submit={text.confirm}
      isPending={purge.isPending}
      error={purge.error}
      onSubmit={() =>
        purge.mutate({ cardIds: entries.map(({ id }) => id) }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <ul className="dp-bin-which" aria-label={text.which}>
        {entries.map(({ id, code, title }) => (
          <li key={id}>
            <span className="dp-bin-code">{code}</span> {title}
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}
