-- A log that copies can share and that shows when it has been changed, and a digest of all content.

-- This copy of the file; a copy made by hand gets an id of its own.
CREATE TABLE this_copy (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL
) STRICT;

-- What a step is called in every copy, which copy wrote it, its place in the shared log (NULL: not
-- shared yet), the version it was written at (0: before this was kept), and sha256 of the hash of the
-- step before it and its own wire form. Filled for older steps when the file is upgraded.
ALTER TABLE step ADD COLUMN uid TEXT;
ALTER TABLE step ADD COLUMN copy TEXT;
ALTER TABLE step ADD COLUMN position INTEGER;
ALTER TABLE step ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE step ADD COLUMN hash TEXT;
CREATE UNIQUE INDEX step_by_uid ON step (uid);
CREATE UNIQUE INDEX step_by_position ON step (position) WHERE position IS NOT NULL;
CREATE INDEX step_unshared ON step (id) WHERE position IS NULL;
CREATE INDEX step_by_target ON step (target_step) WHERE target_step IS NOT NULL;
CREATE INDEX step_by_undone ON step (undone_by) WHERE undone_by IS NOT NULL;

-- sha256 of the figures in the order of the key; NULL while the file they come from is being read.
ALTER TABLE vintage ADD COLUMN figures_hash TEXT;

-- The sum of the sha256 of every row of a table, modulo 2^256, kept up with each write.
CREATE TABLE content_digest (
  table_name TEXT PRIMARY KEY,
  row_count INTEGER NOT NULL CHECK (row_count >= 0),
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  last_id INTEGER NOT NULL
) STRICT;
