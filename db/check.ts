import type Database from 'better-sqlite3';
import { countSteps } from './inspect.ts';
import { applicationId } from './sniff.ts';
import type { Workspace } from './open.ts';

/** One thing that does not hold; `sentence` is bokmål for the user. */
export interface Finding {
  code: string;
  sentence: string;
}

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

/** Looks through an open file for what is broken or does not belong together. Changes nothing. */
export function checkWorkspace({ sqlite }: Workspace): CheckReport {
  const findings = checkFile(sqlite);
  // A torn file answers further questions with errors, or with nonsense.
  if (findings.some(({ code }) => code === 'integrity')) {
    return { findings, counts: { tables: 0, rows: 0, steps: 0 } };
  }
  for (const { code, count, say } of rules) {
    const rows = Number(sqlite.prepare(count).pluck().get());
    if (rows > 0) findings.push({ code, sentence: say(rows) });
  }
  return { findings, counts: countAll(sqlite) };
}
