import type { Block, BriefingModel, Run } from '../../../contract/briefing-model.ts';
import { blockNotes } from './block-text.ts';

/**
 * The sources numbered as a reader meets them, so that the list of the PDF and the footnotes of Word
 * count alike. One that nobody points at goes.
 */
export function numberedByUse(
  sections: BriefingModel['sections'],
  sources: BriefingModel['sources'],
): Pick<BriefingModel, 'sections' | 'sources'> {
  const used = [...new Set(sections.flatMap(({ blocks }) => blocks.flatMap(blockNotes)))];
  const renumber = (note: number) => used.indexOf(note) + 1;
  return {
    sections: sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => renumbered(block, renumber)),
    })),
    sources: used.flatMap((note) =>
      sources
        .filter(({ number }) => number === note)
        .map(({ text }) => ({ number: renumber(note), text })),
    ),
  };
}

function renumbered(block: Block, renumber: (note: number) => number): Block {
  const runs = (list: readonly Run[]) =>
    list.map((run) => (run.note === undefined ? run : { ...run, note: renumber(run.note) }));
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      return { ...block, runs: runs(block.runs) };
    case 'list':
      return { ...block, items: block.items.map(runs) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map(runs)),
        ...(block.note === undefined ? {} : { note: renumber(block.note) }),
      };
    case 'figure':
      return { ...block, note: renumber(block.note) };
    case 'heading':
      return block;
  }
}
