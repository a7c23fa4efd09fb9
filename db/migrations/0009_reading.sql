-- The register of indicators becomes the group's own to edit: where the figure is found, which point of
-- an ambition it follows, how it is split, over how many years it must be read, and what it stands beside.

-- Codes and groups to choose at the source; free text, since every source has its own.
ALTER TABLE indicator ADD COLUMN source_filter TEXT NOT NULL DEFAULT '';
-- When new figures come; empty means as the source says of itself.
ALTER TABLE indicator ADD COLUMN rhythm TEXT NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN ambition_point_id TEXT REFERENCES ambition_point (id);
-- The series of the uncertainty the source prints (±), in the unit of the figure.
ALTER TABLE indicator ADD COLUMN margin_indicator_id TEXT REFERENCES indicator (id);
-- A split is a sibling series of one group: parent, what it is split by, and the group.
ALTER TABLE indicator ADD COLUMN parent_id TEXT REFERENCES indicator (id);
ALTER TABLE indicator ADD COLUMN split_by TEXT NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN split_group TEXT NOT NULL DEFAULT '';
-- Years of the moving average the figure can be read by; a rare event is read by nothing else.
ALTER TABLE indicator ADD COLUMN mean_years INTEGER CHECK (mean_years IN (3, 5, 10));
ALTER TABLE indicator ADD COLUMN is_rare INTEGER NOT NULL DEFAULT 0 CHECK (is_rare IN (0, 1));
-- The rules for writing about suicide: no target, no comparison in words, no chart in meetings.
ALTER TABLE indicator ADD COLUMN is_sensitive INTEGER NOT NULL DEFAULT 0 CHECK (is_sensitive IN (0, 1));
-- Small numbers are hidden because the counted are people; counted models and agreements are not.
ALTER TABLE indicator ADD COLUMN counts_people INTEGER NOT NULL DEFAULT 1 CHECK (counts_people IN (0, 1));
-- Made by the group; what ships with the app cannot be removed.
ALTER TABLE indicator ADD COLUMN is_own INTEGER NOT NULL DEFAULT 0 CHECK (is_own IN (0, 1));
ALTER TABLE indicator ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
CREATE INDEX indicator_by_parent ON indicator (parent_id) WHERE parent_id IS NOT NULL;

-- KOSTRA groups are places too: SSB prints their figures beside the municipalities'.
CREATE TABLE place_new (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('country', 'county', 'municipality', 'group')),
  valid_from TEXT,
  valid_to TEXT
) STRICT;
INSERT INTO place_new SELECT code, name, kind, valid_from, valid_to FROM place;
DROP TABLE place;
ALTER TABLE place_new RENAME TO place;

-- What one indicator stands beside. No row: as the app proposes.
CREATE TABLE comparison_set (
  indicator_id TEXT PRIMARY KEY REFERENCES indicator (id),
  has_county INTEGER NOT NULL CHECK (has_county IN (0, 1)),
  has_country INTEGER NOT NULL CHECK (has_country IN (0, 1)),
  has_neighbours INTEGER NOT NULL CHECK (has_neighbours IN (0, 1)),
  has_group INTEGER NOT NULL CHECK (has_group IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE comparison_place (
  indicator_id TEXT NOT NULL REFERENCES comparison_set (indicator_id) ON DELETE CASCADE,
  place TEXT NOT NULL REFERENCES place (code),
  position INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (indicator_id, place)
) STRICT, WITHOUT ROWID;

-- The municipality's KOSTRA group from a year until the next row; NULL: no group that can be compared.
CREATE TABLE kostra_group (
  from_year INTEGER PRIMARY KEY CHECK (from_year BETWEEN 1990 AND 2100),
  place TEXT REFERENCES place (code),
  source TEXT NOT NULL CHECK (length(trim(source)) > 0),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed'))
) STRICT;
