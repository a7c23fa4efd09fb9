import { richTextOf, type RichText } from '../../../contract/rich-text.ts';

type Node = Readonly<Record<string, unknown>>;

/** A text as the editor stores it. */
export function written(...content: Node[]): RichText {
  return richTextOf({ type: 'doc', content });
}

export function heading(words: string): Node {
  return { type: 'heading', attrs: { level: 3 }, content: [run(words)] };
}

export function paragraph(...runs: (string | Node)[]): Node {
  return { type: 'paragraph', content: runs.map(run) };
}

export function bold(words: string): Node {
  return { type: 'text', marks: [{ type: 'bold' }], text: words };
}

export function bullets(...items: Node[]): Node {
  return { type: 'bulletList', content: items };
}

export function link(words: string, href: string): Node {
  return { type: 'text', marks: [{ type: 'link', attrs: { href } }], text: words };
}

/** A numbered list that counts from `start`. */
export function numbered(start: number, ...items: Node[]): Node {
  return { type: 'orderedList', attrs: { start }, content: items };
}

/** A list item, with what stands under it. */
export function item(words: string, ...below: Node[]): Node {
  return { type: 'listItem', content: [paragraph(words), ...below] };
}

/** A table; its first row is the heading. */
export function table(...rows: string[][]): Node {
  return {
    type: 'table',
    content: rows.map((cells, index) => ({
      type: 'tableRow',
      content: cells.map((words) => ({
        type: index === 0 ? 'tableHeader' : 'tableCell',
        content: [paragraph(words)],
      })),
    })),
  };
}

function run(words: string | Node): Node {
  return typeof words === 'string' ? { type: 'text', text: words } : words;
}
