import Database from 'better-sqlite3';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backupFolder, listBackups, makeBackup, restoreBackup } from '../../db/backup.ts';
import { openWorkspace } from '../../db/open.ts';
import { newestVersion } from '../../db/rebuild.ts';
import { strikeFile } from '../../db/strike/file.ts';
import type { Manifest } from '../../electron/contract/whole-file.ts';
import { DomainError } from '../../electron/contract/errors.ts';
import { exportWhole } from '../../electron/core/services/whole-file/export.ts';
import { importWhole } from '../../electron/core/services/whole-file/import.ts';
import { create, openSession } from '../../electron/core/services/workspace/session.ts';
import { testReader } from '../support/app.ts';

const now = new Date('2026-11-25T12:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-newer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const newer = join(folder, 'ny.dreiepunkt');
const known = join(folder, 'kjent.dreiepunkt');
const zip = (what: string) => join(folder, `${what}.zip`);

/** Marks a closed file as one of an edition that is not made yet. */
function age(path: string): void {
  const sqlite = new Database(path);
  sqlite.pragma('user_version = 99');
  sqlite.close();
}

function zipWith(what: 'format' | 'schemaVersion'): void {
  const parts = unzipSync(readFileSync(zip('kjent')));
  const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array())) as Manifest;
  manifest[what] = 99;
  parts['manifest.json'] = strToU8(JSON.stringify(manifest));
  writeFileSync(zip(what), zipSync(parts));
}

beforeAll(async () => {
  for (const path of [newer, known]) create(path, now, 'test').close();
  const workspace = openWorkspace(known, { now });
  await exportWhole({ workspace, actor: 'Test', now: () => now, newId: () => 'id' }, zip('kjent'));
  makeBackup(workspace, { now });
  workspace.close();
  zipWith('format');
  zipWith('schemaVersion');
  age(newer);
});

const strike = {
  ...{ uid: 'fjernet', table: 'card', key: '["k"]', column: 'title' },
  ...{ reason: 'Frist', actor: 'Test', at: now.toISOString() },
};
const doors: Record<string, () => unknown> = {
  'opened for writing': () => openWorkspace(newer, { now }),
  'opened for reading': () => openWorkspace(newer, { now, readOnly: true }),
  'opened by a host': () => {
    const session = openSession(newer, { now: () => now, what: 'test' });
    try {
      return session.workspace();
    } finally {
      session.close();
    }
  },
  'a copy put back': () => restoreBackup(known, newer, { now }),
  'a text struck from a copy': () => strikeFile(newer, strike, { now }),
  'an export of a newer format': () =>
    importWhole(zip('format'), join(folder, 'av-zip.dreiepunkt'), now, testReader),
  'an export of newer content': () =>
    importWhole(zip('schemaVersion'), join(folder, 'av-zip.dreiepunkt'), now, testReader),
};

const lying = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted()
    .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);

it.each(Object.keys(doors))(
  'a newer file is taken in, changed or not explained: %s',
  async (name) => {
    const before = lying();
    let refusal: unknown = null;
    try {
      await doors[name]?.();
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(DomainError);
    const { code, message } = refusal as DomainError;
    expect(code).toBe('newer_file');
    expect(message).toMatch(
      /nyere utgave av Dreiepunkt enn denne: .* (versjon|format) 99, .*Oppdater/,
    );
    expect(message).toMatch(/leser til og med \d+\./);
    expect(lying()).toEqual(before);
  },
);

it('a newer copy among the copies is offered as one that can be put back', () => {
  const copies = listBackups(known);
  expect(copies.map(({ checked }) => checked)).toEqual([true]);
  age(copies[0]?.path ?? '');
  expect(listBackups(known).map(({ checked }) => checked)).toEqual([false]);
  expect(readdirSync(backupFolder(known)).filter((name) => !name.startsWith('.'))).toHaveLength(1);
  expect(newestVersion()).toBeLessThan(99);
});
