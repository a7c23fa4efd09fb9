import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { fallbackFont, font } from './look.ts';

const fontTable =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:font w:name="${font}"><w:altName w:val="${fallbackFont}"/><w:family w:val="swiss"/>` +
  '<w:pitch w:val="variable"/></w:font></w:fonts>';

/**
 * The same document packed so that equal content gives equal bytes: parts in a fixed order, dates
 * from the clock, and the font table naming what to use where the font is missing.
 */
export function repack(docx: Uint8Array, clock: Date): Uint8Array {
  const parts = unzipSync(docx);
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
  const packed: Zippable = {};
  for (const name of names.toSorted(byPlace)) {
    const bytes = parts[name];
    if (bytes) packed[name] = edited(name, bytes, clock);
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

function edited(name: string, bytes: Uint8Array, clock: Date): Uint8Array {
  if (name === 'word/fontTable.xml') return strToU8(fontTable);
  if (name === 'word/document.xml') return strToU8(renumbered(strFromU8(bytes)));
  if (name !== 'docProps/core.xml') return bytes;
  const at = `${clock.toISOString().slice(0, 19)}Z`;
  const xml = strFromU8(bytes)
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${at}`)
    .replace('</cp:coreProperties>', '<dc:language>nb-NO</dc:language></cp:coreProperties>');
  return strToU8(xml);
}

/** The library numbers bookmarks through the life of the process: here they start from 1. */
function renumbered(xml: string): string {
  const ids = new Map<string, number>();
  return xml.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)/g,
    (_, tag: string, id: string) => {
      const known = ids.get(id) ?? ids.size + 1;
      ids.set(id, known);
      return `${tag}${known}`;
    },
  );
}
