import type {
  Block,
  FigureBlock,
  Run,
  TableBlock,
} from '../../../electron/contract/briefing-model.ts';
import { Chart } from '../../charts/Chart.tsx';
import { sheetText as text } from '../../text/document.ts';

/** Pixels of the 170 mm between the margins of an A4 page. */
const textWidth = 642;
/** One block of a section as plain, semantic HTML. `heading` is the section's own. */
export function SheetBlock(props: { block: Block; heading: string; figureHeight: number }) {
  const { block, heading, figureHeight } = props;
  switch (block.kind) {
    case 'paragraph':
      return (
        <p {...exemptProps(block)}>
          <Exempt basis={block.exempt} />
          <Runs runs={block.runs} />
        </p>
      );
    case 'heading':
      return (
        <h3 {...exemptProps(block)}>
          <Exempt basis={block.exempt} />
          {block.text}
        </h3>
      );
    case 'callout':
      return (
        <p className="dp-sheet-callout" data-tone={block.tone} {...exemptProps(block)}>
          <Exempt basis={block.exempt} />
          <Runs runs={block.runs} />
        </p>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List
          {...(block.start === undefined ? {} : { start: block.start })}
          {...exemptProps(block)}
        >
          {block.items.map((runs, index) => (
            <li key={index}>
              <Exempt basis={block.exempt} />
              <Runs runs={runs} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <SheetTable table={block} />;
    case 'figure':
      return <SheetFigure figure={block} heading={heading} height={figureHeight} />;
  }
}

/** In the internal version what is exempt says so, with its ground. */
function Exempt({ basis }: { basis: string | undefined }) {
  if (basis === undefined) return null;
  return <b className="dp-sheet-exempt">{text.exempt(basis)} </b>;
}

const exemptProps = ({ exempt }: Block) =>
  exempt === undefined ? {} : { 'data-exempt': exempt || '?' };

// Bold as `b`: Chromium tags `strong` with a type that PDF readers of today drop, text and all.
function Runs({ runs }: { runs: Run[] }) {
  return runs.map((run, index) => (
    <span key={index}>
      <Words run={run} />
      {run.note !== undefined && <Note number={run.note} />}
    </span>
  ));
}

function Words({ run }: { run: Run }) {
  const emphasised = run.isEmphasis === true ? <i>{run.text}</i> : run.text;
  const shown = run.isStrong === true ? <b>{emphasised}</b> : emphasised;
  return run.href === undefined ? shown : <a href={run.href}>{shown}</a>;
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

function SheetTable({ table }: { table: TableBlock }) {
  const align = (column: number) => (table.numeric.includes(column) ? 'dp-sheet-num' : undefined);
  return (
    <table data-widths={table.widths ? 'given' : undefined}>
      <caption>
        {table.caption}
        <Note number={table.note} />
      </caption>
      {table.widths && <Columns widths={table.widths} />}
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

function Columns({ widths }: { widths: number[] }) {
  const all = widths.reduce((sum, width) => sum + width, 0);
  return (
    <colgroup>
      {widths.map((width, column) => (
        <col key={column} style={{ width: `${(100 * width) / all}%` }} />
      ))}
    </colgroup>
  );
}

/**
 * The chart with its words. `group` keeps the PDF to one tagged figure with its alternative text;
 * a figure element as such would be tagged a second time, without any.
 */
function SheetFigure(props: { figure: FigureBlock; heading: string; height: number }) {
  const { figure, heading, height } = props;
  return (
    <figure role="group" data-indicator={figure.indicatorId}>
      {figure.title !== heading && <h3>{figure.title}</h3>}
      {figure.chart === null ? (
        <p className="dp-sheet-nofigure">{text.noFigure}</p>
      ) : (
        <div role="img" aria-label={figure.alt} className="dp-sheet-chart">
          <Chart model={figure.chart} width={textWidth} height={height} isPrint />
        </div>
      )}
      <figcaption>
        {figure.sourceLine}
        <Note number={figure.note} />
      </figcaption>
    </figure>
  );
}
