import type { Block, Run } from '../../../contract/briefing-model.ts';

export function runText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** All words of a block as they are read, a figure by its description. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      return runText(block.runs);
    case 'heading':
      return block.text;
    case 'list':
      return block.items.map(runText).join(' ');
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat().map(runText)].join(' ');
    case 'figure':
      return block.alt;
  }
}

/**
 * The texts of a block that people may have written, each by itself: what stands in two cells does not
 * point at anybody together. Headings, captions, heads of tables and descriptions of figures are the app's.
 */
export function writableTexts(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      return [runText(block.runs)];
    case 'list':
      return block.items.map(runText);
    case 'table':
      return block.rows.flat().map(runText);
    case 'heading':
    case 'figure':
      return [];
  }
}

/** Every run of a block that may carry a note. */
export function blockRuns(block: Block): Run[] {
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      return block.runs;
    case 'list':
      return block.items.flat();
    case 'table':
      return block.rows.flat(2);
    case 'heading':
    case 'figure':
      return [];
  }
}

/** The numbers of the sources a block points at. */
export function blockNotes(block: Block): number[] {
  const own = block.kind === 'table' || block.kind === 'figure' ? [block.note ?? []].flat() : [];
  return [...own, ...blockRuns(block).flatMap(({ note }) => note ?? [])];
}
