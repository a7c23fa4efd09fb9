const rows = (fields: Record<string, string>, from: string): string => {
  const pairs = Object.entries(fields).map(([key, column]) => `'${key}', ${column}`);
  return `json((SELECT json_group_array(json_object(${pairs.join(', ')})) FROM (${from})))`;
};
const inPlan = `reference LIKE 'Oppvekstplan 2024–2030, %'`;
const base = { id: 'id', reference: 'reference' };

const sections: Record<string, string> = {
  values: rows({ ...base, name: 'name', summary: 'summary' }, 'SELECT * FROM plan_value'),
  goals: rows({ ...base, text: 'text' }, 'SELECT * FROM goal'),
  ambitions: rows(
    { ...base, title: 'title', summary: 'summary' },
    'SELECT * FROM ambition ORDER BY id',
  ),
  points: rows(
    { ...base, ambitionId: 'ambition_id', text: 'text' },
    'SELECT * FROM ambition_point WHERE retired_reason IS NULL ORDER BY id',
  ),
  questions: rows({ ...base, word: 'word', text: 'text' }, 'SELECT * FROM question'),
  areas: rows({ ...base, title: 'title', summary: 'summary' }, 'SELECT * FROM area ORDER BY id'),
  models: rows(
    { ...base, name: 'name', summary: 'summary' },
    `SELECT * FROM model WHERE ${inPlan} ORDER BY id`,
  ),
  factors: rows({ ...base, text: 'text' }, 'SELECT * FROM factor ORDER BY id'),
  levels: rows({ ...base, name: 'name', summary: 'summary' }, 'SELECT * FROM level ORDER BY id'),
  offers: rows(
    { ...base, name: 'name', summary: 'summary' },
    `SELECT * FROM offer WHERE ${inPlan} ORDER BY id`,
  ),
  challenges: rows(
    { ...base, adoptedText: 'adopted_text' },
    'SELECT * FROM challenge WHERE retired_reason IS NULL ORDER BY id',
  ),
  measures: rows(
    {
      ...base,
      name: 'name',
      adoptedText: 'adopted_text',
      adoptedDescription: 'adopted_description',
      strategy: 'strategy',
      responsible: 'responsible',
      startText: 'start_text',
    },
    'SELECT * FROM measure WHERE retired_reason IS NULL ORDER BY id',
  ),
};

/** SQL for the whole plan as it stands, as one JSON text; `id` of a measure is a number. */
export const planSnapshotSql = `SELECT json_object(${Object.entries(sections)
  .map(([name, sql]) => `'${name}', ${sql}`)
  .join(', ')})`;

/** The plan the app ships, as the first revision; its date and case number are not in the document. */
export const firstRevisionSql = `
INSERT INTO plan_revision
  (id, number, adopted_on, body, reference, note, snapshot, recorded_at, actor)
SELECT 'adopted', 1, NULL, 'Kommunestyret', 'Oppvekstplan 2024–2030, hele dokumentet',
  'Planen slik den følger med Dreiepunkt. Vedtaksdato og saksnummer står ikke i dokumentet; etter barnevernsloven § 15-1 er det kommunestyret som vedtar.',
  (${planSnapshotSql}), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'Dreiepunkt'
WHERE EXISTS (SELECT 1 FROM measure);
`;
