import { characterReferences } from './character-references.ts';

/** The text of a file that is text; null for pictures, sound and programs. */
export function asText(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  if (encoding === null) return null;
  const text = new TextDecoder(encoding).decode(bytes);
  if (/^\s*\{\\rtf/.test(text.slice(0, 200))) return wordsOfRtf(text);
  return characterReferences(text);
}

/** UTF-16 is known by its mark, or by every other byte being zero as in Latin letters; null is no text. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = head.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  if (even + odd > 0) return null;
  const controls = head.filter((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte)).length;
  if (controls > head.length / 50) return null;
  try {
    // A letter may be cut in two where the head ends.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, mebibyte), { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

const mebibyte = 1024 * 1024;

/** The letters of a rich text file without its commands, so that a number in two styles is one number. */
function wordsOfRtf(text: string): string {
  return text
    .replaceAll(/\\'([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll(/\\u(-?\d{1,6})\s?\??/g, (_, code: string) =>
      String.fromCharCode(Number(code) & 0xffff),
    )
    .replaceAll(/\\(?:par|line|cell|row|tab)\b ?/g, '\n')
    .replaceAll(/\\[a-z]+-?\d* ?/gi, '')
    .replaceAll(/[{}]/g, '');
}
