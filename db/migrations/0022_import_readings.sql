-- One file can hold figures for several indicators, and be read for one at a time: its hash alone no longer
-- says that it has been taken in. What tells is the hash of its figures.
CREATE TABLE import_new (
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  file_bytes INTEGER NOT NULL,
  format TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id),
  report TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  request TEXT,
  is_whole INTEGER NOT NULL DEFAULT 1 CHECK (is_whole IN (0, 1)),
  source_name TEXT NOT NULL DEFAULT '',
  source_stated TEXT NOT NULL DEFAULT 'assumed'
    CHECK (source_stated IN ('file', 'reader', 'nobody', 'assumed'))
) STRICT;
INSERT INTO import_new
  (id, file_name, file_hash, file_bytes, format, source_id, report, at, actor, request, is_whole,
    source_name, source_stated)
SELECT id, file_name, file_hash, file_bytes, format, source_id, report, at, actor, request, is_whole,
  source_name, source_stated
FROM import;
DROP TABLE import;
ALTER TABLE import_new RENAME TO import;
CREATE INDEX import_by_file ON import (file_hash);
