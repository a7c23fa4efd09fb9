import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { Compressors } from 'hyparquet';

/** No page of a table of statistics is larger; more is a file made to fill the memory. */
const maxPage = 200 * 1024 * 1024;

/** How pages are unpacked besides Snappy, which the reader knows itself. Never more than is promised. */
export const compressors: Compressors = {
  GZIP: (input, length) => gunzipSync(input, limit(length)),
  BROTLI: (input, length) => brotliDecompressSync(input, limit(length)),
  ZSTD: (input, length) => zstdDecompressSync(input, limit(length)),
  LZ4_RAW: (input, length) => unpackLz4(input, length),
};

function limit(length: number): { maxOutputLength: number } {
  return { maxOutputLength: Math.max(1, Math.min(length, maxPage)) };
}

/** One LZ4 block: literals, then a copy of what came before, over and over. Throws on a damaged one. */
function unpackLz4(input: Uint8Array, length: number): Uint8Array {
  if (length > maxPage) throw new RangeError('page too large');
  const output = new Uint8Array(length);
  let from = 0;
  let to = 0;
  const longer = (start: number): number => {
    let total = start;
    if (start !== 15) return total;
    for (let byte = 255; byte === 255; total += byte) byte = input[from++] ?? fail();
    return total;
  };
  while (from < input.length) {
    const token = input[from++] ?? fail();
    const literals = longer(token >> 4);
    if (from + literals > input.length || to + literals > length) fail();
    output.set(input.subarray(from, from + literals), to);
    from += literals;
    to += literals;
    if (from >= input.length) break;
    const back = (input[from] ?? fail()) | ((input[from + 1] ?? fail()) << 8);
    from += 2;
    const copied = longer(token & 15) + 4;
    if (back === 0 || back > to || to + copied > length) fail();
    for (let at = 0; at < copied; at += 1, to += 1) output[to] = output[to - back] ?? 0;
  }
  if (to !== length) fail();
  return output;
}

function fail(): never {
  throw new RangeError('damaged page');
}
