import { unzipSync } from 'fflate';
import { demoStamp } from '../../contract/demo.ts';

type Stamper = (text: string) => string;

/** Kinds of file that are text: their stamp is laid on the finished bytes. The others have it drawn in. */
const stampers: Readonly<Record<string, Stamper>> = {
  csv: (text) => text.replace(/^\ufeff?/, `$&${demoStamp}\r\n`),
  html: (text) => text.replace(/<body[^>]*>/, `$&\n<p><strong>${demoStamp}</strong></p>`),
  json: (text) => text.replace(/^\{/, `{\n  "stamp": "${demoStamp}",`),
  md: (text) => (startsStamped(text) ? text : `**${demoStamp}**\n\n${text}`),
};

/** A finished file of an invented workspace, with the stamp where its kind can be given one afterwards. */
export function stampedBytes(fileName: string, bytes: Uint8Array): Uint8Array {
  const stamp = stampers[fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()];
  if (!stamp) return bytes;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return new TextEncoder().encode(stamp(text));
}

/** So much of a text is looked at: the stamp stands first. */
const looked = 64 * 1024;
/** The most of a packed file that is unpacked for the look: parts above the first are passed over. */
const packed = { part: 4 * 2 ** 20, all: 16 * 2 ** 20 };

/**
 * Whether a file says that it comes from an invented workspace: the stamp stands by itself, as a line,
 * a cell, a value or the beginning of a title. A text that only speaks of it does not.
 */
export function bearsStamp(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return standsIn(bytes.subarray(0, looked));
  let left = packed.all;
  const isLookedAt = ({ name, originalSize }: { name: string; originalSize: number }) => {
    const fits = /\.(xml|md|json)$/.test(name) && originalSize <= Math.min(packed.part, left);
    if (fits) left -= originalSize;
    return fits;
  };
  try {
    return Object.values(unzipSync(bytes, { filter: isLookedAt })).some(standsIn);
  } catch {
    // No zip after all: whoever reads it says what is wrong with it.
    return false;
  }
}

/** The same file without the line the stamp was laid on; what was never stamped is left alone. */
export function withoutStamp(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, looked)).toString('latin1');
  const [line = ''] = ownLine.exec(start) ?? [];
  return bytes.subarray(line.length);
}
const ownLine = new RegExp(`^(?:ï»¿)?"?${demoStamp}"?[;,\\t]*\\r?\\n`);

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

const standsAlone = new RegExp(
  `(?:^|[>"*:(\\r\\n\\u00a0]|ï»¿)${demoStamp}(?=$|[<"*:;,\\t\\r\\n)]|Â\\u00a0)`,
);
const startsStamped = (text: string) => text.startsWith(`**${demoStamp}**`);

/** Read sign by sign, without the empty halves of wider signs: the stamp looks alike in every encoding. */
function standsIn(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  const titles = text.replace(
    pdfTitle,
    (_, hex: string) => `(${Buffer.from(hex, 'hex').toString('latin1')})`,
  );
  return standsAlone.test(titles.replace(/\0/g, '').replace(/þÿ|ÿþ/g, ''));
}

/** A PDF writes a title with other letters than English ones as numbers. */
const pdfTitle = /<FEFF([0-9A-F]{2,400})>/g;
