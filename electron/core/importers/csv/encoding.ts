import { refuse } from '../refuse.ts';

const maxBytes = 50 * 1024 * 1024;

/**
 * The text of a CSV file: the byte order mark decides, then zero bytes (UTF-16LE without a mark), then
 * strict UTF-8, then windows-1252. DomainError when it is no text, or UTF-8 that was damaged.
 */
export function decodeCsvText(bytes: Uint8Array): { text: string; encoding: string } {
  if (bytes.byteLength > maxBytes) refuse('Fila er over 50 MB. Hent færre år eller færre enheter.');
  if (bytes.byteLength === 0) refuse('Fila er tom.');
  const encoding = guess(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding === 'windows-1252') refuseDamaged(bytes);
  // eslint-disable-next-line no-control-regex -- the control characters are what is looked for
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 200_000)) || text.includes('\u0000')) {
    refuse('Fila inneholder tegn som ikke hører til i en tekstfil. Er det en CSV-fil?');
  }
  return { text, encoding };
}

function guess(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (isMostlyZero(bytes, 1)) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** In UTF-16LE text of Norwegian nearly every byte at an odd position is zero. */
function isMostlyZero(bytes: Uint8Array, from: number): boolean {
  const end = Math.min(bytes.byteLength, 4096);
  let zeros = 0;
  let seen = 0;
  for (let index = from; index < end; index += 2) {
    seen += 1;
    if (bytes[index] === 0) zeros += 1;
  }
  return seen > 0 && zeros / seen > 0.6;
}

/** Good UTF-8 letters and some broken ones: the file was cut or edited as the wrong encoding. */
function refuseDamaged(bytes: Uint8Array): void {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const letters = lenient.match(/[\u0080-\u07ff]/g)?.length ?? 0;
  const broken = lenient.match(/\ufffd/g)?.length ?? 0;
  if (letters > 2 && letters > broken) {
    refuse('Fila er UTF-8-tekst med ødelagte tegn. Last den ned på nytt uten å åpne og lagre den.');
  }
}
