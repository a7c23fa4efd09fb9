import type Database from 'better-sqlite3';
import { appRouter } from '../../../electron/app/router.ts';
import type { SearchReply } from '../../../electron/contract/search.ts';
import { statementsOf } from './count.ts';

/** What a query is asked with, found in the file; null where the file holds nothing to ask about. */
type Find = (one: (sql: string) => string | number | null) => object | string | null;

const idOf =
  (key: string, sql: string): Find =>
  (one) => {
    const id = one(sql);
    return id === null ? null : { [key]: id };
  };
/** The card, note, … with the most in it, so that a statement for each thing would show. */
const fullest = (table: string, child: string, column: string) =>
  `SELECT id FROM ${table} ORDER BY (SELECT count(*) FROM ${child} WHERE ${child}.${column} = ${table}.id) DESC, id LIMIT 1`;
const measure = idOf(
  'measureId',
  'SELECT measure_id FROM card GROUP BY measure_id ORDER BY count(*) DESC LIMIT 1',
);
const anyMeasure: Find = (one) => measure(one) ?? { measureId: 2 };
const indicator = idOf(
  'indicatorId',
  'SELECT indicator_id FROM vintage GROUP BY indicator_id ORDER BY count(*) DESC, indicator_id LIMIT 1',
);
const card = idOf(
  'cardId',
  `SELECT card.id FROM card WHERE archived_at IS NULL ORDER BY
     (SELECT count(*) FROM card_comment WHERE card_id = card.id) +
     (SELECT count(*) FROM checklist_item WHERE card_id = card.id) DESC, id LIMIT 1`,
);
const briefing = idOf('briefingId', fullest('briefing', 'briefing_snapshot', 'briefing_id'));
const evaluation = idOf(
  'evaluationId',
  fullest('evaluation', 'evaluation_version', 'evaluation_id'),
);
const snapshot: Find = (one) => {
  const number = one('SELECT max(number) FROM briefing_snapshot');
  return number === null ? null : { number, version: 'internal' };
};
const sprint = (state: string) =>
  idOf('sprintId', `SELECT id FROM sprint WHERE state = '${state}' ORDER BY id LIMIT 1`);
const revision = 'SELECT id FROM plan_revision ORDER BY recorded_at LIMIT 1';

/** What queries that must be told something are asked with; the others are asked with nothing. */
const inputs: Record<string, Find> = {
  'briefing.get': briefing,
  'briefing.model': (one) => withVersion(briefing(one)),
  'briefing.removed': briefing,
  'briefing.snapshot': snapshot,
  'briefing.snapshotDetail': snapshot,
  'card.find': () => ({ words: 'møte', except: 'ingen' }),
  'card.get': card,
  'card.history': card,
  'comparison.get': indicator,
  'costSheet.get': idOf('sheetId', 'SELECT id FROM cost_sheet LIMIT 1'),
  'decision.get': idOf('decisionId', 'SELECT id FROM decision ORDER BY number LIMIT 1'),
  'duty.wheel': () => ({ year: 2026 }),
  'evaluation.choices': anyMeasure,
  'evaluation.get': evaluation,
  'evaluation.list': () => ({}),
  'evaluation.version': (one) => {
    const asked = evaluation(one);
    return asked === null ? null : { ...(asked as object), number: 1 };
  },
  'board.get': anyMeasure,
  'board.view': () => ({ board: 'all' }),
  'history.list': () => ({ limit: 50 }),
  'indicator.form': indicator,
  'indicator.get': indicator,
  'localCount.list': idOf('indicatorId', 'SELECT indicator_id FROM local_count LIMIT 1'),
  'localCount.get': idOf('countId', 'SELECT id FROM local_count LIMIT 1'),
  'measure.get': anyMeasure,
  'paper.get': () => ({ kind: 'board', subject: 'all' }),
  'participant.list': anyMeasure,
  'plan.compare': (one) => ({ from: one(revision), to: null }),
  'plan.read': idOf('revisionId', revision),
  'prompt.list': () => ({ subjectKind: 'challenge', subjectId: '1' }),
  'reading.get': indicator,
  'search.find': () => ({ text: 'møte' }),
  'sprint.closed': sprint('closed'),
  'sprint.closing': sprint('active'),
  'sprint.list': anyMeasure,
  'sprint.planning': anyMeasure,
  'sprint.running': idOf(
    'measureId',
    "SELECT measure_id FROM sprint WHERE state = 'active' LIMIT 1",
  ),
  'sprint.sheet': sprint('active'),
  'stage.list': anyMeasure,
  'stageGoal.list': anyMeasure,
  'deliverable.list': anyMeasure,
  'risk.list': anyMeasure,
  'strike.preview': (one) => {
    const key = one('SELECT json_array(id) FROM card_comment ORDER BY length(text) DESC LIMIT 1');
    return key === null ? null : { table: 'card_comment', key, column: 'text' };
  },
  'strike.texts': (one) => {
    const id = one('SELECT id FROM card LIMIT 1');
    return id === null ? null : { subject: 'card', id };
  },
  'template.get': idOf('templateId', 'SELECT id FROM template LIMIT 1'),
  'template.list': () => ({}),
  'voice.about': () => ({ kind: 'measure', subject: '2' }),
};

const withVersion = (asked: object | string | null) =>
  asked === null ? null : { ...(asked as object), version: 'internal' };

/** Queries that need what no file holds: a file that has come in and waits. */
export const unasked: readonly string[] = ['cardFile.preview'];

export const procedures = (kind: 'query' | 'mutation'): string[] =>
  Object.entries<unknown>(appRouter._def.procedures)
    .filter(([, one]) => (one as { _def: { type: string } })._def.type === kind)
    .map(([name]) => name)
    .toSorted();

/** Statements each query takes the second time it is asked; null where there is nothing to ask about. */
export async function queryStatements(
  sqlite: Database.Database,
  query: <T>(name: string, input?: unknown) => Promise<T>,
): Promise<Map<string, number | null>> {
  const found = new Map<string, number | null>();
  // The index is made in pieces, by whoever searches first.
  while ((await query<SearchReply>('search.find', { text: 'møte' })).indexing !== null);
  for (const name of procedures('query').filter((one) => !unasked.includes(one))) {
    const input = inputs[name]?.(finder(sqlite));
    if (input === null) {
      found.set(name, null);
      continue;
    }
    await query(name, input);
    found.set(name, await statementsOf(() => query(name, input)));
  }
  return found;
}

const finder = (sqlite: Database.Database) => (sql: string) =>
  (sqlite.prepare(sql).pluck().get() ?? null) as string | number | null;
