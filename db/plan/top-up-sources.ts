import type { Database } from 'better-sqlite3';
import { sources } from './indicators.ts';
import { insertRows } from './seed.ts';

/** Gives a file from before it the sources that have come since; one without a plan has nothing to top up. */
export function topUpSources(sqlite: Database): void {
  const hasPlan = sqlite.prepare('SELECT 1 FROM indicator LIMIT 1').get() !== undefined;
  if (hasPlan) insertRows(sqlite, 'source', sources, true);
}
