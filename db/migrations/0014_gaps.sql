-- «Bevisst tomt»: a hole in the chain the group has looked at and chosen to leave, with its reason.
-- A challenge without a measure keeps its reason in challenge.empty_reason.
CREATE TABLE accepted_gap (
  kind TEXT NOT NULL CHECK (kind IN
    ('challenge_without_indicator', 'measure_without_indicator', 'indicator_without_data',
     'measure_without_evaluation', 'decision_without_owner', 'ambition_point_idle')),
  subject TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;
