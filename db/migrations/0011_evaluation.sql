-- Evaluation notes about more than a measure, by template, in versions; the plan's questions and
-- what children and young people have said.

ALTER TABLE evaluation ADD COLUMN template TEXT NOT NULL DEFAULT 'half_year' CHECK (template IN
  ('half_year', 'pdsa', 'turn_the_curve', 'after_action', 'hexagon', 'stage', 'reach'));
-- What the note is about within its measure; the measure itself where there is no subject_id.
ALTER TABLE evaluation ADD COLUMN subject_kind TEXT NOT NULL DEFAULT 'measure' CHECK (subject_kind IN
  ('measure', 'offer', 'model', 'sprint', 'indicator'));
ALTER TABLE evaluation ADD COLUMN subject_id TEXT;
-- Which figure was cited, so that a later revision can be told; NULL in notes made before this.
ALTER TABLE evidence ADD COLUMN period TEXT;

-- The fields a template adds. A locked one was written before its answer could be, and stays.
CREATE TABLE evaluation_field (
  evaluation_id TEXT NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  locked_at TEXT,
  PRIMARY KEY (evaluation_id, key)
) STRICT, WITHOUT ROWID;

-- A note as it stood each time it was finished; 'content' is its JSON.
CREATE TABLE evaluation_version (
  evaluation_id TEXT NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  content TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (evaluation_id, number)
) STRICT, WITHOUT ROWID;

-- One of the plan's questions where it bites: answered, or visibly skipped.
CREATE TABLE prompt_answer (
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('card', 'challenge', 'evaluation', 'decision')),
  subject_id TEXT NOT NULL,
  prompt TEXT NOT NULL CHECK (prompt IN
    ('listen', 'solve', 'learn', 'lead', 'near_new', 'near_honest', 'near_heard', 'child_interest')),
  answer TEXT NOT NULL DEFAULT '',
  is_skipped INTEGER NOT NULL DEFAULT 0 CHECK (is_skipped IN (0, 1)),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (subject_kind, subject_id, prompt),
  CHECK (is_skipped = 0 OR answer = '')
) STRICT, WITHOUT ROWID;

-- What a group of children or young people has said, and what changed because of it.
CREATE TABLE voice (
  id TEXT PRIMARY KEY,
  arena TEXT NOT NULL CHECK (length(trim(arena)) > 0),
  heard_on TEXT NOT NULL CHECK (heard_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  age_group TEXT NOT NULL DEFAULT '',
  -- Fewer than five are never counted: the number is left out, and the input stands for the arena.
  participants INTEGER CHECK (participants >= 5),
  said TEXT NOT NULL CHECK (length(trim(said)) > 0),
  changed TEXT NOT NULL DEFAULT '',
  review_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE voice_link (
  voice_id TEXT NOT NULL REFERENCES voice (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN
    ('measure', 'challenge', 'indicator', 'evaluation', 'decision', 'card')),
  subject TEXT NOT NULL,
  PRIMARY KEY (voice_id, kind, subject)
) STRICT, WITHOUT ROWID;
