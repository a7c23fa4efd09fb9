import type { CSSProperties } from 'react';
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
    case 'heading': {
      const Subheading = subheadings[block.level ?? 1];
      return (
        <Subheading {...exemptProps(block)}>
          <Exempt basis={block.exempt} />
          {block.text}
        </Subheading>
      );
    }
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
          {...(block.sign === undefined ? {} : { type: block.sign })}
          {...(block.level ? { 'data-level': block.level, style: levelStyle(block.level) } : {})}
          {...exemptProps(block)}
        >
          {block.items.map((runs, index) => (
            <li key={index} {...(block.level ? { 'aria-level': block.level + 1 } : {})}>
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

const levelStyle = (level: number) => ({ '--dp-level': level }) as CSSProperties;
const subheadings = { 1: 'h3', 2: 'h4', 3: 'h5' } as const;

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
    <table data-widths={table.widths ? 'given' : undefined} {...exemptProps(table)}>
      <SheetCaption table={table} />
      {table.widths && <Columns widths={table.widths} />}
      {table.head.length > 0 && (
        <thead>
          <tr>
            {table.head.map((label, column) => (
              <th key={column} scope="col" className={align(column)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
      )}
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

/** A table somebody wrote into a text has no caption of its own. */
function SheetCaption({ table: { caption, note, exempt } }: { table: TableBlock }) {
  if (caption === '' && note === undefined && exempt === undefined) return null;
  return (
    <caption>
      <Exempt basis={exempt} />
      {caption}
      {note !== undefined && <Note number={note} />}
    </caption>
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
