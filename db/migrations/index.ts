import type { Database } from 'better-sqlite3';
import { topUpReading } from '../plan/top-up-reading.ts';
import { topUpSources } from '../plan/top-up-sources.ts';
import { seedTemplates } from '../templates/seed.ts';
import foundation from './0001_foundation.sql?raw';
import figures from './0002_figures.sql?raw';
import decisions from './0003_decisions.sql?raw';
import board from './0004_board.sql?raw';
import card from './0005_card.sql?raw';
import sprint from './0006_sprint.sql?raw';
import measure from './0007_measure.sql?raw';
import figuresScale from './0008_figures_scale.sql?raw';
import reading from './0009_reading.sql?raw';
import guardSearch from './0010_guard_search.sql?raw';
import evaluation from './0011_evaluation.sql?raw';
import briefing from './0012_briefing.sql?raw';
import registers from './0013_registers.sql?raw';
import gaps from './0014_gaps.sql?raw';
import searchFolded from './0015_search_folded.sql?raw';
import voiceLinks from './0016_voice_links.sql?raw';
import logChain from './0017_log_chain.sql?raw';
import draft from './0018_draft.sql?raw';
import importSource from './0019_import_source.sql?raw';
import surveyBreak from './0020_survey_break.sql?raw';
import strike from './0021_strike.sql?raw';
import importReadings from './0022_import_readings.sql?raw';

/** One numbered change of the file's shape. Released ones are never edited. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** Tables this migration is meant to take rows from; any other loss is refused. */
  readonly allowLoss?: readonly string[];
  /** Brings a file from before it the plan data that came with it; after all pending migrations. */
  readonly topUp?: (sqlite: Database) => void;
}

/** Every migration there is, oldest first; `version` is the `user_version` it leaves behind. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'foundation', sql: foundation },
  { version: 2, name: 'figures', sql: figures },
  { version: 3, name: 'decisions', sql: decisions },
  { version: 4, name: 'board', sql: board },
  { version: 5, name: 'card', sql: card, topUp: seedTemplates },
  { version: 6, name: 'sprint', sql: sprint },
  { version: 7, name: 'measure', sql: measure },
  { version: 8, name: 'figures_scale', sql: figuresScale },
  { version: 9, name: 'reading', sql: reading, topUp: topUpReading },
  { version: 10, name: 'guard_search', sql: guardSearch },
  { version: 11, name: 'evaluation', sql: evaluation },
  { version: 12, name: 'briefing', sql: briefing },
  { version: 13, name: 'registers', sql: registers },
  { version: 14, name: 'gaps', sql: gaps },
  { version: 15, name: 'search_folded', sql: searchFolded },
  { version: 16, name: 'voice_links', sql: voiceLinks },
  { version: 17, name: 'log_chain', sql: logChain },
  { version: 18, name: 'draft', sql: draft },
  { version: 19, name: 'import_source', sql: importSource, topUp: topUpSources },
  { version: 20, name: 'survey_break', sql: surveyBreak, allowLoss: ['series_break'] },
  { version: 21, name: 'strike', sql: strike },
  { version: 22, name: 'import_readings', sql: importReadings },
];
