import { z } from 'zod';

/** What can be found, in the order the groups stand when they are equally good. */
export const searchKinds = [
  'measure',
  'challenge',
  'card',
  'evaluation',
  'decision',
  'request',
  'briefing',
  'voice',
  'sprint',
  'indicator',
  'duty',
  'cost_sheet',
  'event',
  'register',
  'template',
  'plan',
] as const;
export type SearchKind = (typeof searchKinds)[number];

export interface SearchHit {
  kind: SearchKind;
  ref: string;
  title: string;
  /** Where it stands: «Tiltak 2». */
  place: string;
  path: string;
  /** The words around the first hit in the text; null when the title says it. */
  excerpt: string | null;
}

export interface SearchAnswer {
  /** Best first; for an empty question the latest changed. */
  hits: SearchHit[];
  /** There are more than those shown. */
  hasMore: boolean;
}

/** How far the index has come while it is being made. */
export interface IndexProgress {
  done: number;
  of: number;
}

/** The answer as it goes out: while the index is being made it is from what is read until now. */
export interface SearchReply extends SearchAnswer {
  indexing: IndexProgress | null;
}

export const searchInput = z.object({ text: z.string().max(200) });
