import { copyFileSync, existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeBackup, restoreBackup } from '../../db/backup.ts';
import { logBelongs, missesItsLog } from '../../db/files/belonging.ts';
import { foldLog, writeTransaction } from '../../db/files/log.ts';
import { createWorkspace, openWorkspace, type Workspace } from '../../db/open.ts';
import { rebuildWorkspace, newestVersion } from '../../db/rebuild.ts';
import { runStep } from '../../db/transaction.ts';
import {
  creation,
  insertCard,
  newWorkspace,
  now,
  order,
  seedSmall,
  tempFolder,
} from './support.ts';

/** A file with cards in it, and a log on the disk that holds the last of them, as a kill leaves both. */
interface Killed {
  path: string;
  /** What was acknowledged. */
  cards: string[];
}

const addCard = (workspace: Workspace, number: number) =>
  runStep(workspace, order(), () => insertCard(workspace.sqlite, `k${number}`, number)).step;

function lay(from: string, to: string, ends: readonly string[]): void {
  for (const end of ends) if (existsSync(from + end)) copyFileSync(from + end, to + end);
}

/** Killed with cards in the log: `before` were folded into the file, one of them in each earlier fold. */
function killed({ before = 1, after = 2, name = 'oppvekst' } = {}): Killed {
  const source = newWorkspace();
  const total = before + after;
  for (let number = 1; number <= before; number++) {
    addCard(source, number);
    foldLog(source.sqlite);
  }
  for (let number = before + 1; number <= total; number++) addCard(source, number);
  const path = join(tempFolder(), `${name}.dreiepunkt`);
  lay(source.path, path, ['', '-wal']);
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  return { path, cards: Array.from({ length: total }, (_, index) => `k${index + 1}`) };
}

/** A write under a rollback journal, stopped with some of its pages in the file already. */
function stoppedWrite(): { path: string; cards: string[] } {
  const source = newWorkspace();
  addCard(source, 1);
  source.close();
  const path = join(tempFolder(), 'oppvekst.dreiepunkt');
  const sqlite = new Database(source.path);
  sqlite.pragma('journal_mode = DELETE');
  writeTransaction(sqlite, () => insertCard(sqlite, 'k2', 2));
  sqlite.pragma('cache_size = 5');
  const stop = () => {
    writeTransaction(sqlite, () => {
      for (let number = 10; number < 400; number++)
        insertCard(sqlite, `k${number}`, number, 'Kort '.repeat(50));
      lay(source.path, path, ['', '-journal']);
      throw new Error('stopped');
    });
  };
  expect(stop).toThrow('stopped');
  sqlite.close();
  expect(statSync(`${path}-journal`).size).toBeGreaterThan(0);
  return { path, cards: ['k1', 'k2'] };
}

const cardsOf = ({ sqlite }: Workspace) =>
  sqlite.prepare<[], string>('SELECT id FROM card ORDER BY number').pluck().all();

/** The cards of a file, opened for writing and closed again; the whole file must hold together. */
function opened(path: string): string[] {
  const workspace = openWorkspace(path, { now });
  try {
    expect(workspace.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(workspace.sqlite.pragma('foreign_key_check')).toEqual([]);
    return cardsOf(workspace);
  } finally {
    workspace.close();
  }
}

function read(path: string): string[] {
  const workspace = openWorkspace(path, { now, readOnly: true });
  try {
    return cardsOf(workspace);
  } finally {
    workspace.close();
  }
}

const namesBeside = (path: string) =>
  readdirSync(dirname(path))
    .filter((name) => name !== basename(path) && name !== 'Sikkerhetskopier')
    .sort();

/** A whole copy to restore from, with one card. */
function backupFile(): string {
  const workspace = newWorkspace();
  addCard(workspace, 77);
  const backup = makeBackup(workspace, { now });
  workspace.close();
  return backup.path;
}

const rebuild = (path: string) =>
  rebuildWorkspace(path, {
    version: newestVersion(),
    now,
    fill: (sqlite) => {
      sqlite.prepare("INSERT INTO workspace VALUES (1, 'u', 'n', '3305', 0, '')").run();
      seedSmall(sqlite);
    },
  });

describe('a log that belongs to its file', () => {
  it('is applied after a kill, in the place, in another folder and under another name', () => {
    const { path, cards } = killed();
    const moved = join(tempFolder(), 'flyttet.dreiepunkt');
    lay(path, moved, ['', '-wal']);
    expect(read(moved)).toEqual(cards);
    expect(opened(moved)).toEqual(cards);
    expect(opened(path)).toEqual(cards);
    expect(namesBeside(path)).toEqual([]);
  });

  it('is applied also when the kill fell between fold and fold, after any number of them', () => {
    for (const before of [0, 1, 2, 5]) {
      const { path, cards } = killed({ before, after: 3 });
      expect(logBelongs(path)).toBe('own');
      expect(opened(path)).toEqual(cards);
    }
  });

  it('of an edition that made no marks is applied when it holds with its file', () => {
    const source = newWorkspace();
    source.close();
    const sqlite = new Database(source.path);
    sqlite.pragma('journal_mode = WAL');
    sqlite.unsafeMode(true);
    sqlite.pragma('schema_version = 60');
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    insertCard(sqlite, 'k1', 1);
    const path = join(tempFolder(), 'oppvekst.dreiepunkt');
    lay(source.path, path, ['', '-wal']);
    sqlite.close();
    expect(logBelongs(path)).toBe('unsure');
    expect(opened(path)).toEqual(['k1']);
  });

  it('goes back to its file when that was given another name', () => {
    const { path, cards } = killed();
    const renamed = join(dirname(path), 'oppvekst-PC2.dreiepunkt');
    renameSync(path, renamed);
    createWorkspace(path, { ...creation, uid: 'ny' }).close();
    expect(opened(path)).toEqual([]);
    expect(opened(renamed)).toEqual(cards);
  });

  it('is taken along by a restore, folded into the file that is set aside', () => {
    const { path, cards } = killed();
    const { aside } = restoreBackup(path, backupFile(), { now });
    expect(opened(path)).toEqual(['k77']);
    expect(opened(aside ?? '')).toEqual(cards);
  });
});

describe('a log without its file', () => {
  it.each([
    ['a new file', (path: string) => createWorkspace(path, creation).close(), []],
    ['a restore', (path: string) => void restoreBackup(path, backupFile(), { now }), ['k77']],
    ['an import of the whole file', rebuild, []],
  ])('is set aside by %s, never applied, never deleted', (_, make, expected) => {
    const { path } = killed();
    const log = statSync(`${path}-wal`).size;
    const elsewhere = join(tempFolder(), 'borte.dreiepunkt');
    renameSync(path, elsewhere);
    make(path);
    expect(opened(path)).toEqual(expected);
    const [aside] = namesBeside(path);
    expect(aside).toMatch(/^oppvekst_logg-uten-fil_.*\.dreiepunkt-wal$/);
    expect(statSync(join(dirname(path), aside ?? '')).size).toBe(log);
  });
});

describe('a log of another file', () => {
  /** Every way a main file can come to lie under a log that is not its own. */
  const ways: [string, (path: string) => string[]][] = [
    [
      'of another workspace',
      (path) => {
        const other = newWorkspace();
        addCard(other, 50);
        other.close();
        lay(killed().path, path, ['-wal']);
        lay(other.path, path, ['']);
        return ['k50'];
      },
    ],
    [
      'laid under an older copy of the same workspace',
      (path) => {
        const older = killed({ before: 1, after: 1 });
        const log = killed({ before: 3, after: 1 });
        lay(log.path, path, ['-wal']);
        opened(older.path);
        lay(older.path, path, ['']);
        return older.cards;
      },
    ],
    [
      'laid under a copy taken at the fold before',
      (path) => {
        const source = newWorkspace();
        addCard(source, 1);
        foldLog(source.sqlite);
        lay(source.path, path, ['']);
        addCard(source, 2);
        foldLog(source.sqlite);
        addCard(source, 3);
        lay(source.path, path, ['-wal']);
        return ['k1'];
      },
    ],
    [
      'laid under the newer file it was folded into',
      (path) => {
        const source = newWorkspace();
        addCard(source, 1);
        lay(source.path, path, ['-wal']);
        foldLog(source.sqlite);
        addCard(source, 2);
        foldLog(source.sqlite);
        addCard(source, 3);
        foldLog(source.sqlite);
        lay(source.path, path, ['']);
        return ['k1', 'k2', 'k3'];
      },
    ],
    [
      'laid under a copy that was worked on elsewhere',
      (path) => {
        const source = newWorkspace();
        addCard(source, 1);
        foldLog(source.sqlite);
        const elsewhere = join(tempFolder(), 'oppvekst.dreiepunkt');
        lay(source.path, elsewhere, ['']);
        addCard(source, 2);
        lay(source.path, path, ['-wal']);
        const other = openWorkspace(elsewhere, { now });
        addCard(other, 9);
        other.close();
        lay(elsewhere, path, ['']);
        return ['k1', 'k9'];
      },
    ],
  ];

  it.each(ways)('%s is set aside when the file is opened', (_, make) => {
    const path = join(tempFolder(), 'oppvekst.dreiepunkt');
    const cards = make(path);
    expect(read(path)).toEqual(cards);
    expect(namesBeside(path)).toEqual(['oppvekst.dreiepunkt-wal']);
    expect(opened(path)).toEqual(cards);
    expect(namesBeside(path)).toEqual([
      expect.stringMatching(/^oppvekst_fremmed-logg_.*\.dreiepunkt-wal$/),
    ]);
  });

  it.each(ways)('%s is not taken into the file a restore sets aside', (_, make) => {
    const path = join(tempFolder(), 'oppvekst.dreiepunkt');
    const cards = make(path);
    const { aside } = restoreBackup(path, backupFile(), { now });
    expect(opened(path)).toEqual(['k77']);
    expect(opened(aside ?? '')).toEqual(cards);
  });

  it('beside a copy one restores from is not applied to it', () => {
    const source = backupFile();
    lay(killed().path, source, ['-wal']);
    const path = join(tempFolder(), 'oppvekst.dreiepunkt');
    restoreBackup(path, source, { now });
    expect(opened(path)).toEqual(['k77']);
  });
});

describe('a rollback journal', () => {
  it('takes back the write that was stopped, in the place and where both were moved', () => {
    const { path, cards } = stoppedWrite();
    const moved = join(tempFolder(), 'flyttet.dreiepunkt');
    lay(path, moved, ['', '-journal']);
    expect(opened(moved)).toEqual(cards);
    expect(opened(path)).toEqual(cards);
    expect(namesBeside(path)).toEqual([]);
  });

  it('of another file, or without a file, is set aside and not applied', () => {
    const { path } = stoppedWrite();
    const other = newWorkspace();
    addCard(other, 50);
    other.close();
    lay(other.path, path, ['']);
    expect(opened(path)).toEqual(['k50']);
    expect(namesBeside(path)[0]).toMatch(/^oppvekst_fremmed-journal_/);
    const orphan = stoppedWrite().path;
    renameSync(orphan, join(tempFolder(), 'borte.dreiepunkt'));
    createWorkspace(orphan, creation).close();
    expect(opened(orphan)).toEqual([]);
    expect(namesBeside(orphan)[0]).toMatch(/^oppvekst_journal-uten-fil_/);
  });
});

describe('a copy of the main file alone', () => {
  it('taken while work lies in the log says that it lacks it; taken at rest it is whole', () => {
    const source = newWorkspace();
    const copy = (name: string) => {
      const path = join(tempFolder(), `${name}.dreiepunkt`);
      lay(source.path, path, ['']);
      return path;
    };
    addCard(source, 1);
    const cut = copy('avkuttet');
    foldLog(source.sqlite);
    const whole = copy('hel');
    expect([missesItsLog(cut), missesItsLog(whole)]).toEqual([true, false]);
    expect(read(whole)).toEqual(['k1']);
    const workspace = openWorkspace(cut, { now });
    expect(workspace.missedItsLog).toBe(true);
    workspace.close();
  });

  it('made as a backup is whole also while work lies in the log', () => {
    const source = newWorkspace();
    addCard(source, 1);
    const { path } = makeBackup(source, { now });
    expect(missesItsLog(path)).toBe(false);
  });
});
