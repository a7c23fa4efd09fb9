import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, uptime } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { readdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import { latestVersion } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { describe, expect, it } from 'vitest';
import { applicationId, createWorkspace, openWorkspace } from '../../db/open.ts';
import { connect } from '../../db/connect.ts';
import { undoState } from '../../db/history.ts';
import { runStep } from '../../db/transaction.ts';
import { setting } from '../../db/schema/index.ts';
import {
  creation,
  folderBytes,
  insertCard,
  newFile,
  newWorkspace,
  now,
  order,
  refusal,
  tempFolder,
  track,
} from './support.ts';

// Windows keeps permissions another way; there these are for a tester with a USB stick.
const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;
const nobody = 65534;

// Root may write anywhere; a test about permissions must be nobody for a moment.
function asNobody<T>(work: () => T): T {
  if (!isRoot) return work();
  process.seteuid?.(nobody);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a new workspace file', () => {
  it('is marked, on the newest version, guarded and seeded without a step', () => {
    const { sqlite } = newWorkspace();
    const pragma = (name: string) => sqlite.pragma(name, { simple: true });
    expect(pragma('application_id')).toBe(applicationId);
    expect(pragma('user_version')).toBe(latestVersion(migrations));
    expect(pragma('journal_mode')).toBe('wal');
    expect([pragma('synchronous'), pragma('foreign_keys'), pragma('trusted_schema')]).toEqual([
      2, 1, 0,
    ]);
    expect(sqlite.prepare('SELECT count(*) FROM measure').pluck().get()).toBe(2);
    expect(sqlite.prepare('SELECT count(*) FROM step').pluck().get()).toBe(0);
    expect(sqlite.prepare('SELECT name, is_demo FROM workspace').get()).toEqual({
      name: 'Prøve',
      is_demo: 0,
    });
  });

  it('leaves one file alone in its folder when closed', () => {
    const workspace = newWorkspace();
    runStep(workspace, order(), () => insertCard(workspace.sqlite, 'k1'));
    workspace.close();
    workspace.close();
    expect(readdirSync(dirname(workspace.path))).toEqual(['oppvekst.dreiepunkt']);
  });

  it('does not overwrite a file that has the name already', () => {
    const path = newFile();
    const before = folderBytes(dirname(path));
    expect(refusal(() => createWorkspace(path, creation))).toMatchObject({ code: 'conflict' });
    expect(folderBytes(dirname(path))).toEqual(before);
  });

  it('leaves nothing behind when the seed fails', () => {
    const folder = tempFolder();
    const seed = () => {
      throw new Error('seed fault');
    };
    expect(() => createWorkspace(join(folder, 'x.dreiepunkt'), { ...creation, seed })).toThrow(
      'seed fault',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says which folder is missing rather than a raw error', () => {
    const path = join(tempFolder(), 'borte', 'x.dreiepunkt');
    expect(refusal(() => createWorkspace(path, creation))).toMatchObject({ code: 'not_found' });
  });
});

describe('a file that cannot be opened is refused with its own sentence and left as it was', () => {
  const sentences = new Set<string>();
  function refuse(path: string, code: string): string {
    const before = folderBytes(dirname(path));
    const answer = refusal(() => openWorkspace(path, { now }));
    expect(answer.code).toBe(code);
    expect(folderBytes(dirname(path))).toEqual(before);
    const bare = answer.message.replaceAll(basename(path), '').replaceAll(dirname(path), '');
    expect(sentences).not.toContain(bare);
    sentences.add(bare);
    return answer.message;
  }
  const write = (bytes: string | Uint8Array) => {
    const path = join(tempFolder(), 'x.dreiepunkt');
    writeFileSync(path, bytes);
    return path;
  };

  it('missing', () => {
    expect(refuse(join(tempFolder(), 'borte.dreiepunkt'), 'not_found')).toContain(
      '«borte.dreiepunkt»',
    );
  });
  it('a folder', () => {
    const path = join(tempFolder(), 'mappe.dreiepunkt');
    mkdirSync(path);
    refuse(path, 'validation');
  });
  it('an empty file', () => {
    refuse(write(''), 'damaged_file');
  });
  it('a text file with our ending', () => {
    refuse(write('Kjære gruppe, her er referatet.\n'.repeat(20)), 'validation');
  });
  it('another program’s database', () => {
    const path = join(tempFolder(), 'annen.dreiepunkt');
    const other = new Database(path);
    other.exec('CREATE TABLE a (b)');
    other.close();
    refuse(path, 'validation');
  });
  it('a newer file', () => {
    const path = newFile();
    const sqlite = new Database(path);
    sqlite.pragma('user_version = 99');
    sqlite.close();
    refuse(path, 'newer_file');
  });
  it('a newer file whose version still lies in the write-ahead log', () => {
    const path = newFile();
    const live = new Database(path);
    live.pragma('user_version = 99');
    const copy = join(tempFolder(), 'krasj.dreiepunkt');
    copyFileSync(path, copy);
    copyFileSync(`${path}-wal`, `${copy}-wal`);
    live.close();
    const [main, log] = [readFileSync(copy), readFileSync(`${copy}-wal`)];
    expect(refusal(() => openWorkspace(copy, { now })).code).toBe('newer_file');
    expect(readFileSync(copy).equals(main)).toBe(true);
    expect(readFileSync(`${copy}-wal`).equals(log)).toBe(true);
  });
  it('a page torn in the middle', () => {
    const path = newFile();
    const bytes = readFileSync(path);
    bytes.fill(
      0xa5,
      Math.floor(bytes.length / 2 / 4096) * 4096,
      Math.floor(bytes.length / 2 / 4096) * 4096 + 4096,
    );
    writeFileSync(path, bytes);
    refuse(path, 'damaged_file');
  });
  it('zeros where the start should be, as after a power cut', () => {
    const path = newFile();
    const bytes = readFileSync(path);
    bytes.fill(0, 0, 4096);
    writeFileSync(path, bytes);
    expect(refusal(() => openWorkspace(path, { now })).code).toBe('damaged_file');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
  it('half a file', () => {
    const path = newFile();
    const bytes = readFileSync(path).subarray(0, 3 * 4096);
    writeFileSync(path, bytes);
    expect(refusal(() => openWorkspace(path, { now })).code).toBe('damaged_file');
  });
  it('rows without their parent', () => {
    const path = newFile();
    const sqlite = new Database(path);
    sqlite.pragma('foreign_keys = OFF');
    sqlite.exec('DELETE FROM measure WHERE id = 1');
    sqlite.close();
    expect(refusal(() => openWorkspace(path, { now })).code).toBe('damaged_file');
  });

  it.skipIf(isWindows)('a write-protected folder, which can still be read', () => {
    const path = newFile();
    const folder = dirname(path);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    try {
      asNobody(() => {
        expect(refusal(() => openWorkspace(path, { now })).code).toBe('read_only');
        const workspace = openWorkspace(path, { now, readOnly: true });
        expect(workspace.db.query).toBeDefined();
        expect(workspace.sqlite.prepare('SELECT count(*) FROM measure').pluck().get()).toBe(2);
        expect(refusal(() => runStep(workspace, order(), () => 1)).code).toBe('read_only');
        expect(() => workspace.sqlite.exec("INSERT INTO setting VALUES ('a', 'b')")).toThrow();
        expect(undoState(workspace)).toEqual({ undo: null, redo: null });
        workspace.close();
      });
    } finally {
      chmodSync(folder, 0o755);
    }
    expect(readdirSync(folder)).toEqual([basename(path)]);
  });
  it.skipIf(isWindows)('a write-protected file in an open folder', () => {
    const path = newFile();
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o777);
    asNobody(() => expect(refusal(() => openWorkspace(path, { now })).code).toBe('read_only'));
    expect(readdirSync(dirname(path))).toEqual([basename(path)]);
  });
  it.skipIf(isWindows)('a folder nobody may write to does not get half a new file', () => {
    const folder = tempFolder();
    chmodSync(folder, 0o555);
    asNobody(() => {
      const answer = refusal(() => createWorkspace(join(folder, 'x.dreiepunkt'), creation));
      expect(answer.code).toBe('read_only');
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a full disk', () => {
  it('refuses the step whole, says so, and the file goes on working', () => {
    const workspace = newWorkspace();
    const pages = workspace.sqlite.pragma('page_count', { simple: true });
    workspace.sqlite.pragma(`max_page_count = ${String(pages)}`);
    const fill = () => {
      for (let number = 1; number < 2000; number++)
        insertCard(workspace.sqlite, `k${number}`, number);
    };
    expect(refusal(() => runStep(workspace, order(), fill)).code).toBe('disk_full');
    expect(workspace.sqlite.prepare('SELECT count(*) FROM card').pluck().get()).toBe(0);
    workspace.sqlite.pragma('max_page_count = 100000');
    expect(
      runStep(workspace, order(), () => insertCard(workspace.sqlite, 'k1')).step,
    ).not.toBeNull();
  });
});

describe('one owner', () => {
  const lockOf = (path: string) => `${path}.lock`;
  const note = (fields: object) =>
    JSON.stringify({
      pid: 1,
      host: hostname(),
      startedAt: now.toISOString(),
      what: 'test',
      uptime: 0,
      ...fields,
    });

  it('refuses a second opener, also by another name for the same file', () => {
    const { path } = newWorkspace();
    expect(refusal(() => openWorkspace(path, { now })).message).toContain(
      'er åpen i et annet vindu eller program',
    );
    const alias = join(tempFolder(), 'snarvei.dreiepunkt');
    symlinkSync(path, alias);
    expect(refusal(() => openWorkspace(alias, { now })).code).toBe('conflict');
  });

  it('lets a reader in beside the owner, and shows what the owner saved', () => {
    const workspace = newWorkspace();
    workspace.db.insert(setting).values({ key: 'a', value: 'b' }).run();
    const reader = track(openWorkspace(workspace.path, { now, readOnly: true }));
    expect(reader.db.select().from(setting).all()).toEqual([{ key: 'a', value: 'b' }]);
    reader.close();
    runStep(workspace, order(), () => insertCard(workspace.sqlite, 'k1'));
  });

  it('is given up on close', () => {
    const path = newFile();
    track(openWorkspace(path, { now })).close();
    track(openWorkspace(path, { now }));
  });

  it.each([
    ['its process is dead', note({ pid: 2 ** 22 + 1 })],
    ['the machine has restarted since', note({ pid: process.ppid, uptime: uptime() + 1000 })],
    ['its number was reused by this very process', note({ pid: process.pid, uptime: -1 })],
  ])('is taken over when %s', (_, text) => {
    const path = newFile();
    writeFileSync(lockOf(path), text);
    track(openWorkspace(path, { now }));
    expect(JSON.parse(readFileSync(lockOf(path), 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it.each([
    ['its process lives', note({ pid: process.ppid })],
    ['it belongs to another machine', note({ host: 'annen-maskin', pid: 2 ** 22 + 1 })],
    ['it is being written this instant', ''],
  ])('is respected when %s', (_, text) => {
    const path = newFile();
    writeFileSync(lockOf(path), text);
    expect(refusal(() => openWorkspace(path, { now })).code).toBe('conflict');
    expect(readFileSync(lockOf(path), 'utf8')).toBe(text);
  });

  it('is given up when opening fails', () => {
    const path = newFile();
    const sqlite = new Database(path);
    sqlite.pragma('user_version = 99');
    sqlite.close();
    expect(refusal(() => openWorkspace(path, { now })).code).toBe('newer_file');
    expect(existsSync(lockOf(path))).toBe(false);
  });
});

describe('on a network share', () => {
  it('the connection keeps the file to itself under a rollback journal', () => {
    const path = newFile();
    const sqlite = connect(path, true);
    expect(sqlite.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(() => new Database(path, { timeout: 50 }).exec('SELECT * FROM step')).toThrow('locked');
    sqlite.close();
    expect(readdirSync(dirname(path))).toEqual([basename(path)]);
  });
});
