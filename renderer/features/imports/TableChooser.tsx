import { Button } from '@navikt/ds-react';
import { useEffect, useRef, type ReactElement } from 'react';
import type { TablePreview } from '../../../electron/contract/mapping.ts';
import { formatNumber } from '../../text/format.ts';
import { tablesText as text } from '../../text/mapping-answers.ts';
import './mapping/answers.css';

interface Props {
  fileName: string;
  tables: readonly TablePreview[];
  choose: (table: number) => void;
}

/** The tables of a workbook, each with its first rows, and a button that reads it. */
export function TableChooser({ fileName, tables, choose }: Props): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="dp-map-tables" aria-labelledby="map-tables">
      <h2 id="map-tables" ref={heading} tabIndex={-1}>
        {text.title}
      </h2>
      <p>{text.lead(fileName, tables.length)}</p>
      <ol>
        {tables.map(({ number, sheet, title, row, figures, headings, rows }) => (
          <li key={number}>
            <div>
              <div>
                <b>{title === '' ? text.where(sheet, row, formatNumber(figures, 0)) : title}</b>
                {title !== '' && <p>{text.where(sheet, row, formatNumber(figures, 0))}</p>}
              </div>
              <Button
                size="small"
                variant="secondary"
                aria-label={text.chooseName(number, sheet)}
                onClick={() => choose(number)}
              >
                {text.choose}
              </Button>
            </div>
            <div
              className="dp-imp-scroll"
              role="region"
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard
              tabIndex={0}
              aria-label={text.caption(number)}
            >
              <table className="dp-imp-table">
                <thead>
                  <tr>
                    {headings.map((name, at) => (
                      <th
                        key={`${at} ${name}`}
                        scope="col"
                        data-words={areWords(rows, at) || undefined}
                      >
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((cells, at) => (
                    <tr key={`${at} ${cells.join()}`}>
                      {cells.map((cell, column) => (
                        <td
                          key={`${column} ${cell}`}
                          data-words={areWords(rows, column) || undefined}
                        >
                          {cell}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** True for a column of labels: no cell of it is a figure or a sign. */
function areWords(rows: readonly string[][], column: number): boolean {
  return rows.every((cells) => /\p{L}/u.test(cells[column] ?? ''));
}
