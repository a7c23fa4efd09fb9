import type { Database } from 'better-sqlite3';
import { placeChanges, places } from './index.ts';
import { kostraGroups } from './kostra-groups.ts';

/** Writes the frozen register of places, changes and groups; rows already there are left alone. */
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
  const addGroup = sqlite.prepare(
    `INSERT INTO kostra_group (from_year, place, source, state) VALUES (?, ?, ?, ?)
     ON CONFLICT (from_year) DO NOTHING`,
  );
  for (const row of kostraGroups) addGroup.run(row.fromYear, row.place, row.source, row.state);
}
