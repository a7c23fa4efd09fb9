import { z } from 'zod';
import { id, isoDate, line, measureId, revision, text } from './fields.ts';

/** What the leadership group asked for, and what became of it. */
export interface LeadershipRequest {
  id: string;
  text: string;
  askedOn: string;
  dueDate: string | null;
  measureId: number | null;
  briefingId: string | null;
  answer: string;
  answeredOn: string | null;
  /** Cards made to answer it. */
  cards: { id: string; code: string; title: string; measureId: number; isDone: boolean }[];
  isOverdue: boolean;
  revision: number;
}

const fields = {
  text: line('Hva ble bestilt?', 500),
  askedOn: isoDate,
  dueDate: isoDate.nullable(),
  measureId: measureId.nullable(),
};

export const requestInput = z.object({ requestId: id });
export const requestCreateInput = z.object({ ...fields, briefingId: id.nullable().default(null) });
export const requestUpdateInput = z.object({
  requestId: id,
  revision,
  ...z.object(fields).partial().shape,
});
/** An empty answer opens the request again. */
export const requestAnswerInput = z.object({
  requestId: id,
  revision,
  answer: text('Svar', 5_000),
  answeredOn: isoDate,
});
