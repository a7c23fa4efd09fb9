import { CheckmarkIcon, FilesIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import type { IndicatorDetail } from '../../../electron/contract/indicators.ts';
import { Chart } from '../../charts/Chart.tsx';
import { ChartLegend } from '../../charts/ChartLegend.tsx';
import { indicatorText, periodHead } from '../../text/indicators.ts';
import { announce } from '../../ui/announce.ts';
import { useKeys } from '../../ui/keys.ts';
import { copyText } from './copyText.ts';
import { Definition } from './Definition.tsx';
import { Notes, Trends } from './IndicatorHead.tsx';
import { PointSource } from './PointSource.tsx';
import { SeriesTable, type CellAt } from './SeriesTable.tsx';
import { tableRows, toTsv, type TableCell } from './tableRows.ts';

/** Chart and table share one focused point: its source is a key or a click away in both. */
export function IndicatorBody({ detail }: { detail: IndicatorDetail }): ReactElement {
  const rows = useMemo(() => tableRows(detail), [detail]);
  const [at, setAt] = useState<CellAt>(() => newestOwn(rows[0]?.cells ?? []));
  const [shown, setShown] = useState<CellAt | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const cell = shown === null ? null : (rows[shown.row]?.cells[shown.column] ?? null);
  const toTable = () => table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  const copy = async () => {
    const isCopied = await copyText(toTsv(detail, rows, periodHead[detail.periodKind]));
    setCopied(isCopied);
    announce(
      isCopied
        ? indicatorText.copiedAnnounce(rows.length, detail.periods.length)
        : indicatorText.copyFailed,
    );
  };
  useKeys({ t: toTable, k: () => setShown(at), c: () => void copy() });
  const openAt = (next: CellAt) => {
    setAt(next);
    setShown(next);
  };
  return (
    <div className="dp-ind-body">
      <Trends detail={detail} />
      {detail.chart === null ? (
        <p className="dp-ind-table-only">{indicatorText.tableOnly}</p>
      ) : (
        <figure className="dp-ind-figure-box" aria-label={indicatorText.chartLabel}>
          {detail.chart.kind === 'dots' ? (
            <p className="dp-ind-dots-head">
              {indicatorText.dotsFor(
                detail.chart.periodLabel,
                detail.chart.rows.find((row) => row.isOwn)?.label ?? '',
              )}
            </p>
          ) : (
            <ChartLegend model={detail.chart} />
          )}
          <Chart
            model={detail.chart}
            height={330}
            focused={cell !== null ? { seriesId: cell.seriesId, period: cell.period } : null}
            onPoint={(point) => {
              const found = find(
                rows,
                (c) => c.seriesId === point.seriesId && c.period === point.period,
              );
              if (found !== null) openAt(found);
            }}
          />
        </figure>
      )}
      <Notes detail={detail} />
      <SeriesTable ref={table} detail={detail} rows={rows} at={at} move={setAt} open={openAt} />
      <div className="dp-ind-table-tools">
        <Button
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          icon={copied === true ? <CheckmarkIcon aria-hidden /> : <FilesIcon aria-hidden />}
          onClick={() => void copy()}
        >
          {copied === true ? indicatorText.copied : indicatorText.copy}
        </Button>
        {copied === false && <span>{indicatorText.copyFailed}</span>}
      </div>
      {cell !== null && (
        <PointSource
          key={`${cell.seriesId} ${cell.period}`}
          detail={detail}
          cell={cell}
          close={() => {
            setShown(null);
            toTable();
          }}
        />
      )}
      <Definition detail={detail} />
    </div>
  );
}

function newestOwn(cells: TableCell[]): CellAt {
  return {
    row: 0,
    column: Math.max(
      0,
      cells.findLastIndex((cell) => cell.point !== null),
    ),
  };
}

function find(rows: { cells: TableCell[] }[], test: (cell: TableCell) => boolean): CellAt | null {
  for (const [row, { cells }] of rows.entries()) {
    const column = cells.findIndex(test);
    if (column >= 0) return { row, column };
  }
  return null;
}
