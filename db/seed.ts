import type Database from 'better-sqlite3';
import { seedPlaces } from './places/seed.ts';
import { seedPlan } from './plan/seed.ts';
import { seedTemplates } from './templates/seed.ts';

/** Fills a new workspace: the place register, the adopted plan, then the templates. Runs in the caller's transaction. */
export function seedWorkspace(sqlite: Database.Database): void {
  seedPlaces(sqlite);
  seedPlan(sqlite);
  seedTemplates(sqlite);
}
