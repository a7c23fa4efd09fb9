import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DomainError } from '../electron/contract/errors.ts';
import { damaged, newerFile, quoted, translateSqliteError } from './errors.ts';

/** 'DREP' in SQLite's header: how a Dreiepunkt file knows itself. */
export const applicationId = 0x44524550;

const magic = 'SQLite format 3\0';
const headerBytes = 100;

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(headerBytes);
  const handle = openSync(path, 'r');
  try {
    return header.subarray(0, readSync(handle, header, 0, headerBytes, 0));
  } finally {
    closeSync(handle);
  }
}

function refuseNonFile(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) {
    throw new DomainError(
      'not_found',
      `Fant ikke ${quoted(path)} i mappen ${dirname(path)}. Filen kan være flyttet eller ha fått nytt navn; velg den på nytt.`,
    );
  }
  if (stat.isDirectory()) {
    throw new DomainError(
      'validation',
      `${quoted(path)} er en mappe. Velg selve Dreiepunkt-filen inni den.`,
    );
  }
  if (stat.size === 0) {
    throw new DomainError(
      'damaged_file',
      `${quoted(path)} er helt tom. Hent fram den nyeste sikkerhetskopien; den tomme filen blir tatt vare på.`,
      { way: 'Gjenopprett fra sikkerhetskopi' },
    );
  }
}

/**
 * Refuses what is no Dreiepunkt file, or one newer than `latest`, from its first bytes alone. Tells
 * whether the file was last used with a write-ahead log.
 */
export function sniffFile(path: string, latest: number): { isWal: boolean } {
  try {
    refuseNonFile(path);
    const header = readHeader(path);
    if (header.every((byte) => byte === 0)) throw damaged(path);
    if (header.toString('latin1', 0, magic.length) !== magic) {
      throw new DomainError(
        'validation',
        `${quoted(path)} er ikke en Dreiepunkt-fil, selv om den kan ha navn som en. Velg en fil som er laget i Dreiepunkt.`,
      );
    }
    if (header.length < headerBytes) throw damaged(path);
    if (header.readUInt32BE(68) !== applicationId) {
      throw new DomainError(
        'validation',
        `${quoted(path)} er en database fra et annet program enn Dreiepunkt. Velg en fil som er laget i Dreiepunkt.`,
      );
    }
    const version = header.readUInt32BE(60);
    if (version > latest) throw newerFile(path, version, latest);
    return { isWal: header[18] === 2 };
  } catch (error) {
    throw translateSqliteError(error, path);
  }
}
