import type Database from 'better-sqlite3';
import { chainRoot, copyId, idFrom, rechain, stepsFrom } from './chain.ts';
import { digestedTables, digestOf, hasDigests, keepDigest, keptDigests } from './digest.ts';
import { hashFigures, runThrough } from './figures-hash.ts';

/** The tables that are not as their kept sum says; empty for a file that keeps none. */
export function brokenTables(sqlite: Database.Database): Set<string> {
  if (!hasDigests(sqlite)) return new Set();
  const kept = keptDigests(sqlite);
  return new Set(
    digestedTables(sqlite).filter((table) => {
      const said = kept.get(table);
      if (said === undefined) return false;
      const { rows, digest } = digestOf(sqlite, table);
      return said.rows !== rows || said.digest !== digest;
    }),
  );
}

/**
 * Gives a new or upgraded file what shows later changes in it: the copy's id, uids and hashes of the
 * steps that have none, hashes of figures, and the sum of each table. Sums of `broken` tables stay as
 * they were, so that an upgrade does not make good what was changed before it. All of it follows from
 * the content alone: the same file upgraded twice is the same.
 */
export function sealContent(sqlite: Database.Database, broken: ReadonlySet<string>): void {
  if (!hasDigests(sqlite)) return;
  if (!broken.has('this_copy')) nameCopy(sqlite);
  if (!broken.has('step')) nameSteps(sqlite);
  if (!broken.has('vintage')) sealFigures(sqlite);
  for (const table of digestedTables(sqlite))
    if (!broken.has(table)) keepDigest(sqlite, table, digestOf(sqlite, table));
}

/**
 * As `sealContent`, for a file just made: rows out of an export come with their sums, and those stand,
 * so that what was changed in the export is found.
 */
export function sealNew(sqlite: Database.Database): void {
  if (!hasDigests(sqlite)) return;
  sealContent(sqlite, new Set(keptDigests(sqlite).keys()));
}

function nameCopy(sqlite: Database.Database): void {
  const uid = chainRoot(sqlite);
  const hasName = sqlite.prepare('SELECT 1 FROM this_copy').get() !== undefined;
  if (uid === '' || hasName) return;
  sqlite.prepare("INSERT INTO this_copy VALUES (?, '')").run(idFrom(`copy of ${uid}`));
}

function nameSteps(sqlite: Database.Database): void {
  const first = sqlite
    .prepare<[], number | null>('SELECT min(id) FROM step WHERE uid IS NULL OR hash IS NULL')
    .pluck()
    .get();
  if (typeof first !== 'number') return;
  const [root, copy] = [chainRoot(sqlite), copyId(sqlite)];
  const name = sqlite.prepare('UPDATE step SET uid = ?, copy = ? WHERE id = ? AND uid IS NULL');
  for (const { id, kind, command, sentence, actor, at, changes } of stepsFrom(sqlite, first)) {
    const said = JSON.stringify([root, id, kind, command, sentence, actor, at, changes]);
    name.run(idFrom(said), copy, id);
  }
  rechain(sqlite, first);
}

/** Hashes the figures of whole files that have no hash yet. */
export function sealFigures(sqlite: Database.Database): void {
  const open = sqlite
    .prepare<[], number>(
      `SELECT vintage.id FROM vintage JOIN import ON import.id = vintage.import_id
       WHERE figures_hash IS NULL AND is_whole = 1`,
    )
    .pluck()
    .all();
  const set = sqlite.prepare('UPDATE vintage SET figures_hash = ? WHERE id = ?');
  for (const id of open) set.run(runThrough(hashFigures(sqlite, id)), id);
}
