import type { Run } from '../../contract/briefing-model.ts';
import { cleanText } from './clean-text.ts';

/** Runs on one line of Markdown: what is read is the words as they were written. */
export function markdownRuns(list: readonly Run[]): string {
  const shown = list.reduce((line, next, at) => {
    const follows = Array.from(cleanText(list[at + 1]?.text ?? ''))[0];
    return line + run(next, line, next.note === undefined ? follows : '[');
  }, '');
  return lineStart(shown.trim());
}

/** A text of one look on one line of Markdown. */
export function markdownText(text: string): string {
  return lineStart(escaped(text).trim());
}

/** The mark of a source, defined as a footnote. */
export function footnote(note: number | undefined): string {
  return note === undefined ? '' : `[^${note}]`;
}

/** Stars must lie close to the words, so spaces at the ends go outside them. */
function run(
  { text, isStrong, isEmphasis, href, note }: Run,
  line: string,
  follows: string | undefined,
): string {
  const plain = href ? escapedSigns(text) : escaped(text);
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(plain) ?? [];
  if (core === '') return `${plain}${footnote(note)}`;
  const stars = '*'.repeat((isStrong ? 2 : 0) + (isEmphasis ? 1 : 0));
  // The letters as they are matter more than their look: stars that would stay stars are left out.
  const isMarked = canBeMarked(core, {
    before: href ? '[' : `${line}${before}`.at(-1),
    after: href ? ']' : (after[0] ?? follows),
  });
  const marked = isMarked ? `${stars}${core}${stars}` : core;
  const linked = href ? `[${marked}](<${href.replace(/[<>\s\\]/g, encodeURIComponent)}>)` : marked;
  return `${before}${linked}${after}${footnote(note)}`;
}

const sign = /[\p{P}\p{S}]/u;
/** What all readers of Markdown take for space or a sign; of other signs they differ. */
const free = /[\s!-)+-/:-@[-`{-~]/u;

/** Stars are a look only where a letter lies inside of them, or space or a sign outside; two pairs never touch. */
function canBeMarked(
  core: string,
  beside: { before: string | undefined; after: string | undefined },
): boolean {
  const letters = Array.from(core);
  const stands = (inside: string | undefined, outside: string | undefined) =>
    !sign.test(inside ?? '') || outside === undefined || free.test(outside);
  return (
    beside.before !== '*' &&
    stands(letters[0], beside.before) &&
    stands(letters.at(-1), beside.after)
  );
}

const address = /https?:\/\/[^\s<>]+/giu;

/** Every sign that could be read as Markdown or HTML gets a backslash; addresses stand in angle brackets. */
function escaped(text: string): string {
  const plain = cleanText(text);
  let out = '';
  let from = 0;
  for (const match of plain.matchAll(address)) {
    out += escapedSigns(plain.slice(from, match.index));
    // A bar would end a cell, and neither a backslash nor an entity can be escaped inside the brackets.
    out += /[|\\]|&[#\w]+;/.test(match[0]) ? escapedSigns(match[0]) : `<${match[0]}>`;
    from = match.index + match[0].length;
  }
  return out + escapedSigns(plain.slice(from));
}

function escapedSigns(text: string): string {
  return cleanText(text)
    .replace(/[\\`*_[\]<>|~#${]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/(https?|ftp):\/\//giu, '$1\\://')
    .replace(/mailto:/giu, (found) => `${found.slice(0, -1)}\\:`)
    .replace(/www\./giu, (found) => `${found.slice(0, 3)}\\.`);
}

/** What would open a list, rule or heading at the start of a line. */
function lineStart(text: string): string {
  return text.replace(/^([+=-])/, '\\$1').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
