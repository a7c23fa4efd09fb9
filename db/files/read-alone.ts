import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';

/**
 * A reading connection to the main file by itself, held in memory: whatever lies beside it is not looked
 * at, and nothing is left in the folder.
 */
export function readAlone(path: string): Database.Database {
  return heldInMemory(readFileSync(path));
}

/** A reading connection to the bytes of a whole file. */
export function heldInMemory(bytes: Buffer): Database.Database {
  // The WAL mark: a database in memory has no log to look for.
  bytes[18] = bytes[19] = 1;
  return new Database(bytes, { readonly: true });
}
