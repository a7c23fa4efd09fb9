import type Database from 'better-sqlite3';
import { loggedTables } from './changelog.ts';
import { migrations } from './migrations/index.ts';
import { applicationId } from './sniff.ts';
import { createStatements } from './table-rows.ts';

const words: Record<string, string> = loggedTables;

/** The file's shape as SQL that can be run, each statement under what the migrations say of it. */
export function schemaText(sqlite: Database.Database, version: number): string {
  const notes = notesOf(version);
  const head = [
    `-- Skjemaet i en Dreiepunkt-fil, versjon ${version}. SQLite, STRICT-tabeller.`,
    '-- Merknadene er utviklernes egne, på engelsk. Datoer er ISO-tekst, ja/nei er 1/0. Søkeindeksen er ikke med; appen lager den på nytt.',
    `PRAGMA application_id = ${applicationId};`,
    `PRAGMA user_version = ${version};`,
  ];
  const statements = createStatements(sqlite).map(({ type, name, sql }) => {
    const word = type === 'table' ? words[name] : undefined;
    const lines = [
      ...(word === undefined ? [] : [`-- Norsk: ${word}`]),
      ...(notes.get(name) ?? []),
    ];
    return [...lines, `${sql};`].join('\n');
  });
  return `${[head.join('\n'), ...statements].join('\n\n')}\n`;
}

const commented =
  /((?:^--.*\n)+)(?:CREATE (?:UNIQUE )?(?:VIRTUAL )?(?:TABLE|INDEX|TRIGGER)|ALTER TABLE) (\w+)/gm;

/** The comment lines right above what each migration makes or changes, by its name. */
function notesOf(version: number): Map<string, string[]> {
  const notes = new Map<string, string[]>();
  for (const { sql } of migrations.filter((one) => one.version <= version))
    for (const [, comment = '', name = ''] of sql.replaceAll('\r\n', '\n').matchAll(commented))
      notes.set(name, [...(notes.get(name) ?? []), ...comment.trimEnd().split('\n')]);
  return notes;
}
