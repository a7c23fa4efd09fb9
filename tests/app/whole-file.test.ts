import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkWorkspace } from '../../db/check.ts';
import { openWorkspace, type Workspace } from '../../db/open.ts';
import { dataTables, rowsOf, sequencesOf } from '../../db/table-rows.ts';
import type { Manifest, WrittenWhole } from '../../electron/contract/whole-file.ts';
import type { Context } from '../../electron/core/services/context.ts';
import { exportWhole } from '../../electron/core/services/whole-file/export.ts';
import { testReader } from '../support/app.ts';
import { importWhole } from '../../electron/core/services/whole-file/import.ts';
import { briefingFile, filledBriefing, type BriefingFile } from '../support/briefing-file.ts';

const now = new Date('2026-11-25T12:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-whole-'));
const zipPath = join(folder, 'hele.zip');
let file: BriefingFile;
let context: Context;
let briefingId: string;

const post = async (path: string, body: unknown = {}) => {
  const answer = await file.app.handler(
    new Request(`http://core.invalid${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
  return { status: answer.status, body: (await answer.json()) as unknown };
};

beforeAll(async () => {
  file = briefingFile({ assetsFolder: resolve('dist/assets') });
  briefingId = await filledBriefing(file, 'leadership', 'normal');
  const columns = await file.query<{ columns: { id: string }[] }>('board.get', { measureId: 1 });
  const card = await file.mutate<{ id: string }>('card.create', {
    ...{ measureId: 1, columnId: columns.columns[0]?.id, title: '=1+1 «æøå»; "sitat"' },
  });
  const bytes = new Uint8Array([0, 1, 2, 255]);
  const upload = await file.app.handler(
    new Request(`http://core.invalid/files/attachments?card=${card.id}&name=kart.bin`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
    }),
  );
  expect(upload.status).toBe(200);
  await file.mutate('history.undo');
  await file.mutate('history.redo');
  expect((await post(`/files/briefings/${briefingId}/export`, { formats: ['md'] })).status).toBe(
    200,
  );
  context = {
    workspace: file.app.session.workspace(),
    actor: 'prosjektleder',
    now: () => now,
    newId: () => 'id',
  };
  await exportWhole(context, zipPath);
}, 180_000);

afterAll(() => {
  file.app.close();
  rmSync(folder, { recursive: true, force: true });
});

function dump({ sqlite }: Workspace): Record<string, unknown> {
  const tables = dataTables(sqlite).map((table) => [table.name, [...rowsOf(sqlite, table)]]);
  return { ...Object.fromEntries(tables), sequences: sequencesOf(sqlite) };
}

const hashOf = (bytes: Uint8Array | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
const read = () => unzipSync(readFileSync(zipPath));
const manifestOf = (parts: Record<string, Uint8Array>) =>
  JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array())) as Manifest;

/** The zip with something changed, under a name of its own, and what reading it says. */
async function refusal(
  change: (parts: Record<string, Uint8Array>, manifest: Manifest) => void,
): Promise<string> {
  const parts = read();
  const manifest = manifestOf(parts);
  change(parts, manifest);
  parts['manifest.json'] = strToU8(JSON.stringify(manifest));
  const bad = join(folder, 'skadet.zip');
  writeFileSync(bad, zipSync(parts));
  return refused(bad);
}

async function refused(bad: string): Promise<string> {
  const before = readdirSync(folder).sort();
  let sentence = '';
  try {
    await importWhole(bad, join(folder, 'ny-av-skadet.dreiepunkt'), now, testReader);
  } catch (error) {
    sentence = error instanceof Error ? error.message : String(error);
  }
  expect(readdirSync(folder).sort()).toEqual(before);
  return sentence;
}

describe('the whole file', () => {
  test('a new file of the JSON parts alone has every row, number and undone step of the old one', async () => {
    const parts = read();
    const manifest = manifestOf(parts);
    delete parts['workspace.dreiepunkt'];
    manifest.parts = manifest.parts.filter(({ path }) => path !== 'workspace.dreiepunkt');
    parts['manifest.json'] = strToU8(JSON.stringify(manifest));
    const bare = join(folder, 'uten-sqlite.zip');
    writeFileSync(bare, zipSync(parts));
    const path = join(folder, 'ny.dreiepunkt');
    await importWhole(bare, path, now, testReader);
    const made = openWorkspace(path, { now, what: 'test' });
    try {
      const before = dump(context.workspace);
      expect(dump(made)).toEqual(before);
      const rich =
        'card decision evaluation observation import blob briefing_snapshot step request';
      const empty = rich.split(' ').filter((table) => (before[table] as unknown[]).length === 0);
      expect(empty).toEqual([]);
      expect(checkWorkspace(made).findings).toEqual([]);
      const triggers = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name";
      expect(made.sqlite.prepare(triggers).all()).toEqual(
        context.workspace.sqlite.prepare(triggers).all(),
      );
    } finally {
      made.close();
    }
  });

  test('the parts say what they hold, and a formula is a text in CSV', () => {
    const parts = read();
    const { parts: stated, tables } = manifestOf(parts);
    expect(Object.keys(parts).sort()).toEqual(
      [...stated.map(({ path }) => path), 'manifest.json'].sort(),
    );
    expect(stated.map(({ path, sha256 }) => [path, sha256])).toEqual(
      stated.map(({ path }) => [path, hashOf(parts[path])]),
    );
    const json = (table: string) =>
      JSON.parse(strFromU8(parts[`data/${table}.json`] ?? new Uint8Array())) as unknown[];
    expect(tables.map(({ name }) => ({ name, rows: json(name).length }))).toEqual(tables);
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(parts['data/card.csv']);
    expect(csv.startsWith('\ufeffid;')).toBe(true);
    expect(csv).toContain(`"'=1+1 «æøå»; ""sitat"""`);
    const schema = strFromU8(parts['schema.sql'] ?? new Uint8Array());
    expect(schema).toContain('-- One command, one step.');
    for (const { name } of tables)
      expect(schema).toMatch(new RegExp(`CREATE TABLE "?${name}"?\\b`));
    const bare = new Database(':memory:');
    bare.exec(schema);
    expect(dataTables(bare)).toEqual(dataTables(context.workspace.sqlite));
    bare.close();
    expect(strFromU8(parts['README.md'] ?? new Uint8Array())).toContain('CC BY 4.0');
  });

  test('the same content at the same time gives the same bytes', async () => {
    const other = join(folder, 'igjen.zip');
    await exportWhole(context, other);
    expect(readFileSync(other).equals(readFileSync(zipPath))).toBe(true);
  });

  test('a file opened for reading alone can be exported too', async () => {
    const path = join(folder, 'ny.dreiepunkt');
    const reading = openWorkspace(path, { now, readOnly: true });
    const out = join(folder, 'lest.zip');
    try {
      await exportWhole({ ...context, workspace: reading }, out);
      const [one, other] = [manifestOf(unzipSync(readFileSync(out))), manifestOf(read())];
      const data = ({ parts }: Manifest) => parts.filter((part) => part.path.startsWith('data/'));
      expect(data(one)).toEqual(data(other));
    } finally {
      reading.close();
    }
  });

  test('a failed export leaves no half file and keeps the earlier one', async () => {
    const out = join(folder, 'finnes.zip');
    writeFileSync(out, 'den forrige');
    const closed = { ...context, workspace: openWorkspace(join(folder, 'ny.dreiepunkt'), { now }) };
    closed.workspace.close();
    const before = readdirSync(folder).sort();
    await expect(exportWhole(closed, out)).rejects.toThrow();
    expect(readFileSync(out, 'utf8')).toBe('den forrige');
    expect(readdirSync(folder).sort()).toEqual(before);
    await expect(exportWhole(context, join(folder, 'finnes-ikke', 'a.zip'))).rejects.toThrow();
  });

  test('the screen has it written beside the file', async () => {
    const { status, body } = await post('/files/workspace/export');
    expect(status).toBe(200);
    const written = body as WrittenWhole;
    expect(existsSync(join(written.folder, written.name))).toBe(true);
    expect(readdirSync(written.folder)).toEqual([written.name]);
  });

  test('a damaged or foreign zip is refused with a sentence and leaves nothing', async () => {
    const swap = (parts: Record<string, Uint8Array>) => {
      const card = parts['data/card.json'] ?? new Uint8Array();
      parts['data/card.json'] = strToU8(strFromU8(card).replace('1+1', '1+2'));
    };
    expect(await refusal(swap)).toMatch(/data\/card\.json .* kontrollsummen stemmer ikke/);
    expect(await refusal((parts) => delete parts['data/step.json'])).toMatch(
      /mangler delen data\/step/,
    );
    expect(await refusal((_, manifest) => (manifest.schemaVersion = 9999))).toMatch(/nyere utgave/);
    expect(await refusal((_, manifest) => (manifest.format = 2))).toMatch(/nyere utgave/);
    expect(
      await refusal((_, manifest) => manifest.tables.push({ name: 'ukjent', rows: 0 })),
    ).toMatch(/passer ikke til skjemaet .*ukjent/);
    expect(await refusal((_, manifest) => (manifest.tables = manifest.tables.slice(1)))).toMatch(
      /passer ikke/,
    );
    const foreign = join(folder, 'fremmed.zip');
    writeFileSync(foreign, zipSync({ 'a.txt': strToU8('hei') }));
    expect(await refused(foreign)).toMatch(/ikke en hel eksport/);
    writeFileSync(foreign, 'ikke en zip');
    expect(await refused(foreign)).toMatch(/ikke en hel eksport/);
    writeFileSync(foreign, readFileSync(zipPath).subarray(0, 5000));
    expect(await refused(foreign)).toMatch(/ikke en hel eksport/);
  });

  test('a person number written into a zip, in a row or in what the log kept, is not taken in', async () => {
    const write = (part: string, from: RegExp, to: string) =>
      refusal((parts, manifest) => {
        const text = strFromU8(parts[part] ?? new Uint8Array());
        expect(text).toMatch(from);
        parts[part] = strToU8(text.replace(from, to));
        const entry = manifest.parts.find(({ path }) => path === part);
        if (!entry) throw new Error(`no part ${part}`);
        Object.assign(entry, { bytes: parts[part].length, sha256: hashOf(parts[part]) });
      });
    expect(await write('data/card.json', /1\+1/, 'Elev 140338 61223')).toMatch(/fødselsnummer/);
    expect(await write('data/change.json', /1\+1/, 'Elev 14033861223')).toMatch(/fødselsnummer/);
  });

  test('a zip that claims or unpacks to far more than it is, is refused before it fills the memory', async () => {
    const bomb = join(folder, 'bombe.zip');
    writeFileSync(bomb, zipSync({ 'manifest.json': new Uint8Array(40 * 2 ** 20) }));
    expect(await refused(bomb)).toMatch(/mer enn appen tar imot/);
    const liar = Buffer.from(zipSync({ 'manifest.json': new Uint8Array(40 * 2 ** 20) }));
    liar.writeUInt32LE(10, liar.lastIndexOf('PK\u0001\u0002') + 24);
    writeFileSync(bomb, liar);
    expect(await refused(bomb)).toMatch(/ikke en hel eksport|kontrollsummen stemmer ikke/);
  });

  test('an existing file is not written over', async () => {
    const path = join(folder, 'opptatt.dreiepunkt');
    writeFileSync(path, 'min');
    await expect(importWhole(zipPath, path, now, testReader)).rejects.toThrow(/finnes allerede/);
    expect(readFileSync(path, 'utf8')).toBe('min');
  });
});

describe('the archive package', () => {
  test('it holds what can be made here, says what is missing, and its checksums hold', async () => {
    const { status, body } = await post(`/files/briefings/${briefingId}/archive`);
    expect(file.app.errors).toEqual([]);
    expect(status).toBe(200);
    const {
      folder: where,
      files,
      snapshot,
    } = body as {
      folder: string;
      files: { name: string }[];
      snapshot: number;
    };
    const bytes = readFileSync(join(where, files[0]?.name ?? ''));
    const parts = unzipSync(bytes);
    const lines = strFromU8(parts['CHECKSUMS.sha256'] ?? new Uint8Array())
      .trimEnd()
      .split('\n');
    expect(lines.length).toBe(Object.keys(parts).length - 1);
    expect(
      lines.map((line) => line.slice(66)).map((name) => `${hashOf(parts[name])}  ${name}`),
    ).toEqual(lines);
    const metadata = JSON.parse(strFromU8(parts['metadata.json'] ?? new Uint8Array())) as {
      [key: string]: unknown;
      missing: { format: string }[];
    };
    expect(metadata).toMatchObject({
      ...{ date: '2026-12-10', authorRole: 'rolle ikke oppgitt', snapshot: { number: snapshot } },
      municipality: { code: '3305' },
    });
    expect(metadata['contentSha256']).toMatch(/^[0-9a-f]{64}$/);
    expect(metadata.missing.map(({ format }) => format)).toContain('pdf');
    expect(strFromU8(parts['README.md'] ?? new Uint8Array())).toContain(
      'Kommunens arkivar avgjør format; dette er ikke en godkjent arkivpakke.',
    );
    const again = await file.app.handler(
      new Request(`http://core.invalid/files/snapshots/${snapshot}/zip`),
    );
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
  });
});
