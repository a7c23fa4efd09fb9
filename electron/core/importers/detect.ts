import { DomainError } from '../../contract/errors.ts';
import type { ImportFormat } from './types.ts';

const readable =
  'Appen leser JSON-svar fra Udirs statistikkportal og Excel-filer (.xlsx) lastet ned fra Udir.';

/** What kind of file the bytes are; the name is only a help where the bytes say nothing. */
export function detectFormat(bytes: Uint8Array, fileName: string): ImportFormat | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    return hasEntry(bytes, 'xl/workbook.xml') || /\.xlsx$/i.test(fileName) ? 'udir-workbook' : null;
  }
  const text = new TextDecoder(startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : 'utf-8').decode(
    bytes,
  );
  const isAnswer = /^\s*\{/.test(text) && text.includes('"rowHierarchy"');
  return isAnswer && text.includes('"columns"') ? 'udir-json' : null;
}

/** The sentence for a file the app cannot read, and what to do with it. */
export function refusedFile(bytes: Uint8Array, fileName: string): DomainError {
  return new DomainError('validation', `${reason(bytes, fileName)} ${readable}`, {
    way: 'Last ned tabellen fra Udir som Excel, eller lagre svaret fra portalen som JSON.',
  });
}

function reason(bytes: Uint8Array, fileName: string): string {
  const name = `«${fileName}»`;
  if (bytes.byteLength === 0) return `${name} er tom.`;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return `${name} er en gammel Excel-fil (.xls) eller låst med passord. Lagre den som .xlsx.`;
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return `${name} er en PDF.`;
  if (startsWith(bytes, [0x50, 0x4b])) return `${name} er et arkiv eller et annet Office-dokument.`;
  if (/\.(?:csv|txt|tsv)$/i.test(fileName)) return `${name} er en tekstfil (CSV).`;
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (/^\s*\{/.test(start)) return `${name} er JSON, men ikke et svar fra Udir.`;
  return `${name} er ikke en tabell appen kjenner.`;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Entry names stand uncompressed in the directory at the end of the archive. */
function hasEntry(bytes: Uint8Array, name: string): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.byteLength - 256 * 1024));
  return new TextDecoder('latin1').decode(tail).includes(name);
}
