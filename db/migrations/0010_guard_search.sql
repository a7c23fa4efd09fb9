-- What was kept although it may point at a person: when, by whom, where, which kind and why. The text
-- is not here; `fingerprint` is a keyed hash of the phrases, so that they are not asked about twice.
CREATE TABLE privacy_override (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  place TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('number_like_id', 'birth_date', 'phone', 'email', 'address', 'name', 'combination')),
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  fingerprint TEXT NOT NULL
) STRICT;
CREATE INDEX privacy_override_by_fingerprint ON privacy_override (fingerprint);

-- What can be found, one row a thing, made from the other tables and never the other way. The newest
-- has the highest id, so that reading the index backwards gives the recent first.
CREATE TABLE search_document (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  ref TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  place TEXT NOT NULL,
  path TEXT NOT NULL,
  is_touched INTEGER NOT NULL CHECK (is_touched IN (0, 1)),
  UNIQUE (kind, ref)
) STRICT;

-- Letters in threes of titles and of everything, folded by us; they hold no text of their own.
CREATE VIRTUAL TABLE search_title USING fts5(
  folded, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1');
CREATE VIRTUAL TABLE search_text USING fts5(
  folded, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1');

-- How far the index has read the change log, and by which rules it was made.
CREATE TABLE search_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  last_change INTEGER NOT NULL,
  shape TEXT NOT NULL
) STRICT;
