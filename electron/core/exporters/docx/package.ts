import { strFromU8, strToU8 } from 'fflate';
import { repackOffice } from '../office-package.ts';
import { fallbackFont, font } from './look.ts';

const fontTable =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:font w:name="${font}"><w:altName w:val="${fallbackFont}"/><w:family w:val="swiss"/>` +
  '<w:pitch w:val="variable"/></w:font></w:fonts>';

/** The same document packed for equal bytes, its font table naming what to use where the font is missing. */
export function repack(docx: Uint8Array, clock: Date): Uint8Array {
  return repackOffice(docx, clock, (name, bytes) => {
    if (name === 'word/fontTable.xml') return strToU8(fontTable);
    return name === 'word/document.xml' ? strToU8(renumbered(strFromU8(bytes))) : bytes;
  });
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
