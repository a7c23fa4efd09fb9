import { basename, dirname, join } from 'node:path';
import { DomainError } from '../../electron/contract/errors.ts';
import { findBackups, type BackupReason } from '../backup-files.ts';
import { glance, rememberCopies } from '../copy-ledger.ts';
import { quoted, translateSqliteError } from '../errors.ts';
import { tracesOf } from '../files/traces.ts';
import { readQuietly } from '../inspect.ts';
import { latestVersion } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { sniffFile } from '../sniff.ts';
import type { Strike } from './apply.ts';
import { strikeFile, type MadeStruck, type StruckFile } from './file.ts';
import { stillHolds, type StrikePlan, type StrikeTarget } from './plan.ts';

/** A copy of a workspace file and whether it holds a text that is to go. */
export interface HoldingCopy {
  path: string;
  fileName: string;
  at: Date;
  /** `aside`: a file that was set aside, as before a restore. */
  kind: BackupReason | 'aside';
  /** Null where that cannot be told; `why` is then a sentence. */
  holds: boolean | null;
  why: string | null;
}

interface Known {
  path: string;
  at: Date;
  kind: HoldingCopy['kind'];
}

function copiesOf(path: string, uid: string): Known[] {
  const backups = findBackups(path).map(({ path: copy, at, reason }) => ({
    ...{ path: copy, at },
    kind: reason,
  }));
  const aside = tracesOf(path, uid)
    .others.filter(({ kind }) => kind === 'aside')
    .map(({ fileName, at }) => ({
      path: join(dirname(path), fileName),
      at,
      kind: 'aside' as const,
    }));
  return [...backups, ...aside];
}

/**
 * The copies of a workspace file that hold one of the texts, and those of which it cannot be told; newest
 * first. Copies of another workspace are left out. Only their rows and logs of the texts' own rows are read.
 */
export function holdingCopies(
  path: string,
  uid: string,
  targets: readonly StrikeTarget[],
): HoldingCopy[] {
  if (targets.length === 0) return [];
  return copiesOf(path, uid).flatMap((copy): HoldingCopy[] => {
    const named = { ...copy, fileName: basename(copy.path) };
    const found = look(copy.path, uid, targets);
    if (found === false) return [];
    return [
      found === true ? { ...named, holds: true, why: null } : { ...named, holds: null, ...found },
    ];
  });
}

function look(
  copy: string,
  uid: string,
  targets: readonly StrikeTarget[],
): boolean | { why: string } {
  try {
    sniffFile(copy, latestVersion(migrations));
    return readQuietly(copy, false, (sqlite) => {
      if (sqlite.prepare('SELECT uid FROM workspace').pluck().get() !== uid) return false;
      return targets.some((target) => stillHolds(sqlite, target));
    });
  } catch (error) {
    return { why: sentenceOf(error, copy) };
  }
}

function sentenceOf(error: unknown, path: string): string {
  const known = translateSqliteError(error, path);
  return known instanceof DomainError ? known.message : `${quoted(path)} kan ikke leses.`;
}

/** What became of one copy; `why` is a sentence where it could not be rewritten. */
export interface StruckCopy {
  fileName: string;
  isStruck: boolean;
  why: string | null;
}

export interface StruckAll extends StruckFile {
  copies: StruckCopy[];
}

/** Removes texts away from the thread that answers calls; each as the function it is named after. */
export interface Striker {
  /** As `planStrike`, of a file that is open and can be read beside. */
  planStrike(path: string, target: StrikeTarget): Promise<StrikePlan>;
  holdingCopies(
    path: string,
    uid: string,
    targets: readonly StrikeTarget[],
  ): Promise<HoldingCopy[]>;
  makeStruck(path: string, strike: Strike, now: Date): Promise<MadeStruck>;
  strikeCopies(path: string, uid: string, order: CopiesOrder): Promise<StruckCopy[]>;
}

export interface CopiesOrder extends Order {
  strikes: readonly Strike[];
  /** Texts the columns had in the file itself. */
  also: readonly string[];
}

interface Order {
  now: Date;
  /** Names of the copies to rewrite too. */
  copies: readonly string[];
}

/**
 * Removes from chosen copies what has been removed from the file already, each whole by itself: one that
 * cannot be rewritten is named and stays as it was. Goes on where it was stopped.
 */
export function strikeCopies(
  path: string,
  uid: string,
  { now, copies, strikes, also }: CopiesOrder,
): StruckCopy[] {
  return copiesOf(path, uid)
    .filter((copy) => copies.includes(basename(copy.path)))
    .map(({ path: copy }): StruckCopy => {
      const fileName = basename(copy);
      try {
        for (const strike of strikes) strikeFile(copy, strike, { now, also });
        rememberCopies(path, new Map([[copy, { ...glance(copy), isGood: true }]]));
        return { fileName, isStruck: true, why: null };
      } catch (error) {
        return { fileName, isStruck: false, why: sentenceOf(error, copy) };
      }
    });
}
