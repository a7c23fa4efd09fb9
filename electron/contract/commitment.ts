import { countWord } from './format.ts';
import type { CommitmentReport } from './sprints.ts';

/** How one card fared, from when the sprint was committed until it was closed. */
export interface CardFate {
  /** Promised when the sprint was committed; otherwise added later. */
  isPromised: boolean;
  /** Null while nobody has said what shall become of it. */
  fate: 'delivered' | 'pushed' | 'dropped' | null;
}

/**
 * What was promised against what came of it. Every card is counted once on each side:
 * promised + added = delivered + pushed + dropped.
 */
export function commitmentReport(cards: readonly CardFate[]): CommitmentReport {
  const count = (test: (card: CardFate) => boolean) => cards.filter(test).length;
  return {
    promised: count((card) => card.isPromised),
    added: count((card) => !card.isPromised),
    delivered: count((card) => card.fate === 'delivered'),
    deliveredAsPromised: count((card) => card.isPromised && card.fate === 'delivered'),
    pushed: count((card) => card.fate === 'pushed'),
    dropped: count((card) => card.fate === 'dropped'),
  };
}

/** «Vi lovet 9, leverte 6, la til 3, skjøv 2 ut og droppet 4.», and which of them were the promised. */
export function commitmentSentence(report: CommitmentReport): string {
  const { promised, added, delivered, deliveredAsPromised } = report;
  if (promised + added === 0) return 'Sprinten hadde ingen oppgaver.';
  const parts = reportParts(report);
  const whole = `Vi ${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}.`;
  if (added === 0 || delivered === 0 || promised === 0) return whole;
  if (deliveredAsPromised === delivered) return `${whole} Alt vi leverte, var lovet.`;
  return `${whole} Av det vi lovet, ble ${countWord(deliveredAsPromised)} levert.`;
}

/** The same without «vi», for a line that names the sprint: «lovet 12, leverte 9, la til 1, skjøv 3 ut». */
export function commitmentShort(report: CommitmentReport): string {
  return report.promised + report.added === 0 ? 'ingen oppgaver' : reportParts(report).join(', ');
}

function reportParts({ promised, added, delivered, pushed, dropped }: CommitmentReport): string[] {
  return [
    `lovet ${promised}`,
    `leverte ${delivered}`,
    ...(added > 0 ? [`la til ${added}`] : []),
    ...(pushed > 0 ? [`skjøv ${pushed} ut`] : []),
    ...(dropped > 0 ? [`droppet ${dropped}`] : []),
  ];
}
