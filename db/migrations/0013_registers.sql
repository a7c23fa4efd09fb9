-- The group's own knowledge beside the plan's lists: models reviewed, offers by age and audience,
-- factors against measures, competence in counts, checklists, and the absence ladder in totals.

ALTER TABLE model ADD COLUMN partners TEXT NOT NULL DEFAULT '';
ALTER TABLE model ADD COLUMN goals TEXT NOT NULL DEFAULT '';
ALTER TABLE model ADD COLUMN verdict TEXT CHECK (verdict IN ('strengthen', 'keep', 'end', 'new'));
ALTER TABLE model ADD COLUMN verdict_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE model ADD COLUMN reviewed_on TEXT;
ALTER TABLE model ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

-- Ages in whole years, -1 before birth; NULL while the plan's text in 'ages' is all that is known.
ALTER TABLE offer ADD COLUMN age_from INTEGER CHECK (age_from BETWEEN -1 AND 24);
ALTER TABLE offer ADD COLUMN age_to INTEGER CHECK (age_to BETWEEN -1 AND 24);
ALTER TABLE offer ADD COLUMN audience TEXT CHECK (audience IN ('open', 'targeted'));
ALTER TABLE offer ADD COLUMN owner TEXT;
ALTER TABLE offer ADD COLUMN provider TEXT CHECK (provider IN ('municipal', 'external'));
ALTER TABLE offer ADD COLUMN state TEXT NOT NULL DEFAULT 'running'
  CHECK (state IN ('running', 'planned', 'ended'));
ALTER TABLE offer ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

-- NULL until the group has judged whether the factor can be changed.
ALTER TABLE factor ADD COLUMN is_modifiable INTEGER CHECK (is_modifiable IN (0, 1));

CREATE TABLE factor_measure (
  factor_id TEXT NOT NULL REFERENCES factor (id),
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  PRIMARY KEY (factor_id, measure_id)
) STRICT, WITHOUT ROWID;

-- Counts by field and unit, never names of staff.
CREATE TABLE competence (
  id TEXT PRIMARY KEY,
  field TEXT NOT NULL CHECK (length(trim(field)) > 0),
  unit TEXT NOT NULL CHECK (length(trim(unit)) > 0),
  have INTEGER NOT NULL CHECK (have >= 0),
  need INTEGER NOT NULL CHECK (need >= 0),
  note TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1,
  UNIQUE (field, unit)
) STRICT;

-- What is in place of a list of the plan's or the sector's own points; three marks each.
CREATE TABLE process_check (
  list TEXT NOT NULL CHECK (list IN ('coordinator', 'family_house', 'method')),
  item TEXT NOT NULL,
  first INTEGER NOT NULL DEFAULT 0 CHECK (first IN (0, 1)),
  second INTEGER NOT NULL DEFAULT 0 CHECK (second IN (0, 1)),
  third INTEGER NOT NULL DEFAULT 0 CHECK (third IN (0, 1)),
  owner TEXT,
  note TEXT NOT NULL DEFAULT '',
  checked_on TEXT NOT NULL,
  PRIMARY KEY (list, item)
) STRICT, WITHOUT ROWID;

-- Pupils by step of the absence ladder, a half-year and a school level at a time; totals only.
CREATE TABLE ladder_count (
  half_year TEXT NOT NULL CHECK (half_year GLOB '20[0-9][0-9][VH]'),
  level TEXT NOT NULL CHECK (level IN ('1-4', '5-7', '8-10')),
  step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 7),
  count INTEGER NOT NULL CHECK (count >= 0),
  counted_by TEXT NOT NULL CHECK (length(trim(counted_by)) > 0),
  counted_on TEXT NOT NULL,
  PRIMARY KEY (half_year, level, step)
) STRICT, WITHOUT ROWID;
