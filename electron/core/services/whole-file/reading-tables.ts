/** What of one table stands in the edition for reading; rows are those a condition in SQL lets through. */
export interface ReadingTable {
  columns: readonly string[];
  /** Columns that say who wrote: a role the file knows, or that none is given. */
  roles?: readonly string[];
  where?: string;
}

const all = (columns: string, rest: Omit<ReadingTable, 'columns'> = {}): ReadingTable => ({
  columns: columns.split(' '),
  ...rest,
});

const onLivingCard = 'card_id IN (SELECT id FROM card WHERE deleted_at IS NULL)';

/**
 * Every table with content of its own, and what of it may be handed on: column by column, so that what
 * comes to the schema later stays at home until somebody has said here that it may leave. `null` stays.
 */
export const readingTables: Readonly<Record<string, ReadingTable | null>> = {
  // The plan as adopted, and how it is read.
  area: all('id title summary reference'),
  ambition: all('id title summary reference'),
  ambition_point: all('id ambition_id text reference retired_reason'),
  measure: all(
    'id short_name name adopted_text adopted_description strategy responsible start_text leader owner reference retired_reason',
  ),
  measure_dependency: all('measure_id depends_on_id kind reference'),
  challenge: all('id short_name adopted_text heading area_id reference retired_reason'),
  challenge_measure: all('challenge_id measure_id state'),
  challenge_indicator: all('challenge_id indicator_id state'),
  question: all('id word text asked_when reference'),
  level: all('id name summary reference'),
  goal: all('id kind text reference'),
  plan_value: all('id name summary reference'),
  factor: all('id kind text reference'),
  factor_measure: all('factor_id measure_id'),
  actor: all('id name other_names kind reference'),
  source: all('id name credit licence rhythm'),
  place: all('code name kind valid_from valid_to'),
  period: all('code kind start_date end_date'),
  // The work.
  board_column: all('id measure_id name kind rank'),
  card: all(
    'id measure_id number column_id title description owner due_date due_season due_condition size waiting_on done_at archived_at',
    { where: 'deleted_at IS NULL' },
  ),
  card_challenge: all('card_id challenge_id', { where: onLivingCard }),
  card_service: all('card_id actor_id', { where: onLivingCard }),
  card_label: all('card_id label_id', { where: onLivingCard }),
  card_link: all('card_id url title', { where: onLivingCard }),
  card_dependency: all('card_id depends_on_id', {
    where: `${onLivingCard} AND depends_on_id IN (SELECT id FROM card WHERE deleted_at IS NULL)`,
  }),
  checklist_item: all('id card_id text is_done', { where: onLivingCard }),
  label: all('id name shape colour'),
  sprint: all('id measure_id number goal process_measure start_date end_date state'),
  status_update: all('measure_id stage state line at actor', { roles: ['actor'] }),
  stage_goal: all('measure_id half_year text state'),
  stage_plan: all('measure_id stage half_year'),
  gate: all('measure_id stage outcome decided_on decided_by'),
  milestone: all('measure_id title half_year due_date state'),
  wave: all('measure_id unit start_half_year end_half_year state'),
  deliverable: all('measure_id depends_on_id text half_year received_on'),
  participant: all('measure_id kind actor_id role'),
  decision: all(
    'number title grounds consequence level owner follow_up_date followed_up_on decided_on measure_id challenge_id actor',
    { roles: ['actor'] },
  ),
  request: all('text asked_on due_date measure_id answer answered_on'),
  duty: all('title kind rule start_date end_date start_time end_time measure_id owner'),
  briefing: all('number title for_date kind audience measure_id'),
  offer: all('id name summary ages audience owner provider state reference'),
  offer_level: all('offer_id level_id'),
  model: all('id name other_names summary owner partners goals reference'),
  indicator: all(
    'id name definition numerator denominator unit decimals direction origin source_id source_table caveat rhythm',
  ),
  series_break: all('indicator_id period kind text source'),
  event: all('indicator_id start_date end_date text'),
  // What the group thinks of its own work and of others.
  evaluation: null,
  evaluation_field: null,
  evaluation_version: null,
  evidence: null,
  prompt_answer: null,
  curve_answer: null,
  target: null,
  accepted_gap: null,
  risk: null,
  competence: null,
  process_check: null,
  stage_test: null,
  experiment: null,
  sprint_card: null,
  sprint_baseline: null,
  sprint_snapshot: null,
  queue_place: null,
  capacity: null,
  card_comment: null,
  decision_evidence: null,
  plan_change: null,
  voice: null,
  voice_link: null,
  cost_sheet: null,
  cost_unit: null,
  privacy_override: null,
  // Documents go out by themselves; files laid on cards cannot be read for what is exempt.
  briefing_indicator: null,
  briefing_line: null,
  briefing_part: null,
  briefing_snapshot: null,
  document_look: null,
  attachment: null,
  blob: null,
  template: null,
  plan_revision: null,
  // Figures as they came, hidden ones too: `figures.csv` has those that everybody may see.
  observation: null,
  vintage: null,
  publication: null,
  import: null,
  import_profile: null,
  local_count: null,
  ladder_count: null,
  comparison_set: null,
  comparison_place: null,
  kostra_group: null,
  place_change: null,
  // The log, and what the file keeps for itself.
  step: null,
  change: null,
  strike: null,
  struck_frozen: null,
  struck_step: null,
  this_copy: null,
  content_digest: null,
  setting: null,
  workspace: null,
};
