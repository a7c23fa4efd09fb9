import { strFromU8, strToU8 } from 'fflate';
import { repackOffice } from '../office-package.ts';
import { fallbackFont, font } from './look.ts';

/** Each face has a key of its own that hides the first bytes of its file; nothing secret about it. */
const faces = [
  { element: 'w:embedRegular', key: '6F1C1A52-8E0B-4D57-9A31-2B7D0E5C4401' },
  { element: 'w:embedBold', key: '6F1C1A52-8E0B-4D57-9A31-2B7D0E5C4402' },
] as const;

/**
 * The same document packed for equal bytes, with the letters it is set in: regular first, bold last. Its
 * font table names what to use where a program does not take them.
 */
export function repack(
  docx: Uint8Array,
  clock: Date,
  fonts: readonly { data: Uint8Array }[] = [],
): Uint8Array {
  const files = [fonts[0], fonts.at(-1)].flatMap((file) => file ?? []);
  const embedded = faces.slice(0, files.length);
  const parts = Object.fromEntries(
    embedded.map(({ key }, i) => [partName(i), hidden(files[i]?.data ?? new Uint8Array(), key)]),
  );
  const edit = (name: string, bytes: Uint8Array): Uint8Array => {
    if (name === 'word/fontTable.xml') return strToU8(fontTable(embedded.length));
    if (name === 'word/_rels/fontTable.xml.rels') return strToU8(relations(embedded.length));
    if (name === 'word/settings.xml' && files.length > 0)
      return strToU8(strFromU8(bytes).replace(/(<w:displayBackgroundShape\/>)/, `$1${embeds}`));
    return name === 'word/document.xml' ? strToU8(renumbered(strFromU8(bytes))) : bytes;
  };
  return repackOffice(docx, clock, edit, undefined, parts);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const embeds = '<w:embedTrueTypeFonts/>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const partName = (index: number) => `word/fonts/font${index + 1}.odttf`;

function fontTable(count: number): string {
  const files = faces
    .slice(0, count)
    .map(({ element, key }, i) => `<${element} r:id="rId${i + 1}" w:fontKey="{${key}}"/>`)
    .join('');
  return (
    `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
    `xmlns:r="${office}"><w:font w:name="${font}"><w:altName w:val="${fallbackFont}"/>` +
    `<w:family w:val="swiss"/><w:pitch w:val="variable"/>${files}</w:font></w:fonts>`
  );
}

function relations(count: number): string {
  const all = faces.slice(0, count).map((_, i) => {
    return `<Relationship Id="rId${i + 1}" Type="${office}/font" Target="fonts/font${i + 1}.odttf"/>`;
  });
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `${declaration}<Relationships xmlns="${namespace}">${all.join('')}</Relationships>`;
}

/** As Office wants them: the first 32 bytes turned with the key, read backwards. */
function hidden(data: Uint8Array, key: string): Uint8Array {
  const turn = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
  return data.map((byte, i) => (i < 32 ? byte ^ (turn[i % 16] ?? 0) : byte));
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
