import { CheckmarkIcon, FilesIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import type { ChartModel } from '../../../electron/contract/charts.ts';
import type { IndicatorDetail } from '../../../electron/contract/indicators.ts';
import type { IndicatorReading } from '../../../electron/contract/reading.ts';
import { Chart } from '../../charts/Chart.tsx';
import { ChartLegend } from '../../charts/ChartLegend.tsx';
import { indicatorText, periodHead, readingText } from '../../text/indicators.ts';
import { announce } from '../../ui/announce.ts';
import { useKeys } from '../../ui/keys.ts';
import { copyText } from '../../ui/copyText.ts';
import { Definition } from './Definition.tsx';
import { Notes, Sentence, Trends } from './IndicatorHead.tsx';
import { PointSource } from './PointSource.tsx';
import { SensitiveNote } from './reading/SensitiveNote.tsx';
import { SplitSection } from './reading/SplitSection.tsx';
import { EventList } from './reading/EventList.tsx';
import { Revisions } from './reading/Revisions.tsx';
import { useView } from './reading/useView.ts';
import { ViewNotes, ViewToggle } from './reading/ViewTools.tsx';
import { SeriesTable, type CellAt } from './SeriesTable.tsx';
import { tableRows, toTsv, uncertaintyRow, type TableCell } from './tableRows.ts';

/** Chart and table share one focused point: its source is a key or a click away in both. */
export function IndicatorBody({
  detail,
  reading,
}: {
  detail: IndicatorDetail;
  /** Null while it cannot be had: the figures stand without it. */
  reading: IndicatorReading | null;
}): ReactElement {
  const rows = useMemo(() => tableRows(detail), [detail]);
  const [isUncertaintyShown, setUncertaintyShown] = useState(false);
  const state = useView(detail.chart, reading, isUncertaintyShown);
  const uncertainty = reading === null ? null : uncertaintyRow(detail, reading.uncertainty);
  const extra = isUncertaintyShown && uncertainty !== null ? uncertainty : null;
  const [at, setAt] = useState<CellAt>(() => newestOwn(rows[0]?.cells ?? []));
  const [shown, setShown] = useState<CellAt | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const cell = shown === null ? null : (rows[shown.row]?.cells[shown.column] ?? null);
  const toTable = () => table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  const copy = async () => {
    const isCopied = await copyText(
      [
        toTsv(detail, extra === null ? rows : [...rows, extra], periodHead[detail.periodKind]),
        ...(reading?.helpLines ?? []),
      ].join('\n'),
    );
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
      <Sentence detail={detail} />
      <div className="dp-reading-head">
        <Trends detail={detail} />
        <ViewToggle state={state} />
      </div>
      {detail.isSensitive && <SensitiveNote helpLines={reading?.helpLines ?? []} />}
      {state.model === null ? (
        !detail.isSensitive && <p className="dp-ind-table-only">{indicatorText.tableOnly}</p>
      ) : (
        <figure className="dp-ind-figure-box" aria-label={indicatorText.chartLabel}>
          {state.model.kind === 'dots' ? (
            <p className="dp-ind-dots-head">
              {indicatorText.dotsFor(
                state.model.periodLabel,
                state.model.rows.find((row) => row.isOwn)?.label ?? '',
              )}
            </p>
          ) : (
            <ChartLegend model={state.model} />
          )}
          <Chart
            model={state.model}
            height={330}
            events={state.hasLane ? (reading?.events ?? []) : []}
            focused={cell !== null ? { seriesId: cell.seriesId, period: cell.period } : null}
            onPoint={(point) => {
              // A mean is no cell of the table: its newest period is.
              const period = newestPeriod(state.model, point.period);
              const found = find(rows, (c) => c.seriesId === point.seriesId && c.period === period);
              if (found !== null) openAt(found);
            }}
          />
        </figure>
      )}
      <Notes detail={detail} />
      {reading !== null && state.model !== null && <ViewNotes state={state} reading={reading} />}
      <SeriesTable
        ref={table}
        detail={detail}
        rows={rows}
        extra={extra}
        awaited={reading?.awaited ?? null}
        at={at}
        move={setAt}
        open={openAt}
      />
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
        {uncertainty !== null && (
          <Button
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            aria-expanded={isUncertaintyShown}
            onClick={() => setUncertaintyShown(!isUncertaintyShown)}
          >
            {isUncertaintyShown ? readingText.uncertainty.hide : readingText.uncertainty.show}
          </Button>
        )}
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
      {reading !== null && (
        <>
          {!detail.isSensitive && <SplitSection detail={detail} />}
          <EventList indicatorId={detail.id} events={reading.events} hasLane={state.hasLane} />
          <Revisions revisions={reading.revisions} />
        </>
      )}
      <Definition detail={detail} />
    </div>
  );
}

function newestPeriod(model: ChartModel | null, code: string): string {
  if (model?.kind !== 'line' || !model.windows) return code;
  const span = model.windows.spans[model.periods.findIndex((p) => p.code === code)];
  const inTable = model.windows.years[span?.to ?? -1];
  return model.title.endsWith('glidende snitt') ? (inTable ?? code) : code;
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
