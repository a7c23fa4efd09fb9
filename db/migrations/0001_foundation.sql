-- The workspace, its change log and the adopted plan; the group's work; figures with provenance.
-- Dates are ISO text, booleans 0/1. A released file is never edited: changes are new numbered files.

CREATE TABLE workspace (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL,
  name TEXT NOT NULL,
  municipality_code TEXT NOT NULL,
  is_demo INTEGER NOT NULL DEFAULT 0 CHECK (is_demo IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

-- One command, one step. An undone step points at the undo step that took it back.
CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('command', 'undo', 'redo')),
  command TEXT NOT NULL,
  sentence TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  target_step INTEGER REFERENCES step (id),
  undone_by INTEGER REFERENCES step (id)
) STRICT;

CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step INTEGER NOT NULL REFERENCES step (id),
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX change_by_step ON change (step);
CREATE INDEX change_by_row ON change (table_name, row_key);

-- The adopted plan ---------------------------------------------------------------------------

CREATE TABLE area (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  reference TEXT NOT NULL
) STRICT;

CREATE TABLE ambition (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  reference TEXT NOT NULL
) STRICT;

CREATE TABLE ambition_point (
  id TEXT PRIMARY KEY,
  ambition_id TEXT NOT NULL REFERENCES ambition (id),
  text TEXT NOT NULL,
  reference TEXT NOT NULL
) STRICT;

CREATE TABLE measure (
  id INTEGER PRIMARY KEY,
  short_name TEXT NOT NULL,
  name TEXT NOT NULL,
  adopted_text TEXT NOT NULL,
  adopted_description TEXT NOT NULL,
  strategy TEXT NOT NULL,
  responsible TEXT NOT NULL,
  start_kind TEXT NOT NULL CHECK (start_kind IN ('season', 'condition', 'not_stated')),
  start_text TEXT NOT NULL,
  start_season TEXT CHECK (start_season IN ('spring', 'autumn')),
  start_year INTEGER,
  leader TEXT,
  reference TEXT NOT NULL,
  CHECK ((start_kind = 'season') = (start_season IS NOT NULL AND start_year IS NOT NULL))
) STRICT;

CREATE TABLE measure_dependency (
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  depends_on_id INTEGER NOT NULL REFERENCES measure (id),
  kind TEXT NOT NULL CHECK (kind IN ('builds_on', 'starts_after')),
  reference TEXT NOT NULL,
  PRIMARY KEY (measure_id, depends_on_id),
  CHECK (measure_id <> depends_on_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE challenge (
  id TEXT PRIMARY KEY,
  short_name TEXT NOT NULL,
  adopted_text TEXT NOT NULL,
  heading TEXT NOT NULL CHECK (heading IN ('general', 'family_house')),
  area_id TEXT REFERENCES area (id),
  empty_reason TEXT,
  reference TEXT NOT NULL
) STRICT;

-- Which measure answers a challenge. The plan states hardly any, so most start as 'proposed'.
CREATE TABLE challenge_measure (
  challenge_id TEXT NOT NULL REFERENCES challenge (id),
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed')),
  reason TEXT NOT NULL,
  PRIMARY KEY (challenge_id, measure_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE question (
  id TEXT PRIMARY KEY,
  word TEXT NOT NULL,
  text TEXT NOT NULL,
  asked_when TEXT NOT NULL,
  reference TEXT NOT NULL
) STRICT;

CREATE TABLE level (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  summary TEXT NOT NULL,
  reference TEXT NOT NULL
) STRICT;

CREATE TABLE model (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  other_names TEXT NOT NULL DEFAULT '',
  summary TEXT NOT NULL,
  owner TEXT,
  reference TEXT NOT NULL
) STRICT;

CREATE TABLE offer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  summary TEXT NOT NULL,
  ages TEXT NOT NULL DEFAULT '',
  reference TEXT NOT NULL
) STRICT;

CREATE TABLE offer_level (
  offer_id TEXT NOT NULL REFERENCES offer (id),
  level_id TEXT NOT NULL REFERENCES level (id),
  PRIMARY KEY (offer_id, level_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE factor (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('risk', 'protective')),
  text TEXT NOT NULL,
  reference TEXT NOT NULL
) STRICT;

CREATE TABLE plan_value (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  summary TEXT NOT NULL,
  reference TEXT NOT NULL
) STRICT;

CREATE TABLE goal (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('sustainability', 'reform_principle', 'municipal_duty')),
  text TEXT NOT NULL,
  reference TEXT NOT NULL
) STRICT;

CREATE TABLE actor (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  other_names TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('municipal', 'external')),
  reference TEXT NOT NULL
) STRICT;

-- The group's work ---------------------------------------------------------------------------

CREATE TABLE status_update (
  id TEXT PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  stage TEXT NOT NULL CHECK (stage IN ('not_started', 'explore', 'prepare', 'trial', 'operation')),
  state TEXT NOT NULL CHECK (state IN ('on_track', 'waiting', 'adjust', 'stopped', 'done')),
  line TEXT NOT NULL CHECK (length(trim(line)) > 0),
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;
CREATE INDEX status_update_by_measure ON status_update (measure_id, at);

CREATE TABLE board_column (
  id TEXT PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('queue', 'ready', 'active', 'review', 'done')),
  rank TEXT NOT NULL,
  wip_limit INTEGER CHECK (wip_limit > 0),
  UNIQUE (measure_id, rank)
) STRICT;

CREATE TABLE card (
  id TEXT PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  number INTEGER NOT NULL CHECK (number > 0),
  column_id TEXT NOT NULL REFERENCES board_column (id),
  rank TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(trim(title)) > 0),
  description TEXT NOT NULL DEFAULT '',
  owner TEXT,
  due_date TEXT CHECK (due_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  size TEXT CHECK (size IN ('S', 'M', 'L')),
  waiting_on TEXT,
  waiting_since TEXT,
  created_at TEXT NOT NULL,
  moved_at TEXT NOT NULL,
  done_at TEXT,
  archived_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  UNIQUE (measure_id, number),
  CHECK ((waiting_on IS NULL) = (waiting_since IS NULL))
) STRICT;
CREATE INDEX card_by_column ON card (column_id, rank);

CREATE TABLE card_challenge (
  card_id TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  challenge_id TEXT NOT NULL REFERENCES challenge (id),
  PRIMARY KEY (card_id, challenge_id)
) STRICT, WITHOUT ROWID;

-- Figures ------------------------------------------------------------------------------------

CREATE TABLE place (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('country', 'county', 'municipality')),
  valid_from TEXT,
  valid_to TEXT
) STRICT;

CREATE TABLE place_change (
  from_code TEXT NOT NULL REFERENCES place (code),
  to_code TEXT NOT NULL REFERENCES place (code),
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('same', 'merged', 'split')),
  PRIMARY KEY (from_code, to_code, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  credit TEXT NOT NULL,
  licence TEXT NOT NULL,
  rhythm TEXT NOT NULL
) STRICT;

CREATE TABLE indicator (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  definition TEXT NOT NULL,
  numerator TEXT NOT NULL,
  denominator TEXT NOT NULL,
  unit TEXT NOT NULL,
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 4),
  direction TEXT NOT NULL CHECK (direction IN ('low_is_good', 'high_is_good', 'none')),
  kind TEXT NOT NULL CHECK (kind IN ('population', 'service')),
  origin TEXT NOT NULL CHECK (origin IN ('official', 'local')),
  source_id TEXT NOT NULL REFERENCES source (id),
  source_table TEXT NOT NULL,
  period_kind TEXT NOT NULL
    CHECK (period_kind IN ('year', 'school_year', 'half_year', 'quarter', 'month', 'three_year', 'five_year')),
  count_indicator_id TEXT REFERENCES indicator (id),
  caveat TEXT NOT NULL DEFAULT '',
  area_id TEXT REFERENCES area (id),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE challenge_indicator (
  challenge_id TEXT NOT NULL REFERENCES challenge (id),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  grade TEXT NOT NULL CHECK (grade IN ('direct', 'proxy', 'local')),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed')),
  reason TEXT NOT NULL,
  PRIMARY KEY (challenge_id, indicator_id)
) STRICT, WITHOUT ROWID;

-- 'cut' ends the line before this period; 'outside' takes the period out of every comparison.
CREATE TABLE series_break (
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  period TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('cut', 'outside')),
  text TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (indicator_id, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE period (
  code TEXT PRIMARY KEY,
  kind TEXT NOT NULL
    CHECK (kind IN ('year', 'school_year', 'half_year', 'quarter', 'month', 'three_year', 'five_year')),
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  CHECK (start_date <= end_date)
) STRICT;

-- One file read once. Its bytes are known by hash; its figures count only while it is published.
CREATE TABLE import (
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL UNIQUE,
  file_bytes INTEGER NOT NULL,
  format TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id),
  report TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;

CREATE TABLE publication (
  import_id TEXT PRIMARY KEY REFERENCES import (id),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE vintage (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  import_id TEXT NOT NULL REFERENCES import (id),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  UNIQUE (indicator_id, import_id)
) STRICT;

CREATE TABLE observation (
  vintage_id INTEGER NOT NULL REFERENCES vintage (id),
  place TEXT NOT NULL REFERENCES place (code),
  period TEXT NOT NULL REFERENCES period (code),
  value REAL,
  status TEXT NOT NULL CHECK (status IN
    ('value', 'zero', 'not_applicable', 'missing', 'not_computable', 'hidden', 'provisional')),
  raw TEXT NOT NULL,
  source_place TEXT NOT NULL,
  PRIMARY KEY (vintage_id, place, period),
  CHECK ((value IS NULL) = (status NOT IN ('value', 'zero', 'provisional')))
) STRICT, WITHOUT ROWID;

-- Evaluation and briefing --------------------------------------------------------------------

CREATE TABLE evaluation (
  id TEXT PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  period TEXT NOT NULL,
  did TEXT NOT NULL DEFAULT '',
  saw TEXT NOT NULL DEFAULT '',
  learned TEXT NOT NULL DEFAULT '',
  change TEXT NOT NULL DEFAULT '',
  voice TEXT NOT NULL DEFAULT '',
  verdict TEXT CHECK (verdict IN ('continue', 'adjust', 'end')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'final')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  finished_at TEXT,
  actor TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (state = 'draft' OR (verdict IS NOT NULL AND finished_at IS NOT NULL))
) STRICT;

-- What an evaluation rests on. A cited figure is kept as it stood ('frozen' is its JSON).
CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  evaluation_id TEXT NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('indicator', 'report', 'dialogue', 'participation', 'judgement')),
  text TEXT NOT NULL,
  indicator_id TEXT REFERENCES indicator (id),
  frozen TEXT,
  CHECK ((kind = 'indicator') = (indicator_id IS NOT NULL))
) STRICT;

CREATE TABLE briefing (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  title TEXT NOT NULL CHECK (length(trim(title)) > 0),
  for_date TEXT NOT NULL,
  ask_kind TEXT NOT NULL CHECK (ask_kind IN ('decision', 'clarification', 'information')),
  ask TEXT NOT NULL DEFAULT '',
  consequence TEXT NOT NULL DEFAULT '',
  assessment TEXT NOT NULL DEFAULT '',
  child_interest TEXT NOT NULL DEFAULT '',
  voice TEXT NOT NULL DEFAULT '',
  economy TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE briefing_indicator (
  briefing_id TEXT NOT NULL REFERENCES briefing (id) ON DELETE CASCADE,
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (briefing_id, indicator_id)
) STRICT, WITHOUT ROWID;

-- Preferences of this file; not part of the change log.
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
