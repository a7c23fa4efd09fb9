import { existsSync, realpathSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { quoted, translateSqliteError } from '../../../../db/errors.ts';
import { sidecarEnds } from '../../../../db/files/names.ts';
import { isAnythingHere, setStrangersAside } from '../../../../db/files/place.ts';
import { saysSomething, tracesOf, type Traces } from '../../../../db/files/traces.ts';
import { takeLock } from '../../../../db/lock.ts';
import { DomainError } from '../../../contract/errors.ts';

/** What a host remembers of files it has opened before. */
export interface KnownFiles {
  /** The workspace that was open under this path; null when none was. */
  uidOf(path: string): string | null;
  remember(path: string, uid: string): void;
  /** Where somebody last found the workspace that is missing under this path; null when nobody did. */
  foundAt(path: string): string | null;
  rememberFound(path: string, uid: string, foundAt: string): void;
}

export const nobodyKnown: KnownFiles = {
  uidOf: () => null,
  remember: () => undefined,
  foundAt: () => null,
  rememberFound: () => undefined,
};

/** More than anybody moves a file between two starts; also ends a circle. */
const mostMoves = 10;

/** Where the file asked for as `path` lies: there, or where it was last found by whoever looked for it. */
export function lastFound(path: string, known: KnownFiles): string {
  let at = path;
  for (let moves = 0; moves < mostMoves && !existsSync(at); moves += 1) {
    const found = known.foundAt(at);
    if (found === null) return path;
    at = found;
  }
  return existsSync(at) ? at : path;
}

/**
 * The question a missing file is, as a sentence; null where nothing says that there was one. A file is
 * never begun anew in silence where its copies lie, or where it was open before.
 */
export function missingQuestion(path: string, known: KnownFiles): DomainError | null {
  const uid = known.uidOf(path);
  const traces = tracesOf(path, uid);
  if (uid === null && !saysSomething(traces)) return null;
  return new DomainError('not_found', sentenceOf(path, traces), { way: wayOf(traces) });
}

/** As `missingQuestion`, for whoever was told to make a new file. Throws `conflict` with what lies there. */
export function refuseOverTraces(path: string): void {
  if (existsSync(path)) return;
  const traces = tracesOf(path);
  if (traces.isFolderGone || !saysSomething(traces)) return;
  throw new DomainError('conflict', `${sentenceOf(path, traces)} Ingen ny fil er laget.`, {
    way: 'Hent fram kopien med «restore», gi fila navnet tilbake, eller velg et annet navn på den nye.',
  });
}

function sentenceOf(path: string, { isFolderGone, copies, others }: Traces): string {
  const name = quoted(path);
  if (isFolderGone)
    return `Fant ikke mappa ${dirname(path)}, der ${name} skal ligge. Nettverksområdet eller disken kan være frakoblet.`;
  const renamed = others.find(({ kind }) => kind === 'renamed');
  if (renamed)
    return `Fant ikke ${name}, men «${renamed.fileName}» ved siden av ser ut til å være den samme fila under et annet navn.`;
  const beside =
    copies > 0
      ? `${copies === 1 ? 'en sikkerhetskopi' : `${copies} sikkerhetskopier`} ligger ved siden av`
      : others.length > 0
        ? 'en fil som er satt til side, ligger ved siden av'
        : null;
  return beside === null
    ? `Fant ikke ${name}, som var åpen her før. Den kan være flyttet, eller nettverksområdet kan være frakoblet.`
    : `Fant ikke ${name}, men ${beside}.`;
}

function wayOf({ isFolderGone, copies, others }: Traces): string {
  if (isFolderGone) return 'Koble til området og velg «Prøv igjen».';
  return copies > 0 || others.length > 0
    ? 'Hent fram den nyeste kopien, let fram fila der den ligger nå, eller begynn med en ny.'
    : 'Let fram fila der den ligger nå, koble til området og velg «Prøv igjen», eller begynn med en ny.';
}

/** Gives a file in the same folder, and what belongs to it, the name `path`, which nothing has. */
export function giveNameBack(path: string, fileName: string, now: Date): void {
  const from = join(dirname(path), basename(fileName));
  try {
    const to = join(realpathSync(dirname(path)), basename(path));
    const locks = [takeLock(from, 'navn', now), takeLock(to, 'navn', now)];
    try {
      setStrangersAside(to, now);
      if (existsSync(to) || isAnythingHere(to))
        throw new DomainError('conflict', `Det ligger alt en fil som heter ${quoted(path)} her.`);
      for (const end of ['', ...sidecarEnds])
        if (existsSync(from + end)) renameSync(from + end, to + end);
    } finally {
      for (const lock of locks) lock.release();
    }
  } catch (error) {
    throw translateSqliteError(error, path);
  }
}
