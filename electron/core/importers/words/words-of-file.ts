import { readZip } from '../zip-reader.ts';
import { asText } from './as-text.ts';
import { isMail, mailParts } from './mail.ts';
import { cellFigures, wordsOfXml } from './office-xml.ts';
import { wordsOfPdf } from './pdf.ts';

/** What can be read in a file of any kind. */
export interface FileWords {
  /** Texts that stand apart; each is read by itself. */
  texts: string[];
  /** Numbers of spreadsheet cells: the program takes a first zero away. */
  figures: number[];
  /** The parts that could not be read, by name: pictures, locked files, scanned pages. */
  unread: string[];
}

const mebibyte = 1024 * 1024;
/** So much is unpacked and read in all, and so many files deep. */
const most = 64 * mebibyte;
const deepest = 4;

interface Budget {
  left: number;
}

/**
 * The words of a file: plain text in its usual encodings, RTF, Word, Excel, PowerPoint and OpenDocument
 * with what is laid inside them, mail, zip archives, and the text of PDF. What cannot be read is named.
 */
export async function wordsOfFile(name: string, bytes: Uint8Array): Promise<FileWords> {
  return read(name, bytes, { left: most }, 0);
}

const none = (unread: string[]): FileWords => ({ texts: [], figures: [], unread });

function together(all: readonly FileWords[]): FileWords {
  return {
    texts: all.flatMap(({ texts }) => texts),
    figures: all.flatMap(({ figures }) => figures),
    unread: all.flatMap(({ unread }) => unread),
  };
}

async function read(
  name: string,
  bytes: Uint8Array,
  budget: Budget,
  depth: number,
): Promise<FileWords> {
  if (bytes.byteLength === 0) return none([]);
  if (depth > deepest || bytes.byteLength > budget.left) return none([name]);
  budget.left -= bytes.byteLength;
  if (startsWith(bytes, 'PK\u0003\u0004')) return readArchive(name, bytes, budget, depth);
  if (startsWith(bytes, '%PDF')) {
    const { texts, unread } = await wordsOfPdf(name, bytes);
    return { texts, figures: [], unread };
  }
  const text = asText(bytes);
  if (text === null) return none([name]);
  if (!isMail(text)) return { texts: [text], figures: [], unread: [] };
  const { texts, files } = await mailParts(bytes);
  const inside = [];
  for (const file of files) inside.push(await read(file.name, file.bytes, budget, depth + 1));
  return together([{ texts, figures: [], unread: [] }, ...inside]);
}

async function readArchive(
  name: string,
  bytes: Uint8Array,
  budget: Budget,
  depth: number,
): Promise<FileWords> {
  let parts: Map<string, Uint8Array>;
  try {
    parts = readZip(bytes, (part) => !part.endsWith('/'), budget.left);
  } catch {
    // Locked, broken or far larger than it says.
    return none([name]);
  }
  const isOffice = [...parts.keys()].some((part) => /^(?:word|xl|ppt)\/|^content\.xml$/.test(part));
  const found: FileWords[] = [];
  for (const [part, content] of parts) {
    const short = part.split('/').at(-1) ?? part;
    if (isOffice && /\.(?:xml|rels|vml)$/i.test(part)) {
      budget.left -= content.byteLength;
      const xml = new TextDecoder().decode(content);
      const figures = /worksheets\/[^/]+\.xml$/.test(part) ? cellFigures(xml) : [];
      found.push({ texts: [wordsOfXml(xml)], figures, unread: [] });
    } else if (!isOffice || !isFurniture(part)) {
      found.push(await read(short, content, budget, depth + 1));
    }
  }
  return together(found);
}

/** Parts of an office file that hold nothing a person wrote. */
function isFurniture(part: string): boolean {
  return /(?:^|\/)(?:mimetype|thumbnail\.\w+|printerSettings\d*\.bin|vbaProject\.bin)$|(?:^|\/)(?:fonts|theme|Configurations2)\//i.test(
    part,
  );
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Array.from(text).every((letter, at) => bytes[at] === letter.charCodeAt(0));
}
