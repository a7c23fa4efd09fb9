-- Sprints with what was promised, what limited them and what came of it; experiments; the year wheel.

CREATE TABLE sprint (
  id TEXT PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  number INTEGER NOT NULL CHECK (number > 0),
  goal TEXT NOT NULL DEFAULT '',
  process_measure TEXT NOT NULL DEFAULT '',
  start_date TEXT NOT NULL CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_date TEXT NOT NULL CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('planned', 'active', 'closed')),
  committed_at TEXT,
  closed_at TEXT,
  -- What the plan was warned of when it was committed, as a JSON list of sentences.
  warnings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(warnings)),
  revision INTEGER NOT NULL DEFAULT 1,
  UNIQUE (measure_id, number),
  CHECK (start_date <= end_date),
  CHECK ((state = 'planned') = (committed_at IS NULL)),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX sprint_one_planned ON sprint (measure_id) WHERE state = 'planned';
CREATE UNIQUE INDEX sprint_one_active ON sprint (measure_id) WHERE state = 'active';

-- A closed sprint stands as it was closed. Undo of the closing itself opens it first, so it passes.
CREATE TRIGGER sprint_closed_stands BEFORE UPDATE ON sprint
WHEN old.state = 'closed' AND new.state = 'closed'
BEGIN
  SELECT RAISE(ABORT, 'a closed sprint is not changed');
END;
CREATE TRIGGER sprint_closed_stays BEFORE DELETE ON sprint
WHEN old.state = 'closed'
BEGIN
  SELECT RAISE(ABORT, 'a closed sprint is not deleted');
END;

-- A card in a sprint. `left_at` is set when it was pushed out while the sprint ran; `outcome` when it closed.
CREATE TABLE sprint_card (
  sprint_id TEXT NOT NULL REFERENCES sprint (id) ON DELETE CASCADE,
  card_id TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  rank TEXT NOT NULL,
  added_at TEXT NOT NULL,
  left_at TEXT,
  outcome TEXT CHECK (outcome IN ('done', 'moved', 'dropped')),
  reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (sprint_id, card_id),
  CHECK (outcome IS NOT 'dropped' OR length(trim(reason)) > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX sprint_card_by_card ON sprint_card (card_id);

-- The place a card was given by hand in the queue of its measure; cards without a row follow by rule.
CREATE TABLE queue_place (
  card_id TEXT PRIMARY KEY REFERENCES card (id) ON DELETE CASCADE,
  rank TEXT NOT NULL
) STRICT;

-- What a person or role can give a sprint, in hours or per cent of a full week; neither is «ikke utpekt».
CREATE TABLE capacity (
  sprint_id TEXT NOT NULL REFERENCES sprint (id) ON DELETE CASCADE,
  who TEXT NOT NULL CHECK (length(trim(who)) > 0),
  position INTEGER NOT NULL CHECK (position >= 0),
  hours REAL CHECK (hours >= 0 AND hours <= 2000),
  percent REAL CHECK (percent >= 0 AND percent <= 100),
  days_off REAL NOT NULL DEFAULT 0 CHECK (days_off >= 0 AND days_off <= 366),
  PRIMARY KEY (sprint_id, who),
  CHECK (hours IS NULL OR percent IS NULL)
) STRICT, WITHOUT ROWID;

-- The promise: each card as it was when the sprint was committed. It outlives the card.
CREATE TABLE sprint_baseline (
  sprint_id TEXT NOT NULL REFERENCES sprint (id) ON DELETE CASCADE,
  card_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  code TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(trim(title)) > 0),
  size TEXT CHECK (size IN ('S', 'M', 'L')),
  hours REAL,
  owner TEXT,
  column_name TEXT NOT NULL,
  PRIMARY KEY (sprint_id, card_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sprint_baseline_stands BEFORE UPDATE ON sprint_baseline
BEGIN
  SELECT RAISE(ABORT, 'a promise is not changed');
END;
CREATE TRIGGER sprint_baseline_stays BEFORE DELETE ON sprint_baseline
WHEN (SELECT state FROM sprint WHERE id = old.sprint_id) IN ('active', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'a promise is not taken back');
END;
CREATE TRIGGER sprint_baseline_first BEFORE INSERT ON sprint_baseline
WHEN (SELECT state FROM sprint WHERE id = new.sprint_id) IN ('active', 'closed')
BEGIN
  SELECT RAISE(ABORT, 'a promise is made when the sprint is committed');
END;

-- All a closed sprint will ever show, as one JSON text: later reading never asks the cards.
CREATE TABLE sprint_snapshot (
  sprint_id TEXT PRIMARY KEY REFERENCES sprint (id) ON DELETE CASCADE,
  made_at TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE TRIGGER sprint_snapshot_stands BEFORE UPDATE ON sprint_snapshot
BEGIN
  SELECT RAISE(ABORT, 'the picture of a closed sprint is not changed');
END;
CREATE TRIGGER sprint_snapshot_stays BEFORE DELETE ON sprint_snapshot
WHEN (SELECT state FROM sprint WHERE id = old.sprint_id) = 'closed'
BEGIN
  SELECT RAISE(ABORT, 'the picture of a closed sprint is not deleted');
END;
CREATE TRIGGER sprint_snapshot_first BEFORE INSERT ON sprint_snapshot
WHEN (SELECT state FROM sprint WHERE id = new.sprint_id) = 'closed'
BEGIN
  SELECT RAISE(ABORT, 'the picture is taken as the sprint is closed');
END;
-- And no sprint is closed without one.
CREATE TRIGGER sprint_closed_has_snapshot BEFORE UPDATE ON sprint
WHEN new.state = 'closed' AND NOT EXISTS (SELECT 1 FROM sprint_snapshot WHERE sprint_id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'a sprint is closed with its picture');
END;

-- One small trial (plan, do, study, act): what is expected is locked before what happened can be written.
CREATE TABLE experiment (
  id TEXT PRIMARY KEY,
  sprint_id TEXT NOT NULL REFERENCES sprint (id) ON DELETE CASCADE,
  plan TEXT NOT NULL CHECK (length(trim(plan)) > 0),
  prediction TEXT NOT NULL CHECK (length(trim(prediction)) > 0),
  locked_at TEXT,
  result TEXT CHECK (length(trim(result)) > 0),
  learned TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (result IS NULL OR locked_at IS NOT NULL)
) STRICT;
CREATE INDEX experiment_by_sprint ON experiment (sprint_id);
CREATE TRIGGER experiment_prediction_stands BEFORE UPDATE ON experiment
WHEN old.locked_at IS NOT NULL
  AND (new.plan IS NOT old.plan OR new.prediction IS NOT old.prediction)
BEGIN
  SELECT RAISE(ABORT, 'a locked prediction is not changed');
END;

-- The year wheel: what comes back, and single dates. `start_date` is the first day it applies.
CREATE TABLE duty (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL CHECK (length(trim(title)) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('duty', 'meeting', 'release', 'political')),
  rule TEXT NOT NULL
    CHECK (rule IN ('once', 'weekly', 'monthly', 'half_yearly', 'yearly', 'each_half_year')),
  start_date TEXT NOT NULL CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_date TEXT CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  every INTEGER NOT NULL DEFAULT 1 CHECK (every BETWEEN 1 AND 52),
  nth INTEGER CHECK (nth BETWEEN -1 AND 4 AND nth <> 0),
  weekday INTEGER CHECK (weekday BETWEEN 1 AND 7),
  start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  end_time TEXT CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  measure_id INTEGER REFERENCES measure (id),
  owner TEXT,
  note TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (end_date IS NULL OR start_date <= end_date),
  CHECK ((rule = 'monthly') = (nth IS NOT NULL)),
  CHECK ((nth IS NULL) = (weekday IS NULL)),
  CHECK (end_time IS NULL OR start_time < end_time),
  CHECK (rule <> 'each_half_year' OR start_time IS NULL)
) STRICT;

-- What db/plan/duties.ts gives a new file, for a file that has the plan already.
INSERT INTO duty (id, title, kind, rule, start_date, end_date, measure_id, note)
SELECT 'half-year-evaluation-' || id, 'Halvårsevaluering av tiltak ' || id, 'duty',
  'each_half_year',
  CASE id WHEN 1 THEN '2025-01-01' WHEN 2 THEN '2025-07-01' WHEN 3 THEN '2025-07-01' ELSE '2026-07-01' END,
  '2030-12-31', id,
  'Planen sier at tiltakene skal evalueres og justeres underveis. Dagen velger gruppa selv.'
FROM measure WHERE id BETWEEN 1 AND 5;
