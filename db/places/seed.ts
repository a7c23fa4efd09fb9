import type { Database } from 'better-sqlite3';
import { placeChanges, places } from './index.ts';

/** Writes the frozen register to `place` and `place_change`; rows already there are left alone. */
export function seedPlaces(sqlite: Database): void {
  const addPlace = sqlite.prepare(
    `INSERT INTO place (code, name, kind, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (code) DO NOTHING`,
  );
  for (const row of places) addPlace.run(row.code, row.name, row.kind, row.validFrom, row.validTo);
  const addChange = sqlite.prepare(
    `INSERT INTO place_change (from_code, to_code, at, kind) VALUES (?, ?, ?, ?)
     ON CONFLICT (from_code, to_code, at) DO NOTHING`,
  );
  for (const row of placeChanges) addChange.run(row.from, row.to, row.at, row.kind);
}
