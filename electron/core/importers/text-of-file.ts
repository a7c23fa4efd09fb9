import { readZip } from './zip-reader.ts';

const mebibyte = 1024 * 1024;
const most = 64 * mebibyte;

/**
 * The words of a file, as far as they can be read without its program: plain text, and the parts of Word,
 * Excel, PowerPoint and OpenDocument files. Pictures, scans and PDF give nothing.
 */
export function textOfFile(bytes: Uint8Array): string {
  if (isZip(bytes)) return wordsOfOffice(bytes);
  const isText = !bytes.subarray(0, 4096).includes(0) && !startsWith(bytes, '%PDF');
  return isText ? new TextDecoder('utf-8').decode(bytes.subarray(0, most)) : '';
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Array.from(text).every((letter, at) => bytes[at] === letter.charCodeAt(0));
}

const isZip = (bytes: Uint8Array) => startsWith(bytes, 'PK\u0003\u0004');

function wordsOfOffice(bytes: Uint8Array): string {
  try {
    const parts = readZip(bytes, (name) => name.endsWith('.xml'), most);
    return [...parts.values()]
      .map((part) => wordsOfXml(new TextDecoder().decode(part)))
      .join('\n\n');
  } catch {
    // A locked or broken archive says nothing; what cannot be read here cannot be read by mistake either.
    return '';
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
