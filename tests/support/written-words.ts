import { strFromU8, unzipSync } from 'fflate';
import type { ParserOptions } from 'prettier';
import { parsers } from 'prettier/plugins/markdown';
import { itemMark, type CountSign } from '../../electron/contract/list-count.ts';

/** The words of a text in their order; bullets are no words, the numbers of a list are. */
export function wordsIn(text: string): string {
  return text
    .split(/[\s\u0085]+/u)
    .filter((word) => word !== '' && word !== '•')
    .join(' ');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (xml: string) =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, number, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(String(hex), 16));
    return number ? String.fromCodePoint(Number(number)) : (entities[String(name)] ?? whole);
  });
const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

/** A Word file as it is read: every paragraph with the number Word counts for it. */
export function docxWords(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const abstracts = new Map(
    [...xml('word/numbering.xml').matchAll(/<w:abstractNum .*?<\/w:abstractNum>/gs)].map(
      ([whole]) => [attribute(whole, 'w:abstractNumId'), whole],
    ),
  );
  const lists = new Map(
    [...xml('word/numbering.xml').matchAll(/<w:num .*?<\/w:num>/gs)].map(([whole]) => [
      attribute(whole, 'w:numId'),
      abstracts.get(/<w:abstractNumId w:val="(\d+)"/.exec(whole)?.[1] ?? '') ?? '',
    ]),
  );
  const counted = new Map<string, number>();
  const lines = [...xml('word/document.xml').matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([p]) => {
    const level = /<w:ilvl w:val="(\d+)"/.exec(p)?.[1];
    const list = /<w:numId w:val="(\d+)"/.exec(p)?.[1];
    const text = [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, t]) => t).join('');
    if (level === undefined || list === undefined) return decoded(text);
    const kind = (lists.get(list) ?? '').split('<w:lvl ')[Number(level) + 1] ?? '';
    if (kind.includes('w:val="bullet"')) return decoded(text);
    const start = Number(/<w:start w:val="(\d+)"/.exec(kind)?.[1] ?? 1);
    const at = counted.get(`${list} ${level}`) ?? 0;
    counted.set(`${list} ${level}`, at + 1);
    return `${markOf(start + at, kind)} ${decoded(text)}`;
  });
  return wordsIn(lines.join('\n'));
}

const signs: [RegExp, CountSign][] = [
  [/lowerLetter|alphaLc/, 'a'],
  [/upperLetter|alphaUc/, 'A'],
  [/lowerRoman|romanLc/, 'i'],
  [/upperRoman|romanUc/, 'I'],
];
function markOf(number: number, kind: string): string {
  const sign = signs.find(([pattern]) => pattern.test(kind))?.[1];
  return itemMark({ isOrdered: true, start: number, ...(sign ? { sign } : {}) }, 0);
}

/** The slides of a presentation as they are read, their titles, numbers and notes left out. */
export function pptxWords(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  const slides = Object.keys(parts)
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .toSorted((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));
  const body = (name: string) =>
    strFromU8(parts[name] ?? new Uint8Array()).replace(/<p:sp>.*?<\/p:sp>/gs, (shape) =>
      /<p:ph[^>]*type="(?:title|sldNum)"/.test(shape) ? '' : shape,
    );
  const lines = slides.flatMap((name) =>
    [...body(name).matchAll(/<a:p>.*?<\/a:p>/gs)].map(([p]) => {
      const number = /<a:buAutoNum type="(\w+)" startAt="(\d+)"/.exec(p);
      const text = [...p.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
        .map(([, t]) => decoded(t ?? ''))
        .join('');
      return number ? `${markOf(Number(number[2]), number[1] ?? '')} ${text}` : text;
    }),
  );
  return wordsIn(lines.join('\n'));
}

/** HTML as a browser shows it, with the numbers it counts for lists. */
export function htmlWords(html: string): string {
  const lists: { isOrdered: boolean; next: number; sign: CountSign | undefined }[] = [];
  const shown = html.replace(/<(\/?)(\w+)([^>]*)>/g, (_, slash, name, rest) => {
    const isEnd = slash === '/';
    if (name === 'ol' || name === 'ul') {
      if (isEnd) lists.pop();
      else
        lists.push({
          isOrdered: name === 'ol',
          next: Number(attribute(String(rest), 'start') ?? 1),
          sign: (attribute(String(rest), 'type') ?? undefined) as CountSign | undefined,
        });
    }
    const list = lists.at(-1);
    if (name === 'li' && !isEnd && list?.isOrdered) {
      const { next: start, sign } = list;
      list.next += 1;
      return ` ${itemMark({ isOrdered: true, start, ...(sign ? { sign } : {}) }, 0)} `;
    }
    return /^(?:p|h\d|li|ol|ul|t[dhr]|table|blockquote|br|caption)$/.test(String(name)) ? ' ' : '';
  });
  return wordsIn(decoded(shown));
}

interface MarkdownNode {
  type: string;
  value?: string;
  ordered?: boolean;
  start?: number;
  children?: MarkdownNode[];
}

/** Markdown as a program that renders it shows it; source marks are left out. */
export async function markdownWords(text: string): Promise<string> {
  const tree = (await parsers.markdown.parse(text, {} as ParserOptions)) as MarkdownNode;
  return wordsIn(shown(tree));
}

const blocks = new Set(['paragraph', 'heading', 'listItem', 'tableCell', 'blockquote', 'list']);
function shown(node: MarkdownNode): string {
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') return '';
  if (node.value !== undefined) return node.value;
  const children = node.children ?? [];
  const inside = children.map((child, at) =>
    node.type === 'list' && node.ordered
      ? `${(node.start ?? 1) + at}. ${shown(child)}`
      : shown(child),
  );
  return `${inside.join('')}${blocks.has(node.type) ? '\n' : ''}`;
}
