import type { Database } from 'better-sqlite3';
import { actors } from './actors.ts';
import { ambitionPoints, ambitions } from './ambitions.ts';
import { areas } from './areas.ts';
import { challengeMeasures } from './challenge-measures.ts';
import { challenges } from './challenges.ts';
import { boardColumns } from './columns.ts';
import { costSheets, costUnits } from './cost-sheet.ts';
import { duties } from './duties.ts';
import { factors } from './factors.ts';
import { goals } from './goals.ts';
import { challengeIndicators, indicators, seriesBreaks, sources } from './indicators.ts';
import { levels } from './levels.ts';
import { measureDependencies, measures } from './measures.ts';
import { models } from './models.ts';
import { offerLevels, offers } from './offers.ts';
import { questions } from './questions.ts';
import { firstRevisionSql } from './snapshot.ts';
import { planValues } from './values.ts';

/** Parents before children: foreign keys are checked as each row goes in. */
const tables: readonly (readonly [table: string, rows: readonly object[]])[] = [
  ['area', areas],
  ['ambition', ambitions],
  ['ambition_point', ambitionPoints],
  ['measure', measures],
  ['measure_dependency', measureDependencies],
  ['challenge', challenges],
  ['challenge_measure', challengeMeasures],
  ['question', questions],
  ['level', levels],
  ['model', models],
  ['offer', offers],
  ['offer_level', offerLevels],
  ['factor', factors],
  ['plan_value', planValues],
  ['goal', goals],
  ['actor', actors],
  ['board_column', boardColumns],
  ['source', sources],
  ['indicator', indicators],
  ['challenge_indicator', challengeIndicators],
  ['series_break', seriesBreaks],
  ['cost_sheet', costSheets],
  ['cost_unit', costUnits],
  ['duty', duties],
];

const columnName = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `isTopUp` leaves rows alone that are there already. */
export function insertRows(
  sqlite: Database,
  table: string,
  rows: readonly object[],
  isTopUp = false,
): void {
  const keys = Object.keys(rows[0] ?? {});
  const names = keys.map(columnName).join(', ');
  const values = keys.map((key) => `@${key}`).join(', ');
  const verb = isTopUp ? 'INSERT OR IGNORE' : 'INSERT';
  const insert = sqlite.prepare(`${verb} INTO ${table} (${names}) VALUES (${values})`);
  for (const row of rows) insert.run(row);
}

/** Writes the adopted plan into a new, migrated file. Runs inside the caller's transaction. */
export function seedPlan(sqlite: Database): void {
  for (const [table, rows] of tables) insertRows(sqlite, table, rows);
  sqlite.exec(firstRevisionSql);
}
