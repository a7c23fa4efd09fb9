import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';
import type { Manifest } from '../../../contract/whole-file.ts';

export interface ZipWriter {
  /** Writes one part from its pieces. */
  part(path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  parts: Manifest['parts'];
  end(): void;
}

/** Writes a zip piece by piece to an open file, keeping the size and SHA-256 of each part. */
export function zipWriter(file: number): ZipWriter {
  const parts: Manifest['parts'] = [];
  const failed: Error[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) failed.push(error);
    else for (let done = 0; done < chunk.length;) done += writeSync(file, chunk, done);
  });
  const check = () => {
    if (failed[0]) throw failed[0];
  };
  return {
    parts,
    async part(path, pieces) {
      // A zip stores local time without a zone: the first day it can hold is the same everywhere.
      const entry = new ZipDeflate(path, { level: 6 });
      entry.mtime = new Date(1980, 0, 1);
      zip.add(entry);
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const piece of pieces) {
        hash.update(piece);
        bytes += piece.length;
        // The packer keeps what it is given: a buffer that is used again would change under it.
        entry.push(new Uint8Array(piece));
        check();
      }
      entry.push(new Uint8Array(0), true);
      check();
      parts.push({ path, bytes, sha256: hash.digest('hex') });
    },
    end() {
      zip.end();
      check();
    },
  };
}
