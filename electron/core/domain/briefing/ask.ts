import type { Block, CalloutBlock, Run, Section } from '../../../contract/briefing-model.ts';
import type { BriefingFacts } from './facts.ts';
import { headings } from './presets.ts';
import type { SourceRegister } from './sources.ts';
import { typedBlocks, typedPoints } from './typed-text.ts';

const nothingAsked = 'Saken legges fram til orientering. Vi ber ikke om noen beslutning.';
const takenNote = 'Saken tas til orientering.';

/** What the readers are asked for as numbered points, and what follows from doing nothing. */
export function askSection({ briefing }: BriefingFacts, sources: SourceRegister): Section {
  const points = typedPoints(briefing.ask, sources);
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
  const [first, ...rest] = typedBlocks(text, sources);
  if (!first) return [];
  const lead = consequenceCallout(first);
  const opening: Block[] = lead
    ? [{ ...lead, runs: [label, ...lead.runs] }]
    : [{ kind: 'callout', tone: 'consequence', runs: [label] }, first];
  return [...opening, ...rest.map((block) => consequenceCallout(block) ?? block)];
}

/** Words as what follows from doing nothing; null for a list or table, which stays one. */
function consequenceCallout(block: Block): CalloutBlock | null {
  const exempt = block.exempt === undefined ? {} : { exempt: block.exempt };
  if (block.kind === 'heading')
    return { kind: 'callout', tone: 'consequence', runs: [{ text: block.text }], ...exempt };
  return block.kind === 'paragraph' || block.kind === 'callout'
    ? { kind: 'callout', tone: 'consequence', runs: block.runs, ...exempt }
    : null;
}
