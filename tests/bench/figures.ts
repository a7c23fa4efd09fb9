import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { createApp, type Handler } from '../../electron/app/app.ts';
import { places } from '../../db/places/index.ts';
import { runStep } from '../../db/transaction.ts';
import { unavailablePrinter } from '../../electron/core/exporters/page-printer.ts';
import { openSession, type Session } from '../../electron/core/services/workspace/session.ts';
import type { ImportReading } from '../../electron/contract/mapping.ts';
import { livedInBuilt } from '../support/lived-in-built.ts';
import { benchReader, benchWorkspaceReader } from './reader.ts';
import { median, report } from './report.ts';

const origin = 'app://dreiepunkt';
const indicatorId = 'neet-15-29';
const measureCount = 70;
/** Today's municipalities and the country, in the order of their codes. */
const codes = places
  .filter(({ kind, validTo }) => kind === 'country' || (kind === 'municipality' && !validTo))
  .map(({ code }) => code)
  .toSorted();

interface Bench {
  session: Session;
  handler: Handler;
}

function open(path: string): Bench {
  const session = openSession(path, { now: () => new Date(), what: 'bench' });
  let ids = 0;
  const handler = createApp({
    session,
    host: {
      actor: 'bench',
      now: () => new Date(),
      newId: () => `bench-${++ids}`,
      version: 'bench',
    },
    ...{ pagesFolder: path, assetsFolder: path, reader: benchReader },
    workspaceReader: benchWorkspaceReader,
    printer: () => unavailablePrinter(),
    log: (error) => process.stderr.write(`${String(error)}\n`),
  });
  return { session, handler };
}

/**
 * One million cells: read and taken into use through the whole handler, against a raw prepared insert of
 * the same rows on the same disk; and the longest another call waited for its answer meanwhile.
 */
export async function measurePublish(): Promise<void> {
  const [path, bare] = [await livedInBuilt(), await livedInBuilt()];
  const bench = open(path);
  // Warm up: the reading thread is started once for each run of the program.
  addIndicators(bench.session);
  await readTable(bench.handler, table(1));
  const bytes = table(40);
  const calls = watchCalls(bench.handler);
  const { sqlite } = bench.session.workspace();
  const before = Number(sqlite.prepare('SELECT max(id) FROM vintage').pluck().get());
  const started = performance.now();
  const token = await readTable(bench.handler, bytes);
  const read = performance.now() - started;
  const answer = await bench.handler(
    new Request(`${origin}/files/imports/${token}/publish`, { method: 'POST' }),
  );
  const last = (await answer.text()).trim().split('\n').at(-1) ?? '';
  const whole = performance.now() - started;
  const { longest, count } = await calls.stop();
  if (!last.includes('"published"')) throw new Error(last);
  const rows = sqlite.prepare('SELECT count(*) FROM observation WHERE vintage_id > ?').pluck();
  const written = Number(rows.get(before));
  const other = open(bare);
  addIndicators(other.session);
  const raw = rawInsert(bench.session, other.session, before);
  other.session.close();
  bench.session.close();
  for (const one of [path, bare]) rmSync(dirname(one), { recursive: true, force: true });
  report({ name: `raw prepared insert of ${written} rows`, value: raw, unit: 'ms' });
  report({ name: 'decode and map 1 000 000 cells', value: read, unit: 'ms', ratio: read / raw });
  report({
    name: 'decode and publish 1 000 000 cells',
    value: whole,
    unit: 'ms',
    ratio: whole / raw,
  });
  report({ name: `longest answer of ${count} other calls meanwhile`, value: longest, unit: 'ms' });
}

/** The query behind the indicator page, with 50 000 and with 5 000 000 figures in the file. */
export async function measurePage(): Promise<void> {
  const times: number[] = [];
  for (const rows of [50_000, 5_000_000]) {
    const path = await livedInBuilt();
    const bench = open(path);
    fill(bench.session, rows);
    times.push(await pageTime(bench.handler));
    bench.session.close();
    rmSync(dirname(path), { recursive: true, force: true });
  }
  const [few = 1, many = 1] = times;
  report({ name: 'indicator page with 50 000 figures in the file', value: few, unit: 'ms' });
  report({
    name: 'indicator page with 5 000 000 figures in the file',
    value: many,
    unit: 'ms',
    ratio: many / few,
  });
}

async function pageTime(handler: Handler): Promise<number> {
  const input = encodeURIComponent(JSON.stringify({ indicatorId }));
  const ask = async () => {
    const started = performance.now();
    const answer = await handler(new Request(`${origin}/rpc/indicator.get?input=${input}`));
    await answer.text();
    if (answer.status !== 200) throw new Error(`indicator.get answered ${answer.status}`);
    return performance.now() - started;
  };
  for (let i = 0; i < 10; i += 1) await ask();
  const times: number[] = [];
  for (let i = 0; i < 60; i += 1) times.push(await ask());
  return median(times);
}

/** Asks for the indicator list all the while; tells the longest wait. */
function watchCalls(handler: Handler) {
  const stop = new AbortController();
  let longest = 0;
  let count = 0;
  const watching = (async () => {
    while (!stop.signal.aborted) {
      const started = performance.now();
      await (await handler(new Request(`${origin}/rpc/import.list`))).text();
      longest = Math.max(longest, performance.now() - started);
      count += 1;
      await new Promise((done) => setTimeout(done, 25));
    }
  })();
  return {
    async stop() {
      stop.abort();
      await watching;
      return { longest, count };
    },
  };
}

async function readTable(handler: Handler, bytes: Uint8Array): Promise<string> {
  const answer = await handler(
    new Request(`${origin}/files/imports?name=tabell.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    }),
  );
  const reading = (await answer.json()) as ImportReading;
  if (reading.kind !== 'question') throw new Error(JSON.stringify(reading).slice(0, 300));
  const { token, suggestion, dimensions } = reading.question;
  const measures = dimensions.find(({ code }) => code === suggestion.measureDimension);
  const indicators = Object.fromEntries(
    (measures?.categories ?? []).map(({ code }, at) => [code, measuredId(at)]),
  );
  const mapped = await handler(
    new Request(`${origin}/rpc/import.map`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, mapping: { ...suggestion, indicators }, name: 'Målt' }),
    }),
  );
  if (mapped.status !== 200) throw new Error(await mapped.text());
  return token;
}

/** Every municipality, invented measures and years; a few cells missing or hidden, as in SSB's answers. */
function table(years: number): Uint8Array {
  const axis = (list: readonly string[], labels = list) => ({
    category: {
      index: list,
      label: Object.fromEntries(list.map((code, at) => [code, labels[at] ?? code])),
    },
  });
  const measures = Array.from({ length: measureCount }, (_, at) => `M${at}`);
  const tid = Array.from({ length: years }, (_, at) => String(2025 - at)).toReversed();
  const count = codes.length * measures.length * years;
  const status: Record<string, string> = {};
  const value = Array.from({ length: count }, (_, at) => {
    if (at % 97 !== 0) return (at % 1_000) / 10;
    status[at] = at % 2 === 0 ? ':' : '..';
    return null;
  });
  return new TextEncoder().encode(
    JSON.stringify({
      ...{
        version: '2.0',
        class: 'dataset',
        label: 'Målt tabell',
        source: 'Statistisk sentralbyrå',
      },
      id: ['Region', 'ContentsCode', 'Tid'],
      size: [codes.length, measures.length, years],
      role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
      dimension: { Region: axis(codes), ContentsCode: axis(measures), Tid: axis(tid) },
      ...{ value, status },
    }),
  );
}

/** Indicators for the measures of the table, copied from one the plan has. */
function addIndicators(session: Session): void {
  const { sqlite } = session.workspace();
  const row = sqlite.prepare('SELECT * FROM indicator WHERE id = ?').get(indicatorId) as object;
  const names = Object.keys(row);
  const insert = sqlite.prepare(
    `INSERT INTO indicator (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
  );
  step(session, () => {
    for (let at = 0; at < measureCount; at += 1)
      insert.run({
        ...{ ...row, id: measuredId(at), unit: 'poeng', position: 1_000 + at },
        // What the table says it measures is compared with what the indicator says.
        name: `Målt tabell: M${at}`,
      });
  });
}

function step(session: Session, work: () => void): void {
  const order = { command: 'bench', sentence: 'Målt', actor: 'bench', now: new Date() };
  runStep(session.workspace(), order, work);
}

function measuredId(at: number): string {
  return `bench-measure-${at}`;
}

const insertRow =
  'INSERT INTO observation (vintage_id, place, period, value, status, raw, source_place) VALUES (?, ?, ?, ?, ?, ?, ?)';

/** The rows just written, into a like file, by one prepared statement in one transaction. */
function rawInsert(from: Session, to: Session, before: number): number {
  const written = from.workspace().sqlite;
  const rows = written.prepare('SELECT * FROM observation WHERE vintage_id > ?').raw().all(before);
  const vintages = written.prepare('SELECT * FROM vintage WHERE id > ?').raw().all(before);
  const { sqlite } = to.workspace();
  copy(from, to, 'period');
  copy(from, to, 'import');
  const insert = sqlite.prepare(insertRow);
  const add = sqlite.prepare('INSERT INTO vintage VALUES (?, ?, ?, ?)');
  const started = performance.now();
  sqlite
    .transaction(() => {
      for (const vintage of vintages) add.run(...(vintage as unknown[]));
      for (const row of rows) insert.run(...(row as unknown[]));
    })
    .immediate();
  return performance.now() - started;
}

function copy(from: Session, to: Session, name: string): void {
  const rows = from.workspace().sqlite.prepare(`SELECT * FROM ${name}`).raw().all() as unknown[][];
  const marks = (rows[0] ?? []).map(() => '?').join(', ');
  const insert = to.workspace().sqlite.prepare(`INSERT OR IGNORE INTO ${name} VALUES (${marks})`);
  for (const row of rows) insert.run(...row);
}

/**
 * Fills a file: three vintages of the indicator asked for, the same in every file, and vintages of other
 * indicators until there are `rows` figures.
 */
function fill(session: Session, rows: number): void {
  addIndicators(session);
  const { sqlite } = session.workspace();
  const years = Array.from({ length: 30 }, (_, at) => String(1996 + at));
  const insert = sqlite.prepare(insertRow);
  const file = sqlite.prepare(
    `INSERT INTO import (id, file_name, file_hash, file_bytes, format, source_id, report, at, actor)
     VALUES (?, ?, ?, 1, 'json-stat', 'ssb', '{"accepted":1,"hidden":0}', ?, 'bench')`,
  );
  sqlite.pragma('synchronous = OFF');
  const period = sqlite.prepare("INSERT OR IGNORE INTO period VALUES (?, 'year', ?, ?)");
  for (const year of years) period.run(year, `${year}-01-01`, `${year}-12-31`);
  const perFile = codes.length * years.length;
  for (let at = 0; at * perFile < rows; at += 1) {
    const id = `file-${at}`;
    const when = new Date(Date.UTC(2020, 0, 1 + at)).toISOString();
    const wanted = at < 3 ? indicatorId : measuredId(at % measureCount);
    step(session, () => {
      file.run(id, `${id}.json`, id, when);
      sqlite.prepare('INSERT INTO publication VALUES (?, ?)').run(id, when);
      const vintage = sqlite
        .prepare('INSERT INTO vintage (import_id, indicator_id) VALUES (?, ?)')
        .run(id, wanted).lastInsertRowid;
      const wantedRows = Math.min(perFile, rows - at * perFile);
      for (let row = 0; row < wantedRows; row += 1) {
        const code = codes[Math.floor(row / years.length)];
        const value = ((row * 7) % 300) / 10 + 1;
        insert.run(vintage, code, years[row % years.length], value, 'value', `${value}`, code);
      }
    });
  }
  sqlite.pragma('synchronous = FULL');
}
