import type { Block, BriefingModel, Run, Section } from '../../contract/briefing-model.ts';
import { cleanText } from './clean-text.ts';
import { footLine } from './foot-line.ts';

/** The briefing as Markdown with tables and footnotes; charts stand as their description in words. */
export function briefingMarkdown(model: BriefingModel): string {
  const parts = [
    ...(model.isDemo ? ['**OPPDIKTET DEMO**'] : []),
    escaped(model.organisation),
    `# ${escaped(model.title)}`,
    escaped(model.lead),
    ...model.sections.flatMap(section),
    footLine(model),
    model.sources.map(({ number, text }) => `[^${number}]: ${escaped(text)}`).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section({ heading, blocks }: Section): string[] {
  return [
    heading.trim() ? `## ${escaped(heading)}` : '',
    ...blocks.flatMap((b) => block(b, heading)),
  ];
}

function block(item: Block, heading: string): string[] {
  switch (item.kind) {
    case 'paragraph':
      return [`${exempt(item)}${runs(item.runs)}`];
    case 'heading':
      return [`### ${exempt(item)}${escaped(item.text)}`];
    case 'callout':
      return [item.tone === 'consequence' ? runs(item.runs) : `> ${runs(item.runs)}`].map(
        (text) => `${exempt(item)}${text}`,
      );
    case 'list':
      return [
        item.items
          .map((entry, index) => {
            const sign = item.isOrdered ? `${(item.start ?? 1) + index}.` : '-';
            return `${sign} ${exempt(item)}${runs(entry)}`;
          })
          .join('\n'),
      ];
    case 'table':
      return [`**${escaped(item.caption)}**${mark(item.note)}`, table(item)];
    case 'figure':
      return [
        item.title === heading ? '' : `**${escaped(item.title)}**`,
        escaped(item.alt),
        `${escaped(item.sourceLine)}${mark(item.note)}`,
      ];
  }
}

/** In the internal version what is exempt says so, with its ground. */
function exempt({ exempt: basis }: Block): string {
  return basis === undefined ? '' : `**Unntatt${basis === '' ? '' : `, ${escaped(basis)}`}:** `;
}

function table({ head, rows, numeric }: Extract<Block, { kind: 'table' }>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head.map((text) => escaped(text))),
    line(head.map((_, column) => (numeric.includes(column) ? '---:' : ':---'))),
    ...rows.map((cells) => line(head.map((_, column) => runs(cells[column] ?? [])))),
  ].join('\n');
}

function runs(list: readonly Run[]): string {
  return list.map(run).join('').trim();
}

/** Stars must lie close to the words, so spaces at the ends go outside them. */
function run({ text, isStrong, isEmphasis, href, note }: Run): string {
  const plain = escaped(text, false);
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(plain) ?? [];
  const stars = '*'.repeat((isStrong ? 2 : 0) + (isEmphasis ? 1 : 0));
  const marked = `${stars}${core}${stars}`;
  const linked = href ? `[${marked}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)` : marked;
  const shown = core === '' ? plain : `${before}${linked}${after}`;
  return `${lineStart(shown)}${note === undefined ? '' : mark(note)}`;
}

function mark(note: number): string {
  return `[^${note}]`;
}

/** Every sign that could be read as Markdown or HTML gets a backslash; & becomes an entity. */
function escaped(text: string, isLine = true): string {
  const plain = cleanText(text)
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&/g, '&amp;');
  return isLine ? lineStart(plain.trim()) : plain;
}

/** What would open a heading, list or rule at the start of a line. */
function lineStart(text: string): string {
  return text.replace(/^(\s*)([#+=-])/, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}
