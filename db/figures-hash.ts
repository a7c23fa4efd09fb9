import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';

type Figure = [place: string, period: string, value: number | null, ...rest: string[]];

const page = 2_000;

/**
 * SHA-256 of the figures of a vintage: place, period, value, status, text and source's place of each, in
 * the order of the key, so that the same file gives the same hash in every copy. Stops after each page.
 */
export function* hashFigures(sqlite: Database.Database, vintage: number): Generator<void, string> {
  const next = sqlite
    .prepare<[number, string, string], Figure>(
      `SELECT place, period, value, status, raw, source_place FROM observation
       WHERE vintage_id = ? AND (place, period) > (?, ?) ORDER BY place, period LIMIT ${page}`,
    )
    .raw();
  const hash = createHash('sha256');
  let [place, period] = ['', ''];
  for (;;) {
    const rows = next.all(vintage, place, period);
    for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return hash.digest('hex');
    [place, period] = last;
    yield;
  }
}

/** Runs through work that stops now and then, without stopping. */
export function runThrough<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
