import type { ReactNode } from 'react';
import { blocksOf, type Inline, type RichBlock } from '../../../electron/contract/rich-text.ts';
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
      return <p className="dp-rich-heading">{withKeys(item.inlines, Run)}</p>;
    case 'quote':
      return <blockquote>{withKeys(item.blocks, Block)}</blockquote>;
    case 'list': {
      const items = withKeys(item.items, Item);
      return item.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function Item({ item }: { item: RichBlock[] }) {
  return <li>{withKeys(item, Block)}</li>;
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
