import type { Block, Section, SectionKind } from '../../../contract/briefing-model.ts';
import { capital, joinWords } from '../../../contract/format.ts';
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
  if (kind === 'facts') return [said(seeBelow)];
  const empty = unwritten[kind];
  return empty ? [said(`${capital(empty.names.join(' og '))} er ${empty.is}.`)] : [];
}

/** What must be considered, and what is said of it when it has not been. */
const unwritten: Partial<Record<SectionKind, { names: string[]; is: string }>> = {
  childInterest: { names: ['barnets beste'], is: notAssessed },
  voice: { names: ['barn og unges stemme'], is: notAsked },
  economy: { names: ['økonomi', 'bemanning'], is: notAssessed },
};

function isUnwritten({ kind }: Section, { briefing }: BriefingFacts): boolean {
  if (kind === 'economy') return isBlank(briefing.economy) && isBlank(briefing.staffing);
  return (kind === 'childInterest' || kind === 'voice') && isBlank(briefing[kind]);
}

/** What has not been considered is said together: a heading for each would hold one line of nothing. */
export function withoutBareHeadings(sections: readonly Section[], facts: BriefingFacts): Section[] {
  const groups: Section[][] = [];
  for (const section of sections) {
    const before = groups.at(-1);
    const first = before?.[0];
    if (before && first && isUnwritten(first, facts) && isUnwritten(section, facts))
      before.push(section);
    else groups.push([section]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    const text = [notAssessed, notAsked].flatMap((what) => {
      const named = group.flatMap(({ kind }) =>
        unwritten[kind]?.is === what ? unwritten[kind] : [],
      );
      return named.length === 0
        ? []
        : `${capital(what)}: ${joinWords(named.flatMap(({ names }) => names))}.`;
    });
    return [
      { ...first, heading: 'Hensyn', nature: 'fact' as const, blocks: [said(text.join(' '))] },
    ];
  });
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
