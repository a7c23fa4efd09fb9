import { z } from 'zod';
import { countSigns, itemMark, type ListCount } from './list-count.ts';
import { spreadCells } from './written-table.ts';

/**
 * Text a person wrote, with or without formatting, as one string: plain text with line breaks, or,
 * only when something is formatted, an editor document as JSON. Plain text written before there was
 * formatting, or on the command line, is therefore a rich text as it stands.
 */
export type RichText = string;

/** A run of letters with one look; `text` is '\n' for a line break. `href` is http, https or mailto. */
export interface Inline {
  text: string;
  isBold?: true;
  isItalic?: true;
  href?: string;
}

export type RichBlock =
  | { kind: 'paragraph'; inlines: Inline[] }
  /** `level` counts from 1, the largest a text has. */
  | { kind: 'heading'; level: HeadingLevel; inlines: Inline[] }
  | RichList
  | { kind: 'quote'; blocks: RichBlock[] }
  | { kind: 'table'; rows: RichCell[][] };

export type HeadingLevel = 1 | 2 | 3;

export interface RichList extends ListCount {
  kind: 'list';
  isOrdered: boolean;
  items: RichBlock[][];
}

/** A cell of a written table, over so many columns and rows. */
export interface RichCell {
  isHead: boolean;
  columns: number;
  rows: number;
  blocks: RichBlock[];
}

const documentStart = '{"type":"doc"';
const safeLink = /^(https?:\/\/|mailto:)[^\s<>"]+$/i;
/** Deeper nesting than anybody writes; keeps reading from running out of stack. */
const deepest = 12;

interface Node {
  type: string;
  text: string | undefined;
  content: unknown[];
  marks: unknown[];
  attrs: Record<string, unknown>;
}

/** Something the editor of this app does not write. */
class StrangeNode extends Error {}

function asNode(value: unknown): Node {
  if (typeof value !== 'object' || value === null) throw new StrangeNode();
  const { type, text, content, marks, attrs } = value as Record<string, unknown>;
  if (typeof type !== 'string') throw new StrangeNode();
  if (text !== undefined && typeof text !== 'string') throw new StrangeNode();
  return {
    type,
    text,
    content: asList(content),
    marks: asList(marks),
    attrs: typeof attrs === 'object' && attrs !== null ? { ...attrs } : {},
  };
}

function asList(value: unknown): unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new StrangeNode();
  return value;
}

function readInline(value: unknown): Inline {
  const { type, text, marks } = asNode(value);
  if (type === 'hardBreak') return { text: '\n' };
  if (type !== 'text' || text === undefined) throw new StrangeNode();
  const inline: Inline = { text };
  for (const mark of marks) {
    const { type: kind, attrs } = asNode(mark);
    if (kind === 'bold') inline.isBold = true;
    else if (kind === 'italic') inline.isItalic = true;
    else if (kind === 'link' && isSafeLink(attrs['href'])) inline.href = attrs['href'];
    else throw new StrangeNode();
  }
  return inline;
}

function readBlock(value: unknown, depth: number): RichBlock {
  if (depth > deepest) throw new StrangeNode();
  const { type, content, attrs } = asNode(value);
  const blocks = (nodes: unknown[]) => nodes.map((node) => readBlock(node, depth + 1));
  switch (type) {
    case 'paragraph':
      return { kind: type, inlines: content.map(readInline) };
    case 'heading':
      return { kind: type, level: headingLevel(attrs['level']), inlines: content.map(readInline) };
    case 'table':
      return { kind: type, rows: content.map((row) => readRow(row, blocks)) };
    case 'blockquote':
      return { kind: 'quote', blocks: blocks(content) };
    case 'bulletList':
    case 'orderedList':
      return {
        kind: 'list',
        isOrdered: type === 'orderedList',
        ...(type === 'orderedList' ? readCount(attrs) : {}),
        items: content.map((item) => {
          const { type: kind, content: inside } = asNode(item);
          if (kind !== 'listItem') throw new StrangeNode();
          return blocks(inside);
        }),
      };
    default:
      throw new StrangeNode();
  }
}

/** The editor's own levels begin under the headings of the page it stands on. */
export const editorHeading = { 1: 3, 2: 4, 3: 5 } as const satisfies Record<HeadingLevel, number>;

function headingLevel(level: unknown): HeadingLevel {
  if (typeof level !== 'number') return 1;
  return level <= editorHeading[1] ? 1 : level === editorHeading[2] ? 2 : 3;
}

/** The most a number in front of a list item may be: as browsers and Word count. */
const highest = 32_767;

function readCount({ start, type }: Record<string, unknown>): ListCount {
  const isCount = Number.isInteger(start) && Number(start) >= 0 && Number(start) <= highest;
  const sign = countSigns.find((one) => one === type);
  return {
    ...(isCount && start !== 1 ? { start: Number(start) } : {}),
    ...(sign === undefined ? {} : { sign }),
  };
}

function readRow(value: unknown, blocks: (nodes: unknown[]) => RichBlock[]): RichCell[] {
  const { type, content } = asNode(value);
  if (type !== 'tableRow') throw new StrangeNode();
  return content.map((cell): RichCell => {
    const { type: kind, content: inside, attrs } = asNode(cell);
    if (kind !== 'tableCell' && kind !== 'tableHeader') throw new StrangeNode();
    return {
      isHead: kind === 'tableHeader',
      columns: readSpan(attrs['colspan']),
      rows: readSpan(attrs['rowspan']),
      blocks: blocks(inside),
    };
  });
}

function readSpan(span: unknown): number {
  return Number.isInteger(span) && Number(span) > 0 ? Math.min(Number(span), 1000) : 1;
}

/** Whether an address may be followed from a text: http, https or mailto. */
export function isSafeLink(href: unknown): href is string {
  return typeof href === 'string' && safeLink.test(href);
}

/** The document's blocks; null when the text is plain or not a document of this app's editor. */
function readDocument(value: RichText): RichBlock[] | null {
  if (!value.startsWith(documentStart)) return null;
  try {
    return asNode(JSON.parse(value)).content.map((node) => readBlock(node, 0));
  } catch (error) {
    if (error instanceof StrangeNode || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What a text is made of, for views and documents. Plain text gives a paragraph for each line. */
export function blocksOf(value: RichText): RichBlock[] {
  return (
    readDocument(value) ??
    value.split('\n').map((line) => ({
      kind: 'paragraph',
      inlines: line === '' ? [] : [{ text: line }],
    }))
  );
}

/** Blocks as lines of words, with the marks of lists; a row of a table is a line, tabs between its cells. */
export function linesOf(blocks: readonly RichBlock[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'quote':
        return linesOf(block.blocks);
      case 'list':
        return block.items.flatMap((item, index) =>
          linesOf(item).map((line, at) =>
            at === 0 ? `${itemMark(block, index)} ${line}` : `  ${line}`,
          ),
        );
      case 'table':
        return spreadCells(block.rows).map((row) =>
          row.map((cell) => (cell ? linesOf(cell.blocks).join(' ') : '')).join('\t'),
        );
      case 'heading':
      case 'paragraph':
        return block.inlines.map(({ text }) => text).join('');
    }
  });
}

/** The words alone, a line for each paragraph and list item; for search, counting and plain exports. */
export function plainOf(value: RichText): string {
  const blocks = readDocument(value);
  return blocks === null ? value : linesOf(blocks).join('\n');
}

/**
 * The lines that say something, for running text and for lists of the app's own: bullets are left out,
 * everything that was written stays, numbers too.
 */
export function wordLines(value: RichText): string[] {
  return unbulleted(blocksOf(value))
    .flatMap((line) => line.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function unbulleted(blocks: readonly RichBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return unbulleted(block.blocks);
    if (block.kind !== 'list' || block.isOrdered) return linesOf([block]);
    return block.items.flatMap(unbulleted);
  });
}

/** Whether nothing is written. */
export function isBlank(value: RichText): boolean {
  return plainOf(value).trim() === '';
}

function isPlain(blocks: readonly RichBlock[]): boolean {
  return blocks.every(
    (block) =>
      block.kind === 'paragraph' &&
      block.inlines.every(
        ({ text, isBold, isItalic, href }) => text !== '\n' && !isBold && !isItalic && !href,
      ),
  );
}

/** An editor document as the string it is stored as: plain text where nothing is formatted. */
export function richTextOf(document: object): RichText {
  const value = JSON.stringify(document);
  const blocks = readDocument(value);
  return blocks !== null && isPlain(blocks) ? linesOf(blocks).join('\n') : value;
}

/** The editor document of a stored text. */
export function documentOf(value: RichText): object {
  if (readDocument(value) !== null) return JSON.parse(value) as object;
  const content = value.split('\n').map((line) => ({
    type: 'paragraph',
    ...(line === '' ? {} : { content: [{ type: 'text', text: line }] }),
  }));
  return { type: 'doc', content };
}

/** Both texts, one after the other with a line between; formatting of either is kept. */
export function joinTexts(first: RichText, second: RichText): RichText {
  if (readDocument(first) === null && readDocument(second) === null) return `${first}\n\n${second}`;
  const content = (value: RichText) => asNode(documentOf(value)).content;
  return richTextOf({
    type: 'doc',
    content: [...content(first), { type: 'paragraph' }, ...content(second)],
  });
}

/** A field of formatted text; may be empty. The length counts letters, not formatting. */
export const richText = (label: string, max = 20_000) =>
  z
    .string()
    .max(max * 10, `Feltet «${label}» har for mye formatering. Lim inn teksten uten formatering.`)
    .refine((value) => !value.startsWith(documentStart) || readDocument(value) !== null, {
      message: `Teksten i feltet «${label}» har formatering som ikke kan lagres. Lim den inn uten formatering.`,
    })
    .refine((value) => plainOf(value).length <= max, {
      message: `Feltet «${label}» kan ha høyst ${max} tegn. Kort ned teksten.`,
    });
