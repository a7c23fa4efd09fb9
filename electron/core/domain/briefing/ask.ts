import type { Block, Run, Section } from '../../../contract/briefing-model.ts';
import type { BriefingFacts } from './facts.ts';
import { headings } from './presets.ts';
import type { SourceRegister } from './sources.ts';
import { joinLists, typedBlocks, typedPoints } from './typed-text.ts';

const nothingAsked = 'Saken legges fram til orientering. Vi ber ikke om noen beslutning.';
const takenNote = 'Saken tas til orientering.';

/** What the readers are asked for as numbered points, and what follows from doing nothing. */
export function askSection({ briefing }: BriefingFacts, sources: SourceRegister): Section {
  const points = joinLists(typedPoints(briefing.ask, sources));
  const isProposal = briefing.kind === 'committee';
  const blocks: Block[] =
    points.length > 0
      ? points
      : isProposal
        ? [{ kind: 'list', isOrdered: true, items: [[{ text: takenNote }]] }]
        : [{ kind: 'paragraph', runs: [{ text: nothingAsked }] }];
  return {
    id: 'ask',
    kind: 'ask',
    heading: isProposal ? 'Forslag til vedtak' : headings.ask,
    nature: 'ask',
    blocks: [...blocks, ...consequence(briefing.consequence, sources)],
  };
}

function consequence(text: string, sources: SourceRegister): Block[] {
  const label: Run = { text: 'Hvis ingenting gjøres: ', isStrong: true };
  return typedBlocks(text, sources).flatMap((block, index): Block[] => {
    if (block.kind === 'table' || block.kind === 'figure') return [];
    const runs =
      block.kind === 'heading'
        ? [{ text: block.text }]
        : block.kind === 'list'
          ? block.items.flatMap((item, at) => [...(at > 0 ? [{ text: ' ' }] : []), ...item])
          : block.runs;
    const exempt = block.exempt === undefined ? {} : { exempt: block.exempt };
    return [
      {
        kind: 'callout',
        tone: 'consequence',
        runs: index === 0 ? [label, ...runs] : runs,
        ...exempt,
      },
    ];
  });
}
