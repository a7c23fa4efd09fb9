import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { chainHash, chainRoot, stepsFrom } from './chain.ts';
import { loggedTables } from './changelog.ts';
import type { Finding } from './finding.ts';
import { digestedTables, digestOf, hasDigests, keptDigests } from './digest.ts';
import { spokenTime } from './errors.ts';
import { hashFigures } from './figures-hash.ts';
import { migrations } from './migrations/index.ts';
import { stubsIn } from './strike/struck.ts';
import { readShape, rowSql } from './table-shape.ts';

type Sqlite = Database.Database;
type Findings = Generator<void, Finding[]>;

const words: Readonly<Record<string, string>> = {
  ...loggedTables,
  import: 'den innleste filen',
  vintage: 'tallsettet',
  period: 'perioden',
  place: 'stedet',
  place_change: 'endringen av kommuner',
  source: 'kilden',
  setting: 'innstillingen',
  privacy_override: 'det som er beholdt etter personvernsjekken',
  blob: 'vedlegget',
  this_copy: 'navnet på denne kopien',
  step: 'endringsloggen',
  change: 'endringsloggen',
};
const remedy = 'Hent fram en sikkerhetskopi fra før det skjedde.';
const mostNamed = 5;

/** Each table against the sum that is kept of it; names the rows that are not as the log left them. */
export function* checkSums(sqlite: Sqlite): Findings {
  if (!hasDigests(sqlite)) return [];
  const findings: Finding[] = [];
  const kept = keptDigests(sqlite);
  for (const table of digestedTables(sqlite)) {
    yield;
    const said = keptDigests(sqlite).get(table);
    const found = digestOf(sqlite, table);
    kept.delete(table);
    const isSame =
      said?.rows === found.rows && said.digest === found.digest && said.lastId === found.lastId;
    if (isSame) continue;
    const rows = table in loggedTables ? rowsPastLog(sqlite, table) : [];
    const word = words[table] ?? table;
    if (rows.length === 0) {
      const difference = found.rows - (said?.rows ?? 0);
      const how =
        difference === 0
          ? 'er endret'
          : difference < 0
            ? `mangler ${-difference} ${difference === -1 ? 'rad' : 'rader'}`
            : `har ${difference} ${difference === 1 ? 'rad' : 'rader'} for mye`;
      findings.push({
        code: `changed_${table}`,
        sentence: `Noe i filen (${word}, tabellen ${table}) ${how} utenom Dreiepunkt. ${remedy}`,
      });
    }
    for (const row of rows.slice(0, mostNamed))
      findings.push({ code: `changed_${table}`, sentence: `${row} ${remedy}` });
    if (rows.length > mostNamed)
      findings.push({
        code: `changed_${table}`,
        sentence: `${rows.length - mostNamed} til i tabellen ${table} er endret på samme måte.`,
      });
  }
  for (const table of kept.keys())
    findings.push({
      code: 'sum_without_table',
      sentence: `Filen har en kontrollsum for en tabell som ikke finnes (${table}). ${remedy}`,
    });
  return findings;
}

/** The rows that are not as the newest change of them in the log says, each as the start of a sentence. */
function rowsPastLog(sqlite: Sqlite, table: string): string[] {
  const shape = readShape(sqlite, table);
  const at = (column: string) => `json_extract(change.row_key, '$[${shape.key.indexOf(column)}]')`;
  const rows = sqlite
    .prepare<
      [string, string],
      { key: string; after: string | null; now: string | null; at: string }
    >(
      `SELECT change.row_key AS key, change.after, step.at,
         (SELECT ${rowSql(shape, `"${table}"`)} FROM "${table}"
          WHERE ${shape.key.map((column) => `"${column}" = ${at(column)}`).join(' AND ')}) AS now
       FROM change LEFT JOIN step ON step.id = change.step
       WHERE table_name = ? AND change.id IN (
         SELECT max(id) FROM change WHERE table_name = ? GROUP BY row_key)`,
    )
    .all(table, table);
  return rows.flatMap(({ key, after, now, at: when }) => {
    const how = differenceOf(after, now);
    if (how === null) return [];
    const name = nameOf(now ?? after) ?? key;
    const since = when ? ` etter ${spokenTime(new Date(when))}` : '';
    return [`${capital(words[table] ?? table)} «${name}» ${how} utenom Dreiepunkt${since}.`];
  });
}

function differenceOf(after: string | null, now: string | null): string | null {
  if (after === null) return now === null ? null : 'er kommet tilbake';
  if (now === null) return 'er borte';
  const [was, is] = [JSON.parse(after), JSON.parse(now)] as Record<string, unknown>[];
  // Columns that came with a later version were not in the log then.
  const changed = Object.keys(was ?? {}).filter(
    (column) => is !== undefined && column in is && is[column] !== was?.[column],
  );
  return changed.length === 0 ? null : `er endret (${changed.join(', ')})`;
}

function nameOf(row: string | null): string | null {
  if (row === null) return null;
  const fields = JSON.parse(row) as Record<string, unknown>;
  const name = ['title', 'name', 'short_name', 'text', 'number'].map((one) => fields[one]);
  const first = name.find((one) => typeof one === 'string' && one !== '');
  return typeof first === 'string' ? first.slice(0, 60) : null;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The log against its own chain, and what follows from later steps against them. */
export function* checkChain(sqlite: Sqlite): Findings {
  if (!hasDigests(sqlite)) return [];
  const findings: Finding[] = [];
  const undone = new Map<number, number | null>();
  let previous = chainRoot(sqlite);
  let position = 0;
  let count = 0;
  const links = sqlite.prepare<[number], { target: number | null; undone: number | null }>(
    'SELECT target_step AS target, undone_by AS undone FROM step WHERE id = ?',
  );
  const said = new Map<number, number | null>();
  const stubs = stubsIn(sqlite);
  for (const step of stepsFrom(sqlite, 0)) {
    const hash = chainHash(previous, step);
    // A step that lost words has its own hash no longer, but the one its stub says.
    const stub = stubs.get(step.uid) ?? { hash, struckHash: hash };
    stubs.delete(step.uid);
    const isWhole = stub.hash === step.hash && stub.struckHash === hash;
    if (!isWhole && findings.length < mostNamed)
      findings.push({
        code: 'broken_chain',
        sentence: `Endringsloggen er endret ved «${step.sentence}» (${step.at.slice(0, 10)}), eller noe rett før er tatt bort. ${remedy}`,
      });
    // One break is told once: what follows is held against what the step says of itself.
    previous = step.hash ?? hash;
    if (step.position !== null && step.position !== ++position && findings.length < mostNamed)
      findings.push({
        code: 'broken_order',
        sentence: `Steget «${step.sentence}» har feil plass i den delte loggen. ${remedy}`,
      });
    const link = links.get(step.id);
    said.set(step.id, link?.undone ?? null);
    if (step.kind !== 'command' && typeof link?.target === 'number')
      undone.set(link.target, step.kind === 'undo' ? step.id : null);
    if (++count % 200 === 0) yield;
  }
  if (stubs.size > 0)
    findings.push({
      code: 'broken_chain',
      sentence: `${stubs.size} steg som har mistet en tekst for godt, mangler i endringsloggen. ${remedy}`,
    });
  const wrong = [...said].filter(([id, by]) => (undone.get(id) ?? null) !== by).length;
  if (wrong > 0)
    findings.push({
      code: 'broken_undo',
      sentence: `${wrong} steg i endringsloggen er merket feil som angret. ${remedy}`,
    });
  return findings;
}

/** The figures of each vintage against their hash. */
export function* checkFigures(sqlite: Sqlite): Findings {
  if (!hasDigests(sqlite)) return [];
  const findings: Finding[] = [];
  const vintages = sqlite
    .prepare<[], { id: number; hash: string | null; name: string | null; file: string | null }>(
      `SELECT vintage.id, figures_hash AS hash, indicator.short_name AS name, file_name AS file
       FROM vintage LEFT JOIN indicator ON indicator.id = indicator_id
         LEFT JOIN import ON import.id = import_id
       WHERE coalesce(is_whole, 1) = 1 ORDER BY vintage.id`,
    )
    .all();
  for (const { id, hash, name, file } of vintages) {
    const found = yield* hashFigures(sqlite, id);
    if (found !== hash)
      findings.push({
        code: 'changed_figures',
        sentence: `Tallene i «${name ?? '?'}» fra ${file ?? 'en ukjent fil'} er ikke de som ble lest inn. Trekk dem tilbake og les inn fila på nytt, eller hent fram en sikkerhetskopi.`,
      });
    yield;
  }
  return findings;
}

/** The bytes of each attachment against their hash. */
export function* checkBlobs(sqlite: Sqlite): Findings {
  const findings: Finding[] = [];
  const hashes = sqlite.prepare<[], string>('SELECT hash FROM blob').pluck().all();
  const read = sqlite.prepare<[string], Buffer>('SELECT bytes FROM blob WHERE hash = ?').pluck();
  const nameFor = sqlite
    .prepare<[string], string>('SELECT name FROM attachment WHERE hash = ?')
    .pluck();
  for (const hash of hashes) {
    const bytes = read.get(hash);
    if (bytes && createHash('sha256').update(bytes).digest('hex') !== hash)
      findings.push({
        code: 'changed_blob',
        sentence: `Vedlegget «${nameFor.get(hash) ?? hash.slice(0, 8)}» er ikke slik det var da det ble lagt inn. Legg det inn på nytt, eller hent det fra en sikkerhetskopi.`,
      });
    yield;
  }
  return findings;
}

const schemaSql = `SELECT type, name, sql FROM sqlite_schema
  WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_stat*' AND name <> 'sqlite_sequence'`;
const kinds: Readonly<Record<string, string>> = {
  table: 'tabellen',
  index: 'indeksen',
  trigger: 'utløseren',
  view: 'visningen',
};

/** The file's shape against what the migrations make of a new one. */
export function* checkSchema(sqlite: Sqlite, expected: ReadonlyMap<string, SchemaRow>): Findings {
  yield;
  const findings: Finding[] = [];
  const found = schemaOf(sqlite);
  for (const [key, { type, name, sql }] of found) {
    const right = expected.get(key);
    if (right?.sql === sql) continue;
    const how = right ? 'er ikke slik Dreiepunkt lager den' : 'hører ikke til i en Dreiepunkt-fil';
    findings.push({
      code: 'foreign_schema',
      sentence: `${capital(kinds[type] ?? type)} «${name}» ${how}. ${remedy}`,
    });
  }
  for (const [key, { type, name }] of expected)
    if (!found.has(key))
      findings.push({
        code: 'foreign_schema',
        sentence: `${capital(kinds[type] ?? type)} «${name}» mangler i filen. ${remedy}`,
      });
  return findings;
}

interface SchemaRow {
  type: string;
  name: string;
  sql: string;
}

const schemas = new Map<number, ReadonlyMap<string, SchemaRow>>();

function schemaOf(sqlite: Sqlite): Map<string, SchemaRow> {
  const rows = sqlite.prepare<[], SchemaRow>(schemaSql).all();
  return new Map(rows.map((row) => [`${row.type} ${row.name}`, row]));
}

/** What the migrations make of a new file, up to a version; made once. */
export function expectedSchema(version: number): ReadonlyMap<string, SchemaRow> {
  const known = schemas.get(version);
  if (known) return known;
  const fresh = new Database(':memory:');
  try {
    for (const one of migrations) if (one.version <= version) fresh.exec(one.sql);
    const made = schemaOf(fresh);
    schemas.set(version, made);
    return made;
  } finally {
    fresh.close();
  }
}
