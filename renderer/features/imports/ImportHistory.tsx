import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { ImportEntry } from '../../../electron/contract/imports.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { formatDate, formatTime } from '../../text/format.ts';
import { importText } from '../../text/imports.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { StatusIcon } from '../../ui/StatusIcon.tsx';

const { history } = importText;

/** Every file taken into use, with the way to withdraw it or take it into use again. */
export function ImportHistory(): ReactElement {
  const query = useQuery(useTRPC().import.list.queryOptions());
  return (
    <section className="dp-imp-history">
      <h2>{history.title}</h2>
      <QueryState query={query} shape="list">
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState title={history.emptyTitle} why={history.emptyWhy} />
          ) : (
            <EntryTable entries={entries} />
          )
        }
      </QueryState>
    </section>
  );
}

function EntryTable({ entries }: { entries: ImportEntry[] }): ReactElement {
  return (
    <div className="dp-imp-history-scroll">
      <table className="dp-imp-entries">
        <thead>
          <tr>
            <th scope="col">{history.file}</th>
            <th scope="col">{history.at}</th>
            <th scope="col">{history.indicators}</th>
            <th scope="col" className="dp-imp-number">
              {history.figures}
            </th>
            <th scope="col">{history.state}</th>
            <th scope="col">
              <span className="dp-sr">{history.action}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Entry({ entry }: { entry: ImportEntry }): ReactElement {
  const trpc = useTRPC();
  const withdraw = useCommand(trpc.import.withdraw.mutationOptions(), {
    toast: history.withdrawnToast(entry.fileName),
    undo: true,
  });
  const republish = useCommand(trpc.import.republish.mutationOptions(), {
    toast: history.republishedToast(entry.fileName),
    undo: true,
  });
  const importId = entry.id;
  return (
    <tr data-withdrawn={!entry.isInUse || undefined}>
      <th scope="row">
        {entry.fileName}
        <span className="dp-imp-sub">
          {entry.sourceName} ·{' '}
          <span title={entry.fileHash}>{history.hash(entry.fileHash.slice(0, 12))}</span>
        </span>
      </th>
      <td className="dp-imp-at">
        {formatDate(entry.at, 'table')} kl. {formatTime(entry.at)}
        <span className="dp-imp-sub">{entry.actor}</span>
      </td>
      <td className="dp-imp-for">
        {entry.indicators.length === 0 ? history.noIndicators : entry.indicators.join(', ')}
      </td>
      <td className="dp-imp-number">{history.accepted(entry.accepted, entry.hidden)}</td>
      <td>
        <span className="dp-imp-state">
          <StatusIcon status={entry.isInUse ? 'done' : 'unstarted'} />
          {entry.isInUse ? history.inUse : history.withdrawn}
        </span>
      </td>
      <td className="dp-imp-act">
        <Button
          size="xsmall"
          variant="tertiary"
          loading={withdraw.isPending || republish.isPending}
          aria-label={
            entry.isInUse
              ? history.withdrawName(entry.fileName)
              : history.republishName(entry.fileName)
          }
          onClick={() =>
            entry.isInUse ? withdraw.mutate({ importId }) : republish.mutate({ importId })
          }
        >
          {entry.isInUse ? history.withdraw : history.republish}
        </Button>
      </td>
    </tr>
  );
}
