-- What makes figures readable: remembered mappings, targets, the story behind a curve, events,
-- counts the municipality makes itself, and unit-cost sheets.

CREATE TABLE import_profile (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  fingerprint TEXT NOT NULL UNIQUE,
  mapping TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

-- A target needs a reason and says who set it; the suicide series may have none.
CREATE TABLE target (
  indicator_id TEXT PRIMARY KEY REFERENCES indicator (id),
  value REAL NOT NULL,
  by_period TEXT NOT NULL,
  rationale TEXT NOT NULL CHECK (length(trim(rationale)) > 0),
  actor TEXT NOT NULL,
  CHECK (indicator_id <> 'suicide-rate')
) STRICT;

-- The six turn-the-curve questions of an indicator; no row means not answered.
CREATE TABLE curve_answer (
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  question INTEGER NOT NULL CHECK (question BETWEEN 1 AND 6),
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  PRIMARY KEY (indicator_id, question)
) STRICT, WITHOUT ROWID;

-- Something on the time axis that the group wants to remember; the standing ones ship with the app.
CREATE TABLE event (
  id TEXT PRIMARY KEY,
  indicator_id TEXT REFERENCES indicator (id),
  start_date TEXT NOT NULL,
  end_date TEXT,
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  CHECK (end_date IS NULL OR start_date <= end_date)
) STRICT;

-- A count the municipality makes itself: totals only, with who, when and by which rule.
CREATE TABLE local_count (
  id TEXT PRIMARY KEY,
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  period TEXT NOT NULL REFERENCES period (code),
  count INTEGER NOT NULL CHECK (count >= 0),
  denominator INTEGER CHECK (denominator > 0),
  invited INTEGER CHECK (invited > 0),
  answered INTEGER CHECK (answered >= 0),
  rule TEXT NOT NULL CHECK (length(trim(rule)) > 0),
  counted_by TEXT NOT NULL CHECK (length(trim(counted_by)) > 0),
  counted_on TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  UNIQUE (indicator_id, period),
  CHECK (denominator IS NULL OR count <= denominator),
  CHECK ((invited IS NULL) = (answered IS NULL)),
  CHECK (answered IS NULL OR answered <= invited)
) STRICT;

CREATE TABLE cost_sheet (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  source TEXT NOT NULL CHECK (length(trim(source)) > 0),
  note TEXT NOT NULL DEFAULT '',
  stated_total REAL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

-- One compared unit, the reference first; a figure the source does not give is NULL and shown as «mangler i kilden».
CREATE TABLE cost_unit (
  sheet_id TEXT NOT NULL REFERENCES cost_sheet (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  places INTEGER CHECK (places > 0),
  building_cost REAL,
  cost_per_place_day REAL,
  stated_extra REAL,
  PRIMARY KEY (sheet_id, position)
) STRICT, WITHOUT ROWID;

-- Set when the file was fetched from the source: exactly what was asked, as JSON.
ALTER TABLE import ADD COLUMN request TEXT;
