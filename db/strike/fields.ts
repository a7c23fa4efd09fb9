import type { LoggedTable } from '../changelog.ts';

/** The free texts of a row, by column, each with the word a user knows it by. */
export const strikable = {
  card: {
    title: 'tittelen',
    description: 'beskrivelsen',
    owner: 'den ansvarlige',
    waiting_on: 'hva det ventes på',
    due_condition: 'vilkåret for fristen',
  },
  checklist_item: { text: 'teksten' },
  card_comment: { text: 'teksten' },
  card_link: { title: 'tittelen' },
  attachment: { name: 'navnet og innholdet' },
  status_update: { line: 'teksten' },
  measure: { owner: 'den ansvarlige' },
  evaluation: {
    did: '«Hva gjorde vi?»',
    saw: '«Hva så vi?»',
    learned: '«Hva lærte vi?»',
    change: '«Hva endrer vi?»',
    voice: '«Barn og unges stemme»',
  },
  evaluation_field: { value: 'teksten' },
  evidence: { text: 'teksten' },
  prompt_answer: { answer: 'svaret' },
  voice: { arena: 'arenaen', said: 'hva som ble sagt', changed: 'hva det førte til' },
  competence: { note: 'merknaden' },
  process_check: { owner: 'den ansvarlige', note: 'merknaden' },
  decision: {
    title: 'tittelen',
    grounds: 'begrunnelsen',
    consequence: 'konsekvensen',
    owner: 'den ansvarlige',
    follow_up_note: 'oppfølgingen',
  },
  decision_evidence: { text: 'teksten' },
  request: { text: 'teksten', answer: 'svaret' },
  accepted_gap: { reason: 'begrunnelsen' },
  briefing: {
    title: 'tittelen',
    ask: 'det det bes om',
    consequence: 'konsekvensen',
    assessment: 'vurderingen',
    child_interest: 'barnets beste',
    voice: 'barn og unges stemme',
    economy: 'økonomien',
    background: 'bakgrunnen',
    facts: 'fakta',
    strength: 'styrken i grunnlaget',
    staffing: 'bemanningen',
    attachments: 'vedleggene',
  },
  briefing_part: { heading: 'overskriften', body: 'teksten' },
  event: { text: 'teksten' },
  curve_answer: { text: 'svaret' },
  target: { rationale: 'begrunnelsen' },
  local_count: { rule: 'regelen', counted_by: 'hvem som talte' },
  cost_sheet: { note: 'merknaden' },
  sprint: { goal: 'målet', process_measure: 'prosessmålet' },
  sprint_card: { reason: 'begrunnelsen' },
  experiment: {
    plan: 'planen',
    prediction: 'det vi trodde',
    result: 'det som skjedde',
    learned: 'det vi lærte',
  },
  duty: { title: 'tittelen', note: 'merknaden' },
  stage_goal: { text: 'teksten', outcome: 'utfallet' },
  gate: { grounds: 'begrunnelsen', decided_by: 'hvem som bestemte' },
  deliverable: { text: 'teksten' },
  risk: { text: 'teksten', owner: 'den ansvarlige', action: 'tiltaket mot den' },
  participant: { role: 'rollen' },
  milestone: { title: 'tittelen' },
  wave: { unit: 'enheten' },
  plan_change: { reason: 'begrunnelsen' },
  plan_revision: { note: 'merknaden' },
  template: { name: 'navnet' },
  challenge_measure: { reason: 'begrunnelsen' },
  factor_measure: { reason: 'begrunnelsen' },
} as const satisfies Partial<Record<LoggedTable, Readonly<Record<string, string>>>>;

/** What keeps texts of other rows as they once were, by the column that holds them. */
export const frozen = {
  briefing_snapshot: 'model',
  sprint_snapshot: 'content',
  sprint_baseline: 'title',
  plan_revision: 'snapshot',
  evaluation_version: 'content',
  evidence: 'frozen',
  decision_evidence: 'frozen',
  template: 'content',
  plan_change: 'fields',
  sprint: 'warnings',
} as const satisfies Partial<Record<LoggedTable, string>>;

/** The word for a column of a table; undefined where it is no free text that can be removed. */
export function fieldWord(table: string, column: string): string | undefined {
  const fields = fieldsOf(table);
  return Object.hasOwn(fields, column) ? fields[column] : undefined;
}

/** The columns of a table whose texts can be removed, with their words. */
export function fieldsOf(table: string): Readonly<Record<string, string>> {
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = strikable;
  return Object.hasOwn(tables, table) ? (tables[table] ?? {}) : {};
}

/** The column of a table that keeps others' texts frozen, if it has one. */
export function frozenColumn(table: string): string | undefined {
  const tables: Readonly<Record<string, string>> = frozen;
  return Object.hasOwn(tables, table) ? tables[table] : undefined;
}
