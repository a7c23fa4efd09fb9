import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** One part by its name, as it shall be. */
export type PartEdit = (name: string, bytes: Uint8Array) => Uint8Array;

/**
 * An Office file packed so that equal content gives equal bytes: parts in a fixed order, dates from the
 * clock, language bokmål in the properties. `edit` sees every part but the properties, by its new name;
 * `more` are parts that go in as they are.
 */
export function repackOffice(
  office: Uint8Array,
  clock: Date,
  edit: PartEdit,
  rename = (name: string, _all: readonly string[]) => name,
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const parts = { ...unzipSync(office), ...more };
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
  const renamed = names.map((old) => ({ old, name: rename(old, names) }));
  const packed: Zippable = {};
  for (const { old, name } of renamed.toSorted((a, b) => byPlace(a.name, b.name))) {
    const bytes = parts[old];
    if (!bytes) continue;
    packed[name] =
      name === 'docProps/core.xml' ? dated(bytes, clock) : (more[name] ?? edit(name, bytes));
  }
  // A zip stores local time without a zone: the first day it can hold is the same everywhere.
  return zipSync(packed, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Readers expect the list of content types first. */
function byPlace(a: string, b: string): number {
  const place = (name: string) =>
    name === '[Content_Types].xml' ? 0 : name.startsWith('_') ? 1 : 2;
  return place(a) - place(b) || (a < b ? -1 : 1);
}

function dated(bytes: Uint8Array, clock: Date): Uint8Array {
  const at = `${clock.toISOString().slice(0, 19)}Z`;
  const xml = strFromU8(bytes)
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${at}`)
    .replace('</cp:coreProperties>', '<dc:language>nb-NO</dc:language></cp:coreProperties>');
  return strToU8(xml);
}
