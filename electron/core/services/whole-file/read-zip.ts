import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { unzipSync } from 'fflate';
import { newestVersion } from '../../../../db/rebuild.ts';
import { DomainError } from '../../../contract/errors.ts';
import { manifestShape, readingKind, type Manifest } from '../../../contract/whole-file.ts';

/** The most a part, and all of them, may hold unpacked; more than any workspace, less than a machine. */
const limits = {
  file: 2 ** 31 - 1,
  part: 2 ** 31 - 1,
  all: 2 ** 33,
  parts: 60_000,
  manifest: 2 ** 25,
};
export const format = 1;
export const manifestPath = 'manifest.json';

export interface ReadZip {
  manifest: Manifest;
  /** One part, unpacked and held against its checksum. Throws `damaged_file`. */
  part(path: string): Uint8Array;
}

/**
 * Opens a whole-file export and holds every part it names against what is there. Errors: `not_found`,
 * `validation` (no export, too large), `damaged_file`, `newer_file`.
 */
export function readZip(path: string): ReadZip {
  const name = `«${basename(path)}»`;
  const bytes = load(path, name);
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        sizes.set(entry.name, entry.originalSize);
        return false;
      },
    });
  } catch (cause) {
    throw notExport(name, cause);
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (
    sizes.size > limits.parts ||
    total > limits.all ||
    (sizes.get(manifestPath) ?? 0) > limits.manifest
  )
    throw new DomainError(
      'validation',
      `${name} pakker ut til mer enn appen tar imot. Ingenting er lest.`,
    );
  if (!sizes.has(manifestPath)) throw notExport(name);
  const manifest = readManifest(unpack(bytes, manifestPath, name), name);
  const stated = new Map(manifest.parts.map((part) => [part.path, part]));
  for (const { path: part, bytes: size } of manifest.parts) {
    if (!sizes.has(part))
      throw new DomainError(
        'damaged_file',
        `${name} mangler delen ${part}. Ingenting er lest inn.`,
      );
    if (sizes.get(part) !== size || size > limits.part) throw changed(name, part);
  }
  return {
    manifest,
    part(wanted) {
      const about = stated.get(wanted);
      if (!about)
        throw new DomainError(
          'damaged_file',
          `${name} mangler delen ${wanted}. Ingenting er lest inn.`,
        );
      const content = unpack(bytes, wanted, name);
      if (createHash('sha256').update(content).digest('hex') !== about.sha256)
        throw changed(name, wanted);
      return content;
    },
  };
}

function load(path: string, name: string): Uint8Array {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new DomainError('not_found', `Fant ikke ${name}.`);
  if (stat.size > limits.file)
    throw new DomainError('validation', `${name} er større enn 2 GB og kan ikke leses inn.`);
  return readFileSync(path);
}

function readManifest(bytes: Uint8Array, name: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw notExport(name, cause);
  }
  if (isReading(value))
    throw new DomainError(
      'validation',
      `${name} er utgaven til lesing: den har ikke loggen, skjulte tall og interne vurderinger, og kan ikke leses inn eller utveksles. Ingenting er lest inn.`,
      { way: 'Be om den fullstendige utgaven («Eksportér alt»), eller en sikkerhetskopi.' },
    );
  const parsed = manifestShape.safeParse(value);
  if (!parsed.success) throw notExport(name, parsed.error);
  const newer = newerPart(parsed.data);
  if (newer === null) return parsed.data;
  throw new DomainError(
    'newer_file',
    `${name} er laget med en nyere utgave av Dreiepunkt enn denne: ${newer}. Oppdater Dreiepunkt og prøv igjen.`,
  );
}

/** What of an export this edition does not know yet, in words; null when it knows all. */
function newerPart({ format: found, schemaVersion }: Manifest): string | null {
  if (found > format)
    return `eksporten har format ${found}, og denne utgaven leser til og med ${format}`;
  const latest = newestVersion();
  return schemaVersion > latest
    ? `innholdet har versjon ${schemaVersion}, og denne utgaven leser til og med ${latest}`
    : null;
}

const isReading = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === readingKind;

/** The room for a part is what the zip says: one that unpacks to more is cut off and fails its checksum. */
function unpack(bytes: Uint8Array, path: string, name: string): Uint8Array {
  try {
    const found = unzipSync(bytes, { filter: (entry) => entry.name === path })[path];
    if (found) return found;
  } catch (cause) {
    throw changed(name, path, cause);
  }
  throw changed(name, path);
}

function changed(name: string, part: string, cause?: unknown): DomainError {
  return new DomainError(
    'damaged_file',
    `Delen ${part} i ${name} er endret eller skadet: kontrollsummen stemmer ikke. Ingenting er lest inn.`,
    { cause },
  );
}

function notExport(name: string, cause?: unknown): DomainError {
  return new DomainError(
    'validation',
    `${name} er ikke en hel eksport fra Dreiepunkt. Velg zip-fila som «Eksportér hele fila» laget.`,
    { cause },
  );
}
