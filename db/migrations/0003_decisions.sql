-- What was decided, on which grounds, and what the leadership group has asked for.

-- A decision keeps what it rested on as it stood; a later one may supersede it.
CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE CHECK (number GLOB 'B-[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9]*'),
  title TEXT NOT NULL CHECK (length(trim(title)) > 0),
  grounds TEXT NOT NULL DEFAULT '',
  consequence TEXT NOT NULL DEFAULT '',
  level TEXT NOT NULL CHECK (level IN ('group', 'leadership', 'committee', 'council')),
  owner TEXT,
  follow_up_date TEXT CHECK (follow_up_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  followed_up_on TEXT,
  follow_up_note TEXT NOT NULL DEFAULT '',
  decided_on TEXT NOT NULL CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  measure_id INTEGER REFERENCES measure (id),
  challenge_id TEXT REFERENCES challenge (id),
  evaluation_id TEXT REFERENCES evaluation (id) ON DELETE SET NULL,
  superseded_by TEXT REFERENCES decision (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (superseded_by IS NULL OR superseded_by <> id)
) STRICT;
CREATE INDEX decision_by_measure ON decision (measure_id, decided_on);

-- 'frozen' is the figure as it stood, 'period' which one it was.
CREATE TABLE decision_evidence (
  id TEXT PRIMARY KEY,
  decision_id TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('indicator', 'report', 'dialogue', 'participation', 'judgement')),
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  indicator_id TEXT REFERENCES indicator (id),
  period TEXT,
  frozen TEXT,
  position INTEGER NOT NULL,
  CHECK ((kind = 'indicator') = (indicator_id IS NOT NULL)),
  CHECK ((indicator_id IS NULL) = (frozen IS NULL) AND (frozen IS NULL) = (period IS NULL))
) STRICT;
CREATE INDEX decision_evidence_by_decision ON decision_evidence (decision_id, position);

-- «Bestilling»: what the leadership group asked for, followed until it is answered.
CREATE TABLE request (
  id TEXT PRIMARY KEY,
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  asked_on TEXT NOT NULL CHECK (asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  due_date TEXT CHECK (due_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  measure_id INTEGER REFERENCES measure (id),
  briefing_id TEXT REFERENCES briefing (id) ON DELETE SET NULL,
  answer TEXT NOT NULL DEFAULT '',
  answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (answered_on IS NULL OR length(trim(answer)) > 0)
) STRICT;

-- A card made to answer a request.
ALTER TABLE card ADD COLUMN request_id TEXT REFERENCES request (id) ON DELETE SET NULL;
