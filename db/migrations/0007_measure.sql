-- What a measure's page and the timeline hold beside the adopted words, and revisions of the plan.
-- A half-year is the municipality's own: '2026V' is spring 2026, '2026H' autumn.

ALTER TABLE measure ADD COLUMN owner TEXT;

-- Set when a revision of the plan ends something; what hangs on it stays.
ALTER TABLE measure ADD COLUMN retired_reason TEXT;
ALTER TABLE challenge ADD COLUMN retired_reason TEXT;
ALTER TABLE ambition_point ADD COLUMN retired_reason TEXT;

-- What the group wants to have reached by the end of a half-year (etappe).
CREATE TABLE stage_goal (
  id TEXT PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  half_year TEXT NOT NULL CHECK (half_year GLOB '20[0-9][0-9][VH]'),
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  state TEXT NOT NULL CHECK (state IN ('open', 'reached', 'partly', 'missed')),
  outcome TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (state = 'open' OR length(trim(outcome)) > 0)
) STRICT;
CREATE INDEX stage_goal_by_measure ON stage_goal (measure_id, half_year);

-- One line of a stage's entry test that the group has found to hold; no row means it does not.
CREATE TABLE stage_test (
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  test TEXT NOT NULL,
  passed_on TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (measure_id, test)
) STRICT, WITHOUT ROWID;

-- When the group plans to enter a stage.
CREATE TABLE stage_plan (
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  stage TEXT NOT NULL CHECK (stage IN ('explore', 'prepare', 'trial', 'operation')),
  half_year TEXT NOT NULL CHECK (half_year GLOB '20[0-9][0-9][VH]'),
  PRIMARY KEY (measure_id, stage)
) STRICT, WITHOUT ROWID;

-- The decision at the door of a stage (beslutningspunkt), light: outcome and grounds.
CREATE TABLE gate (
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  stage TEXT NOT NULL CHECK (stage IN ('explore', 'prepare', 'trial', 'operation')),
  outcome TEXT NOT NULL CHECK (outcome IN ('go', 'adjust', 'stop')),
  grounds TEXT NOT NULL CHECK (length(trim(grounds)) > 0),
  decided_on TEXT NOT NULL,
  decided_by TEXT NOT NULL CHECK (length(trim(decided_by)) > 0),
  PRIMARY KEY (measure_id, stage)
) STRICT, WITHOUT ROWID;

-- What the later measure needs from the one it depends on (delleveranse).
CREATE TABLE deliverable (
  id TEXT PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  depends_on_id INTEGER NOT NULL REFERENCES measure (id),
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  half_year TEXT CHECK (half_year GLOB '20[0-9][0-9][VH]'),
  received_on TEXT,
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (measure_id <> depends_on_id)
) STRICT;
CREATE INDEX deliverable_by_measure ON deliverable (measure_id);

CREATE TABLE risk (
  id TEXT PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  text TEXT NOT NULL CHECK (length(trim(text)) > 0),
  probability INTEGER NOT NULL CHECK (probability BETWEEN 1 AND 5),
  consequence INTEGER NOT NULL CHECK (consequence BETWEEN 1 AND 5),
  owner TEXT,
  action TEXT NOT NULL DEFAULT '',
  next_review TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'closed')),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX risk_by_measure ON risk (measure_id);

-- Who takes part: a service, the union representatives or residents, by role and never by name.
CREATE TABLE participant (
  id TEXT PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  kind TEXT NOT NULL CHECK (kind IN ('service', 'union', 'residents')),
  actor_id TEXT REFERENCES actor (id),
  role TEXT NOT NULL CHECK (length(trim(role)) > 0),
  share INTEGER CHECK (share BETWEEN 1 AND 100),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((kind = 'service') = (actor_id IS NOT NULL))
) STRICT;
CREATE INDEX participant_by_measure ON participant (measure_id);

CREATE TABLE milestone (
  id TEXT PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  title TEXT NOT NULL CHECK (length(trim(title)) > 0),
  half_year TEXT CHECK (half_year GLOB '20[0-9][0-9][VH]'),
  due_date TEXT CHECK (due_date GLOB '20[0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('planned', 'reached', 'dropped')),
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((half_year IS NULL) <> (due_date IS NULL))
) STRICT;
CREATE INDEX milestone_by_measure ON milestone (measure_id);

-- A school or unit that takes the measure into use, from one half-year to another, both included.
CREATE TABLE wave (
  id TEXT PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  unit TEXT NOT NULL CHECK (length(trim(unit)) > 0),
  start_half_year TEXT NOT NULL CHECK (start_half_year GLOB '20[0-9][0-9][VH]'),
  end_half_year TEXT NOT NULL CHECK (end_half_year GLOB '20[0-9][0-9][VH]'),
  state TEXT NOT NULL CHECK (state IN ('planned', 'active', 'done', 'stopped')),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX wave_by_measure ON wave (measure_id);

-- The whole plan as it stood when it was adopted or revised (rullering). A snapshot is never changed.
CREATE TABLE plan_revision (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  adopted_on TEXT,
  body TEXT NOT NULL CHECK (length(trim(body)) > 0),
  reference TEXT NOT NULL CHECK (length(trim(reference)) > 0),
  note TEXT NOT NULL DEFAULT '',
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  recorded_at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;

-- A change that waits for the next revision. 'fields' is JSON with the new values.
CREATE TABLE plan_change (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('change', 'add', 'retire')),
  target TEXT NOT NULL CHECK (target IN ('measure', 'challenge', 'point')),
  target_id TEXT NOT NULL,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  reason TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1,
  UNIQUE (target, target_id)
) STRICT;

-- A file from before gets the adopted plan as its first revision; a new file gets it when it is seeded.
INSERT INTO plan_revision
  (id, number, adopted_on, body, reference, note, snapshot, recorded_at, actor)
SELECT 'adopted', 1, NULL, 'Kommunestyret', 'Oppvekstplan 2024–2030, hele dokumentet',
  'Planen slik den følger med Dreiepunkt. Vedtaksdato og saksnummer står ikke i dokumentet; etter barnevernsloven § 15-1 er det kommunestyret som vedtar.',
  (SELECT json_object(
    'values', json((SELECT json_group_array(json_object('id', id, 'reference', reference, 'name', name, 'summary', summary)) FROM (SELECT * FROM plan_value))),
    'goals', json((SELECT json_group_array(json_object('id', id, 'reference', reference, 'text', text)) FROM (SELECT * FROM goal))),
    'ambitions', json((SELECT json_group_array(json_object('id', id, 'reference', reference, 'title', title, 'summary', summary)) FROM (SELECT * FROM ambition ORDER BY id))),
    'points', json((SELECT json_group_array(json_object('id', id, 'reference', reference, 'ambitionId', ambition_id, 'text', text)) FROM (SELECT * FROM ambition_point WHERE retired_reason IS NULL ORDER BY id))),
    'questions', json((SELECT json_group_array(json_object('id', id, 'reference', reference, 'word', word, 'text', text)) FROM (SELECT * FROM question))),
    'areas', json((SELECT json_group_array(json_object('id', id, 'reference', reference, 'title', title, 'summary', summary)) FROM (SELECT * FROM area ORDER BY id))),
    'models', json((SELECT json_group_array(json_object('id', id, 'reference', reference, 'name', name, 'summary', summary)) FROM (SELECT * FROM model WHERE reference LIKE 'Oppvekstplan 2024–2030, %' ORDER BY id))),
    'factors', json((SELECT json_group_array(json_object('id', id, 'reference', reference, 'text', text)) FROM (SELECT * FROM factor ORDER BY id))),
    'levels', json((SELECT json_group_array(json_object('id', id, 'reference', reference, 'name', name, 'summary', summary)) FROM (SELECT * FROM level ORDER BY id))),
    'offers', json((SELECT json_group_array(json_object('id', id, 'reference', reference, 'name', name, 'summary', summary)) FROM (SELECT * FROM offer WHERE reference LIKE 'Oppvekstplan 2024–2030, %' ORDER BY id))),
    'challenges', json((SELECT json_group_array(json_object('id', id, 'reference', reference, 'adoptedText', adopted_text)) FROM (SELECT * FROM challenge WHERE retired_reason IS NULL ORDER BY id))),
    'measures', json((SELECT json_group_array(json_object('id', id, 'reference', reference, 'name', name, 'adoptedText', adopted_text, 'adoptedDescription', adopted_description, 'strategy', strategy, 'responsible', responsible, 'startText', start_text)) FROM (SELECT * FROM measure WHERE retired_reason IS NULL ORDER BY id))))), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'Dreiepunkt'
WHERE EXISTS (SELECT 1 FROM measure);
