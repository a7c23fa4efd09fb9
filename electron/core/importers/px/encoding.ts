import { quoted, refuse } from '../refuse.ts';
import { decodeText } from '../text-bytes.ts';
import { dosDecoder } from './code-pages.ts';

const headBytes = 64 * 1024;
const western = /^(?:ansi|1252|cp-?1252|windows-?1252|latin-?1|iso-?8859-?1|us-ascii|ascii)$/;

/**
 * Text of a PX file: a byte order mark first, then CODEPAGE, else windows-1252. Text that is valid
 * UTF-8 is read as that whatever CODEPAGE says: «Ã¸» in a name is never right. DomainError `validation`.
 */
export function decodePxText(bytes: Uint8Array): string {
  const text = decodeBytes(bytes);
  // Old programs end a text file with Ctrl-Z; what stands after it is not part of the file.
  const end = text.indexOf('\u001a');
  return end < 0 ? text : text.slice(0, end);
}

function decodeBytes(bytes: Uint8Array): string {
  if (
    startsWith(bytes, [0xef, 0xbb, 0xbf]) ||
    startsWith(bytes, [0xff, 0xfe]) ||
    startsWith(bytes, [0xfe, 0xff])
  ) {
    return decodeText(bytes);
  }
  if (bytes.subarray(0, headBytes).includes(0)) refuse('Fila er ikke en tekstfil i PX-format.');
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, headBytes));
  const said = (keyword: string) =>
    new RegExp(`(?:^|[\\s;])${keyword}\\s*=\\s*"([^"]*)"`, 'i')
      .exec(head)?.[1]
      ?.trim()
      .toLowerCase();
  const charset = said('CHARSET') === 'oem' ? 'oem' : '';
  const stated = said('CODEPAGE') ?? charset;
  if (/^(?:utf-?8|65001)$/.test(stated)) return decodeText(bytes);
  const utf8 = bytes.some((byte) => byte > 0x7f) ? tryUtf8(bytes) : null;
  // Latin-9 has only control characters there, so text with them is in truth windows-1252.
  const isMisnamed = /8859-?15$/.test(stated) && bytes.some((byte) => byte >= 0x80 && byte < 0xa0);
  return utf8 ?? dosDecoder(stated)?.(bytes) ?? decoder(isMisnamed ? '' : stated).decode(bytes);
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decoder(stated: string): TextDecoder {
  if (stated === '' || western.test(stated)) return new TextDecoder('windows-1252');
  try {
    return new TextDecoder(stated.replace(/^(?=125\d$)/, 'windows-'));
  } catch (cause) {
    refuse(
      `Fila sier at den er skrevet med tegnsettet ${quoted(stated)}, som appen ikke kjenner. ` +
        'Lagre den på nytt som UTF-8.',
      cause,
    );
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
