import type Database from 'better-sqlite3';
import {
  checkBlobs,
  checkChain,
  checkFigures,
  checkSchema,
  checkSums,
  expectedSchema,
} from './check-content.ts';
import { checkTexts } from './check-texts.ts';
import { runThrough } from './figures-hash.ts';
import { countSteps } from './inspect.ts';
import { applicationId } from './sniff.ts';
import type { Finding } from './finding.ts';
import type { Workspace } from './open.ts';

export type { Finding };

export interface CheckReport {
  /** Empty when the file is sound. */
  findings: Finding[];
  counts: { tables: number; rows: number; steps: number };
}

const rules: readonly { code: string; count: string; say: (rows: number) => string }[] = [
  {
    code: 'import_without_vintage',
    count: `SELECT count(*) FROM import WHERE id NOT IN (SELECT import_id FROM vintage)
      AND id NOT IN (SELECT import_id FROM publication)`,
    say: (rows) => `${rows} innleste filer har ingen tall. Les dem inn på nytt.`,
  },
  {
    code: 'publication_without_vintage',
    count:
      'SELECT count(*) FROM publication WHERE import_id NOT IN (SELECT import_id FROM vintage)',
    say: (rows) =>
      `${rows} publiserte filer har ingen tall. Trekk dem tilbake og les dem inn igjen.`,
  },
  {
    code: 'vintage_without_import',
    count: 'SELECT count(*) FROM vintage WHERE import_id NOT IN (SELECT id FROM import)',
    say: (rows) => `${rows} tallsett mangler filen de kom fra.`,
  },
  {
    code: 'observation_without_vintage',
    count: `SELECT count(*) FROM observation
      WHERE NOT EXISTS (SELECT 1 FROM vintage WHERE vintage.id = vintage_id)`,
    say: (rows) => `${rows} tall hører ikke til noe tallsett.`,
  },
  {
    code: 'observation_without_period',
    count: `SELECT count(*) FROM observation
      WHERE NOT EXISTS (SELECT 1 FROM period WHERE period.code = observation.period)`,
    say: (rows) => `${rows} tall har en periode som ikke finnes.`,
  },
  {
    code: 'observation_without_place',
    count: `SELECT count(*) FROM observation
      WHERE NOT EXISTS (SELECT 1 FROM place WHERE place.code = observation.place)`,
    say: (rows) => `${rows} tall har et sted som ikke finnes.`,
  },
  {
    code: 'card_in_foreign_column',
    count: `SELECT count(*) FROM card JOIN board_column ON board_column.id = card.column_id
      WHERE board_column.measure_id <> card.measure_id`,
    say: (rows) => `${rows} oppgaver står i en kolonne på tavla til et annet tiltak. Flytt dem.`,
  },
  {
    code: 'change_without_step',
    count: 'SELECT count(*) FROM change WHERE step NOT IN (SELECT id FROM step)',
    say: (rows) => `${rows} endringer i loggen mangler steget de hører til.`,
  },
];

function checkFile(sqlite: Database.Database): Finding[] {
  const findings: Finding[] = [];
  const faults = sqlite.prepare<[], string>('PRAGMA integrity_check').pluck().all();
  if (faults[0] !== 'ok') {
    findings.push({
      code: 'integrity',
      sentence: `Filen er skadet (${faults.length} feil funnet). Hent fram en sikkerhetskopi.`,
    });
  }
  if (sqlite.pragma('application_id', { simple: true }) !== applicationId) {
    findings.push({
      code: 'application_id',
      sentence: 'Filen er ikke merket som en Dreiepunkt-fil. Hent fram en sikkerhetskopi.',
    });
  }
  const orphans = sqlite.prepare<[], string>('PRAGMA foreign_key_check').pluck().all();
  if (orphans.length > 0) {
    const tables = [...new Set(orphans)].join(', ');
    findings.push({
      code: 'foreign_key',
      sentence: `${orphans.length} rader viser til noe som ikke finnes (i ${tables}). Hent fram en sikkerhetskopi.`,
    });
  }
  return findings;
}

function countAll(sqlite: Database.Database): CheckReport['counts'] {
  const names = sqlite
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*'
         AND name <> 'content_digest'`,
    )
    .pluck()
    .all();
  const rows = names.map((name) =>
    Number(sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()),
  );
  return {
    tables: names.length,
    rows: rows.reduce((sum, count) => sum + count, 0),
    steps: countSteps(sqlite),
  };
}

/** What a part of the check asks of the file; nothing it meets may end the check. */
function* carefully(
  name: string,
  work: () => Generator<void, Finding[]>,
): Generator<void, Finding[]> {
  try {
    return yield* work();
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return [
      {
        code: 'unreadable',
        sentence: `Kontrollen av ${name} kunne ikke fullføres fordi noe i filen ikke kan leses${why}. Hent fram en sikkerhetskopi.`,
      },
    ];
  }
}

function* checkRules(sqlite: Database.Database): Generator<void, Finding[]> {
  const findings: Finding[] = [];
  for (const { code, count, say } of rules) {
    const rows = Number(sqlite.prepare(count).pluck().get());
    if (rows > 0) findings.push({ code, sentence: say(rows) });
    yield;
  }
  return findings;
}

/** Looks at each text of the file for more than the file's own rules know; a finding's end, or null. */
export type TextRule = (text: string) => string | null;

/**
 * Looks through an open file for what is broken, changed past the app, or does not belong together, a
 * piece at a time. Changes nothing and never throws: what cannot be read is a finding.
 */
export function* checkInPieces(
  { sqlite }: Pick<Workspace, 'sqlite'>,
  textRule?: TextRule,
): Generator<void, CheckReport> {
  const none = { tables: 0, rows: 0, steps: 0 };
  const findings = yield* carefully('filen', function* () {
    yield;
    return checkFile(sqlite);
  });
  // A torn file answers further questions with errors, or with nonsense.
  if (findings.some(({ code }) => code === 'integrity' || code === 'unreadable'))
    return { findings, counts: none };
  const version = Number(sqlite.pragma('user_version', { simple: true }));
  const parts: [string, () => Generator<void, Finding[]>][] = [
    ['skjemaet', () => checkSchema(sqlite, expectedSchema(version))],
    ['sammenhengen', () => checkRules(sqlite)],
    ['innholdet', () => checkSums(sqlite)],
    ['endringsloggen', () => checkChain(sqlite)],
    ['tallene', () => checkFigures(sqlite)],
    ['vedleggene', () => checkBlobs(sqlite)],
    ['tekstene', () => checkTexts(sqlite, textRule)],
  ];
  for (const [name, work] of parts) findings.push(...(yield* carefully(name, work)));
  let counts = none;
  try {
    counts = countAll(sqlite);
  } catch {
    // What cannot be counted has been said above.
  }
  return { findings, counts };
}

/** As `checkInPieces`, at one go. */
export function checkWorkspace(
  workspace: Pick<Workspace, 'sqlite'>,
  textRule?: TextRule,
): CheckReport {
  return runThrough(checkInPieces(workspace, textRule));
}
