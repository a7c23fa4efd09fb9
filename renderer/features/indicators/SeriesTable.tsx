import { EyeSlashIcon } from '@navikt/aksel-icons';
import type { KeyboardEvent, ReactElement, Ref } from 'react';
import type { IndicatorDetail } from '../../../electron/contract/indicators.ts';
import type { IndicatorReading } from '../../../electron/contract/reading.ts';
import { indicatorText, periodHead, readingText } from '../../text/indicators.ts';
import type { TableCell, TableRow } from './tableRows.ts';

export interface CellAt {
  row: number;
  column: number;
}

interface SeriesTableProps {
  ref: Ref<HTMLTableElement>;
  detail: IndicatorDetail;
  rows: TableRow[];
  /** A row below that only explains the others: not part of the grid's arrows. */
  extra: TableRow | null;
  /** Periods that have passed without figures: one column for them all. */
  awaited: IndicatorReading['awaited'];
  at: CellAt;
  move: (at: CellAt) => void;
  open: (at: CellAt) => void;
}

/** The figures under the chart; one tab stop, arrows within, Enter or K opens a number's source. */
export function SeriesTable(props: SeriesTableProps): ReactElement {
  const { ref, detail, rows, extra, awaited, at, move, open } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = step(event.key, at, rows.length, detail.periods.length);
    if (next === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (next === null) open(at);
    else cellElement(event.currentTarget, next)?.focus();
  };
  return (
    <div className="dp-ind-scroll">
      <table
        ref={ref}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA's own pattern for a grid
        role="grid"
        className="dp-ind-series"
        aria-label={indicatorText.tableLabel(detail.name, detail.unit)}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">{periodHead[detail.periodKind]}</th>
            {detail.periods.map((period) => (
              <th key={period.code} scope="col" className={columnClass(period)}>
                {period.mark !== null && (
                  <span
                    className="dp-ind-mark"
                    aria-label={indicatorText.markLabel(period.mark)}
                    role="img"
                  >
                    {period.mark}
                  </span>
                )}
                {period.label}
                {period.isOutside && (
                  <span className="dp-ind-outside">{indicatorText.outside}</span>
                )}
              </th>
            ))}
            {awaited !== null && <th scope="col">{awaited.label}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.key} data-role={row.role}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, c) => {
                const period = detail.periods[c];
                return (
                  <td
                    key={cell.period}
                    data-cell={`${r} ${c}`}
                    tabIndex={at.row === r && at.column === c ? 0 : -1}
                    className={period === undefined ? '' : columnClass(period)}
                    onFocus={() => move({ row: r, column: c })}
                    onClick={() => open({ row: r, column: c })}
                  >
                    <CellText cell={cell} />
                  </td>
                );
              })}
              {awaited !== null && <AwaitedCell />}
            </tr>
          ))}
          {extra !== null && (
            <tr data-role={extra.role}>
              <th scope="row">{extra.label}</th>
              {extra.cells.map((cell, c) => {
                const period = detail.periods[c];
                return (
                  <td key={cell.period} className={period === undefined ? '' : columnClass(period)}>
                    {cell.text}
                  </td>
                );
              })}
              {awaited !== null && <AwaitedCell />}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function AwaitedCell(): ReactElement {
  return (
    <td className="dp-ind-awaited">
      <span className="dp-ind-word">{readingText.awaited}</span>
    </td>
  );
}

function CellText({ cell }: { cell: TableCell }): ReactElement {
  if (cell.point?.value != null) {
    return (
      <>
        {cell.text}
        {cell.point.status === 'provisional' && (
          <span className="dp-ind-word"> {indicatorText.provisional}</span>
        )}
      </>
    );
  }
  return (
    <span className="dp-ind-word">
      {cell.point?.status === 'hidden' && <EyeSlashIcon className="dp-inline-icon" aria-hidden />}
      {cell.text}
    </span>
  );
}

/** A mark on a period that is within the series is a cut: the same dotted rule as in the chart. */
function columnClass(period: IndicatorDetail['periods'][number]): string {
  if (period.isOutside) return 'dp-ind-col-outside';
  return period.mark === null ? '' : 'dp-ind-col-cut';
}

function step(key: string, at: CellAt, rows: number, columns: number): CellAt | null {
  const moves: Record<string, CellAt> = {
    ArrowLeft: { row: at.row, column: at.column - 1 },
    ArrowRight: { row: at.row, column: at.column + 1 },
    ArrowUp: { row: at.row - 1, column: at.column },
    ArrowDown: { row: at.row + 1, column: at.column },
    Home: { row: at.row, column: 0 },
    End: { row: at.row, column: columns - 1 },
  };
  const to = moves[key];
  if (to === undefined) return null;
  return {
    row: Math.max(0, Math.min(rows - 1, to.row)),
    column: Math.max(0, Math.min(columns - 1, to.column)),
  };
}

function cellElement(table: HTMLElement, { row, column }: CellAt): HTMLElement | null {
  return table.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`);
}
