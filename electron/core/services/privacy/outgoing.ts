import type { Section } from '../../../contract/briefing-model.ts';
import type { PrivacyFinding } from '../../../contract/privacy.ts';
import type { Workspace } from '../../../../db/open.ts';
import { writableTexts } from '../../domain/briefing/block-text.ts';
import { textOf } from '../../domain/privacy/rich.ts';
import { textsIn } from '../../domain/privacy/strings.ts';
import type { Context } from '../context.ts';
import { isKept, scanTexts } from './guard.ts';

/** Where what goes out is written: a phrase kept there with a reason is kept here too. */
const places = [
  ...['card.title', 'card.owner', 'card.waitingOn', 'card.dueCondition'],
  ...['measure.line', 'measure.leader', 'measure.owner', 'participant.role', 'stageGoal.text'],
  ...['stageGoal.outcome', 'risk.text', 'risk.action', 'risk.owner', 'deliverable.text'],
  ...['evaluation.learned', 'evaluation.change', 'decision.title', 'decision.owner'],
  ...['stage.grounds', 'stage.decidedBy', 'request.text', 'request.answer'],
  ...['reading.rationale', 'reading.text', 'challenge.reason', 'gap.reason'],
  ...['indicator.name', 'indicator.definition', 'indicator.caveat'],
];

export interface OutgoingFinding {
  finding: PrivacyFinding;
  /** The phrases that point, for the sentence that says what to do. */
  phrases: string[];
  isKept: boolean;
}

/**
 * What may point at a person in a part of a document, in what people wrote and nothing else: a person
 * number wherever it stands, the rest only where its words stand in the log of what was written.
 */
export function findingsOf(context: Context, section: Section): OutgoingFinding[] {
  const place = `part.${section.id}`;
  return section.blocks.flatMap(writableTexts).flatMap((text) =>
    scanTexts([{ place, text }]).flatMap(({ finding }): OutgoingFinding[] => {
      const phrases = finding.ranges.map(({ start, end }) => text.slice(start, end));
      const isNumber = finding.kind === 'national_id';
      if (!isNumber && !areWritten(context, phrases)) return [];
      const kept = !isNumber && [place, ...places].some((at) => isKept(context, at, text, finding));
      return [{ finding, phrases, isKept: kept }];
    }),
  );
}

/** Frozen documents are in the log too, and hold the app's own sentences. */
const frozen =
  "('briefing_snapshot', 'sprint_snapshot', 'evaluation_version', 'decision_evidence')";

/**
 * Whether somebody has written all of these words in one row; plan text and what the app says never are.
 * A row's words are read as they are seen: marks in the middle of a phrase do not hide it.
 */
function areWritten({ workspace: { sqlite } }: Context, phrases: readonly string[]): boolean {
  const holds = phrases.map(() => 'instr(after, ?) > 0').join(' AND ');
  const inJson = phrases.map((phrase) => JSON.stringify(phrase).slice(1, -1));
  const row = sqlite
    .prepare(`SELECT 1 FROM change WHERE table_name NOT IN ${frozen} AND ${holds} LIMIT 1`)
    .get(...inJson);
  return row !== undefined || areFormatted(sqlite, phrases);
}

/** The same in rows with formatted text, where marks stand between the letters of one phrase. */
function areFormatted(sqlite: Workspace['sqlite'], phrases: readonly string[]): boolean {
  const rows = sqlite
    .prepare<[string], string>(
      `SELECT after FROM change WHERE table_name NOT IN ${frozen} AND instr(after, ?) > 0`,
    )
    .pluck()
    .iterate(JSON.stringify('{"type":"doc"').slice(1, -1));
  const wanted = phrases.map(inOneLine);
  for (const row of rows) {
    const words = textsIn(JSON.parse(row)).map(({ value }) => inOneLine(textOf(value)));
    if (wanted.every((phrase) => words.some((text) => text.includes(phrase)))) return true;
  }
  return false;
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ');
