import type { Block, BriefingModel } from '../../../contract/briefing-model.ts';
import { blockText } from './block-text.ts';
import { numberedByUse } from './numbered-by-use.ts';

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
  return {
    ...model,
    ...numberedByUse(sections, model.sources),
    version: 'public',
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

/** What stands where a text was taken out. */
export function exemptSentence(ground: string): string {
  return `Teksten her er unntatt offentlighet${ground === '' ? '' : `, jf. ${ground}`}.`;
}

/** One line for a run of blocks on the same ground. */
function removal(block: Block, before: Block | undefined): Block[] {
  if (before?.exempt === block.exempt) return [];
  const text = exemptSentence(block.exempt ?? '');
  return [{ kind: 'callout', tone: 'removed', runs: [{ text }] }];
}
