import type { BriefingModel, Section } from '../../../contract/briefing-model.ts';
import { formatDate } from '../../../contract/format.ts';
import { askSection } from './ask.ts';
import { changesSection } from './changes.ts';
import type { BriefingFacts } from './facts.ts';
import { indicatorSection, tablesSection } from './figure.ts';
import { numberedByUse } from './numbered-by-use.ts';
import { figureKey, orderedParts, type Part } from './parts.ts';
import { presets } from './presets.ts';
import { sourceRegister, type SourceRegister } from './sources.ts';
import {
  evaluationsSection,
  gapsSection,
  measureSection,
  measuresSection,
  requestsSection,
} from './status.ts';
import { textSection, withoutBareHeadings, writtenSection } from './written.ts';

/**
 * The whole briefing as sections of text, tables and figures. The ask stands first; fact and
 * assessment never share a section; every figure points at a numbered source.
 */
export function briefingModel(facts: BriefingFacts): BriefingModel {
  const { briefing, madeAt } = facts;
  const preset = presets[briefing.kind];
  const sources = sourceRegister();
  const shown = briefingParts(facts).filter(({ isShown }) => isShown);
  const appendix = shown.filter(({ kind }) => kind === 'tables');
  const parts = [...shown.filter(({ kind }) => kind !== 'tables'), ...appendix];
  const hasAppendix = appendix.length > 0;
  const sections = withoutBareHeadings(
    parts
      .map((part) => sectionOf(part, facts, sources, hasAppendix))
      .filter((section) => section.blocks.length > 0),
    facts,
  );
  return {
    id: briefing.id,
    number: briefing.number,
    kind: briefing.kind,
    version: 'internal',
    organisation: `${facts.look.name} · Oppvekstplan 2024–2030`,
    title: briefing.title,
    audience: briefing.audience,
    lead: leadOf(facts),
    forDate: briefing.forDate,
    period: { from: briefing.periodFrom, to: briefing.forDate },
    madeAt,
    isDemo: facts.isDemo,
    snapshot: null,
    hasContents: preset.hasContents,
    pageBudget: preset.pageBudget,
    look: facts.look,
    ...numberedByUse(sections, sources.list()),
    fileName: fileNameOf(facts),
  };
}

/** The parts of a briefing in order, ticked or not. */
export function briefingParts({ briefing, parts, indicators }: BriefingFacts): Part[] {
  return orderedParts(
    briefing.kind,
    parts,
    indicators.map(({ id }) => id),
  );
}

/** One part as it would stand in the document; without blocks it is left out. */
export function sectionOf(
  part: Part,
  facts: BriefingFacts,
  sources: SourceRegister,
  hasAppendix: boolean,
): Section {
  switch (part.kind) {
    case 'ask':
      return askSection(facts, sources);
    case 'requests':
      return requestsSection(facts, sources);
    case 'changes':
      return changesSection(facts, sources);
    case 'measures':
      return measuresSection(facts, sources);
    case 'measure':
      return measureSection(facts, sources);
    case 'gaps':
      return gapsSection(facts, sources);
    case 'evaluations':
      return evaluationsSection(facts, sources);
    case 'tables':
      return tablesSection(shownIndicators(facts), sources);
    case 'text':
      return textSection(part, sources);
    case 'figure': {
      const indicator = facts.indicators.find(({ id }) => figureKey(id) === part.key);
      return indicator
        ? indicatorSection(indicator, sources, !hasAppendix)
        : { id: part.key, kind: 'figure', heading: '', nature: 'fact', blocks: [] };
    }
    case 'background':
    case 'facts':
    case 'strength':
    case 'assessment':
    case 'childInterest':
    case 'voice':
    case 'economy':
    case 'attachments':
      return writtenSection(part.kind, facts, sources);
  }
}

function shownIndicators(facts: BriefingFacts) {
  const shown = new Set(briefingParts(facts).flatMap((part) => (part.isShown ? [part.key] : [])));
  return facts.indicators.filter(({ id }) => shown.has(figureKey(id)));
}

/** Who it is from, to whom where the title does not say it, for which meeting and since when. */
function leadOf({ briefing, measure }: BriefingFacts): string {
  const audience = `${briefing.audience.charAt(0).toLocaleLowerCase('nb')}${briefing.audience.slice(1)}`;
  const isNamed = briefing.title.toLocaleLowerCase('nb').includes(audience.toLocaleLowerCase('nb'));
  const period =
    briefing.periodFrom === null
      ? ''
      : ` · gjelder siden ${since(briefing.periodFrom, briefing.forDate)}`;
  const from = measure
    ? `Fra prosjektet for tiltak ${measure.detail.id}`
    : 'Fra implementeringsgruppa';
  const to = isNamed ? '' : ` til ${audience}`;
  return `${from}${to} · møte ${unbroken(formatDate(briefing.forDate, 'long'))}${period}`;
}

/** A date never breaks at the end of a line. */
const unbroken = (date: string): string => date.replaceAll(' ', '\u00a0');

/** «7. oktober»: with its year only where the meeting is in another. */
function since(from: string, meeting: string): string {
  const first = formatDate(from, 'long');
  const year = ` ${meeting.slice(0, 4)}`;
  return unbroken(first.endsWith(year) ? first.slice(0, -year.length) : first);
}

/** The second for the same readers and day carries its number, so that no file takes another's place. */
function fileNameOf({ briefing, nextVersion, sharesDay }: BriefingFacts): string {
  const word = presets[briefing.kind].fileWord;
  const subject = briefing.measureId === null ? word : `${word}-${briefing.measureId}`;
  const own = sharesDay ? `_nr${briefing.number}` : '';
  return `${briefing.forDate}_${subject}${own}_v${nextVersion}`;
}
