import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeBackup } from '../../db/backup.ts';
import { openWorkspace } from '../../db/open.ts';
import { runCheck, runInit } from '../../electron/host/commands/file.ts';
import { withFile } from '../../electron/host/commands/with-file.ts';
import { knownFiles } from '../../electron/host/known-files.ts';
import type { WorkspaceFailed, WorkspaceStatus } from '../../electron/contract/workspace.ts';
import { openSession } from '../../electron/core/services/workspace/session.ts';
import { callerOf, testApp, testWorkspaceReader, type TestApp } from '../support/app.ts';

let app: TestApp;
const { query, mutate } = callerOf(() => app);
const now = () => new Date();

beforeEach(() => {
  app = testApp();
});
afterEach(() => app.close());

const columnOf = async () =>
  (await query<{ columns: { id: string }[] }>('board.get', { measureId: 1 })).columns[0]?.id;
const addCard = async (title: string) =>
  mutate('card.create', { measureId: 1, columnId: await columnOf(), title });
const status = () => query<WorkspaceStatus>('workspace.status');
const failed = async () => {
  const found = await status();
  expect(found.state).toBe('failed');
  return found as WorkspaceFailed;
};
const titles = (path: string) => {
  const workspace = openWorkspace(path, { now: now(), readOnly: true });
  const found = workspace.sqlite
    .prepare<[], string>("SELECT title FROM card WHERE title LIKE 'Min%' ORDER BY title")
    .pluck()
    .all();
  workspace.close();
  return found;
};
const kept = () => readdirSync(app.folder).filter((name) => name.includes('det-som-var-åpent'));

/** With a folder of its own for what this machine remembers of files. */
function inState(folder: string, work: () => void): void {
  const before = process.env['DREIEPUNKT_STATE'];
  process.env['DREIEPUNKT_STATE'] = folder;
  try {
    work();
  } finally {
    if (before === undefined) delete process.env['DREIEPUNKT_STATE'];
    else process.env['DREIEPUNKT_STATE'] = before;
  }
}

describe('a file that changes while it is open', () => {
  const copyWith = async (title: string) => {
    const copy = join(app.folder, 'kopi.tmp');
    app.session.rest();
    copyFileSync(app.path, copy);
    const other = new Database(copy);
    other.exec(`UPDATE measure SET short_name = '${title}' WHERE id = 1`);
    other.close();
    return copy;
  };

  test('replaced, as a sync client does: nothing is written after, all that was open is kept beside', async () => {
    await addCard('Min første');
    const copy = await copyWith('Skyen');
    await addCard('Min andre');
    renameSync(copy, app.path);
    const before = statSync(app.path).mtimeMs;
    await expect(addCard('Min tredje')).rejects.toThrow(/conflict: En annen fil er lagt i stedet/);
    expect(statSync(app.path).mtimeMs).toBe(before);
    const failure = await failed();
    expect(failure.sentence).toContain(kept()[0]);
    expect(failure.others).toMatchObject([{ fileName: kept()[0], kind: 'aside' }]);
    expect(titles(join(app.folder, kept()[0] ?? ''))).toEqual(['Min andre', 'Min første']);

    await mutate('workspace.takeOther', { fileName: kept()[0] });
    expect((await status()).state).toBe('open');
    expect(titles(app.path)).toEqual(['Min andre', 'Min første']);
    expect(readdirSync(app.folder).some((name) => name.includes('før-gjenoppretting'))).toBe(true);
  });

  test('replaced, and the one that came is wanted: it opens as it came', async () => {
    const copy = await copyWith('Skyen');
    await addCard('Min første');
    renameSync(copy, app.path);
    await failed();
    await mutate('workspace.reopen');
    expect((await status()).state).toBe('open');
    expect(titles(app.path)).toEqual([]);
    const name = app.session.workspace().sqlite.prepare('SELECT short_name FROM measure').pluck();
    expect(name.get()).toBe('Skyen');
  });

  test('deleted or renamed: the next write is refused, what was open lies beside, and comes back', async () => {
    await addCard('Min første');
    rmSync(app.path);
    await expect(addCard('Min andre')).rejects.toThrow(/flyttet, slettet eller ikke lenger/);
    const failure = await failed();
    await mutate('workspace.takeOther', { fileName: failure.others[0]?.fileName });
    expect(titles(app.path)).toEqual(['Min første']);
    await addCard('Min andre');
    app.session.rest();
    expect(titles(app.path)).toEqual(['Min andre', 'Min første']);
  });

  test('written over in place: the log never reaches what lies there now', async () => {
    await addCard('Min første');
    const copy = await copyWith('Skyen');
    await addCard('Min andre');
    writeFileSync(app.path, Buffer.alloc(0));
    copyFileSync(copy, app.path);
    await expect(addCard('Min tredje')).rejects.toThrow(/skrevet over/);
    await failed();
    await mutate('workspace.reopen');
    const name = app.session.workspace().sqlite.prepare('SELECT short_name FROM measure').pluck();
    expect(name.get()).toBe('Skyen');
    expect(app.session.workspace().sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(titles(app.path)).toEqual(['Min første']);
  });

  test('a touch alone changes nothing', async () => {
    await addCard('Min første');
    app.session.rest();
    utimesSync(app.path, new Date(), new Date());
    await addCard('Min andre');
    expect((await status()).state).toBe('open');
  });

  test('a copy taken after a rest holds everything', async () => {
    await addCard('Min første');
    await mutate('workspace.rest');
    const copy = join(app.folder, 'kopi.dreiepunkt');
    copyFileSync(app.path, copy);
    expect(titles(copy)).toEqual(['Min første']);
    const opened = openSession(copy, { now, what: 'test' });
    expect(opened.notices()).toEqual([]);
    opened.close();
  });

  test('a copy taken without its log says so when it is opened', async () => {
    await addCard('Min første');
    const copy = join(app.folder, 'kopi.dreiepunkt');
    copyFileSync(app.path, copy);
    const answer = await runCheck([copy]);
    expect(answer).toMatchObject({ isRefused: true });
    expect(answer.text).toMatch(/kopi som ble tatt uten loggen/);
    const opened = openSession(copy, { now, what: 'test' });
    expect(opened.notices().join()).toMatch(/kopi som ble tatt mens den var åpen/);
    opened.close();
  });
});

test('a log of another file beside one that is checked is noted, no fault, and left where it is', async () => {
  await addCard('Min første');
  const log = readFileSync(`${app.path}-wal`);
  app.session.close();
  expect((await runCheck([app.path])).text).not.toMatch(/logg/);
  const other = join(app.folder, 'annen.dreiepunkt');
  runInit([other]);
  writeFileSync(`${other}-wal`, log);
  const answer = await runCheck([other]);
  expect(answer).toMatchObject({ isRefused: false, json: { ok: true } });
  expect(answer.text).toMatch(/^Fila er hel: .*\nVed siden av fila ligger en logg som ikke hører/);
  expect(readFileSync(`${other}-wal`).equals(log)).toBe(true);
});

describe('a missing file', () => {
  const missing = () => {
    app.session.close();
    return join(app.folder, 'borte.dreiepunkt');
  };

  test('is a question where its copies lie, and begins anew only when asked', async () => {
    await addCard('Min første');
    // A minute after the copy made at opening, so that it is the newest.
    makeBackup(app.session.workspace(), { now: new Date(Date.now() + 60_000) });
    const path = app.path;
    missing();
    rmSync(path);
    const session = openSession(path, { now, what: 'test' });
    expect(session.failure()?.message).toMatch(/Fant ikke .* sikkerhetskopi/);
    expect(existsSync(path)).toBe(false);
    expect(() => runInit([path])).toThrow(/Ingen ny fil er laget/);
    await expect(withFile(path, () => null)).rejects.toThrow(/sikkerhetskopi/);
    expect(existsSync(path)).toBe(false);
    await session.restore(session.backups()[0]?.fileName ?? '', testWorkspaceReader);
    expect(session.failure()).toBeNull();
    expect(titles(path)).toEqual(['Min første']);
    session.close();
    rmSync(path);
    const again = openSession(path, { now, what: 'test' });
    again.startNew();
    expect(again.failure()).toBeNull();
    expect(titles(path)).toEqual([]);
    again.close();
  });

  test('given another name gets it back, its log with it', async () => {
    await addCard('Min første');
    const path = app.path;
    app.session.close();
    const other = join(dirname(path), 'ringerike-PC2.dreiepunkt');
    renameSync(path, other);
    const session = openSession(path, { now, what: 'test' });
    expect(session.others()).toMatchObject([{ fileName: basename(other), kind: 'renamed' }]);
    await session.takeOther(basename(other), testWorkspaceReader);
    expect(session.failure()).toBeNull();
    expect(existsSync(other)).toBe(false);
    session.close();
    expect(titles(path)).toEqual(['Min første']);
  });

  test('that lies elsewhere is opened there; what is not the same file is refused and changes nothing', async () => {
    await addCard('Min første');
    const path = app.path;
    app.session.close();
    const other = join(app.folder, 'annen.dreiepunkt');
    runInit([other]);
    const newer = join(app.folder, 'nyere.dreiepunkt');
    copyFileSync(path, newer);
    const sqlite = new Database(newer);
    sqlite.pragma('user_version = 9999');
    sqlite.close();
    const letter = join(app.folder, 'brev.dreiepunkt');
    writeFileSync(letter, 'Dette er et brev.');
    const torn = join(app.folder, 'revet.dreiepunkt');
    writeFileSync(torn, readFileSync(path).fill(0x5a, 4096, 200_000));
    mkdirSync(join(app.folder, 'Felles'));
    const found = join(app.folder, 'Felles', 'plan.dreiepunkt');
    renameSync(path, found);
    const session = openSession(path, { now, what: 'test' });
    const refusals: [string, RegExp][] = [
      ['plan.dreiepunkt', /Skriv hele stien/],
      [join(app.folder, 'borte', 'plan.dreiepunkt'), /Fant ikke «plan\.dreiepunkt»/],
      [app.folder, /er en mappe/],
      [letter, /er ikke en Dreiepunkt-fil/],
      [newer, /nyere/],
      [other, /en annen arbeidsfil enn den som er borte/],
      [torn, /«revet\.dreiepunkt»/],
    ];
    for (const [written, sentence] of refusals) {
      expect(() => session.openFound(written)).toThrow(sentence);
      expect(session.path).toBe(path);
      expect(session.failure()?.code).toBe('not_found');
      expect(existsSync(path)).toBe(false);
    }
    session.openFound(`"${found}"`);
    expect(session.failure()).toBeNull();
    expect(session.path).toBe(found);
    expect(() => session.openFound(other)).toThrow(/på plass igjen/);
    session.close();
    expect(titles(found)).toEqual(['Min første']);
  });

  test('and was found elsewhere is asked about once, not at every start', () => {
    const folder = join(app.folder, 'tilstand');
    const path = join(app.folder, 'før', 'plan.dreiepunkt');
    const [moved, movedAgain] = ['etter', 'enda senere'].map((name) =>
      join(app.folder, name, 'plan.dreiepunkt'),
    ) as [string, string];
    for (const file of [path, moved, movedAgain]) mkdirSync(dirname(file));
    const start = () => openSession(path, { now, what: 'test', known: knownFiles(folder) });
    inState(folder, () => {
      start().close();
      for (const [from, to] of [
        [path, moved],
        [moved, movedAgain],
      ] as const) {
        renameSync(from, to);
        const asked = start();
        expect(asked.failure()?.code).toBe('not_found');
        asked.openFound(to);
        asked.close();
        const next = start();
        expect([next.failure(), next.path]).toEqual([null, to]);
        expect(next.notices()).toEqual([`Fila er åpnet der den sist ble funnet: ${to}`]);
        next.close();
      }
      // Back where it belongs, it is taken from there.
      renameSync(movedAgain, path);
      const home = start();
      expect([home.path, home.notices()]).toEqual([path, []]);
      home.close();
    });
  });

  test('in a folder that is not there is said to be disconnected', () => {
    missing();
    const session = openSession(join(app.folder, 'F', 'borte.dreiepunkt'), { now, what: 'test' });
    expect(session.failure()?.message).toMatch(/kan være frakoblet/);
    expect(session.canStartNew()).toBe(false);
  });

  test('that was open here before is a question also where nothing is left', () => {
    const folder = join(app.folder, 'tilstand');
    const path = join(app.folder, 'felles', 'plan.dreiepunkt');
    mkdirSync(dirname(path));
    inState(folder, () => {
      openSession(path, { now, what: 'test', known: knownFiles(folder) }).close();
      rmSync(dirname(path), { recursive: true });
      mkdirSync(dirname(path));
      const session = openSession(path, { now, what: 'test', known: knownFiles(folder) });
      expect(session.failure()?.message).toMatch(/som var åpen her før/);
      expect(readdirSync(dirname(path))).toEqual([]);
    });
  });

  test('at a true first start is made without a question', () => {
    const session = openSession(missing(), { now, what: 'test' });
    expect(session.failure()).toBeNull();
    session.close();
  });
});
