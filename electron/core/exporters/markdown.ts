import { demoStamp } from '../../contract/demo.ts';
import type { Block, BriefingModel, Section } from '../../contract/briefing-model.ts';
import { itemMark } from '../../contract/list-count.ts';
import { footLine } from './foot-line.ts';
import { footnote, markdownRuns, markdownText } from './markdown-text.ts';

/** The briefing as Markdown with tables and footnotes; charts stand as their description in words. */
export function briefingMarkdown(model: BriefingModel): string {
  const parts = [
    ...(model.isDemo ? [`**${demoStamp}**`] : []),
    markdownText(model.organisation),
    `# ${markdownText(model.title)}`,
    markdownText(model.lead),
    ...model.sections.flatMap(section),
    footLine(model),
    model.sources.map(({ number, text }) => `[^${number}]: ${markdownText(text)}`).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section({ heading, blocks }: Section): string[] {
  const lists = listWriter();
  return [
    heading.trim() ? `## ${markdownText(heading)}` : '',
    ...blocks.flatMap((b) => block(b, heading, lists)),
  ];
}

type ListWriter = ReturnType<typeof listWriter>;

function block(item: Block, heading: string, lists: ListWriter): string[] {
  if (item.kind === 'list') return [lists.list(item)];
  lists.leave();
  switch (item.kind) {
    case 'paragraph':
      return [withExempt(item, markdownRuns(item.runs))];
    case 'heading':
      return [`${'#'.repeat(2 + (item.level ?? 1))} ${withExempt(item, markdownText(item.text))}`];
    case 'callout': {
      const text = withExempt(item, markdownRuns(item.runs));
      return [item.tone === 'consequence' ? text : `> ${text}`];
    }
    case 'table':
      return [
        item.caption === ''
          ? withExempt(item, '').trim()
          : withExempt(item, `**${markdownText(item.caption)}**${footnote(item.note)}`),
        table(item),
      ];
    case 'figure':
      return [
        item.title === heading ? '' : `**${markdownText(item.title)}**`,
        markdownText(item.alt),
        `${markdownText(item.sourceLine)}${footnote(item.note)}`,
      ];
  }
}

/**
 * Lists after each other in one section. A list further in stands under the last item before it; one that
 * begins anew right after another of its kind takes another sign, or Markdown would go on counting.
 */
function listWriter() {
  /** By level: how far in the text of its items begins, and how the list there is written. */
  let open: { width: number; isOrdered: boolean; next: number; other: boolean }[] = [];
  return {
    leave: () => (open = []),
    list(item: Extract<Block, { kind: 'list' }>): string {
      const level = Math.min(item.level ?? 0, open.length);
      const before = open[level];
      open = open.slice(0, level);
      const indent = open.reduce((sum, { width }) => sum + width, 0);
      // Markdown knows no letters as numbers: such an item says its letter as a word.
      const isOrdered = item.isOrdered && item.sign === undefined;
      const start = item.start ?? 1;
      const goesOn = isOrdered && before?.isOrdered && before.next === start;
      const other =
        before?.isOrdered === isOrdered && !goesOn ? !before.other : (before?.other ?? false);
      let mark = '';
      const lines = item.items.map((entry, index) => {
        mark = isOrdered ? `${start + index}${other ? ')' : '.'}` : other ? '*' : '-';
        const letter = item.isOrdered && !isOrdered ? `${itemMark(item, index)} ` : '';
        return `${' '.repeat(indent)}${mark} ${letter}${withExempt(item, markdownRuns(entry))}`;
      });
      open.push({ width: mark.length + 1, isOrdered, next: start + item.items.length, other });
      return lines.join('\n');
    },
  };
}

/** In the internal version what is exempt says so, with its ground. */
function withExempt({ exempt: basis }: Block, text: string): string {
  if (basis === undefined) return text;
  return `**Unntatt${basis === '' ? '' : `, ${markdownText(basis)}`}:** ${text}`;
}

function table({ head, rows, numeric }: Extract<Block, { kind: 'table' }>): string {
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map((column) => markdownText(head[column] ?? ''))),
    line(columns.map((column) => (numeric.includes(column) ? '---:' : ':---'))),
    ...rows.map((cells) => line(columns.map((column) => markdownRuns(cells[column] ?? [])))),
  ].join('\n');
}
