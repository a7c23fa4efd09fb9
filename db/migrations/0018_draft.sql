-- What has been typed and not yet saved. No part of the change log: it is nothing until somebody saves it.
CREATE TABLE draft (
  key TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
