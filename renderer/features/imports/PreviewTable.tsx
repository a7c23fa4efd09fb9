import { EyeSlashIcon } from '@navikt/aksel-icons';
import type { ReactElement } from 'react';
import type { ImportPreview, ImportRow } from '../../../electron/contract/imports.ts';
import { statusWord } from '../../../electron/contract/words.ts';
import { periodLabel } from '../../text/format.ts';
import { importText } from '../../text/imports.ts';
import { cellId, shortened } from './reading.ts';

interface Props {
  preview: ImportPreview;
  showsAll: boolean;
  setShowsAll: (showsAll: boolean) => void;
}

/** The file's own figures under the indicators they go to; own municipality first. */
export function PreviewTable({ preview, showsAll, setShowsAll }: Props): ReactElement {
  const { table } = importText;
  const all = preview.rows;
  const rows = showsAll ? all : shortened(all);
  const hasPeriods = new Set(all.map((row) => row.period)).size > 1;
  return (
    <div>
      <div
        className="dp-imp-scroll"
        role="region"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard
        tabIndex={0}
        aria-label={table.label(preview.fileName)}
      >
        <table className="dp-imp-table">
          <thead>
            <tr>
              <th scope="col">{table.place}</th>
              {preview.columns.map((column) => (
                <th
                  key={`${column.measure} ${column.indicatorId}`}
                  scope="col"
                  data-skipped={column.indicatorId === null || undefined}
                >
                  <span className="dp-imp-measure">{column.measure}</span>
                  <span className="dp-imp-target" title={column.definition}>
                    {column.indicatorName ?? table.skipped}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PreviewRow
                key={`${row.place} ${row.period}`}
                preview={preview}
                row={row}
                hasPeriods={hasPeriods}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="dp-imp-shown">
        {rows.length === preview.rowTotal
          ? table.all(preview.rowTotal)
          : table.shown(rows.length, preview.rowTotal)}
        {shortened(all).length < all.length && (
          <>
            {' · '}
            <button type="button" className="dp-imp-link" onClick={() => setShowsAll(!showsAll)}>
              {showsAll
                ? table.showFewer
                : all.length < preview.rowTotal
                  ? table.showMore
                  : table.showAll}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

function PreviewRow({
  preview,
  row,
  hasPeriods,
}: {
  preview: ImportPreview;
  row: ImportRow;
  hasPeriods: boolean;
}) {
  return (
    <tr data-own={row.isOwn || undefined}>
      <th scope="row">
        {row.placeName} <span className="dp-imp-code">{row.place}</span>
        {hasPeriods && <span className="dp-imp-code"> · {periodLabel(row.period)}</span>}
      </th>
      {row.cells.map((cell, at) => {
        const column = preview.columns[at];
        if (column === undefined) return null;
        return (
          <td
            key={`${column.measure} ${column.indicatorId}`}
            id={cellId({ place: row.place, measure: column.measure, period: row.period })}
            data-note={cell.hasNote || undefined}
            data-skipped={column.indicatorId === null || undefined}
            tabIndex={cell.hasNote ? -1 : undefined}
          >
            <Cell cell={cell} />
            {cell.hasNote && <span className="dp-sr"> ({importText.table.noted})</span>}
          </td>
        );
      })}
    </tr>
  );
}

function Cell({ cell }: { cell: ImportRow['cells'][number] }): ReactElement {
  if (cell.status === 'value' || cell.status === 'zero' || cell.status === 'provisional')
    return <>{cell.text}</>;
  if (cell.status === 'hidden') {
    return (
      <span className="dp-imp-word">
        <EyeSlashIcon aria-hidden />
        {importText.table.hidden}
      </span>
    );
  }
  return <span className="dp-imp-word">{statusWord[cell.status]}</span>;
}
