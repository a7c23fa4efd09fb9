import { z } from 'zod';
import { id } from './fields.ts';
import type { PeriodKind } from './vocabulary.ts';

export type FetchSource = 'ssb' | 'fhi';

/** One variable of a table: named codes, or an expression such as «*» with the most it can match. */
export type QuerySelection = { code: string; codelist?: string } & (
  { values: readonly string[] } | { expression: string; atMost: number }
);

export interface QueryPlace {
  /** As this source writes it: «K-3305», «EKA33», «0». */
  code: string;
  name: string;
}

interface QueryText {
  id: string;
  indicatorIds: readonly string[];
  table: string;
  title: string;
  /** Set when one indicator needs several calls: goes into the file name. */
  part?: string;
  places: readonly QueryPlace[];
  selections: readonly QuerySelection[];
  /** What the reader must know before asking; says when the query was never tried at the source. */
  note: string;
}

/** A question to a statistics bank, kept as data. `bank` is FHI's name for the collection of tables. */
export type SavedQuery = QueryText & ({ source: 'ssb' } | { source: 'fhi'; bank: string });

/** Exactly what is sent; stored with the answer. */
export interface FetchRequest {
  method: 'GET' | 'POST';
  url: string;
  body: string | null;
}

/** `total` is null while the source has not said how much there is. Bytes. */
export interface FetchProgress {
  received: number;
  total: number | null;
}

/** One line of fetch.list: what can be asked for, and what would be sent to whom. */
export interface FetchOffer {
  id: string;
  indicatorIds: readonly string[];
  source: FetchSource;
  table: string;
  title: string;
  host: string;
  places: readonly QueryPlace[];
  note: string;
  request: FetchRequest;
  /** The most cells the answer can have. */
  cells: number;
}

/** An answer without its bytes; the file itself is staged as an import. */
export interface FetchReceipt {
  queryId: string;
  fileName: string;
  bytes: number;
  request: FetchRequest;
  /** Where the answer came from in the end; differs from the request after a redirect. */
  finalUrl: string;
  fetchedAt: string;
  status: number;
  /** As the source writes it. */
  sourceUpdated: string | null;
  notes: readonly string[];
}

/** A day relative to the year a period ends in. */
export interface ReleaseDay {
  yearsAfter: number;
  month: number;
  day: number;
}

/** Days between which figures come out; the same day twice is a fixed date. */
export interface ReleaseRound {
  kind: 'first' | 'revised';
  opens: ReleaseDay;
  closes: ReleaseDay;
}

export interface ReleaseRule {
  id: string;
  title: string;
  indicatorIds: readonly string[];
  periodKind: Extract<PeriodKind, 'year' | 'school_year' | 'three_year' | 'five_year'>;
  /** 3 for a survey that is held every third year. */
  everyYears: number;
  season: 'våren' | 'høsten' | null;
  rounds: readonly ReleaseRound[];
  /** False where the source has no fixed date and the window is experience. */
  isFixed: boolean;
  basis: string;
}

/** What the app can say offline of the next figures. `late` is the only stale state. */
export interface ReleaseNews {
  ruleId: string;
  indicatorId: string | null;
  period: string | null;
  opens: string | null;
  closes: string | null;
  state: 'waiting' | 'due' | 'late' | 'unknown';
  isRevision: boolean;
  isStale: boolean;
  sentence: string;
}

/** A saved question as the import screen lists it; nothing is sent until somebody asks. */
export interface FetchListing {
  id: string;
  title: string;
  /** Host that would be asked. */
  source: string;
  indicators: { id: string; name: string }[];
  note: string | null;
  url: string;
  lastFetchedAt: string | null;
}

export const fetchRunInput = z.object({ queryId: id });
