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
