import type Database from 'better-sqlite3';
import { installDigests } from './digest.ts';
import { differsSql, keySql, readShape, rowSql } from './table-shape.ts';
import type { TableShape } from './table-shape.ts';

/** Every table whose rows the change log keeps, with the word the user knows its rows by. */
export const loggedTables = {
  workspace: 'opplysningene om arbeidsfilen',
  area: 'satsingsområdet',
  ambition: 'ambisjonen',
  ambition_point: 'punktet under ambisjonen',
  measure: 'tiltaket',
  measure_dependency: 'koblingen mellom tiltak',
  challenge: 'utfordringen',
  challenge_measure: 'koblingen mellom utfordring og tiltak',
  question: 'spørsmålet',
  level: 'nivået',
  model: 'modellen',
  offer: 'tilbudet',
  offer_level: 'koblingen mellom tilbud og nivå',
  factor: 'faktoren',
  plan_value: 'verdien',
  goal: 'målet',
  actor: 'aktøren',
  status_update: 'statuslinjen',
  board_column: 'kolonnen på tavla',
  card: 'oppgaven',
  card_challenge: 'koblingen mellom oppgave og utfordring',
  card_service: 'koblingen mellom oppgave og tjeneste',
  label: 'etiketten',
  card_label: 'etiketten på oppgaven',
  checklist_item: 'punktet i sjekklista',
  card_comment: 'kommentaren',
  card_link: 'lenka på oppgaven',
  attachment: 'vedlegget',
  card_dependency: 'avhengigheten mellom oppgaver',
  template: 'malen',
  indicator: 'indikatoren',
  challenge_indicator: 'koblingen mellom utfordring og indikator',
  series_break: 'bruddet i tallserien',
  publication: 'publiseringen av tall',
  evaluation: 'evalueringen',
  evidence: 'grunnlaget for evalueringen',
  evaluation_field: 'feltet i evalueringen',
  evaluation_version: 'utgaven av evalueringen',
  prompt_answer: 'svaret på planens spørsmål',
  voice: 'innspillet fra barn og unge',
  voice_link: 'koblingen til innspillet',
  factor_measure: 'koblingen mellom faktor og tiltak',
  competence: 'kompetansen',
  process_check: 'punktet på sjekklista',
  ladder_count: 'tellingen på fraværstrappa',
  decision: 'beslutningen',
  decision_evidence: 'grunnlaget for beslutningen',
  request: 'bestillingen',
  accepted_gap: 'det bevisst tomme',
  briefing: 'orienteringen',
  briefing_indicator: 'indikatoren i orienteringen',
  briefing_part: 'delen av orienteringen',
  briefing_line: 'linjen i orienteringen',
  briefing_snapshot: 'øyeblikksbildet av orienteringen',
  document_look: 'kommunens navn og farge på dokumenter',
  import_profile: 'importprofilen',
  target: 'målet for indikatoren',
  curve_answer: 'svaret under kurven',
  event: 'hendelsen på tidsaksen',
  local_count: 'den lokale tellingen',
  cost_sheet: 'kostnadsarket',
  cost_unit: 'enheten i kostnadsarket',
  stage_goal: 'etappemålet',
  stage_test: 'inngangskravet',
  stage_plan: 'planen for steget',
  gate: 'beslutningspunktet',
  deliverable: 'delleveransen',
  risk: 'risikoen',
  participant: 'deltakeren',
  milestone: 'milepælen',
  wave: 'utrullingen',
  plan_revision: 'rulleringen av planen',
  plan_change: 'endringen som venter på rullering',
  sprint: 'sprinten',
  sprint_card: 'oppgaven i sprinten',
  queue_place: 'plassen i køen',
  capacity: 'kapasiteten i sprinten',
  sprint_baseline: 'løftet i sprinten',
  sprint_snapshot: 'bildet av den lukkede sprinten',
  experiment: 'utprøvingen',
  duty: 'oppføringen i årshjulet',
  comparison_set: 'sammenligningen for indikatoren',
  comparison_place: 'stedet i sammenligningen',
  kostra_group: 'KOSTRA-gruppa',
  strike: 'fjerningen for godt',
  struck_step: 'merket for fjernet tekst i endringsloggen',
  struck_frozen: 'merket for fjernet tekst i noe som er frosset',
} as const;
export type LoggedTable = keyof typeof loggedTables;

/**
 * The log itself, bulk figures and bytes (a logged row names them), shared lists and preferences; the log
 * of kept texts, which nobody may undo; what is typed and not yet saved; the index of searching, made from
 * the rest; and which copy this is.
 */
export const unloggedTables: readonly string[] = [
  'step',
  'change',
  'import',
  'vintage',
  'observation',
  'period',
  'place',
  'place_change',
  'source',
  'setting',
  'blob',
  'privacy_override',
  'draft',
  'search_document',
  'search_state',
  'this_copy',
  'content_digest',
];

interface Log {
  shapes: ReadonlyMap<string, TableShape>;
  openStep: number | null;
  version: number;
}

const logs = new WeakMap<Database.Database, Log>();

function logOf(sqlite: Database.Database): Log {
  const log = logs.get(sqlite);
  if (!log) throw new Error('this connection has no change log');
  return log;
}

/** The logged tables as this connection found them, by name. */
export function tableShapes(sqlite: Database.Database): ReadonlyMap<string, TableShape> {
  return logOf(sqlite).shapes;
}

/** The file's version, which steps written now are marked with. */
export function fileVersion(sqlite: Database.Database): number {
  return logOf(sqlite).version;
}

/** The step that writes belong to from now on; null closes it, and writes are refused again. */
export function setOpenStep(sqlite: Database.Database, step: number | null): void {
  logOf(sqlite).openStep = step;
}

function triggerSql(table: string, shape: TableShape): string {
  const log = (name: string, when: string, key: string, before: string, after: string) => `
    CREATE TEMP TRIGGER "log_${table}_${name}" AFTER ${when} BEGIN
      INSERT INTO change (step, table_name, row_key, before, after)
      VALUES (current_step(), '${table}', ${keySql(shape, key)}, ${before}, ${after});
    END;`;
  const [before, after] = [rowSql(shape, 'old'), rowSql(shape, 'new')];
  return [
    log('insert', `INSERT ON main."${table}"`, 'new', 'NULL', after),
    log(
      'update',
      `UPDATE ON main."${table}" WHEN ${differsSql(shape.columns)}`,
      'old',
      before,
      after,
    ),
    log('delete', `DELETE ON main."${table}"`, 'old', before, 'NULL'),
  ].join('');
}

/**
 * Arms a connection: from now on every write to a logged table lands in `change`, and is refused
 * while no step is open. The triggers live in this connection only, never in the file.
 */
export function installChangeLog(sqlite: Database.Database): void {
  const shapes = new Map(
    Object.keys(loggedTables).map((table) => [table, readShape(sqlite, table)] as const),
  );
  const version = Number(sqlite.pragma('user_version', { simple: true }));
  const log: Log = { shapes, openStep: null, version };
  logs.set(sqlite, log);
  sqlite.function('current_step', { deterministic: false, directOnly: false }, () => {
    if (log.openStep === null) throw new Error('write outside a step: use runStep');
    return log.openStep;
  });
  // Without this a REPLACE would take rows away unseen.
  sqlite.pragma('recursive_triggers = ON');
  for (const [table, shape] of shapes) sqlite.exec(triggerSql(table, shape));
  installDigests(sqlite, [...shapes.keys()]);
}
