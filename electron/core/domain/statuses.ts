import type { ObservationStatus } from '../../contract/vocabulary.ts';

export { observationStatuses, type ObservationStatus } from '../../contract/vocabulary.ts';

/** True for the statuses that carry a number; the others always have the value null. */
export function carriesValue(status: ObservationStatus): boolean {
  return status === 'value' || status === 'zero' || status === 'provisional';
}
