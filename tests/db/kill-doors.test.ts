import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeBackup, restoreBackup } from '../../db/backup.ts';
import { makeRestore, putRestore } from '../../db/restore.ts';
import { finishLog, foldLog, writeTransaction } from '../../db/files/log.ts';
import { connect } from '../../db/connect.ts';
import { latestVersion } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { createWorkspace, openWorkspace } from '../../db/open.ts';
import { exportBeside, exportWhole } from '../../electron/core/services/whole-file/export.ts';
import { importWhole } from '../../electron/core/services/whole-file/import.ts';
import { demoDay, makeStory } from '../../electron/host/demo/make.ts';
import { testReader } from '../support/app.ts';
import { runStep } from '../../db/transaction.ts';
import { openSession } from '../../electron/core/services/workspace/session.ts';
import { limit, print, rounds, seed, seeded } from '../support/long.ts';
import { killPoints, type KillPoint } from './kill-points.ts';
import { creation, insertCard, order } from './support.ts';

/**
 * Every door × every state of what lies beside the file × a kill at every rename, removal and fsync. After
 * each: nothing acknowledged is lost, no file is damaged, the same door run again gives a whole file, and
 * no file that does not hold together is called done.
 */
const now = new Date('2026-11-22T10:42:05');
const home = mkdtempSync(join(tmpdir(), 'dreiepunkt-doors-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const fileName = 'oppvekst.dreiepunkt';
const random = seeded(seed);
/** One point in so many is killed at with every change; all of them in the long run. */
const share = 1 / rounds(20, 1);

function fresh(name: string): string {
  return mkdtempSync(join(home, `${name}-`));
}

/** An open file cards are put into. */
interface Source {
  path: string;
  sqlite: Database.Database;
  add: (number: number) => void;
  close: () => void;
}
/** Makes a file without cards, in a folder of its own, and opens it. */
type Make = () => Source;

const made: Make = () => {
  const workspace = createWorkspace(join(fresh('kilde'), fileName), { ...creation, now });
  const { path, sqlite } = workspace;
  const add = (number: number) =>
    void runStep(workspace, order(), () => insertCard(sqlite, `k${number}`, number));
  return { path, sqlite, add, close: () => workspace.close() };
};

/** The version before the newest, of which a file with content is kept. */
const earlier = latestVersion(migrations) - 1;
const madeEarlier: Make = () => {
  const path = join(fresh('gammel'), fileName);
  const kept = join(import.meta.dirname, `../fixtures/db/version-${earlier}.dreiepunkt.gz`);
  writeFileSync(path, gunzipSync(readFileSync(kept)));
  const sqlite = connect(path, false);
  const insert = sqlite.prepare(
    `INSERT INTO card (id, measure_id, number, column_id, rank, title, created_at, moved_at)
     SELECT 'k' || CAST(@number AS INTEGER), measure_id, 9000 + @number, id, 'z' || @number, 'Kort', '', ''
     FROM board_column ORDER BY id LIMIT 1`,
  );
  return {
    ...{ path, sqlite },
    add: (number) => void writeTransaction(sqlite, () => insert.run({ number })),
    close() {
      finishLog(sqlite);
      sqlite.close();
    },
  };
};

/** A file with one card folded in and two in its log, as a kill leaves it. */
function hot(folder: string, make: Make): void {
  const source = make();
  source.add(1);
  foldLog(source.sqlite);
  source.add(2);
  source.add(3);
  for (const end of ['', '-wal']) copyFileSync(source.path + end, join(folder, fileName) + end);
  source.close();
}

/**
 * The same under a rollback journal, as on a share: two cards in it, and a third whose write was begun in
 * the file and is to be taken back.
 */
function begun(folder: string, make: Make): void {
  const path = resting(fresh('kilde'), [1, 2], make);
  const sqlite = connect(path, true);
  sqlite.pragma('cache_size = 1');
  const copied = new Error('copied');
  try {
    writeTransaction(sqlite, () => {
      sqlite.exec(`INSERT INTO setting WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n
        WHERE i < 500) SELECT 'begun-' || i, hex(randomblob(500)) FROM n`);
      for (const end of ['', '-journal']) copyFileSync(path + end, join(folder, fileName) + end);
      throw copied;
    });
  } catch (error) {
    if (error !== copied) throw error;
  } finally {
    sqlite.close();
  }
}

/** A closed file with cards, which lies alone. */
function resting(folder: string, cards: number[], make: Make): string {
  const path = join(folder, fileName);
  const source = make();
  for (const number of cards) source.add(number);
  source.close();
  copyFileSync(source.path, path);
  return path;
}

/** What lies in the folder before the door is used, and the cards that were acknowledged there. */
interface Before {
  cards: string[];
  isWithoutFile?: boolean;
}
const states: Record<string, (folder: string, make: Make) => Before> = {
  nothing: () => ({ cards: [], isWithoutFile: true }),
  'no sidecar': (folder, make) => {
    resting(folder, [1, 2], make);
    return { cards: ['k1', 'k2'] };
  },
  'hot own log': (folder, make) => {
    hot(folder, make);
    return { cards: ['k1', 'k2', 'k3'] };
  },
  'orphan log': (folder, make) => {
    hot(folder, make);
    unlinkSync(join(folder, fileName));
    return { cards: [], isWithoutFile: true };
  },
  'foreign log': (folder, make) => {
    hot(folder, make);
    const other = resting(fresh('fremmed'), [7], make);
    copyFileSync(other, join(folder, fileName));
    return { cards: ['k7'] };
  },
  'own journal': (folder, make) => {
    begun(folder, make);
    return { cards: ['k1', 'k2'] };
  },
  'orphan journal': (folder, make) => {
    begun(folder, make);
    unlinkSync(join(folder, fileName));
    return { cards: [], isWithoutFile: true };
  },
  'foreign journal': (folder, make) => {
    begun(folder, make);
    copyFileSync(resting(fresh('fremmed'), [7], make), join(folder, fileName));
    return { cards: ['k7'] };
  },
  'main renamed': (folder, make) => {
    hot(folder, make);
    const path = join(folder, fileName);
    copyFileSync(path, join(folder, 'oppvekst-PC2.dreiepunkt'));
    unlinkSync(path);
    return { cards: ['k1', 'k2', 'k3'], isWithoutFile: true };
  },
};

interface Door {
  use: (path: string) => unknown;
  /** The cards the file has when the door was used to the end; null where it keeps those it had. */
  gives: string[] | null;
  /** Whether it makes a file where none is. */
  makes: boolean;
  /** How the file that lies there before is made; by this edition where left out. */
  make?: Make;
}

const source = resting(fresh('kopi'), [77], made);
/** A whole-file export of a file with one card. */
const exported = join(fresh('eksport'), 'alt.zip');
beforeAll(async () => {
  const workspace = openWorkspace(resting(fresh('kilde'), [88], made), { now });
  await exportWhole({ workspace, actor: 'Test', now: () => now, newId: () => 'ny' }, exported);
  workspace.close();
});

const doors: Record<string, Door> = {
  open: {
    use: (path) => openWorkspace(path, { now }).close(),
    gives: null,
    makes: false,
  },
  restore: {
    use: (path) => void restoreBackup(path, source, { now }),
    gives: ['k77'],
    makes: true,
  },
  // As the app does it where the file is open; one that does not open is restored closed.
  'restore beside': {
    use: (path) =>
      existsSync(path) ? restoreOpen(path) : void restoreBackup(path, source, { now }),
    gives: ['k77'],
    makes: true,
  },
  backup: {
    use: (path) => {
      const workspace = openWorkspace(path, { now });
      makeBackup(workspace, { now });
      workspace.close();
    },
    gives: null,
    makes: false,
  },
  init: {
    use: (path) => createWorkspace(path, { ...creation, now, uid: 'ny' }).close(),
    gives: [],
    makes: true,
  },
  upgrade: {
    use: (path) => openWorkspace(path, { now }).close(),
    gives: null,
    makes: false,
    make: madeEarlier,
  },
  export: {
    use: async (path) => {
      const workspace = openWorkspace(path, { now });
      try {
        await exportBeside({ workspace, actor: 'Test', now: () => now, newId: () => 'ny' }, 'full');
      } finally {
        workspace.close();
      }
    },
    gives: null,
    makes: false,
  },
  'import-export': {
    use: (path) => importWhole(exported, path, now, testReader),
    gives: ['k88'],
    makes: true,
  },
  demo: {
    use: (path) =>
      makeStory(path, { today: demoDay, reader: testReader, version: 'test', what: 'test' }, []),
    gives: [],
    makes: true,
  },
};

function restoreOpen(path: string): void {
  const workspace = openWorkspace(path, { now });
  try {
    const restore = makeRestore(path, source, now);
    workspace.close();
    putRestore(path, restore, now);
  } finally {
    workspace.close();
  }
}

/** The cards of a file that opens and holds together; null where it does not. */
function cardsIn(path: string): string[] | null {
  try {
    const workspace = openWorkspace(path, { now });
    try {
      const { sqlite } = workspace;
      if (sqlite.pragma('integrity_check', { simple: true }) !== 'ok') return null;
      if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0) return null;
      return sqlite
        .prepare<[], string>("SELECT id FROM card WHERE title = 'Kort' ORDER BY number")
        .pluck()
        .all();
    } finally {
      workspace.close();
    }
  } catch {
    return null;
  }
}

const workspaceFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.dreiepunkt') && !/(^|\/)\./.test(name))
    .map((name) => join(folder, name));

const logHash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

interface Tally {
  points: number;
  lost: string[];
  damaged: string[];
  wrongDone: string[];
}

async function judge(
  point: KillPoint,
  { door, before, log, tally, place }: JudgeParts,
): Promise<void> {
  const path = join(point.folder, fileName);
  const where = `${place}, killed at ${point.name}`;
  tally.points += 1;
  // The killed program is gone; this process, which ran it, is not.
  rmSync(`${path}.lock`, { force: true });
  const twice = `${point.folder}-2`;
  cpSync(point.folder, twice, { recursive: true });
  try {
    // A person starts the app: the file opens with the old or the new content, or it is asked about.
    const session = openSession(path, { now: () => now, what: 'test' });
    const failure = session.failure();
    session.close();
    if (failure && failure.code !== 'not_found') tally.damaged.push(`${where}: ${failure.message}`);
    const known = [before.cards, door.gives ?? before.cards, []].map(String);
    const found = workspaceFiles(point.folder).map(cardsIn);
    if (found.some((cards) => cards === null || !known.concat('k77').includes(String(cards))))
      tally.damaged.push(`${where}: ${JSON.stringify(found)}`);
    if (before.cards.length > 0 && !found.some((cards) => String(cards) === String(before.cards)))
      tally.lost.push(`${where}: ${JSON.stringify(found)}`);
    if (log !== null && !holdsLog(point.folder, log) && place.includes('orphan'))
      tally.lost.push(`${where}: the log without its file`);
    // Or they use the same door again.
    await again(join(twice, fileName), where, { door, before, tally });
  } finally {
    rmSync(point.folder, { recursive: true, force: true });
    rmSync(twice, { recursive: true, force: true });
  }
}

interface JudgeParts {
  door: Door;
  before: Before;
  log: string | null;
  tally: Tally;
  place: string;
}

async function again(
  path: string,
  where: string,
  { door, before, tally }: Pick<JudgeParts, 'door' | 'before' | 'tally'>,
): Promise<void> {
  const isThere = existsSync(path);
  try {
    await door.use(path);
  } catch (error) {
    const isRefusal = isThere ? door.makes && door.gives !== null : !door.makes;
    if (!isRefusal) tally.damaged.push(`${where}: again, ${String(error)}`);
    return;
  }
  const cards = cardsIn(path);
  const wanted = door.gives ?? before.cards;
  if (String(cards) !== String(wanted))
    tally.wrongDone.push(`${where}: again gives ${JSON.stringify(cards)}`);
}

function holdsLog(folder: string, hash: string): boolean {
  return readdirSync(folder)
    .filter((name) => name.endsWith('-wal'))
    .some((name) => logHash(join(folder, name)) === hash);
}

for (const [doorName, door] of Object.entries(doors)) {
  it(
    `${doorName}: killed anywhere it loses nothing, damages nothing and can be used again`,
    async () => {
      const tally: Tally = { points: 0, lost: [], damaged: [], wrongDone: [] };
      for (const [stateName, lay] of Object.entries(states)) {
        const folder = fresh('dør');
        const before = lay(folder, door.make ?? made);
        const path = join(folder, fileName);
        const isUsable = before.isWithoutFile ? door.makes : !door.makes || doorName === 'restore';
        if (!isUsable) continue;
        const log = existsSync(`${path}-wal`) ? logHash(`${path}-wal`) : null;
        const place = `${doorName}, ${stateName}`;
        const points = await killPoints(
          folder,
          () => door.use(path),
          () => random() < share,
        );
        if (String(cardsIn(path)) !== String(door.gives ?? before.cards))
          tally.wrongDone.push(`${place}: ${JSON.stringify(cardsIn(path))}`);
        for (const point of points) await judge(point, { door, before, log, tally, place });
        rmSync(folder, { recursive: true, force: true });
      }
      print(
        `kill at a call | ${doorName} | rounds ${tally.points} | lost ${tally.lost.length} | damaged ${tally.damaged.length} | wrong «ferdig» ${tally.wrongDone.length}`,
      );
      expect([tally.lost, tally.damaged, tally.wrongDone]).toEqual([[], [], []]);
      // A sweep that hit nothing proved nothing.
      expect(tally.points).toBeGreaterThan(share === 1 ? 5 : 0);
    },
    limit(120_000),
  );
}
