import { Switch } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type ReactElement } from 'react';
import type { Gap } from '../../../electron/contract/gaps.ts';
import type { Matrix } from '../../../electron/contract/matrix.ts';
import { useCommand } from '../../api/command.ts';
import { download } from '../../api/files.ts';
import { useTRPC } from '../../api/trpc.ts';
import { challengesText } from '../../text/challenges.ts';
import { gapsText } from '../../text/gaps.ts';
import { matrixText as text } from '../../text/matrix.ts';
import { paperText } from '../../text/papers.ts';
import { AcceptGapDialog } from '../../ui/AcceptGapDialog.tsx';
import { ExportMenu } from '../../ui/export/ExportMenu.tsx';
import { useKeys } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { useDownload } from '../../ui/useDownload.ts';
import { holeOf, MatrixRow, openHoles } from './MatrixRow.tsx';
import './challenges.css';
import './matrix.css';

/** The plan's challenges × measures × indicators × newest evaluation, with each hole and its way out. */
export function MatrixPage(): ReactElement {
  const query = useQuery(useTRPC().challenge.matrix.queryOptions());
  const save = useDownload();
  const csv = async () => text.done((await download('/files/matrix/csv')).fileName);
  const excel = () => save('/files/matrix/xlsx', text.done);
  useKeys({ e: excel, h: () => openHoles()[0]?.focus() });
  return (
    <Page
      title={text.title}
      crumbs={[{ label: challengesText.title, to: '/challenges' }, { label: text.title }]}
      lead={query.data && text.lead(query.data.open, query.data.accepted)}
      hints={[
        { keys: ['H'], text: text.hints.first },
        { keys: ['↑', '↓'], text: text.hints.next },
        { keys: ['X'], text: text.hints.leave },
        { keys: ['E'], text: text.hints.excel },
      ]}
      actions={
        <ExportMenu
          groups={[
            {
              label: paperText.challenges,
              paper: { kind: 'challenges', subject: 'all', filter: {} },
              others: [{ label: paperText.csv, run: csv }],
            },
          ]}
        />
      }
    >
      <QueryState query={query} shape="list">
        {(matrix) => <MatrixTable matrix={matrix} />}
      </QueryState>
    </Page>
  );
}

function MatrixTable({ matrix }: { matrix: Matrix }): ReactElement {
  const [isNarrowed, setNarrowed] = useState(false);
  const [left, setLeft] = useState<Gap | null>(null);
  const isLeft = useRef(false);
  const opener = useRef<HTMLElement | null>(null);
  const narrowing = useRef<HTMLInputElement>(null);
  const reopen = useCommand(useTRPC().gap.reopen.mutationOptions(), {
    toast: gapsText.opened,
    undo: true,
  });
  const leave = (gap: Gap) => {
    isLeft.current = false;
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setLeft(gap);
  };
  /** A hole that was left goes, wherever it stands in the matrix; the next one takes the focus. */
  const returnFocus = () => {
    if (!isLeft.current || left === null) return opener.current;
    const holes = openHoles();
    const at = holes.findIndex((hole) => hole.parentElement?.contains(opener.current));
    const others = [...holes.slice(at + 1), ...holes.slice(0, at).toReversed()];
    return others.find((hole) => hole.dataset['hole'] !== holeOf(left)) ?? narrowing.current;
  };
  const hasOpen = (row: Matrix['rows'][number]) => row.gaps.some(({ reason }) => reason === null);
  const rows = isNarrowed ? matrix.rows.filter(hasOpen) : matrix.rows;
  return (
    <>
      <Switch
        ref={narrowing}
        size="small"
        checked={isNarrowed}
        onChange={(event) => setNarrowed(event.target.checked)}
      >
        {text.onlyGaps}
      </Switch>
      {rows.length === 0 ? (
        <EmptyState title={text.none} why={text.noneWhy} />
      ) : (
        <div className="dp-matrix-scroll">
          <table className="dp-matrix" aria-label={text.table}>
            <thead>
              <tr>
                <th scope="col">{text.head.challenge}</th>
                <th scope="col">{text.head.measures}</th>
                <th scope="col">{text.head.indicators}</th>
                <th scope="col">{text.head.gaps}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <MatrixRow
                  key={row.id}
                  row={row}
                  onAccept={leave}
                  onReopen={({ kind, subject }) => reopen.mutate({ kind, subject })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {left !== null && (
        <AcceptGapDialog
          gap={left}
          onLeft={() => (isLeft.current = true)}
          onClose={() => setLeft(null)}
          returnFocus={returnFocus}
        />
      )}
    </>
  );
}
