-- What a card holds besides its title: when in other words than a date, hours, services, labels, a
-- checklist, comments, links, attachments and what it depends on; the bin; templates.

-- A due day, season («2027V») or condition; never two of them, so that nothing is falsely overdue.
ALTER TABLE card ADD COLUMN due_season TEXT
  CHECK (due_season IS NULL OR (due_season GLOB '[0-9][0-9][0-9][0-9][VH]' AND due_date IS NULL));
ALTER TABLE card ADD COLUMN due_condition TEXT
  CHECK (due_condition IS NULL OR
    (length(trim(due_condition)) > 0 AND due_date IS NULL AND due_season IS NULL));
ALTER TABLE card ADD COLUMN hours REAL CHECK (hours > 0 AND hours <= 10000);
ALTER TABLE card ADD COLUMN level_id TEXT REFERENCES level (id);
ALTER TABLE card ADD COLUMN area_id TEXT REFERENCES area (id);
ALTER TABLE card ADD COLUMN ambition_point_id TEXT REFERENCES ambition_point (id);
-- No row of an older file says what kind of thing it waits for, and none is guessed.
ALTER TABLE card ADD COLUMN waiting_kind TEXT CHECK (waiting_kind IN ('person', 'service', 'decision'));
ALTER TABLE card ADD COLUMN waiting_decision_id TEXT REFERENCES decision (id) ON DELETE SET NULL
  CHECK (waiting_decision_id IS NULL OR waiting_kind = 'decision');
-- In the bin; such a card is archived too, so that whoever leaves out the archived leaves out both.
ALTER TABLE card ADD COLUMN deleted_at TEXT CHECK (deleted_at IS NULL OR archived_at IS NOT NULL);

CREATE TABLE card_service (
  card_id TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  actor_id TEXT NOT NULL REFERENCES actor (id),
  PRIMARY KEY (card_id, actor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE label (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (length(trim(name)) > 0),
  shape TEXT NOT NULL CHECK (shape IN ('flag', 'star', 'bar', 'cross', 'hexagon', 'drop')),
  colour TEXT NOT NULL CHECK (colour IN ('blue', 'purple', 'green', 'brown', 'red', 'grey'))
) STRICT;

CREATE TABLE card_label (
  card_id TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  label_id TEXT NOT NULL REFERENCES label (id) ON DELETE CASCADE,
  PRIMARY KEY (card_id, label_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE checklist_item (
  id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  rank TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  is_done INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX checklist_item_by_card ON checklist_item (card_id, rank);

CREATE TABLE card_comment (
  id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  edited_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX card_comment_by_card ON card_comment (card_id, at);

CREATE TABLE card_link (
  id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  url TEXT NOT NULL CHECK (length(trim(url)) > 0),
  title TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL
) STRICT;
CREATE INDEX card_link_by_card ON card_link (card_id, at);

-- Bytes by their SHA-256. Not in the change log: a row here never changes, and stays for as long as
-- an attachment, or a step that can bring one back, names it.
CREATE TABLE blob (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  hash TEXT NOT NULL REFERENCES blob (hash),
  size INTEGER NOT NULL CHECK (size > 0),
  actor TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_by_card ON attachment (card_id, at);

-- `card_id` cannot be finished before `depends_on_id`; circles are refused by the core.
CREATE TABLE card_dependency (
  card_id TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  depends_on_id TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  PRIMARY KEY (card_id, depends_on_id),
  CHECK (card_id <> depends_on_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_dependency_by_other ON card_dependency (depends_on_id);

-- `content` is JSON of the shape its kind has in the contract.
CREATE TABLE template (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('board', 'card', 'retrospective')),
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  content TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
