import type { Block, BriefingModel, Run } from '../../../contract/briefing-model.ts';
import { blockNotes, blockText } from './block-text.ts';

/** What the public version leaves out, for looking over before it is sent. */
export interface Removed {
  section: string;
  text: string;
  basis: string;
}

/**
 * The briefing as outsiders may have it: exempt blocks are taken out, not hidden, with a line that
 * says on what ground; sources nobody points at any more go with them, and the rest are renumbered.
 */
export function publicModel(model: BriefingModel): BriefingModel {
  const sections = model.sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block, index) =>
      block.exempt === undefined ? [block] : removal(block, section.blocks[index - 1]),
    ),
  }));
  const used = [...new Set(sections.flatMap(({ blocks }) => blocks.flatMap(blockNotes)))].toSorted(
    (a, b) => a - b,
  );
  const renumber = (note: number) => used.indexOf(note) + 1;
  return {
    ...model,
    version: 'public',
    sections: sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => renumbered(block, renumber)),
    })),
    sources: model.sources
      .filter(({ number }) => used.includes(number))
      .map(({ number, text }) => ({ number: renumber(number), text })),
    fileName: `${model.fileName}_offentlig`,
  };
}

/** Everything `publicModel` takes out, in reading order. */
export function removedFrom(model: BriefingModel): Removed[] {
  return model.sections.flatMap(({ heading, blocks }) =>
    blocks.flatMap((block) =>
      block.exempt === undefined
        ? []
        : [{ section: heading, text: blockText(block), basis: block.exempt }],
    ),
  );
}

/** One line for a run of blocks on the same ground. */
function removal(block: Block, before: Block | undefined): Block[] {
  if (before?.exempt === block.exempt) return [];
  const basis = block.exempt === '' ? '' : `, jf. ${block.exempt}`;
  const text = `Teksten her er unntatt offentlighet${basis}.`;
  return [{ kind: 'callout', tone: 'removed', runs: [{ text }] }];
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
        note: renumber(block.note),
      };
    case 'figure':
      return { ...block, note: renumber(block.note) };
    case 'heading':
      return block;
  }
}
