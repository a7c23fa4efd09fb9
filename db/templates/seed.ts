import type Database from 'better-sqlite3';
import { shippedTemplates } from './shipped.ts';

/** Writes the shipped templates into a file that has just got its table for them. */
export function seedTemplates(sqlite: Database.Database): void {
  const insert = sqlite.prepare(
    'INSERT INTO template (id, kind, name, content) VALUES (?, ?, ?, ?)',
  );
  for (const { id, kind, name, content } of shippedTemplates)
    insert.run(id, kind, name, JSON.stringify(content));
}
