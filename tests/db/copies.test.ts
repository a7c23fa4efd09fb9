import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  backupFolder,
  isCopyDue,
  listBackups,
  makeBackup,
  newestGoodBackup,
} from '../../db/backup.ts';
import { fileStamp } from '../../db/files/names.ts';
import { createWorkspace, type Workspace } from '../../db/open.ts';
import { runStep } from '../../db/transaction.ts';
import { creation, insertCard, newWorkspace, now, order, refusal, track } from './support.ts';

const day = 86_400_000;
const days = (count: number) => new Date(now.getTime() + count * day);
const copyName = (path: string, at: Date) =>
  join(backupFolder(path), `${basename(path, '.dreiepunkt')}_${fileStamp(at)}.dreiepunkt`);
const work = (workspace: Workspace, number: number) =>
  runStep(workspace, order(`Laget kort ${number}`), () =>
    insertCard(workspace.sqlite, `k${number}`, number),
  );

/** Lays the same copy under the names of other days, as a program that ran on them would have. */
function laid(workspace: Workspace, dates: readonly Date[]): string[] {
  const { path } = makeBackup(workspace, { now: days(-60) });
  return dates.map((at) => {
    const name = copyName(workspace.path, at);
    copyFileSync(path, name);
    return name;
  });
}

describe('letting copies go', () => {
  it('keeps those of another workspace that has borne the file’s name', () => {
    const old = newWorkspace();
    work(old, 1);
    const good = makeBackup(old, { now: days(-30) }).path;
    const { path } = old;
    old.close();
    renameSync(path, join(dirname(path), 'borte.dreiepunkt'));
    const empty = track(createWorkspace(path, { ...creation, uid: 'en-annen' }));
    for (let at = -14; at <= 0; at++) makeBackup(empty, { now: days(at) });
    expect(existsSync(good)).toBe(true);
    expect(listBackups(path).filter(({ uid }) => uid === 'en-annen')).toHaveLength(10);
  });

  it('keeps the good days when a clock once was wrong, and never calls such a copy the newest', () => {
    const workspace = newWorkspace();
    const wrong = laid(
      workspace,
      Array.from({ length: 12 }, (_, at) => days(1800 + at)),
    );
    const good = laid(
      workspace,
      Array.from({ length: 9 }, (_, at) => days(-1 - at)),
    );
    makeBackup(workspace, { now });
    for (const name of [...good, ...wrong])
      expect({ name, there: existsSync(name) }).toEqual({ name, there: true });
    expect(newestGoodBackup(workspace.path, now)?.at).toEqual(now);
  });

  it('keeps the full ones when the file has been emptied since', () => {
    const workspace = newWorkspace();
    const empty = makeBackup(workspace, { now: days(-40) }).path;
    const kept = `${workspace.path}.tom`;
    copyFileSync(empty, kept);
    for (let at = 1; at <= 3; at++) {
      work(workspace, at);
      makeBackup(workspace, { now: days(-30 + at) });
    }
    // The emptied file goes on under its own id, with copies that hold nothing.
    for (let at = 1; at <= 14; at++) copyFileSync(kept, copyName(workspace.path, days(-20 + at)));
    makeBackup(workspace, { now });
    const full = listBackups(workspace.path).filter(({ steps }) => steps > 0);
    expect(full.map(({ steps }) => steps)).toEqual([3, 3, 2, 1]);
  });

  it('never takes one the group made itself', () => {
    const workspace = newWorkspace();
    const own = Array.from({ length: 6 }, (_, at) =>
      makeBackup(workspace, { now: new Date(now.getTime() - at * 60_000), reason: 'own' }),
    );
    for (let at = -14; at <= 0; at++) makeBackup(workspace, { now: days(at) });
    expect(own.filter(({ path }) => existsSync(path))).toHaveLength(6);
    expect(listBackups(workspace.path).filter(({ reason }) => reason === 'routine')).toHaveLength(
      10,
    );
  });

  it('clears what a stopped program left, journals too, and nothing else', () => {
    const workspace = newWorkspace();
    const name = copyName(workspace.path, days(-1));
    mkdirSync(backupFolder(workspace.path));
    for (const end of ['.tmp', '.tmp-journal', '.tmp-wal']) writeFileSync(name + end, 'halv');
    writeFileSync(join(backupFolder(workspace.path), 'notat.tmp-journal'), 'vårt');
    makeBackup(workspace, { now });
    expect(readdirSync(backupFolder(workspace.path)).filter((one) => one.includes('.tmp'))).toEqual(
      ['notat.tmp-journal'],
    );
  });
});

describe('listing copies', () => {
  it('does not check them all again, but checks one that has changed', () => {
    const workspace = newWorkspace();
    const made = makeBackup(workspace, { now });
    const { size, mtime } = statSync(made.path);
    // As nothing else can: the same size and time with other bytes tells whether the bytes were read.
    writeFileSync(made.path, Buffer.alloc(size, 7));
    utimesSync(made.path, mtime, mtime);
    expect(listBackups(workspace.path).map(({ checked }) => checked)).toEqual([true]);
    utimesSync(made.path, mtime, new Date(mtime.getTime() + 1000));
    expect(listBackups(workspace.path).map(({ checked }) => checked)).toEqual([false]);
  });

  it('works from nothing when its memory is lost or garbage', () => {
    const workspace = newWorkspace();
    makeBackup(workspace, { now });
    const memory = join(backupFolder(workspace.path), '.oppvekst.kopier.json');
    for (const text of ['', '[]', '{"a":1}', '{']) {
      writeFileSync(memory, text);
      expect(listBackups(workspace.path).map(({ checked }) => checked)).toEqual([true]);
    }
    rmSync(memory);
    expect(newestGoodBackup(workspace.path, now)?.steps).toBe(0);
  });

  it('today’s copy is due until there is a whole one of this very workspace', () => {
    const workspace = newWorkspace();
    expect(isCopyDue(workspace, now)).toBe(true);
    const made = makeBackup(workspace, { now });
    expect(isCopyDue(workspace, now)).toBe(false);
    expect(isCopyDue(workspace, days(1))).toBe(true);
    writeFileSync(made.path, 'revet');
    listBackups(workspace.path);
    expect(isCopyDue(workspace, now)).toBe(true);
    // A clock that was ahead a while ago has not taken the copy of now.
    const later = new Date(now.getTime() + 3_600_000);
    expect(laid(workspace, [later])).toHaveLength(1);
    expect(isCopyDue(workspace, now)).toBe(true);
  });

  it('a file where the folder should be is a sentence', () => {
    const workspace = newWorkspace();
    writeFileSync(backupFolder(workspace.path), 'x');
    expect(listBackups(workspace.path)).toEqual([]);
    expect(refusal(() => makeBackup(workspace, { now })).message).toContain(
      'er en fil og ikke en mappe',
    );
  });
});
