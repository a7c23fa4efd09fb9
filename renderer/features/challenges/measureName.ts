import type { MeasureSummary } from '../../../electron/contract/measures.ts';

/** What the columns and dialogs need of a measure. */
export type MeasureName = Pick<MeasureSummary, 'id' | 'name' | 'shortName'>;
