-- Whose figures an import holds, in the file's own words or the reader's, and who said it. 'assumed' is an
-- import from before it was asked: it bears the source of the indicator's definition.
ALTER TABLE import ADD COLUMN source_name TEXT NOT NULL DEFAULT '';
ALTER TABLE import ADD COLUMN source_stated TEXT NOT NULL DEFAULT 'assumed'
  CHECK (source_stated IN ('file', 'reader', 'nobody', 'assumed'));
