import { existsSync } from 'node:fs';
import { basename } from 'node:path';

export const extension = '.dreiepunkt';

/** What SQLite lays beside a file: its log, the index of the log, its rollback journal. */
export const sidecarEnds = ['-wal', '-shm', '-journal'] as const;

/** Local time as it stands in file names, e.g. `2026-11-22T10-42-05`. */
export function fileStamp(at: Date): string {
  const pad = (part: number, width = 2): string => String(part).padStart(width, '0');
  const day = [pad(at.getFullYear(), 4), pad(at.getMonth() + 1), pad(at.getDate())].join('-');
  return `${day}T${[pad(at.getHours()), pad(at.getMinutes()), pad(at.getSeconds())].join('-')}`;
}

/** The file's name without folder and extension. */
export function baseName(path: string): string {
  return basename(path, extension);
}

/** `wanted`, or the same with -2, -3 … before the extension when that name or a sidecar of it is taken. */
export function freeName(wanted: string): string {
  const stem = wanted.slice(0, -extension.length);
  const isTaken = (name: string) => ['', ...sidecarEnds].some((end) => existsSync(name + end));
  let name = wanted;
  for (let number = 2; isTaken(name); number++) name = `${stem}-${number}${extension}`;
  return name;
}
