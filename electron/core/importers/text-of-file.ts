import { readZip } from './zip-reader.ts';

const mebibyte = 1024 * 1024;
const most = 64 * mebibyte;

/**
 * The words of a file, as far as they can be read without its program: plain text, and the parts of Word,
 * Excel, PowerPoint and OpenDocument files. Pictures, scans, PDF and locked files give null.
 */
export function textOfFile(bytes: Uint8Array): string | null {
  if (isZip(bytes)) return wordsOfOffice(bytes);
  if (startsWith(bytes, '%PDF')) return null;
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
  const isWide = wide === 'utf-16le' || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isWide && bytes.subarray(0, 4096).includes(0)) return null;
  return new TextDecoder(isWide ? wide : 'utf-8').decode(bytes.subarray(0, most));
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Array.from(text).every((letter, at) => bytes[at] === letter.charCodeAt(0));
}

const isZip = (bytes: Uint8Array) => startsWith(bytes, 'PK\u0003\u0004');

function wordsOfOffice(bytes: Uint8Array): string | null {
  try {
    const parts = readZip(bytes, (name) => name.endsWith('.xml'), most);
    // An archive of other things, or a locked one.
    if (parts.size === 0) return null;
    return [...parts.values()]
      .map((part) => wordsOfXml(new TextDecoder().decode(part)))
      .join('\n\n');
  } catch {
    // A locked or broken archive says nothing; what cannot be read here cannot be read by mistake either.
    return null;
  }
}

/** Cells stand far apart so that two figures are not read as one; runs of one paragraph close. */
function wordsOfXml(xml: string): string {
  return xml
    .replaceAll(/<\/(?:c|si|v|row|table:table-cell)>/g, '\n\n\n\n\n\n')
    .replaceAll(/<\/(?:w:p|a:p|text:p|w:tc)>|<w:br\/>|<w:tab\/>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#160;', ' ');
}
