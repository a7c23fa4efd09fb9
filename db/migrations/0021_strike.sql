-- Texts removed for good: what, when, by which role and why, never the text itself. A row is known by
-- its table and key, as the log writes them, so that a removal means the same in every copy.
CREATE TABLE strike (
  uid TEXT PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  column_name TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  actor TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX strike_by_row ON strike (table_name, row_key);

-- A step that lost words keeps the hash it had in the chain; `struck_hash` is of the one before it and
-- what the step says now. The newest removal of a step is the one that counts.
CREATE TABLE struck_step (
  strike TEXT NOT NULL REFERENCES strike (uid),
  step TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  struck_hash TEXT NOT NULL CHECK (length(struck_hash) = 64),
  PRIMARY KEY (strike, step)
) STRICT;
CREATE INDEX struck_step_by_step ON struck_step (step);

-- A frozen row that lost words keeps the hash it was frozen with; `content_hash` is sha256 of its
-- content now.
CREATE TABLE struck_frozen (
  strike TEXT NOT NULL REFERENCES strike (uid),
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
  PRIMARY KEY (strike, table_name, row_key)
) STRICT;
CREATE INDEX struck_frozen_by_row ON struck_frozen (table_name, row_key);
