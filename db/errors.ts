import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DomainError } from '../electron/contract/errors.ts';

/** The file's name as the user knows it, in Norwegian quotation marks. */
export function quoted(path: string): string {
  return `«${basename(path)}»`;
}

/** A point in time as the user reads it, e.g. «22.11.2026 kl. 10.42». */
export function spokenTime(at: Date): string {
  const day = at.toLocaleDateString('nb-NO', { day: '2-digit', month: '2-digit', year: 'numeric' });
  const time = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0'));
  return `${day} kl. ${time.join('.')}`;
}

/** The file's content does not hold together. Nothing has been changed in it. */
export function damaged(path: string, cause?: unknown): DomainError {
  return new DomainError(
    'damaged_file',
    `${quoted(path)} er skadet og kan ikke brukes slik den er. Hent fram den nyeste sikkerhetskopien; den skadde filen blir tatt vare på ved siden av.`,
    { way: 'Gjenopprett fra sikkerhetskopi', cause },
  );
}

/** The file has a shape this edition does not know. */
export function newerFile(path: string, version: number, latest: number): DomainError {
  return new DomainError(
    'newer_file',
    `${quoted(path)} er laget med en nyere utgave av Dreiepunkt enn denne: filen har versjon ${version}, og denne utgaven leser til og med ${latest}. Oppdater Dreiepunkt på denne maskinen og åpne filen igjen.`,
    { way: 'Oppdater Dreiepunkt' },
  );
}

/** The file or its folder may not be written to. */
export function readOnly(path: string, cause?: unknown): DomainError {
  return new DomainError(
    'read_only',
    `${quoted(path)} kan ikke endres: filen eller mappen er skrivebeskyttet. Flytt filen til en mappe der du kan lagre, eller be om skrivetilgang.`,
    { way: 'Åpne bare for lesing', cause },
  );
}

/** Somebody else writes to the file since, having found its owner silent. */
export function takenOver(path: string): DomainError {
  return new DomainError(
    'read_only',
    `En annen har tatt over ${quoted(path)}, så dette ble ikke lagret. Ta vare på teksten, last inn siden på nytt og les det som står der nå.`,
    { way: 'Last inn siden på nytt' },
  );
}

/** SQLite takes no longer name, counted in bytes, with room for the names of its sidecars. */
const longestPath = 500;

function tooLong(path: string, cause: unknown): DomainError {
  return new DomainError(
    'validation',
    `Navnet på ${quoted(path)} og mappene den ligger i, er for langt til sammen. Flytt fila nærmere roten av disken, eller gi mappene kortere navn.`,
    { cause },
  );
}

function tooManyOpen(path: string, cause: unknown): DomainError {
  return new DomainError(
    'unavailable',
    `${quoted(path)} kunne ikke åpnes fordi for mange filer er åpne på maskinen. Lukk noen programmer og prøv igjen.`,
    { cause },
  );
}

/** SQLite has one code for every file it could not open; what is there says which it was. */
function cannotOpen(path: string, cause: unknown): DomainError {
  if (Buffer.byteLength(path) > longestPath) return tooLong(path, cause);
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (!folder?.isDirectory())
    return new DomainError(
      'not_found',
      `Fant ikke mappa ${dirname(path)}, der ${quoted(path)} skal ligge. Nettverksområdet eller disken kan være frakoblet.`,
      { cause },
    );
  const file = statSync(path, { throwIfNoEntry: false });
  if (file?.isDirectory())
    return new DomainError(
      'validation',
      `${quoted(path)} er en mappe. Velg selve Dreiepunkt-filen inni den.`,
      { cause },
    );
  const inTheWay = ['-wal', '-shm', '-journal'].find((end) =>
    statSync(path + end, { throwIfNoEntry: false })?.isDirectory(),
  );
  if (inTheWay !== undefined)
    return new DomainError(
      'conflict',
      `Det ligger en mappe som heter ${quoted(path + inTheWay)} ved siden av fila, der databasen må skrive. Gi mappa et annet navn og prøv igjen.`,
      { cause },
    );
  return readOnly(path, cause);
}

const byCode: readonly [RegExp, (path: string, cause: unknown) => DomainError][] = [
  [/^SQLITE_(CORRUPT|NOTADB)/, damaged],
  [/^SQLITE_CANTOPEN/, cannotOpen],
  [/^ENAMETOOLONG$/, tooLong],
  [/^(EMFILE|ENFILE)$/, tooManyOpen],
  [/^(SQLITE_(READONLY|PERM|AUTH).*|EACCES|EPERM|EROFS)$/, readOnly],
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)$/,
    (path, cause) =>
      new DomainError(
        'disk_full',
        `Disken er full, så ${quoted(path)} ble ikke endret. Frigjør plass og prøv igjen.`,
        { cause },
      ),
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    (path, cause) =>
      new DomainError(
        'conflict',
        `${quoted(path)} er i bruk av et annet program akkurat nå. Lukk det andre programmet og prøv igjen.`,
        { cause },
      ),
  ],
  [
    /^(SQLITE_IOERR.*|EIO|ESTALE|ENODEV|ETIMEDOUT)$/,
    (path, cause) =>
      new DomainError(
        'unavailable',
        `Fikk ikke lest eller lagret ${quoted(path)}. Sjekk at disken eller nettverksområdet er tilkoblet, og prøv igjen.`,
        { cause },
      ),
  ],
  [
    /^(ENOENT|ENOTDIR)$/,
    (path, cause) =>
      new DomainError(
        'not_found',
        `Fant ikke ${quoted(path)}. Filen eller mappen kan være flyttet eller ha fått nytt navn; velg den på nytt.`,
        { cause },
      ),
  ],
];

/** The domain error behind a SQLite or file error; anything unknown comes back as it was. */
export function translateSqliteError(error: unknown, path: string): unknown {
  if (error instanceof DomainError || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  const found = byCode.find(([pattern]) => pattern.test(code));
  return found ? found[1](path, error) : error;
}
