-- Figures at scale: a file's figures are written in many short transactions between other calls, and
-- count only when all are there. A file that is not whole is swept away at the next opening.
ALTER TABLE import ADD COLUMN is_whole INTEGER NOT NULL DEFAULT 1 CHECK (is_whole IN (0, 1));

-- The labels a remembered mapping rests on (JSON; empty for older ones), and its edition.
ALTER TABLE import_profile ADD COLUMN meaning TEXT NOT NULL DEFAULT '';
ALTER TABLE import_profile ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
