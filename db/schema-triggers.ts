import type Database from 'better-sqlite3';

/**
 * Does `work` with the file's own triggers away, inside a transaction that is open. They guard people's
 * writes; rows that have been through them once, and words that must go, are past them.
 */
export function withoutTriggers(sqlite: Database.Database, work: () => void): void {
  const triggers = sqlite
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid",
    )
    .all();
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER "${name}"`);
  work();
  for (const { sql } of triggers) sqlite.exec(sql);
}
