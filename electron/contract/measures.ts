import { z } from 'zod';
import { line, measureId } from './fields.ts';
import { stages, workStates, type Stage, type WorkState } from './vocabulary.ts';

export interface StatusUpdate {
  id: string;
  stage: Stage;
  state: WorkState;
  line: string;
  at: string;
  actor: string;
}

/** `not_judged`: the group has not said that the measure has begun. */
export type EvaluationNeed = 'not_judged' | 'missing' | 'fresh';

export interface MeasureSummary {
  id: number;
  shortName: string;
  name: string;
  strategy: string;
  responsible: string;
  /** As adopted: a season, a condition or «ikke oppgitt»; never turned into a date. */
  startText: string;
  /** The project owner and leader, named by the group; null is a gap. */
  owner: string | null;
  leader: string | null;
  /** null until the group has said where the measure stands. */
  status: StatusUpdate | null;
  openCards: number;
  doneCards: number;
  waitingCards: number;
  /** Whether the measure lacks an evaluation now, by the one rule every screen asks. */
  evaluation: {
    need: EvaluationNeed;
    /** Half-year of the newest finished note about the measure itself. */
    lastFinished: string | null;
  };
}

export interface MeasureDependency {
  measureId: number;
  dependsOnId: number;
  kind: 'builds_on' | 'starts_after';
  /** Set where the adopted plan contradicts itself (3 builds on 2 but starts with it). */
  conflict: string | null;
  /** Deliverables named for this dependency that have not been received. */
  awaited: string[];
}

export interface MeasureDetail extends MeasureSummary {
  adoptedText: string;
  adoptedDescription: string;
  reference: string;
  /** Set where a revision of the plan has ended the measure; its work stays readable. */
  retiredReason: string | null;
  dependencies: MeasureDependency[];
  challenges: { id: string; shortName: string; areaId: string | null; state: string }[];
  indicators: { id: string; name: string }[];
  updates: StatusUpdate[];
}

export const measureInput = z.object({ measureId });
export const statusInput = z.object({
  measureId,
  stage: z.enum(stages),
  state: z.enum(workStates),
  line: line('Hva er situasjonen?', 500),
});
const role = z.string().trim().max(80).nullable();
export const leaderInput = z.object({ measureId, leader: role });
export const ownerInput = z.object({ measureId, owner: role });
