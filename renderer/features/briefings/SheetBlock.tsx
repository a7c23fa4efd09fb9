import type { Block, Run } from '../../../electron/contract/briefings.ts';
import { Chart } from '../../charts/Chart.tsx';
import { sheetText as text } from '../../text/briefings.ts';

/** Pixels of the 170 mm between the margins of an A4 page. */
const textWidth = 642;
const figureHeight = 250;

/** One block of a section as plain, semantic HTML. */
export function SheetBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((runs, index) => (
            <li key={index}>
              <Runs runs={runs} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <SheetTable table={block} />;
    case 'figure':
      return <SheetFigure figure={block} />;
  }
}

function Runs({ runs }: { runs: Run[] }) {
  return runs.map((run, index) => (
    <span key={index}>
      {run.isStrong === true ? <strong>{run.text}</strong> : run.text}
      {run.note !== undefined && <Note number={run.note} />}
    </span>
  ));
}

function Note({ number }: { number: number }) {
  return (
    <sup>
      <a href={`#sheet-source-${number}`} aria-label={text.noteLabel(number)}>
        {number}
      </a>
    </sup>
  );
}

function SheetTable({ table }: { table: Extract<Block, { kind: 'table' }> }) {
  const align = (column: number) => (table.numeric.includes(column) ? 'dp-sheet-num' : undefined);
  return (
    <table>
      <caption>
        {table.caption}
        <Note number={table.note} />
      </caption>
      <thead>
        <tr>
          {table.head.map((label, column) => (
            <th key={column} scope="col" className={align(column)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((runs, column) =>
              column === 0 ? (
                <th key={column} scope="row" className={align(column)}>
                  <Runs runs={runs} />
                </th>
              ) : (
                <td key={column} className={align(column)}>
                  <Runs runs={runs} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SheetFigure({ figure }: { figure: Extract<Block, { kind: 'figure' }> }) {
  return (
    <figure>
      <h3>
        {figure.title}
        <Note number={figure.note} />
      </h3>
      {figure.chart === null ? (
        <p className="dp-sheet-nofigure">{text.noFigure}</p>
      ) : (
        <div role="img" aria-label={figure.alt} className="dp-sheet-chart">
          <Chart model={figure.chart} width={textWidth} height={figureHeight} isPrint />
        </div>
      )}
      <figcaption>{figure.sourceLine}</figcaption>
    </figure>
  );
}
