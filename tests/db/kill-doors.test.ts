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
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeBackup, restoreBackup } from '../../db/backup.ts';
import { foldLog } from '../../db/files/log.ts';
import { createWorkspace, openWorkspace, type Workspace } from '../../db/open.ts';
import { newestVersion, rebuildWorkspace } from '../../db/rebuild.ts';
import { runStep } from '../../db/transaction.ts';
import { openSession } from '../../electron/core/services/workspace/session.ts';
import { limit, print, rounds, seed, seeded } from '../support/long.ts';
import { killPoints, type KillPoint } from './kill-points.ts';
import { creation, insertCard, order, seedSmall } from './support.ts';

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
const share = 1 / rounds(10, 1);

const addCard = (workspace: Workspace, number: number) =>
  runStep(workspace, order(), () => insertCard(workspace.sqlite, `k${number}`, number));

function fresh(name: string): string {
  return mkdtempSync(join(home, `${name}-`));
}

/** A file with one card folded in and two in its log, its lock as a kill leaves it, in a new folder. */
function hot(folder: string): void {
  const source = createWorkspace(join(fresh('kilde'), fileName), { ...creation, now });
  addCard(source, 1);
  foldLog(source.sqlite);
  addCard(source, 2);
  addCard(source, 3);
  for (const end of ['', '-wal']) copyFileSync(source.path + end, join(folder, fileName) + end);
  source.close();
}

function resting(folder: string, cards: number[], name = fileName): string {
  const path = join(folder, name);
  const workspace = createWorkspace(path, { ...creation, now });
  for (const number of cards) addCard(workspace, number);
  workspace.close();
  return path;
}

/** What lies in the folder before the door is used, and the cards that were acknowledged there. */
const states: Record<string, (folder: string) => { cards: string[]; isWithoutFile?: boolean }> = {
  'no sidecar': (folder) => {
    resting(folder, [1, 2]);
    return { cards: ['k1', 'k2'] };
  },
  'hot own log': (folder) => {
    hot(folder);
    return { cards: ['k1', 'k2', 'k3'] };
  },
  'orphan log': (folder) => {
    hot(folder);
    unlinkSync(join(folder, fileName));
    return { cards: [], isWithoutFile: true };
  },
  'foreign log': (folder) => {
    hot(folder);
    const other = resting(fresh('fremmed'), [7]);
    copyFileSync(other, join(folder, fileName));
    return { cards: ['k7'] };
  },
  'main renamed': (folder) => {
    hot(folder);
    const path = join(folder, fileName);
    copyFileSync(path, join(folder, 'oppvekst-PC2.dreiepunkt'));
    unlinkSync(path);
    return { cards: ['k1', 'k2', 'k3'], isWithoutFile: true };
  },
};

interface Door {
  use: (path: string) => void;
  /** The cards the file has when the door was used to the end; null where it keeps those it had. */
  gives: string[] | null;
  /** Whether it makes a file where none is. */
  makes: boolean;
}

const source = resting(fresh('kopi'), [77]);
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
  'import-export': {
    use: (path) =>
      rebuildWorkspace(path, {
        ...{ version: newestVersion(), now },
        fill: (sqlite) => {
          sqlite.prepare("INSERT INTO workspace VALUES (1, 'u', 'n', '3305', 0, '')").run();
          seedSmall(sqlite);
          insertCard(sqlite, 'k88', 88);
        },
      }),
    gives: ['k88'],
    makes: true,
  },
};

/** The cards of a file that opens and holds together; null where it does not. */
function cardsIn(path: string): string[] | null {
  try {
    const workspace = openWorkspace(path, { now });
    try {
      const { sqlite } = workspace;
      if (sqlite.pragma('integrity_check', { simple: true }) !== 'ok') return null;
      if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0) return null;
      return sqlite.prepare<[], string>('SELECT id FROM card ORDER BY number').pluck().all();
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

function judge(point: KillPoint, { door, before, log, tally, place }: JudgeParts): void {
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
    again(join(twice, fileName), where, door, before, tally);
  } finally {
    rmSync(point.folder, { recursive: true, force: true });
    rmSync(twice, { recursive: true, force: true });
  }
}

interface JudgeParts {
  door: Door;
  before: { cards: string[]; isWithoutFile?: boolean };
  log: string | null;
  tally: Tally;
  place: string;
}

function again(
  path: string,
  where: string,
  door: Door,
  before: { cards: string[]; isWithoutFile?: boolean },
  tally: Tally,
): void {
  const isThere = existsSync(path);
  try {
    door.use(path);
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
    () => {
      const tally: Tally = { points: 0, lost: [], damaged: [], wrongDone: [] };
      for (const [stateName, lay] of Object.entries(states)) {
        const folder = fresh('dør');
        const before = lay(folder);
        const path = join(folder, fileName);
        const isUsable = before.isWithoutFile ? door.makes : !door.makes || doorName === 'restore';
        if (!isUsable) continue;
        const log = existsSync(`${path}-wal`) ? logHash(`${path}-wal`) : null;
        const place = `${doorName}, ${stateName}`;
        const points = killPoints(
          folder,
          () => door.use(path),
          () => random() < share,
        );
        if (String(cardsIn(path)) !== String(door.gives ?? before.cards))
          tally.wrongDone.push(`${place}: ${JSON.stringify(cardsIn(path))}`);
        for (const point of points) judge(point, { door, before, log, tally, place });
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
