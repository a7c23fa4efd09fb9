import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readQuietly } from './inspect.ts';
import { baseName } from './files/names.ts';

/** What a copy was found to be, the last time it was looked at. */
export interface CopyFacts {
  /** Whether every check held; null when nobody has checked it in full. */
  isGood: boolean | null;
  /** The workspace it is a copy of; null where it cannot be read. */
  uid: string | null;
  /** Changes in its log: more of them is a fuller copy. */
  steps: number;
}

interface Entry extends CopyFacts {
  bytes: number;
  modified: number;
}
type Ledger = Map<string, Entry>;

const folderOf = (path: string) => join(dirname(path), 'Sikkerhetskopier');

/** Beside the copies; only a memory, so it may be lost or deleted at any time. */
const ledgerPath = (path: string) => join(folderOf(path), `.${baseName(path)}.kopier.json`);

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { isGood, uid, steps, bytes, modified } = value as Partial<Record<keyof Entry, unknown>>;
  return (
    (typeof isGood === 'boolean' || isGood === null) &&
    (typeof uid === 'string' || uid === null) &&
    [steps, bytes, modified].every((number) => typeof number === 'number')
  );
}

function readLedger(path: string): Ledger {
  try {
    const read: unknown = JSON.parse(readFileSync(ledgerPath(path), 'utf8'));
    if (typeof read !== 'object' || read === null) return new Map();
    return new Map(
      Object.entries(read).flatMap(([name, one]) => (isEntry(one) ? [[name, one]] : [])),
    );
  } catch {
    return new Map();
  }
}

function writeLedger(path: string, ledger: Ledger): void {
  const next = `${ledgerPath(path)}.${process.pid}`;
  try {
    writeFileSync(next, JSON.stringify(Object.fromEntries(ledger)));
    renameSync(next, ledgerPath(path));
  } catch {
    // A folder that may not be written to: the copies are looked at again next time.
    rmSync(next, { force: true });
  }
}

function printOf(copy: string): { bytes: number; modified: number } | null {
  const stat = statSync(copy, { throwIfNoEntry: false });
  return stat ? { bytes: stat.size, modified: Math.round(stat.mtimeMs) } : null;
}

/** What is remembered of each copy of a file, by its path; a copy that has changed since is not. */
export function rememberedCopies(
  path: string,
  copies: readonly { path: string }[],
): Map<string, CopyFacts> {
  const ledger = readLedger(path);
  return new Map(
    copies.flatMap(({ path: copy }) => {
      const [entry, print] = [ledger.get(basename(copy)), printOf(copy)];
      const isSame = entry && entry.bytes === print?.bytes && entry.modified === print.modified;
      return isSame ? [[copy, entry] as const] : [];
    }),
  );
}

/** Remembers what was found of copies, and forgets those that are gone. */
export function rememberCopies(path: string, found: ReadonlyMap<string, CopyFacts>): void {
  const ledger = readLedger(path);
  for (const name of ledger.keys())
    if (printOf(join(folderOf(path), name)) === null) ledger.delete(name);
  for (const [copy, { isGood, uid, steps }] of found) {
    const print = printOf(copy);
    if (print) ledger.set(basename(copy), { ...print, isGood, uid, steps });
  }
  writeLedger(path, ledger);
}

/** Which workspace a copy is of and how full it is, without checking it; nulls where it cannot be read. */
export function glance(copy: string): CopyFacts {
  try {
    return readQuietly(copy, false, (sqlite) => ({
      isGood: null,
      uid: sqlite.prepare<[], string>('SELECT uid FROM workspace').pluck().get() ?? null,
      steps: Number(sqlite.prepare('SELECT count(*) FROM step').pluck().get()),
    }));
  } catch {
    return { isGood: null, uid: null, steps: 0 };
  }
}
