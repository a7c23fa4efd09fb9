import type { ReactNode } from 'react';
import {
  blocksOf,
  type Inline,
  type RichBlock,
  type RichCell,
} from '../../../electron/contract/rich-text.ts';
import './rich-text.css';

/** A stored text for reading. Links open only when followed. */
export function RichTextView({ value }: { value: string }) {
  return <div className="dp-rich">{withKeys(blocksOf(value), Block)}</div>;
}

// A text has no identity but its place in it, so the place is the key.
function withKeys<T>(items: readonly T[], Part: (props: { item: T }) => ReactNode): ReactNode[] {
  return items.map((item, index) => <Part key={`${index}`} item={item} />);
}

function Block({ item }: { item: RichBlock }) {
  switch (item.kind) {
    case 'paragraph':
      return <p>{withKeys(item.inlines, Run)}</p>;
    case 'heading':
      return (
        <p className="dp-rich-heading" data-level={item.level}>
          {withKeys(item.inlines, Run)}
        </p>
      );
    case 'quote':
      return <blockquote>{withKeys(item.blocks, Block)}</blockquote>;
    case 'list': {
      const items = withKeys(item.items, Item);
      if (!item.isOrdered) return <ul>{items}</ul>;
      return (
        <ol start={item.start} type={item.sign}>
          {items}
        </ol>
      );
    }
    case 'table':
      return (
        <div className="dp-rich-table">
          <table>
            <tbody>{withKeys(item.rows, Row)}</tbody>
          </table>
        </div>
      );
  }
}

function Item({ item }: { item: RichBlock[] }) {
  return <li>{withKeys(item, Block)}</li>;
}

function Row({ item }: { item: RichCell[] }) {
  return <tr>{withKeys(item, Cell)}</tr>;
}

function Cell({ item: { isHead, columns, rows, blocks } }: { item: RichCell }) {
  const Element = isHead ? 'th' : 'td';
  return (
    <Element colSpan={columns === 1 ? undefined : columns} rowSpan={rows === 1 ? undefined : rows}>
      {withKeys(blocks, Block)}
    </Element>
  );
}

function Run({ item }: { item: Inline }) {
  if (item.text === '\n') return <br />;
  let run: ReactNode = item.text;
  if (item.isItalic) run = <em>{run}</em>;
  if (item.isBold) run = <strong>{run}</strong>;
  if (item.href === undefined) return run;
  return (
    <a href={item.href} target="_blank" rel="noreferrer noopener">
      {run}
    </a>
  );
}
