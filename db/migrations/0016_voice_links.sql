-- What groups of children and young people say is also about models, offers and sprints.
CREATE TABLE voice_link_new (
  voice_id TEXT NOT NULL REFERENCES voice (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN
    ('measure', 'challenge', 'indicator', 'evaluation', 'decision', 'card', 'model', 'offer', 'sprint')),
  subject TEXT NOT NULL,
  PRIMARY KEY (voice_id, kind, subject)
) STRICT, WITHOUT ROWID;
INSERT INTO voice_link_new SELECT voice_id, kind, subject FROM voice_link;
DROP TABLE voice_link;
ALTER TABLE voice_link_new RENAME TO voice_link;
