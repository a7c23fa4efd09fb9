-- Briefings for four audiences, their parts and lines, and snapshots that never change.

ALTER TABLE briefing ADD COLUMN kind TEXT NOT NULL DEFAULT 'leadership'
  CHECK (kind IN ('leadership', 'committee', 'project', 'yearly'));
ALTER TABLE briefing ADD COLUMN audience TEXT NOT NULL DEFAULT 'Kommunedirektørens ledergruppe'
  CHECK (length(trim(audience)) > 0);
ALTER TABLE briefing ADD COLUMN measure_id INTEGER REFERENCES measure (id);
-- First day of what is told as changed; NULL for a briefing that begins the story.
ALTER TABLE briefing ADD COLUMN period_from TEXT;
ALTER TABLE briefing ADD COLUMN background TEXT NOT NULL DEFAULT '';
ALTER TABLE briefing ADD COLUMN facts TEXT NOT NULL DEFAULT '';
ALTER TABLE briefing ADD COLUMN strength TEXT NOT NULL DEFAULT '';
ALTER TABLE briefing ADD COLUMN staffing TEXT NOT NULL DEFAULT '';
ALTER TABLE briefing ADD COLUMN attachments TEXT NOT NULL DEFAULT '';

-- Order of the parts and which are shown. A part without a row stands at its preset place. Only the
-- group's own text parts ('text:…') have heading and body here.
CREATE TABLE briefing_part (
  briefing_id TEXT NOT NULL REFERENCES briefing (id) ON DELETE CASCADE,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 120),
  position INTEGER NOT NULL CHECK (position >= 0),
  is_shown INTEGER NOT NULL CHECK (is_shown IN (0, 1)),
  heading TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  nature TEXT NOT NULL DEFAULT 'fact' CHECK (nature IN ('fact', 'assessment')),
  PRIMARY KEY (briefing_id, key),
  CHECK (key GLOB 'text:*' OR (heading = '' AND body = ''))
) STRICT, WITHOUT ROWID;

-- What the group has chosen to tell of what changed; a line without a row is told if it is important.
CREATE TABLE briefing_line (
  briefing_id TEXT NOT NULL REFERENCES briefing (id) ON DELETE CASCADE,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  position INTEGER NOT NULL CHECK (position >= 0),
  is_shown INTEGER NOT NULL CHECK (is_shown IN (0, 1)),
  PRIMARY KEY (briefing_id, key)
) STRICT, WITHOUT ROWID;

-- A briefing as it was, with every figure in it. Numbered through the whole file.
CREATE TABLE briefing_snapshot (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  briefing_id TEXT NOT NULL REFERENCES briefing (id),
  -- 1, 2, 3 … of this briefing: «_v2» in its file names.
  version INTEGER NOT NULL CHECK (version > 0),
  taken_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  -- SHA-256 of the model, hex; the first eight stand in the page's foot.
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  model TEXT NOT NULL CHECK (json_valid(model)),
  UNIQUE (briefing_id, version)
) STRICT;

CREATE TRIGGER briefing_snapshot_is_frozen BEFORE UPDATE ON briefing_snapshot
BEGIN
  SELECT RAISE(ABORT, 'a snapshot never changes');
END;

-- The municipality's own name, colour and mark on documents; no row means the file's own.
CREATE TABLE document_look (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  accent TEXT NOT NULL CHECK (accent GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
  logo TEXT CHECK (logo IS NULL OR logo GLOB 'data:image/png;base64,*')
) STRICT;
