import type { SearchKind } from '../../../contract/search.ts';

/**
 * How one kind of thing is found. `select` gives ref, title, parts (a JSON array of texts, formatted or
 * not, nested as it may be), place and path; `@ref` narrows it to one. `tables` are the tables it is made
 * from, each with the column that holds the ref: a change there makes the thing anew. Nothing else may be
 * read in `select`, or the index would not hear of it.
 */
export interface Definition {
  kind: SearchKind;
  tables: Readonly<Record<string, string>>;
  select: string;
}

/** Texts of rows that hang on one thing. */
const hanging = (text: string, table: string, where: string) =>
  `(SELECT json_group_array(${text}) FROM (SELECT * FROM ${table} WHERE ${where} ORDER BY rowid))`;
const hangingByKey = (text: string, table: string, where: string, order: string) =>
  `(SELECT json_group_array(${text}) FROM (SELECT * FROM ${table} WHERE ${where} ORDER BY ${order}))`;

const only = (column: string) => `(@ref IS NULL OR ${column} = @ref)`;
/** Rows of the adopted plan: where they stand in the plan browser. */
const planRow = (word: string, table: string, title: string, parts: string): Definition => ({
  kind: 'plan',
  tables: { [table]: 'id' },
  select: `SELECT '${table}:' || id AS ref, ${title} AS title, json_array(${parts}, reference) AS parts,
    '${word}' AS place, '/plan#' || id AS path FROM ${table} WHERE ${only(`'${table}:' || id`)}`,
});

const measureTexts = [
  hanging('line', 'status_update', 'measure_id = measure.id'),
  hanging('json_array(text, outcome)', 'stage_goal', 'measure_id = measure.id'),
  hanging('json_array(text, action)', 'risk', 'measure_id = measure.id'),
  hanging('text', 'deliverable', 'measure_id = measure.id'),
  hanging('title', 'milestone', 'measure_id = measure.id'),
  hanging('role', 'participant', 'measure_id = measure.id'),
  hanging('unit', 'wave', 'measure_id = measure.id'),
  hangingByKey('grounds', 'gate', 'measure_id = measure.id', 'stage'),
];
const measureTables = [
  'status_update',
  'stage_goal',
  'risk',
  'deliverable',
  'milestone',
  'participant',
  'wave',
  'gate',
];
const cardTexts = [
  hanging('text', 'checklist_item', 'card_id = card.id'),
  hanging('text', 'card_comment', 'card_id = card.id'),
  hanging('json_array(title, url)', 'card_link', 'card_id = card.id'),
  hanging('name', 'attachment', 'card_id = card.id'),
];
const cardTables = ['checklist_item', 'card_comment', 'card_link', 'attachment'];
const hangOn = (column: string, tables: readonly string[]) =>
  Object.fromEntries(tables.map((table) => [table, column]));

/** Everything that can be found. */
export const definitions: readonly Definition[] = [
  {
    kind: 'measure',
    tables: { measure: 'id', ...hangOn('measure_id', measureTables) },
    select: `SELECT id AS ref, short_name AS title,
      json_array(name, adopted_text, adopted_description, strategy, responsible, leader, owner,
        ${measureTexts.join(', ')}) AS parts,
      'Tiltak ' || id AS place, '/measures/' || id AS path FROM measure WHERE ${only('id')}`,
  },
  {
    kind: 'challenge',
    tables: { challenge: 'id' },
    select: `SELECT id AS ref, short_name AS title, json_array(id, adopted_text, empty_reason) AS parts,
      id AS place, '/challenges?focus=' || id AS path FROM challenge WHERE ${only('id')}`,
  },
  {
    kind: 'card',
    tables: { card: 'id', ...hangOn('card_id', cardTables) },
    select: `SELECT id AS ref, title,
      json_array('T' || measure_id || '-' || number, description, waiting_on, owner, due_condition,
        ${cardTexts.join(', ')}) AS parts,
      'T' || measure_id || '-' || number || ' · tiltak ' || measure_id AS place,
      '/measures/' || measure_id || '?card=' || id AS path
      FROM card WHERE deleted_at IS NULL AND ${only('id')}`,
  },
  {
    kind: 'evaluation',
    tables: { evaluation: 'id', evidence: 'evaluation_id', evaluation_field: 'evaluation_id' },
    select: `SELECT id AS ref,
      'Evaluering av tiltak ' || measure_id || ', ' ||
        iif(substr(period, 5) = 'V', 'våren ', 'høsten ') || substr(period, 1, 4) AS title,
      json_array(did, saw, learned, change, voice,
        ${hanging('text', 'evidence', 'evaluation_id = evaluation.id')},
        ${hangingByKey('value', 'evaluation_field', 'evaluation_id = evaluation.id', 'key')}) AS parts,
      'Tiltak ' || measure_id AS place, '/evaluations/' || id AS path
      FROM evaluation WHERE ${only('id')}`,
  },
  {
    kind: 'decision',
    tables: { decision: 'id', decision_evidence: 'decision_id' },
    select: `SELECT id AS ref, title,
      json_array(number, grounds, consequence, follow_up_note, owner,
        ${hanging('text', 'decision_evidence', 'decision_id = decision.id')}) AS parts,
      number AS place, '/decisions?decision=' || id AS path FROM decision WHERE ${only('id')}`,
  },
  {
    kind: 'request',
    tables: { request: 'id' },
    select: `SELECT id AS ref, text AS title, json_array(answer) AS parts,
      'Bedt om ' || substr(asked_on, 9, 2) || '.' || substr(asked_on, 6, 2) || '.' || substr(asked_on, 1, 4)
        AS place, '/decisions?tab=requests' AS path FROM request WHERE ${only('id')}`,
  },
  {
    kind: 'briefing',
    tables: { briefing: 'id', briefing_part: 'briefing_id' },
    select: `SELECT id AS ref, title,
      json_array(ask, consequence, assessment, child_interest, voice, economy, background, facts, strength,
        staffing, attachments,
        ${hangingByKey('json_array(heading, body)', 'briefing_part', 'briefing_id = briefing.id', 'key')})
        AS parts,
      'Orientering ' || number AS place, '/briefings/' || id AS path FROM briefing WHERE ${only('id')}`,
  },
  {
    kind: 'indicator',
    tables: {
      indicator: 'id',
      curve_answer: 'indicator_id',
      target: 'indicator_id',
      local_count: 'indicator_id',
    },
    select: `SELECT id AS ref, short_name AS title,
      json_array(name, definition, numerator, denominator, caveat, source_table,
        ${hangingByKey('text', 'curve_answer', 'indicator_id = indicator.id', 'question')},
        (SELECT rationale FROM target WHERE indicator_id = indicator.id),
        ${hanging('rule', 'local_count', 'indicator_id = indicator.id')}) AS parts,
      '' AS place, '/indicators/' || id AS path FROM indicator WHERE ${only('id')}`,
  },
  {
    kind: 'voice',
    tables: { voice: 'id' },
    select: `SELECT id AS ref, arena AS title, json_array(said, changed, age_group) AS parts,
      substr(heard_on, 9, 2) || '.' || substr(heard_on, 6, 2) || '.' || substr(heard_on, 1, 4) AS place,
      '/voices' AS path FROM voice WHERE ${only('id')}`,
  },
  {
    kind: 'sprint',
    tables: { sprint: 'id', experiment: 'sprint_id' },
    select: `SELECT id AS ref, 'Sprint ' || number || iif(goal = '', '', ': ' || goal) AS title,
      json_array(process_measure, ${hanging(
        'json_array(plan, prediction, result, learned)',
        'experiment',
        'sprint_id = sprint.id',
      )}) AS parts,
      'Tiltak ' || measure_id AS place, '/measures/' || measure_id AS path
      FROM sprint WHERE ${only('id')}`,
  },
  {
    kind: 'duty',
    tables: { duty: 'id' },
    select: `SELECT id AS ref, title, json_array(note, owner) AS parts, 'Årshjul' AS place,
      '/timeline' AS path FROM duty WHERE ${only('id')}`,
  },
  {
    kind: 'cost_sheet',
    tables: { cost_sheet: 'id', cost_unit: 'sheet_id' },
    select: `SELECT id AS ref, name AS title,
      json_array(source, note, ${hangingByKey('name', 'cost_unit', 'sheet_id = cost_sheet.id', 'position')})
        AS parts, '' AS place, '/cost-sheets/' || id AS path FROM cost_sheet WHERE ${only('id')}`,
  },
  {
    kind: 'event',
    tables: { event: 'id' },
    select: `SELECT id AS ref, text AS title, json_array() AS parts, substr(start_date, 1, 4) AS place,
      iif(indicator_id IS NULL, '/indicators', '/indicators/' || indicator_id) AS path
      FROM event WHERE ${only('id')}`,
  },
  planRow('Hovedområde', 'area', 'title', 'summary'),
  planRow('Ambisjon', 'ambition', 'title', 'summary'),
  planRow('Punkt under ambisjon', 'ambition_point', 'text', 'id'),
  planRow('Spørsmål', 'question', 'word', 'text, asked_when'),
  planRow('Nivå', 'level', 'name', 'summary'),
  planRow('Modell', 'model', 'name', 'other_names, summary, owner'),
  planRow('Tilbud', 'offer', 'name', 'summary, ages'),
  planRow('Faktor', 'factor', 'text', 'kind'),
  planRow('Verdi', 'plan_value', 'name', 'summary'),
  planRow('Mål', 'goal', 'text', 'kind'),
  planRow('Aktør', 'actor', 'name', 'other_names'),
];
