import type { BriefingModel, Section } from '../../../contract/briefing-model.ts';
import type { BriefingPart } from '../../../contract/briefings.ts';
import { isBlank } from '../../../contract/rich-text.ts';
import { changeLines } from './changes.ts';
import type { BriefingFacts } from './facts.ts';
import { briefingParts, sectionOf } from './model.ts';
import { figureKey, type Part } from './parts.ts';
import { headings } from './presets.ts';
import { sourceRegister } from './sources.ts';

/** The parts as the builder lists them: their heading, and in a few words what is in them. */
export function builderParts(facts: BriefingFacts, model: BriefingModel): BriefingPart[] {
  return briefingParts(facts).map((part): BriefingPart => {
    const section = sectionOf(part, facts, sourceRegister(), !model.sections.every(isInText));
    return {
      key: part.key,
      kind: part.kind,
      heading: partHeading(part, section, facts),
      nature: section.nature,
      isShown: part.isShown,
      isFixed: part.kind === 'ask',
      body: part.body,
      size: part.isShown ? sizeOf(part, section, facts) : 'skjult',
    };
  });
}

const isInText = ({ isAppendix }: Section) => isAppendix !== true;

function partHeading(part: Part, section: Section, facts: BriefingFacts): string {
  if (part.kind === 'figure') {
    const indicator = facts.indicators.find(({ id }) => figureKey(id) === part.key);
    return `Tall: ${indicator?.shortName ?? part.key}`;
  }
  return section.heading || headings[part.kind];
}

function sizeOf(part: Part, { blocks }: Section, facts: BriefingFacts): string {
  const { briefing } = facts;
  switch (part.kind) {
    case 'ask': {
      const points = blocks.flatMap((b) => (b.kind === 'list' ? b.items : [])).length;
      return isBlank(briefing.ask) ? 'ingen punkter' : counted(points, 'punkt', 'punkter');
    }
    case 'changes': {
      const lines = changeLines(facts);
      const shown = lines.filter(({ isShown }) => isShown).length;
      return lines.length === 0
        ? 'ingen endringer'
        : `${shown} av ${counted(lines.length, 'linje', 'linjer')}`;
    }
    case 'economy':
      return isBlank(briefing.economy) && isBlank(briefing.staffing)
        ? 'ikke vurdert'
        : counted(blocks.length, 'avsnitt', 'avsnitt');
    case 'childInterest':
      return isBlank(briefing.childInterest) ? 'ikke vurdert' : written(blocks.length);
    case 'voice':
      return isBlank(briefing.voice) ? 'ikke innhentet' : written(blocks.length);
    case 'figure':
      return figureSize(blocks);
    case 'measures':
    case 'requests': {
      const rows = blocks.flatMap((b) => (b.kind === 'table' ? b.rows : [])).length;
      return rows === 0 ? 'ingen' : counted(rows, 'linje', 'linjer');
    }
    case 'tables':
      return counted(blocks.length, 'tabell', 'tabeller');
    case 'evaluations': {
      const notes = blocks.flatMap((b) => (b.kind === 'list' ? b.items : [])).length;
      return notes === 0 ? 'ingen ennå' : counted(notes, 'notat', 'notater');
    }
    case 'gaps':
      return facts.gaps.ids.length === 0 ? 'ingen hull' : `${facts.gaps.ids.length} hull`;
    case 'measure':
    case 'strength':
    case 'background':
    case 'facts':
    case 'assessment':
    case 'text':
    case 'attachments':
      return written(blocks.length);
  }
}

function figureSize(blocks: Section['blocks']): string {
  const has = (kind: string) => blocks.some((block) => block.kind === kind);
  if (has('figure')) return has('table') ? 'figur og tabell' : 'figur';
  return has('table') ? 'tabell' : 'ingen tall ennå';
}

function written(count: number): string {
  return count === 0 ? 'ikke skrevet' : counted(count, 'avsnitt', 'avsnitt');
}

function counted(count: number, one: string, many: string): string {
  return `${count}\u00a0${count === 1 ? one : many}`;
}
