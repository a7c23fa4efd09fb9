import { refuse } from './refuse.ts';

/** Text of a UTF-8 file, or UTF-16 with its mark; a byte order mark is dropped. */
export function decodeText(bytes: Uint8Array): string {
  const isWide = (first: number, second: number) => bytes[0] === first && bytes[1] === second;
  const encoding = isWide(0xff, 0xfe) ? 'utf-16le' : isWide(0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    refuse(
      'Fila er ikke gyldig UTF-8-tekst. Last den ned på nytt uten å åpne og lagre den.',
      cause,
    );
  }
}
