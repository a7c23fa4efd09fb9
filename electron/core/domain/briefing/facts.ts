import type { BriefingKind, DocumentLook } from '../../../contract/briefing-model.ts';
import type { BriefingTextField, LineInput, PartInput } from '../../../contract/briefings.ts';
import type { Evaluation } from '../../../contract/evaluations.ts';
import type { IndicatorDetail } from '../../../contract/indicators.ts';
import type { MeasureDetail, MeasureSummary } from '../../../contract/measures.ts';
import type { AskKind, Stage, Verdict, WorkState } from '../../../contract/vocabulary.ts';

/** What the group wrote and chose for this briefing. */
export interface BriefingText extends Record<BriefingTextField, string> {
  id: string;
  number: number;
  kind: BriefingKind;
  title: string;
  audience: string;
  forDate: string;
  periodFrom: string | null;
  measureId: number | null;
  askKind: AskKind;
}

/** Everything a briefing is computed from, gathered before and untouched by the rules. */
export interface BriefingFacts {
  briefing: BriefingText;
  /** Parts and lines as stored: only what was chosen, in the chosen order. */
  parts: PartInput[];
  lines: LineInput[];
  municipality: string;
  look: DocumentLook;
  isDemo: boolean;
  /** When the facts were read, ISO instant. */
  madeAt: string;
  /** Number of the snapshot that would be taken next: the «v» of the file name. */
  nextVersion: number;
  /** Another briefing has, or had when it was frozen, the same readers and day: file names must differ. */
  sharesDay: boolean;
  measures: MeasureSummary[];
  /** The measure a project's page is about. */
  measure: ProjectFacts | null;
  /** Cards that wait, and deliverables from other measures not received (`days` is null). */
  waiting: { measureId: number; waitingOn: string; days: number | null }[];
  gaps: { total: number; ids: string[]; names: string[] };
  indicators: IndicatorDetail[];
  /** Local counts the rule of small numbers hides, asked again of what is stored. */
  mustHide: { indicatorId: string; period: string }[];
  evaluations: Evaluation[];
  changes: ChangeFacts;
  requests: RequestFact[];
  /** What a text may point at: codes of cards, challenges, measures and decisions. */
  known: ReadonlySet<string>;
}

export interface ProjectFacts {
  detail: MeasureDetail;
  /** Open cards that are under way, oldest first. */
  active: { code: string; title: string; owner: string | null; dueDate: string | null }[];
}

/** What the leadership asked for, and what came of it. */
export interface RequestFact {
  id: string;
  text: string;
  askedOn: string;
  dueDate: string | null;
  answer: string;
  answeredOn: string | null;
}

/** Raw happenings of the period; dates are ISO instants or days. */
export interface ChangeFacts {
  /** First day of the period; null for everything so far. */
  since: string | null;
  statuses: {
    id: string;
    measureId: number;
    at: string;
    stage: Stage;
    state: WorkState;
    line: string;
    before: { stage: Stage; state: WorkState } | null;
  }[];
  decisions: {
    id: string;
    number: string;
    title: string;
    decidedOn: string;
    measureId: number | null;
  }[];
  evaluations: {
    id: string;
    measureId: number;
    periodLabel: string;
    verdict: Verdict;
    at: string;
  }[];
  figures: {
    indicatorId: string;
    name: string;
    period: string;
    periodLabel: string;
    text: string;
    at: string;
    source: string;
  }[];
  revisions: {
    indicatorId: string;
    name: string;
    placeName: string;
    period: string;
    periodLabel: string;
    from: string;
    to: string;
    at: string;
    source: string;
  }[];
  /** Promises with a date: a sprint's goal, a card's due date, a stage's goal. */
  commitments: {
    key: string;
    text: string;
    isKept: boolean;
    at: string;
    source: string;
    measureId: number | null;
  }[];
  /** Cards finished in the period. */
  finished: { measureId: number; at: string }[];
}
