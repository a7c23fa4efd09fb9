import { crc32, inflateRawSync } from 'node:zlib';
import { refuse } from './refuse.ts';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const maxEntries = 5_000;

interface Entry {
  name: string;
  method: number;
  checksum: number;
  packed: Uint8Array;
}

/**
 * The wanted entries of a zip archive, unpacked. Stops above `maxTotal` while unpacking, so what the
 * directory claims about sizes is never trusted.
 */
export function readZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  maxTotal: number,
): Map<string, Uint8Array> {
  let left = maxTotal;
  const files = new Map<string, Uint8Array>();
  for (const entry of readDirectory(bytes).filter(({ name }) => isWanted(name))) {
    const content = unpack(entry, left);
    // A changed bit may still unpack, into another figure.
    if (crc32(content) !== entry.checksum) damaged();
    left -= content.byteLength;
    files.set(entry.name, content);
  }
  return files;
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    if (count > maxEntries) damaged();
    const entries: Entry[] = [];
    let offset = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(offset, true) !== entrySignature) damaged();
      entries.push(readEntry(bytes, view, offset));
      offset += 46 + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(offset + at, true), 0);
    }
    return entries;
  } catch (cause) {
    if (cause instanceof RangeError) damaged(cause);
    throw cause;
  }
}

function readEntry(bytes: Uint8Array, view: DataView, offset: number): Entry {
  const isEncrypted = (view.getUint16(offset + 8, true) & 1) === 1;
  if (isEncrypted) refuse('Arbeidsboka er låst med passord. Lagre den uten passord og prøv igjen.');
  const packedSize = view.getUint32(offset + 20, true);
  const nameLength = view.getUint16(offset + 28, true);
  const local = view.getUint32(offset + 42, true);
  if (view.getUint32(local, true) !== localSignature) damaged();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.byteLength) damaged();
  return {
    name: new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + nameLength)),
    method: view.getUint16(offset + 10, true),
    checksum: view.getUint32(offset + 16, true),
    packed: bytes.subarray(start, start + packedSize),
  };
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let offset = view.byteLength - 22; offset >= first; offset -= 1) {
    if (view.getUint32(offset, true) === endSignature) return offset;
  }
  damaged();
}

function unpack(entry: Entry, limit: number): Uint8Array {
  if (entry.method === 0) {
    if (entry.packed.byteLength > limit) tooLarge();
    return entry.packed;
  }
  if (entry.method !== 8) damaged();
  try {
    return inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, limit) });
  } catch (cause) {
    if (cause instanceof RangeError) tooLarge();
    damaged(cause);
  }
}

function damaged(cause?: unknown): never {
  refuse('Arbeidsboka er skadet eller avbrutt under nedlasting, og kan ikke pakkes ut.', cause);
}

function tooLarge(): never {
  refuse('Arbeidsboka er over 200 MB utpakket. Det er større enn noen tabell appen leser.');
}
