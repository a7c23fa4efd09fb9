import { z } from 'zod';
import { id, isoDate, line, measureId, revision, text } from './fields.ts';
import { dutyKinds, dutyRules, type DutyKind, type DutyRuleKind } from './vocabulary.ts';

/** When something comes back. */
export interface DutyRule {
  rule: DutyRuleKind;
  /** The first day it applies; for a rule with a day, the day itself. */
  startDate: string;
  endDate: string | null;
  /** Every so many weeks, months or years. */
  every: number;
  /** With 'monthly': 1 to 4, or -1 for the last. */
  nth: number | null;
  /** With 'monthly': 1 is Monday. */
  weekday: number | null;
}

export interface Duty extends DutyRule {
  id: string;
  title: string;
  kind: DutyKind;
  /** «13:00», local time in Norway; null is all day. */
  startTime: string | null;
  endTime: string | null;
  measureId: number | null;
  owner: string | null;
  note: string;
  /** The rule in words: «hver 2. uke fra 4. januar 2027». */
  when: string;
  revision: number;
}

/** One day, or a stretch of days, in the year wheel. */
export interface WheelEntry {
  key: string;
  /** Null for what cannot be changed here: releases of figures and sprints. */
  dutyId: string | null;
  title: string;
  kind: DutyKind | 'sprint';
  /** The same day twice for a single day. */
  from: string;
  to: string;
  /** Without a day of its own: any time between `from` and `to`. */
  isUndated: boolean;
  startTime: string | null;
  endTime: string | null;
  measureId: number | null;
  owner: string | null;
  note: string;
  isPublicHoliday: boolean;
}

export interface YearWheel {
  year: number;
  today: string;
  entries: WheelEntry[];
  duties: Duty[];
}

const time = z
  .string()
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d$/,
    'Skriv klokkeslettet som timer og minutter, for eksempel 13:00.',
  );

const content = {
  title: line('Hva', 160),
  kind: z.enum(dutyKinds),
  rule: z.enum(dutyRules),
  startDate: isoDate,
  endDate: isoDate.nullable(),
  every: z.number().int().min(1, 'Velg 1 eller mer.').max(52, 'Velg 52 eller mindre.'),
  nth: z.number().int().min(-1).max(4).nullable(),
  weekday: z.number().int().min(1).max(7).nullable(),
  startTime: time.nullable(),
  endTime: time.nullable(),
  measureId: measureId.nullable(),
  owner: z.string().trim().max(80).nullable(),
  note: text('Merknad', 2000),
};

export const wheelInput = z.object({ year: z.number().int().min(2000).max(2100) });
export const dutyInput = z.object({ dutyId: id });
export const dutyCreateInput = z.object(content);
export const dutyUpdateInput = z.object({ dutyId: id, revision, ...content });
