import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { markOffset } from './mark.ts';

/** What a log or journal holds, read as SQLite would read it. */
export type Marks =
  /** Nothing SQLite would apply. */
  | { holds: 'nothing' }
  /** It has content, but no beginning SQLite could read; it would be thrown away unread. */
  | { holds: 'broken' }
  /** Whole writes; the mark of the first page in each that has it. */
  | { holds: 'writes'; pageBytes: number; marks: number[] };

/** Reads a stretch of a file; shorter at the end. */
function reader(path: string) {
  const handle = openSync(path, 'r');
  return {
    bytes: fstatSync(handle).size,
    read(position: number, length: number): Buffer {
      const buffer = Buffer.alloc(length);
      let done = 0;
      while (done < length) {
        const count = readSync(handle, buffer, done, length - done, position + done);
        if (count === 0) break;
        done += count;
      }
      return buffer.subarray(0, done);
    },
    close: () => closeSync(handle),
  };
}

type Sum = [number, number];

/** SQLite's checksum of a log, carried on over the 32-bit words of `bytes`. */
function carryOn([first, second]: Sum, bytes: Buffer, isBigEndian: boolean): Sum {
  let [one, two] = [first, second];
  for (let at = 0; at < bytes.length; at += 8) {
    const left = isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
    const right = isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4);
    one = (one + left + two) >>> 0;
    two = (two + right + one) >>> 0;
  }
  return [one, two];
}

const logHeader = 32;
const frameHeader = 24;

/** The marks in a write-ahead log, of its whole commits only. Throws the file system's own errors. */
export function logMarks(path: string): Marks {
  const file = reader(path);
  try {
    if (file.bytes === 0) return { holds: 'nothing' };
    const header = file.read(0, logHeader);
    if (header.length < logHeader) return { holds: 'broken' };
    const magic = header.readUInt32BE(0);
    const isBigEndian = magic === 0x377f0683;
    let sum = carryOn([0, 0], header.subarray(0, 24), isBigEndian);
    const isWhole =
      (isBigEndian || magic === 0x377f0682) &&
      sum[0] === header.readUInt32BE(24) &&
      sum[1] === header.readUInt32BE(28);
    if (!isWhole) return { holds: 'broken' };
    const pageBytes = header.readUInt32BE(8);
    const salts = header.subarray(16, 24);
    const marks: number[] = [];
    let pending: number[] = [];
    let commits = 0;
    for (let at = logHeader; ; at += frameHeader + pageBytes) {
      const frame = file.read(at, frameHeader + pageBytes);
      if (frame.length < frameHeader + pageBytes || !frame.subarray(8, 16).equals(salts)) break;
      const page = frame.subarray(frameHeader);
      sum = carryOn(carryOn(sum, frame.subarray(0, 8), isBigEndian), page, isBigEndian);
      if (sum[0] !== frame.readUInt32BE(16) || sum[1] !== frame.readUInt32BE(20)) break;
      if (frame.readUInt32BE(0) === 1) pending.push(page.readUInt32BE(markOffset));
      if (frame.readUInt32BE(4) === 0) continue;
      marks.push(...pending);
      pending = [];
      commits += 1;
    }
    return commits === 0 ? { holds: 'nothing' } : { holds: 'writes', pageBytes, marks };
  } finally {
    file.close();
  }
}

const journalMagic = Buffer.from('d9d505f920a163d7', 'hex');

/** The mark in the first page a rollback journal would put back. Throws the file system's own errors. */
export function journalMarks(path: string): Marks {
  const file = reader(path);
  try {
    let at = 0;
    let pageBytes = 0;
    let isEmpty = true;
    const marks: number[] = [];
    while (at < file.bytes) {
      const header = file.read(at, 28);
      if (header.length < 28 || !header.subarray(0, 8).equals(journalMagic)) break;
      const sector = header.readUInt32BE(20) || 512;
      pageBytes = header.readUInt32BE(24) || pageBytes;
      const record = pageBytes + 8;
      const stated = header.readUInt32BE(8);
      const room = Math.floor((file.bytes - at - sector) / record);
      // All ones: the count was never written, and everything that is there counts.
      const count = stated === 0xffff_ffff ? Math.max(0, room) : Math.min(stated, room);
      if (count > 0) isEmpty = false;
      for (let one = 0; one < count; one++) {
        const start = at + sector + one * record;
        if (file.read(start, 4).readUInt32BE(0) === 1)
          marks.push(file.read(start + 4 + markOffset, 4).readUInt32BE(0));
      }
      at = Math.ceil((at + sector + count * record) / sector) * sector;
    }
    // A finished write leaves a journal whose beginning is wiped, or a header that counts no pages.
    return isEmpty ? { holds: 'nothing' } : { holds: 'writes', pageBytes, marks };
  } finally {
    file.close();
  }
}
