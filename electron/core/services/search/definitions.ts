import type { SearchKind } from '../../../contract/search.ts';
import type { PromptSubject } from '../../../contract/vocabulary.ts';

/** The column of a row that names the thing, or the way from it: `refs` asks with `@value`. */
export type Hold = string | { column: string; refs: string };

/**
 * How one kind of thing is found. `select` gives ref, title, parts (a JSON array of texts, formatted or
 * not, nested as it may be), place and path; `only(column)` narrows it to some. `tables` are the tables it
 * is made from, each with where the ref stands: a change there makes the thing anew. Nothing else may be
 * read in `select`, or the index would not hear of it.
 */
export interface Definition {
  kind: SearchKind;
  tables: Readonly<Record<string, Hold>>;
  select: string;
  /** Before the key, where several tables make things of one kind. */
  prefix?: string;
}

/** Texts of rows that hang on one thing. */
const hanging = (text: string, table: string, where: string) =>
  `(SELECT json_group_array(${text}) FROM (SELECT * FROM ${table} WHERE ${where} ORDER BY rowid))`;
const hangingByKey = (text: string, table: string, where: string, order: string) =>
  `(SELECT json_group_array(${text}) FROM (SELECT * FROM ${table} WHERE ${where} ORDER BY ${order}))`;

const only = (column: string) => `only(${column})`;
/** Why a hole in the chain was left on purpose, with what it is about. */
const leftEmpty = (kinds: string, subject: string) =>
  hangingByKey('reason', 'accepted_gap', `kind LIKE '${kinds}' AND subject = ${subject}`, 'kind');
/** The plan's questions as they were answered here. */
const answers = (kind: PromptSubject, subject: string) =>
  hangingByKey(
    'answer',
    'prompt_answer',
    `subject_kind = '${kind}' AND subject_id = ${subject}`,
    'prompt',
  );

interface TableRow {
  kind: SearchKind;
  word: string;
  table: string;
  title: string;
  parts: string;
  path: string;
  /** Tables whose rows hang on it. */
  more?: Readonly<Record<string, Hold>>;
}
/** Things of one kind that come from several tables. */
const tableRow = ({ kind, word, table, title, parts, path, more }: TableRow): Definition => ({
  ...{ kind, tables: { [table]: 'id', ...more }, prefix: `${table}:` },
  select: `SELECT '${table}:' || id AS ref, ${title} AS title, json_array(${parts}) AS parts,
    '${word}' AS place, ${path} AS path FROM ${table} WHERE ${only(`'${table}:' || id`)}`,
});
/** Rows of the adopted plan: where they stand in the plan browser. */
const planRow = (word: string, table: string, title: string, parts: string): Definition =>
  tableRow({
    ...{ kind: 'plan', word, table, title, parts: `${parts}, reference` },
    path: "'/plan#' || id",
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
  `(SELECT json_group_array(name) FROM (SELECT name FROM card_label JOIN label ON label.id = label_id
    WHERE card_id = card.id ORDER BY name))`,
];
const cardTables = ['checklist_item', 'card_comment', 'card_link', 'attachment', 'card_label'];
const hangOn = (column: string, tables: readonly string[]) =>
  Object.fromEntries(tables.map((table) => [table, column]));

/** Everything that can be found. */
export const definitions: readonly Definition[] = [
  {
    kind: 'measure',
    tables: {
      measure: 'id',
      ...hangOn('measure_id', measureTables),
      accepted_gap: 'subject',
    },
    select: `SELECT id AS ref, short_name AS title,
      json_array(name, adopted_text, adopted_description, strategy, responsible, leader, owner,
        ${measureTexts.join(', ')}, ${leftEmpty('measure%', 'CAST(measure.id AS TEXT)')}) AS parts,
      'Tiltak ' || id AS place, '/measures/' || id AS path FROM measure WHERE ${only('id')}`,
  },
  {
    kind: 'challenge',
    tables: {
      challenge: 'id',
      ...hangOn('challenge_id', ['challenge_measure', 'challenge_indicator']),
      ...{ accepted_gap: 'subject', prompt_answer: 'subject_id' },
    },
    select: `SELECT id AS ref, short_name AS title,
      json_array(id, adopted_text, empty_reason,
        ${hangingByKey('reason', 'challenge_measure', 'challenge_id = challenge.id', 'measure_id')},
        ${hangingByKey('reason', 'challenge_indicator', 'challenge_id = challenge.id', 'indicator_id')},
        ${leftEmpty('challenge%', 'challenge.id')}, ${answers('challenge', 'challenge.id')}) AS parts,
      id AS place, '/challenges?focus=' || id AS path FROM challenge WHERE ${only('id')}`,
  },
  {
    kind: 'card',
    tables: {
      card: 'id',
      ...hangOn('card_id', cardTables),
      label: { column: 'id', refs: 'SELECT card_id FROM card_label WHERE label_id = @value' },
      prompt_answer: 'subject_id',
    },
    select: `SELECT id AS ref, title,
      json_array('T' || measure_id || '-' || number, description, waiting_on, owner, due_condition,
        ${cardTexts.join(', ')}, ${answers('card', 'card.id')}) AS parts,
      'T' || measure_id || '-' || number || ' · tiltak ' || measure_id AS place,
      '/measures/' || measure_id || '?card=' || id AS path
      FROM card WHERE deleted_at IS NULL AND ${only('id')}`,
  },
  {
    kind: 'evaluation',
    tables: {
      evaluation: 'id',
      ...hangOn('evaluation_id', ['evidence', 'evaluation_field']),
      prompt_answer: 'subject_id',
      ...Object.fromEntries(
        ['model', 'offer', 'sprint', 'indicator'].map((table) => [
          table,
          {
            column: 'id',
            refs: `SELECT id FROM evaluation WHERE subject_kind = '${table}' AND subject_id = @value`,
          },
        ]),
      ),
    },
    select: `SELECT id AS ref,
      'Evaluering av ' || CASE subject_kind
        WHEN 'model' THEN coalesce((SELECT name FROM model WHERE model.id = subject_id), 'en modell')
        WHEN 'offer' THEN coalesce((SELECT name FROM offer WHERE offer.id = subject_id), 'et tilbud')
        WHEN 'sprint' THEN coalesce((SELECT 'sprint ' || number FROM sprint WHERE sprint.id = subject_id), 'en sprint')
        WHEN 'indicator' THEN coalesce((SELECT short_name FROM indicator WHERE indicator.id = subject_id), 'en indikator')
        ELSE 'tiltak ' || measure_id END || ', ' ||
        iif(substr(period, 5) = 'V', 'våren ', 'høsten ') || substr(period, 1, 4) AS title,
      json_array(did, saw, learned, change, voice,
        ${hanging('text', 'evidence', 'evaluation_id = evaluation.id')},
        ${hangingByKey('value', 'evaluation_field', 'evaluation_id = evaluation.id', 'key')},
        ${answers('evaluation', 'evaluation.id')}) AS parts,
      'Tiltak ' || measure_id AS place, '/evaluations/' || id AS path
      FROM evaluation WHERE ${only('id')}`,
  },
  {
    kind: 'decision',
    tables: {
      ...{ decision: 'id', decision_evidence: 'decision_id' },
      ...{ accepted_gap: 'subject', prompt_answer: 'subject_id' },
    },
    select: `SELECT id AS ref, title,
      json_array(number, grounds, consequence, follow_up_note, owner,
        ${hanging('text', 'decision_evidence', 'decision_id = decision.id')},
        ${leftEmpty('decision%', 'decision.id')}, ${answers('decision', 'decision.id')}) AS parts,
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
      series_break: 'indicator_id',
      accepted_gap: 'subject',
    },
    select: `SELECT id AS ref, short_name AS title,
      json_array(name, definition, numerator, denominator, caveat, source_table,
        ${hangingByKey('text', 'curve_answer', 'indicator_id = indicator.id', 'question')},
        (SELECT rationale FROM target WHERE indicator_id = indicator.id),
        ${hanging('rule', 'local_count', 'indicator_id = indicator.id')},
        ${hangingByKey('json_array(text, source)', 'series_break', 'indicator_id = indicator.id', 'period')},
        ${leftEmpty('indicator%', 'indicator.id')}) AS parts,
      '' AS place, '/indicators/' || id AS path FROM indicator WHERE ${only('id')}`,
  },
  {
    kind: 'voice',
    tables: { voice: 'id' },
    select: `SELECT id AS ref, arena AS title, json_array(said, changed, age_group) AS parts,
      substr(heard_on, 9, 2) || '.' || substr(heard_on, 6, 2) || '.' || substr(heard_on, 1, 4) AS place,
      '/voices?voice=' || id AS path FROM voice WHERE ${only('id')}`,
  },
  {
    kind: 'sprint',
    tables: { sprint: 'id', experiment: 'sprint_id', sprint_snapshot: 'sprint_id' },
    select: `SELECT id AS ref, 'Sprint ' || number || iif(goal = '', '', ': ' || goal) AS title,
      json_array(process_measure, ${hanging(
        'json_array(plan, prediction, result, learned)',
        'experiment',
        'sprint_id = sprint.id',
      )},
        (SELECT json_extract(content, '$.retrospective') FROM sprint_snapshot
          WHERE sprint_id = sprint.id)) AS parts,
      'Tiltak ' || measure_id AS place,
      CASE state WHEN 'closed' THEN '/sprints/' || id
        WHEN 'planned' THEN '/measures/' || measure_id || '/sprint'
        ELSE '/measures/' || measure_id END AS path
      FROM sprint WHERE ${only('id')}`,
  },
  {
    kind: 'duty',
    tables: { duty: 'id' },
    select: `SELECT id AS ref, title, json_array(note, owner) AS parts, 'Årshjul' AS place,
      '/year-wheel' AS path FROM duty WHERE ${only('id')}`,
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
  {
    kind: 'template',
    tables: { template: 'id' },
    select: `SELECT id AS ref, name AS title, json_array(content) AS parts,
      CASE kind WHEN 'board' THEN 'Tavle' WHEN 'card' THEN 'Oppgave' ELSE 'Retrospektiv' END AS place,
      '/templates' AS path FROM template WHERE ${only('id')}`,
  },
  tableRow({
    ...{ kind: 'register', word: 'Modell', table: 'model', title: 'name' },
    parts: 'other_names, summary, owner, partners, goals, verdict_reason, reference',
    path: "'/registers?tab=models&focus=' || id",
  }),
  tableRow({
    ...{ kind: 'register', word: 'Tilbud', table: 'offer', title: 'name' },
    parts: 'summary, ages, owner, reference',
    path: "'/registers?tab=offers&focus=' || id",
  }),
  tableRow({
    ...{ kind: 'plan', word: 'Faktor', table: 'factor', title: 'text' },
    parts: `kind, reference, ${hangingByKey('reason', 'factor_measure', 'factor_id = factor.id', 'measure_id')}`,
    path: "'/plan#' || id",
    more: { factor_measure: 'factor_id' },
  }),
  tableRow({
    ...{ kind: 'register', word: 'Kompetanse', table: 'competence' },
    ...{ title: "field || ', ' || unit", parts: 'note', path: "'/registers?tab=competence'" },
  }),
  planRow('Hovedområde', 'area', 'title', 'summary'),
  planRow('Ambisjon', 'ambition', 'title', 'summary'),
  tableRow({
    ...{ kind: 'plan', word: 'Punkt under ambisjon', table: 'ambition_point', title: 'text' },
    parts: `id, retired_reason, reference, ${leftEmpty('ambition%', 'ambition_point.id')}`,
    ...{ path: "'/plan#' || id", more: { accepted_gap: 'subject' } },
  }),
  planRow('Spørsmål', 'question', 'word', 'text, asked_when'),
  planRow('Nivå', 'level', 'name', 'summary'),
  planRow('Verdi', 'plan_value', 'name', 'summary'),
  planRow('Mål', 'goal', 'text', 'kind'),
  planRow('Aktør', 'actor', 'name', 'other_names'),
  tableRow({
    ...{ kind: 'plan', word: 'Planutgave', table: 'plan_revision' },
    title: "'Utgave ' || number || ' av planen'",
    ...{ parts: 'body, reference, note', path: "'/plan?revision=' || id" },
  }),
  tableRow({
    ...{ kind: 'plan', word: 'Venter på rullering', table: 'plan_change' },
    title: "'Foreslått endring i planen'",
    ...{ parts: 'target_id, fields, reason', path: "'/plan?view=revisions'" },
  }),
];
