import { refuse } from './refuse.ts';

/** Text of a UTF-8 file, or UTF-16LE with its mark; a byte order mark is dropped. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    refuse(
      'Fila er ikke gyldig UTF-8-tekst. Last den ned på nytt uten å åpne og lagre den.',
      cause,
    );
  }
}
