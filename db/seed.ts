import type Database from 'better-sqlite3';
import { seedPlaces } from './places/seed.ts';
import { seedPlan } from './plan/seed.ts';

/** Fills a new workspace: the place register, then the adopted plan. Runs in the caller's transaction. */
export function seedWorkspace(sqlite: Database.Database): void {
  seedPlaces(sqlite);
  seedPlan(sqlite);
}
