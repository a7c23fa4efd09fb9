import { z } from 'zod';
import { id, isoDate, line, measureId, revision } from './fields.ts';
import { halfYear } from './half-years.ts';

/** What one measure needs from the one it depends on (delleveranse). */
export interface Deliverable {
  id: string;
  /** The measure that needs it. */
  measureId: number;
  /** The measure that delivers it. */
  dependsOnId: number;
  text: string;
  /** When it is expected, if that has been said. */
  halfYear: string | null;
  receivedOn: string | null;
  revision: number;
}

const fields = {
  text: line('Delleveranse', 200),
  halfYear: halfYear.nullable(),
  receivedOn: isoDate.nullable(),
};
export const deliverableAddInput = z.object({ measureId, dependsOnId: measureId, ...fields });
export const deliverableUpdateInput = z.object({ deliverableId: id, revision, ...fields });
export const deliverableInput = z.object({ deliverableId: id });
