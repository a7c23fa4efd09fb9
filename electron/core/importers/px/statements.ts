import { quoted, refuse } from '../refuse.ts';

/** One piece after the «=»: a quoted text, or a bare word such as YES, 2 or TLIST(A1). */
export interface PxItem {
  text: string;
  isQuoted: boolean;
}

export interface PxStatement {
  keyword: string;
  /** From «VALUES[en]»; null for the file's own language. */
  language: string | null;
  /** From «VALUES("region")». */
  keys: readonly string[];
  items: readonly PxItem[];
}

export interface PxHeader {
  statements: readonly PxStatement[];
  /** Where the figures begin, just after «DATA=»; null when the file has none. */
  dataStart: number | null;
}

const blank = /[\s\ufeff]*/y;
const name = /([A-Za-z][A-Za-z0-9_-]*)\s*(?:\[\s*"?([A-Za-z0-9_-]*)"?\s*\])?\s*/y;
const bare = /[^\s,;"]+/y;

/**
 * The statements before the figures: split at «;» outside quotes, adjacent texts joined. DomainError
 * `validation` names the line that cannot be read.
 */
export function readStatements(text: string): PxHeader {
  const statements: PxStatement[] = [];
  let at = skip(text, 0);
  while (at < text.length) {
    if (text[at] === ';') {
      at = skip(text, at + 1);
      continue;
    }
    name.lastIndex = at;
    const head = name.exec(text);
    if (head === null) refuse(`Appen venter et nøkkelord i ${line(text, at)}. Er dette en PX-fil?`);
    const keyword = (head[1] ?? '').toUpperCase();
    const language = head[2] === undefined || head[2] === '' ? null : head[2].toLowerCase();
    const keys = text[name.lastIndex] === '(' ? readList(text, name.lastIndex + 1, ')') : null;
    const equals = skip(text, keys?.end ?? name.lastIndex);
    if (text[equals] !== '=') {
      refuse(
        `Det mangler «=» etter ${quoted(keyword)} i ${line(text, equals)}. Er dette en PX-fil?`,
      );
    }
    if (keyword === 'DATA') return { statements, dataStart: equals + 1 };
    const list = readList(text, equals + 1, ';');
    statements.push({
      keyword,
      language,
      keys: keys?.items.map((item) => item.text) ?? [],
      items: list.items,
    });
    at = skip(text, list.end);
  }
  return { statements, dataStart: null };
}

/** Items up to `close`; `end` is the place after it. */
function readList(text: string, from: number, close: string): { items: PxItem[]; end: number } {
  const items: PxItem[] = [];
  let isJoined = false;
  for (let at = skip(text, from); at < text.length; at = skip(text, at)) {
    const char = text[at];
    if (char === close) return { items, end: at + 1 };
    if (char === '"') {
      const end = text.indexOf('"', at + 1);
      if (end < 0) refuse(`Anførselstegnet i ${line(text, at)} blir aldri lukket.`);
      const piece = text.slice(at + 1, end);
      const last = items.at(-1);
      if (isJoined && last !== undefined) last.text += piece;
      else items.push({ text: piece, isQuoted: true });
      isJoined = true;
      at = end + 1;
      continue;
    }
    isJoined = false;
    if (char === ',') at += 1;
    else at = readBare(text, at, items);
  }
  refuse(`Fila er avbrutt: det mangler «${close}» til slutt.`);
}

function readBare(text: string, at: number, items: PxItem[]): number {
  bare.lastIndex = at;
  const word = bare.exec(text)?.[0];
  if (word === undefined) refuse(`Appen forstår ikke tegnet i ${line(text, at)}.`);
  items.push({ text: word, isQuoted: false });
  return at + word.length;
}

function skip(text: string, at: number): number {
  blank.lastIndex = at;
  blank.exec(text);
  return blank.lastIndex;
}

function line(text: string, at: number): string {
  return `linje ${text.slice(0, at).split('\n').length}`;
}
