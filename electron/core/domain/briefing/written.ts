import type { Block, Section, SectionKind } from '../../../contract/briefing-model.ts';
import { isBlank } from '../../../contract/rich-text.ts';
import type { BriefingFacts } from './facts.ts';
import type { Part } from './parts.ts';
import { headings, natureOf } from './presets.ts';
import type { SourceRegister } from './sources.ts';
import { typedBlocks } from './typed-text.ts';

const notAssessed = 'ikke vurdert';
const notAsked = 'ikke innhentet';
const seeBelow = 'Status for tiltakene og tallene står i delene som følger.';

type WrittenKind = Extract<
  SectionKind,
  | 'background'
  | 'facts'
  | 'strength'
  | 'assessment'
  | 'childInterest'
  | 'voice'
  | 'economy'
  | 'attachments'
>;

/** A part the group writes itself. What must be considered says so in words when it has not been. */
export function writtenSection(
  kind: WrittenKind,
  { briefing }: BriefingFacts,
  sources: SourceRegister,
): Section {
  return {
    ...{ id: kind, kind, heading: headings[kind], nature: natureOf(kind) },
    blocks: blocksFor(kind, briefing, sources),
  };
}

function blocksFor(
  kind: WrittenKind,
  briefing: BriefingFacts['briefing'],
  sources: SourceRegister,
): Block[] {
  if (kind === 'economy')
    return [
      ...labelled('Økonomi', briefing.economy, notAssessed, sources),
      ...labelled('Bemanning', briefing.staffing, notAssessed, sources),
    ];
  const typed = typedBlocks(briefing[kind], sources);
  if (typed.length > 0) return typed;
  if (kind === 'childInterest') return [said(`Barnets beste er ${notAssessed}.`)];
  if (kind === 'voice') return [said(`Barn og unges stemme er ${notAsked}.`)];
  return kind === 'facts' ? [said(seeBelow)] : [];
}

/** The group's own part: its heading, its text, and whether it is fact or assessment. */
export function textSection(part: Part, sources: SourceRegister): Section {
  return {
    ...{ id: part.key, kind: 'text', nature: part.nature },
    heading: part.heading.trim() === '' ? headings.text : part.heading.trim(),
    blocks: typedBlocks(part.body, sources),
  };
}

function said(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] };
}

/** A written text with its label before it; what takes more than a line stands below the label. */
export function labelled(
  label: string,
  text: string,
  empty: string,
  sources: SourceRegister,
): Block[] {
  const lead = { text: `${label}: `, isStrong: true };
  if (isBlank(text)) return [{ kind: 'paragraph', runs: [lead, { text: `${empty}.` }] }];
  const [first, ...rest] = typedBlocks(text, sources);
  if (first?.kind === 'paragraph') return [{ ...first, runs: [lead, ...first.runs] }, ...rest];
  const alone: Block = { kind: 'paragraph', runs: [{ text: `${label}:`, isStrong: true }] };
  return first ? [alone, first, ...rest] : [];
}
