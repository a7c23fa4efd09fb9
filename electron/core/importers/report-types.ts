import type { Period } from '../domain/periods.ts';
import type { ObservationStatus } from '../domain/statuses.ts';
import type { ProfileColumn } from './mapping.ts';
import type { DecodedCell, Note } from './types.ts';

/** A chosen cell with its place found: `place` is today's code, `sourcePlace` the code in the file. */
export interface ChosenCell extends DecodedCell {
  column: ProfileColumn;
  sourcePlace: string;
  /** The code was in use at the end of the period. */
  isInUse: boolean;
}

export interface ReportRow {
  place: string;
  sourcePlace: string;
  placeName: string;
  period: string;
  value: number | null;
  status: ObservationStatus;
  raw: string;
}

export interface Check {
  sentence: string;
  ok: boolean;
}

export interface ImportReport {
  /** accepted + hidden + missing = chosen; zeros are among the accepted. */
  chosen: number;
  accepted: number;
  hidden: number;
  missing: number;
  zero: number;
  places: number;
  columns: number;
  periods: Period[];
  /** «30 steder × 5 valgte kolonner = 150 celler». */
  counting: string;
  /** Cells read and left: schools, places aside, other owners or sexes, other columns, closed codes. */
  left: { units: number; aside: number; filtered: number; unmapped: number; closed: number };
  series: { indicatorId: string; measure: string; rows: ReportRow[] }[];
  breaks: { period: string; text: string }[];
  notes: Note[];
  stops: Note[];
  checks: Check[];
}
