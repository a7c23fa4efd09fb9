import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backupFolder,
  dailyBackup,
  keepPolicy,
  listBackups,
  makeBackup,
  newestGoodBackup,
  restoreBackup,
  setAsideDamaged,
} from '../../db/backup.ts';
import { openWorkspace } from '../../db/open.ts';
import type { Workspace } from '../../db/open.ts';
import { runStep } from '../../db/transaction.ts';
import {
  contents,
  folderBytes,
  insertCard,
  newFile,
  newWorkspace,
  now,
  order,
  refusal,
  track,
} from './support.ts';

const at = (text: string) => new Date(`2026-${text}`);
const addCard = (workspace: Workspace, number: number) =>
  runStep(workspace, order(), () => insertCard(workspace.sqlite, `k${number}`, number));
/** What lies among the copies, but for the hidden memory of what they were found to be. */
const names = (path: string) =>
  readdirSync(backupFolder(path))
    .filter((name) => !name.startsWith('.'))
    .sort();
const cards = (path: string) => {
  const sqlite = new Database(path, { readonly: true });
  const ids = sqlite.prepare('SELECT id FROM card ORDER BY id').pluck().all();
  sqlite.close();
  return ids;
};

describe('a backup', () => {
  it('holds what is still only in the write-ahead log, and lies beside the file', () => {
    const workspace = newWorkspace();
    addCard(workspace, 1);
    const backup = makeBackup(workspace, { now });
    expect(backup.path).toBe(
      join(dirname(workspace.path), 'Sikkerhetskopier', 'oppvekst_2026-11-22T10-42-05.dreiepunkt'),
    );
    expect(backup).toMatchObject({
      checked: true,
      at: now,
      bytes: readFileSync(backup.path).length,
    });
    expect(cards(backup.path)).toEqual(['k1']);
    expect(names(workspace.path)).toHaveLength(1);
  });

  it('made twice in a second keeps both, and clears what a stopped program left half made', () => {
    const workspace = newWorkspace();
    const first = makeBackup(workspace, { now });
    writeFileSync(`${first.path}.tmp`, 'halv');
    makeBackup(workspace, { now, reason: 'before_restore' });
    makeBackup(workspace, { now });
    expect(names(workspace.path)).toEqual([
      'oppvekst_2026-11-22T10-42-05-2_for-gjenoppretting.dreiepunkt',
      'oppvekst_2026-11-22T10-42-05-3.dreiepunkt',
      'oppvekst_2026-11-22T10-42-05.dreiepunkt',
    ]);
  });

  it('of one second are listed in the order of their names, and the newest is taken for an older one', () => {
    const workspace = newWorkspace();
    const made = Array.from({ length: 12 }, (_, count) =>
      makeBackup(workspace, { now, reason: count % 3 === 0 ? 'routine' : 'own' }),
    );
    const left = new Set(readdirSync(dirname(made[0]?.path ?? '')));
    const expected = made.map(({ path }) => path).filter((path) => left.has(basename(path)));
    expect(listBackups(workspace.path).map(({ path }) => path)).toEqual(expected.toReversed());
    expect(newestGoodBackup(workspace.path, now)?.path).toBe(made.at(-1)?.path);
  });

  it('is made once a local day', () => {
    const workspace = newWorkspace();
    expect(dailyBackup(workspace, { now: at('11-21T23:59:59') })).not.toBeNull();
    expect(dailyBackup(workspace, { now: at('11-22T00:00:01') })).not.toBeNull();
    expect(dailyBackup(workspace, { now: at('11-22T23:59:59') })).toBeNull();
    expect(names(workspace.path)).toHaveLength(2);
  });

  it('lets old ones go, but nothing that is not a backup of this file', () => {
    const workspace = newWorkspace();
    mkdirSync(backupFolder(workspace.path));
    const foreign = [
      'oppvekst_notater.txt',
      'annen_2020-01-01T10-00-00.dreiepunkt',
      'oppvekst_2020.dreiepunkt',
    ];
    foreign.forEach((name) => writeFileSync(join(backupFolder(workspace.path), name), 'x'));
    for (let minute = 10; minute < 16; minute++)
      makeBackup(workspace, { now: at(`11-22T10:${minute}:00`) });
    expect(listBackups(workspace.path).map((backup) => backup.at.getMinutes())).toEqual([
      15, 14, 13,
    ]);
    expect(names(workspace.path)).toEqual(expect.arrayContaining(foreign));
  });

  it('that cannot be written because the folder is a file says so and leaves no half file', () => {
    const workspace = newWorkspace();
    writeFileSync(backupFolder(workspace.path), 'ikke en mappe');
    expect(() => makeBackup(workspace, { now })).toThrow();
    expect(readFileSync(backupFolder(workspace.path), 'utf8')).toBe('ikke en mappe');
  });

  it('torn after it was made is shown as not good and passed over', () => {
    const workspace = newWorkspace();
    makeBackup(workspace, { now: at('11-20T10:00:00') });
    makeBackup(workspace, { now: at('11-21T10:00:00') });
    const newest = makeBackup(workspace, { now });
    truncateSync(newest.path, 20_000);
    expect(listBackups(workspace.path).map(({ checked }) => checked)).toEqual([false, true, true]);
    expect(newestGoodBackup(workspace.path)?.at).toEqual(at('11-21T10:00:00'));
    expect(newestGoodBackup(join(dirname(workspace.path), 'annen.dreiepunkt'))).toBeNull();
  });
});

describe('which backups are kept', () => {
  const moment = fc
    .integer({ min: -40 * 24 * 60, max: 0 })
    .map((minutes) => ({ at: new Date(now.getTime() + minutes * 60_000) }));

  it('for any list: 3 newest of today, the newest of each other day, 10 in all', () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 60 }), (list) => {
        const deleted = new Set(keepPolicy(list, now));
        const kept = list.filter((one) => !deleted.has(one));
        const day = (one: { at: Date }) => one.at.toDateString();
        const isToday = (one: { at: Date }) => day(one) === now.toDateString();
        const days = new Set(list.filter((one) => !isToday(one)).map(day));
        const today = Math.min(3, list.filter(isToday).length);
        expect(kept.filter(isToday)).toHaveLength(today);
        expect(kept).toHaveLength(Math.min(10, today + days.size));
        const keptOthers = kept.filter((one) => !isToday(one)).map(day);
        expect(new Set(keptOthers).size).toBe(keptOthers.length);
        for (const gone of deleted) {
          // Nothing goes while an older one of the same day stays.
          expect(kept.some((one) => day(one) === day(gone) && one.at < gone.at)).toBe(false);
        }
      }),
    );
  });

  const any = fc.record({
    at: fc
      .integer({ min: -40 * 24 * 60, max: 400 * 24 * 60 })
      .map((minutes) => new Date(now.getTime() + minutes * 60_000)),
    steps: fc.integer({ min: 0, max: 5 }),
  });

  it('a wrong clock once, or an emptied file, costs no copy that was good before', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (list) => {
        const deleted = keepPolicy(list, now);
        const kept = list.filter((one) => !deleted.includes(one));
        const isFuture = (one: { at: Date }) => one.at > now;
        expect(deleted.filter(isFuture)).toEqual([]);
        // What stays does not hang on the copies from the future.
        const alone = list.filter((one) => !isFuture(one));
        expect(keepPolicy(alone, now)).toEqual(deleted);
        // The fullest copy of the past is never let go for emptier ones.
        const fullest = Math.max(0, ...alone.map(({ steps }) => steps));
        const keptSteps = kept.filter((one) => !isFuture(one)).map(({ steps }) => steps);
        expect(Math.max(0, ...keptSteps)).toBe(fullest);
        expect(kept.filter((one) => !isFuture(one)).length).toBeLessThanOrEqual(20);
      }),
    );
  });

  it('a second round deletes nothing more', () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 60 }), (list) => {
        const deleted = new Set(keepPolicy(list, now));
        expect(
          keepPolicy(
            list.filter((one) => !deleted.has(one)),
            now,
          ),
        ).toEqual([]);
      }),
    );
  });
});

describe('a restore', () => {
  function prepared() {
    const workspace = newWorkspace();
    addCard(workspace, 1);
    const backup = makeBackup(workspace, { now });
    addCard(workspace, 2);
    return { workspace, path: workspace.path, backup };
  }

  it('brings the backup back and can itself be undone', () => {
    const { workspace, path, backup } = prepared();
    const present = contents(workspace.sqlite);
    workspace.close();
    const { aside } = restoreBackup(path, backup.path, { now });
    expect(cards(path)).toEqual(['k1']);
    expect(aside).toBe(
      join(dirname(path), 'oppvekst_før-gjenoppretting_2026-11-22T10-42-05.dreiepunkt'),
    );
    restoreBackup(path, aside ?? '', { now });
    const again = track(openWorkspace(path, { now }));
    expect(contents(again.sqlite)).toEqual(present);
    expect(
      readdirSync(dirname(path)).filter((name) => name.includes('før-gjenoppretting')),
    ).toHaveLength(2);
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('from a file with work in its write-ahead log takes that work along', () => {
    const { workspace, path } = prepared();
    const crashed = join(dirname(path), 'krasj.dreiepunkt');
    for (const end of ['', '-wal']) writeFileSync(crashed + end, readFileSync(path + end));
    workspace.close();
    restoreBackup(path, crashed, { now });
    expect(cards(path)).toEqual(['k1', 'k2']);
  });

  it('is refused while the file is open, and from a backup that is not good; nothing moves', () => {
    const { workspace, path, backup } = prepared();
    expect(refusal(() => restoreBackup(path, backup.path, { now })).code).toBe('conflict');
    workspace.close();
    const bytes = readFileSync(backup.path);
    bytes.fill(0xa5, 8192, 40_960);
    writeFileSync(backup.path, bytes);
    const before = folderBytes(dirname(path));
    expect(refusal(() => restoreBackup(path, backup.path, { now })).code).toBe('damaged_file');
    expect(refusal(() => restoreBackup(path, `${backup.path}x`, { now })).code).toBe('not_found');
    expect(folderBytes(dirname(path))).toEqual(before);
  });

  it('puts a file back where there is none left', () => {
    const { workspace, path, backup } = prepared();
    workspace.close();
    const aside = setAsideDamaged(path, { now });
    expect(existsSync(path)).toBe(false);
    expect(aside.endsWith('oppvekst_skadet_2026-11-22T10-42-05.dreiepunkt')).toBe(true);
    expect(restoreBackup(path, backup.path, { now })).toEqual({ aside: null, struck: 0 });
    track(openWorkspace(path, { now }));
  });
});

describe('a damaged file', () => {
  it('is set aside with all that belongs to it, byte for byte, and a second one beside it', () => {
    const path = newFile();
    for (const [end, text] of [
      ['', 'skadet'],
      ['-wal', 'logg'],
      ['-journal', 'j'],
    ] as const) {
      writeFileSync(path + end, text);
    }
    const aside = setAsideDamaged(path, { now });
    expect(
      [aside, `${aside}-wal`, `${aside}-journal`].map((name) => readFileSync(name, 'utf8')),
    ).toEqual(['skadet', 'logg', 'j']);
    writeFileSync(path, 'skadet igjen');
    expect(setAsideDamaged(path, { now })).not.toBe(aside);
    expect(refusal(() => setAsideDamaged(path, { now })).code).toBe('not_found');
    expect(readdirSync(dirname(path))).toHaveLength(4);
  });
});
