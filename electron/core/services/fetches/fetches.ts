import { desc, isNotNull } from 'drizzle-orm';
import { savedQueries } from '../../../../db/plan/queries.ts';
import { importedFile } from '../../../../db/schema/index.ts';
import { DomainError } from '../../../contract/errors.ts';
import type { FetchListing, FetchProgress } from '../../../contract/fetching.ts';
import { offerOf } from '../../fetching/build-request.ts';
import { fetchQuery } from '../../fetching/fetch-query.ts';
import { sleep } from '../../fetching/pause.ts';
import type { RateLimiter } from '../../fetching/rate-limiter.ts';
import type { FetchedAnswer } from '../../fetching/types.ts';
import type { Context } from '../context.ts';
import { indicatorDefinitions } from '../indicators/gather.ts';

/** The saved questions, what each would send to whom, and when its answer was last taken into use. */
export function listFetches(context: Context): FetchListing[] {
  const names = new Map(indicatorDefinitions(context).map(({ row }) => [row.id, row.shortName]));
  const taken = context.workspace.db
    .select({ request: importedFile.request, at: importedFile.at })
    .from(importedFile)
    .where(isNotNull(importedFile.request))
    .orderBy(desc(importedFile.at))
    .all();
  return savedQueries.map((query) => {
    const offer = offerOf(query);
    const url = offer.request.url;
    return {
      id: query.id,
      title: query.title,
      source: offer.host,
      indicators: query.indicatorIds.map((id) => ({ id, name: names.get(id) ?? id })),
      note: query.note || null,
      url,
      lastFetchedAt:
        taken.find(({ request }) => request?.includes(JSON.stringify(url)))?.at ?? null,
    };
  });
}

export interface FetchOptions {
  /** The host's own network; nothing else in the core reaches out. */
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  limiter: RateLimiter;
  signal: AbortSignal;
  onProgress: (progress: FetchProgress) => void;
}

/** Asks one saved question now, because somebody pressed the button. Throws `not_found` and more. */
export function runFetch(
  context: Context,
  queryId: string,
  options: FetchOptions,
): Promise<FetchedAnswer> {
  const query = savedQueries.find((candidate) => candidate.id === queryId);
  if (!query) throw new DomainError('not_found', 'Spørringen finnes ikke. Last inn siden på nytt.');
  return fetchQuery(query, { ...options, now: context.now, sleep });
}
