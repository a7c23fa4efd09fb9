import { z } from 'zod';
import { id, isoDate, line, measureId, revision } from './fields.ts';
import { halfYear } from './half-years.ts';
import type { MeasureDependency } from './measures.ts';
import type { StageGoal } from './stage-goals.ts';
import type { StageEntry } from './stages.ts';
import {
  milestoneStates,
  waveStates,
  type MilestoneState,
  type WaveState,
  type WorkState,
} from './vocabulary.ts';

/** Something to be reached by a half-year or on a day: exactly one of the two is set. */
export interface Milestone {
  id: string;
  measureId: number;
  title: string;
  halfYear: string | null;
  dueDate: string | null;
  state: MilestoneState;
  revision: number;
}

/** A school or unit that takes the measure into use, both half-years included. */
export interface Wave {
  id: string;
  measureId: number;
  unit: string;
  startHalfYear: string;
  endHalfYear: string;
  state: WaveState;
  revision: number;
}

export interface TimelineRow {
  measureId: number;
  shortName: string;
  name: string;
  state: WorkState | null;
  /** As adopted; `halfYear` only where the plan states a season. Never judged as overdue. */
  start: { text: string; halfYear: string | null };
  stages: StageEntry[];
  goals: StageGoal[];
  milestones: Milestone[];
  waves: Wave[];
}

export interface TimelineEvent {
  id: string;
  label: string;
  when: string;
  source: string;
  start: string;
  end: string;
}

export interface Timeline {
  today: string;
  rows: TimelineRow[];
  dependencies: MeasureDependency[];
  events: TimelineEvent[];
}

const milestoneFields = {
  title: line('Milepæl', 120),
  halfYear: halfYear.nullable(),
  dueDate: isoDate.nullable(),
  state: z.enum(milestoneStates),
};
export const milestoneAddInput = z.object({ measureId, ...milestoneFields });
export const milestoneUpdateInput = z.object({ milestoneId: id, revision, ...milestoneFields });
export const milestoneInput = z.object({ milestoneId: id });

const waveFields = {
  unit: line('Skole eller enhet', 120),
  startHalfYear: halfYear,
  endHalfYear: halfYear,
  state: z.enum(waveStates),
};
export const waveAddInput = z.object({ measureId, ...waveFields });
export const waveUpdateInput = z.object({ waveId: id, revision, ...waveFields });
export const waveInput = z.object({ waveId: id });
