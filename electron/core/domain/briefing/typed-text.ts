import type { Block, ListBlock, Run, TableBlock } from '../../../contract/briefing-model.ts';
import { exemption } from '../../../contract/exemption.ts';
import { itemMark } from '../../../contract/list-count.ts';
import {
  blocksOf,
  linesOf,
  type Inline,
  type RichBlock,
  type RichCell,
  type RichList,
} from '../../../contract/rich-text.ts';
import { withTypedLists } from '../../../contract/typed-lists.ts';
import { spreadCells } from '../../../contract/written-table.ts';
import type { SourceRegister } from './sources.ts';

/** «(kilde: SSB, tabell 06947)» at any place in a text becomes a numbered source. */
const citation = /\s*\(kilder?:\s*([^()]*(?:\([^()]*\)[^()]*)*)\)/giu;
/** Documents count their lists no deeper than Word does. */
const deepestLevel = 8;

/**
 * What a person wrote, as blocks: paragraphs, lists, headings, quotations and tables. Sources in brackets
 * become notes, and what is marked exempt says on what ground.
 */
export function typedBlocks(value: string, sources: SourceRegister): Block[] {
  return withTypedLists(blocksOf(value)).flatMap((block) => richBlock(block, sources));
}

/** Every paragraph and list item as a numbered proposal, counted through; a table stays what it is. */
export function typedPoints(value: string, sources: SourceRegister): Block[] {
  const points: Block[] = [];
  let next = 1;
  for (const block of typedBlocks(value, sources)) {
    const items = proposals(block);
    if (items === null) {
      points.push(block);
      continue;
    }
    // What the writer began at another number than 1 goes on from there.
    if (block.kind === 'list' && block.isOrdered && next === 1) next = block.start ?? 1;
    const last = points.at(-1);
    if (last?.kind === 'list' && !last.level && last.exempt === block.exempt)
      points[points.length - 1] = { ...last, items: [...last.items, ...items] };
    else
      points.push({
        ...{ kind: 'list', isOrdered: true, items },
        ...startAt(next),
        ...marked(block.exempt),
      });
    next += items.length;
  }
  return points;
}

function proposals(block: Block): Run[][] | null {
  switch (block.kind) {
    case 'list':
      return block.level ? null : block.items;
    case 'paragraph':
    case 'callout':
      return [block.runs];
    case 'heading':
      return [[{ text: block.text }]];
    case 'figure':
    case 'table':
      return null;
  }
}

function startAt(start: number): { start?: number } {
  return start === 1 ? {} : { start };
}

function richBlock(block: RichBlock, sources: SourceRegister): Block[] {
  switch (block.kind) {
    case 'list':
      return listBlocks(block, 0, sources);
    case 'quote':
      return block.blocks.flatMap((quoted) => quotation(quoted, sources));
    case 'table':
      return writtenTable(block.rows, sources);
    case 'heading':
    case 'paragraph': {
      const { inlines, exempt } = opened(block.inlines);
      const runs = read(inlines, sources);
      if (runs.length === 0) return [];
      if (block.kind === 'paragraph') return [{ kind: 'paragraph', runs, ...marked(exempt) }];
      const level = block.level === 1 ? {} : { level: block.level };
      return [{ kind: 'heading', text: textOf(runs), ...level, ...marked(exempt) }];
    }
  }
}

/**
 * A list as blocks that follow each other: one for every stretch of items with nothing between, each with
 * the number it begins at and how far in it stands.
 */
function listBlocks(list: RichList, level: number, sources: SourceRegister): Block[] {
  const out: Block[] = [];
  list.items.forEach((parts, index) => {
    const at = parts.findIndex((part) => part.kind === 'list' || part.kind === 'table');
    const own = at === -1 ? parts : parts.slice(0, at);
    const { inlines, exempt } = opened(inOneLine(own));
    const runs = read(inlines, sources);
    const number = (list.start ?? 1) + index;
    const last = out.at(-1);
    const goesOn =
      last?.kind === 'list' &&
      (last.level ?? 0) === level &&
      last.exempt === exempt &&
      (!list.isOrdered || (last.start ?? 1) + last.items.length === number);
    if (goesOn && runs.length > 0) out[out.length - 1] = { ...last, items: [...last.items, runs] };
    else if (runs.length > 0)
      out.push({
        ...{ kind: 'list', isOrdered: list.isOrdered, items: [runs] },
        ...(list.isOrdered ? startAt(number) : {}),
        ...(list.sign === undefined ? {} : { sign: list.sign }),
        ...(level === 0 ? {} : { level: Math.min(level, deepestLevel) }),
        ...marked(exempt),
      } satisfies ListBlock);
    for (const part of at === -1 ? [] : parts.slice(at))
      out.push(
        ...(part.kind === 'list' ? listBlocks(part, level + 1, sources) : richBlock(part, sources)),
      );
  });
  return out;
}

function quotation(quoted: RichBlock, sources: SourceRegister): Block[] {
  if (quoted.kind === 'table') return writtenTable(quoted.rows, sources);
  if (quoted.kind === 'list')
    return quoted.items.flatMap((item, index) =>
      quotation(
        {
          kind: 'paragraph',
          inlines: [{ text: `${itemMark(quoted, index)} ` }, ...inOneLine(item)],
        },
        sources,
      ),
    );
  if (quoted.kind === 'quote') return quoted.blocks.flatMap((inner) => quotation(inner, sources));
  const { inlines, exempt } = opened(quoted.inlines);
  const runs = read(inlines, sources);
  return runs.length === 0 ? [] : [{ kind: 'callout', tone: 'quote', runs, ...marked(exempt) }];
}

/** A table as it was written; one exempt cell holds back all of it. */
function writtenTable(cells: readonly RichCell[][], sources: SourceRegister): Block[] {
  const grid = spreadCells(cells);
  const exempt = grid
    .flat()
    .map((cell) => exemption(cell ? linesOf(cell.blocks).join(' ') : '')?.basis)
    .find((basis) => basis !== undefined);
  const text = (cell: RichCell | null) => (cell ? inOneLine(cell.blocks) : []);
  const [first = [], ...below] = grid;
  const hasHead = below.length > 0 && first.some((cell) => cell?.isHead);
  const rows = (hasHead ? below : grid).map((row) =>
    row.map((cell) => read(opened(text(cell)).inlines, sources)),
  );
  const table: TableBlock = {
    ...{ kind: 'table', caption: '', rows, numeric: numericColumns(rows) },
    head: hasHead ? first.map((cell) => plain(opened(text(cell)).inlines).trim()) : [],
    ...marked(exempt),
  };
  const isEmpty = [...table.head, ...rows.flat().map(textOf)].every((words) => words === '');
  return isEmpty ? [] : [table];
}

/** Columns where everything that is written is a figure; a dash says that there is none. */
function numericColumns(rows: readonly Run[][][]): number[] {
  return (rows[0] ?? []).flatMap((_, column) => {
    const written = rows
      .map((row) => textOf(row[column] ?? []).trim())
      .filter((t) => !/^[-–−]?$/.test(t));
    return written.length > 0 && written.every((text) => figure.test(text)) ? [column] : [];
  });
}
const figure = /^[-–−+]?\s?\d[\d\s.,\u00a0\u202f]*(?:\s?%)?$/;

/** Blocks side by side as one line, a space between; lists inside keep their marks. */
function inOneLine(blocks: readonly RichBlock[]): Inline[] {
  return blocks.flatMap((block, index) => [
    ...(index > 0 ? [{ text: ' ' }] : []),
    ...lineParts(block),
  ]);
}

function lineParts(block: RichBlock): Inline[] {
  switch (block.kind) {
    case 'quote':
      return inOneLine(block.blocks);
    case 'table':
    case 'list':
      return [{ text: linesOf([block]).join(' ') }];
    case 'heading':
    case 'paragraph':
      return block.inlines;
  }
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** A paragraph without its mark, and the ground it is exempt on, if it is. */
function opened(inlines: readonly Inline[]): { inlines: Inline[]; exempt: string | undefined } {
  const held = exemption(plain(inlines));
  return { inlines: cutStart(inlines, held?.length ?? 0), exempt: held?.basis };
}

function marked(exempt: string | undefined): { exempt?: string } {
  return exempt === undefined ? {} : { exempt };
}

function plain(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join('');
}

function cutStart(inlines: readonly Inline[], length: number): Inline[] {
  let left = length;
  return inlines.map((inline) => {
    const cut = Math.min(left, inline.text.length);
    left -= cut;
    return { ...inline, text: inline.text.slice(cut) };
  });
}

/** One paragraph's runs with the notes of the sources named in it. */
function read(inlines: readonly Inline[], sources: SourceRegister): Run[] {
  return trimmed(
    inlines.flatMap(({ text, isBold, isItalic, href }) => {
      const look = {
        ...(isBold ? { isStrong: true } : {}),
        ...(isItalic ? { isEmphasis: true } : {}),
        ...(href ? { href } : {}),
      };
      return cited(text.replace(/\s*\n\s*/g, ' '), sources).map((run) => ({ ...run, ...look }));
    }),
  );
}

function cited(text: string, sources: SourceRegister): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(citation)) {
    const source = (match[1] ?? '').trim();
    if (source === '') continue;
    const note = sources.note(
      `${source.charAt(0).toUpperCase()}${source.slice(1)}${/[.]$/.test(source) ? '' : '.'}`,
    );
    runs.push({ text: text.slice(from, match.index), note });
    from = match.index + match[0].length;
  }
  runs.push({ text: text.slice(from) });
  return runs.filter((run) => run.text !== '' || run.note !== undefined);
}

function trimmed(runs: readonly Run[]): Run[] {
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last || runs.every((run) => run.text.trim() === '' && run.note === undefined))
    return [];
  return runs
    .map((run, index) => ({
      ...run,
      text: trimEnds(run.text, index === 0, index === runs.length - 1),
    }))
    .filter((run) => run.text !== '' || run.note !== undefined);
}

function trimEnds(text: string, isFirst: boolean, isLast: boolean): string {
  const start = isFirst ? text.trimStart() : text;
  return isLast ? start.trimEnd() : start;
}
