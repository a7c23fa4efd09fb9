import { loggedTables } from '../../../../db/changelog.ts';
import { fieldsOf } from '../../../../db/strike/fields.ts';
import { textsOf } from '../../../../db/strike/plan.ts';
import { keySql, readShape } from '../../../../db/table-shape.ts';
import type { StrikableText } from '../../../contract/strikes.ts';
import { plainOf } from '../../../contract/rich-text.ts';
import type { Context } from '../context.ts';

/** Things a person opens as one, with the rows that hang on them: the table and the column that says whose. */
const subjects = {
  card: [
    ['checklist_item', 'card_id'],
    ['card_comment', 'card_id'],
    ['card_link', 'card_id'],
    ['attachment', 'card_id'],
  ],
  evaluation: [
    ['evaluation_field', 'evaluation_id'],
    ['evidence', 'evaluation_id'],
  ],
  decision: [['decision_evidence', 'decision_id']],
  voice: [],
  risk: [],
} as const satisfies Record<string, readonly (readonly [keyof typeof loggedTables, string])[]>;

export const strikeSubjects = Object.keys(subjects) as (keyof typeof subjects)[];
export type StrikeSubject = keyof typeof subjects;

const longestShown = 140;

/** The texts of a thing that can be removed for good, those of rows that are gone from it too. */
export function strikableTexts(
  context: Context,
  { subject, id }: { subject: StrikeSubject; id: string },
): StrikableText[] {
  const own = textsIn(context, subject, JSON.stringify([id]));
  const hanging = subjects[subject].flatMap(([table, column]) =>
    keysOf(context, table, column, id).flatMap((key) => textsIn(context, table, key)),
  );
  return [...own, ...hanging];
}

function textsIn(
  { workspace: { sqlite } }: Context,
  table: keyof typeof loggedTables,
  key: string,
): StrikableText[] {
  return Object.entries(fieldsOf(table)).flatMap(([column, word]) => {
    const [text] = textsOf(sqlite, { table, key, column });
    if (text === undefined) return [];
    const plain = plainOf(text).replaceAll(/\s+/g, ' ');
    const shown = plain.length > longestShown ? `${plain.slice(0, longestShown - 1)}…` : plain;
    return [{ table, key, column, label: `${loggedTables[table]}: ${word}`, text: shown }];
  });
}

function keysOf(
  { workspace: { sqlite } }: Context,
  table: string,
  column: string,
  id: string,
): string[] {
  const key = keySql(readShape(sqlite, table), `"${table}"`);
  return sqlite
    .prepare<[string, string, string, string], string>(
      `SELECT ${key} FROM "${table}" WHERE "${column}" = ?
       UNION SELECT row_key FROM change
         WHERE table_name = ? AND json_extract(coalesce(after, before), ?) = ?`,
    )
    .pluck()
    .all(id, table, `$."${column}"`, id);
}
