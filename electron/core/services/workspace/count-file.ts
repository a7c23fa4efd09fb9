import type Database from 'better-sqlite3';
import { runThrough } from '../../../../db/figures-hash.ts';
import type { FileCount } from '../../../contract/drill.ts';

interface Figures {
  importId: string;
  fileName: string;
  vintage: number;
}
type Last = NonNullable<FileCount['last']>;

/**
 * Counts what is in a file, a question at a time: whoever asks may answer others between them. Figures
 * are counted by the file they came from, and summed as they are.
 */
export function* countFile(sqlite: Database.Database): Generator<void, FileCount> {
  const ask = (sql: string): unknown[] => sqlite.prepare(sql).all();
  const rows: Record<string, number> = {};
  const number = (sql: string) => (ask(sql)[0] as { n: number } | undefined)?.n ?? 0;
  const tables = ask(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
     AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'search_*' AND name <> 'observation' ORDER BY name`,
  ) as { name: string }[];
  for (const { name } of tables) {
    rows[name] = number(`SELECT count(*) AS n FROM "${name}"`);
    yield;
  }
  const vintages = ask(
    `SELECT import.id AS importId, file_name AS fileName, vintage.id AS vintage
     FROM vintage JOIN import ON import.id = import_id WHERE is_whole = 1 ORDER BY vintage.id`,
  ) as Figures[];
  const figures = new Map<string, FileCount['figures'][number]>();
  for (const { importId, fileName, vintage } of vintages) {
    const [found] = ask(
      `SELECT count(*) AS count, total(value) AS sum FROM observation WHERE vintage_id = ${vintage}`,
    ) as { count: number; sum: number }[];
    const so = figures.get(importId) ?? { importId, fileName, count: 0, sum: 0 };
    so.count += found?.count ?? 0;
    so.sum += found?.sum ?? 0;
    figures.set(importId, so);
    yield;
  }
  const list = [...figures.values()];
  rows['observation'] = list.reduce((sum, { count }) => sum + count, 0);
  const [last] = ask(
    'SELECT id AS step, at, sentence FROM step ORDER BY id DESC LIMIT 1',
  ) as Last[];
  return { rows, figures: list, last: last ?? null };
}

/** As `countFile`, at one go. */
export function countIn(sqlite: Database.Database): FileCount {
  return runThrough(countFile(sqlite));
}
