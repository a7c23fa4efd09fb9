import type { TextRange } from '../../../contract/privacy.ts';
import { richTextOf } from '../../../contract/rich-text.ts';

const documentStart = '{"type":"doc"';

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function documentIn(value: string): Json | null {
  if (!value.startsWith(documentStart)) return null;
  try {
    const document: unknown = JSON.parse(value);
    return isJson(document) ? document : null;
  } catch {
    return null;
  }
}

const holdsInlines = (node: Json): boolean =>
  listOf(node['content']).some((child) => isJson(child) && typeof child['text'] === 'string');

/** Runs of letters in reading order, a line's end after each block; nothing that is not written. */
function walk(node: Json, visit: (text: string, node: Json | null) => void): void {
  if (typeof node['text'] === 'string') return visit(node['text'], node);
  if (node['type'] === 'hardBreak') return visit('\n', null);
  for (const child of listOf(node['content'])) if (isJson(child)) walk(child, visit);
  if (holdsInlines(node)) visit('\n', null);
}

/** The letters of a field, formatted or not: a number split over bold and plain is one number here. */
export function textOf(value: string): string {
  const document = documentIn(value);
  if (document === null) return value;
  let text = '';
  walk(document, (run) => (text += run));
  return text.replace(/\n$/, '');
}

/** What a formatted text holds beside its letters: where its links lead. */
export function linksOf(value: string): string[] {
  const document = documentIn(value);
  if (document === null) return [];
  const links: string[] = [];
  walk(document, (_text, node) => {
    for (const mark of listOf(node?.['marks'])) {
      const attrs = isJson(mark) ? mark['attrs'] : null;
      if (isJson(attrs) && typeof attrs['href'] === 'string') links.push(attrs['href']);
    }
  });
  return links;
}

/** A field's value with some of its letters replaced; formatting around them stays. */
export function replaceIn(
  value: string,
  edits: readonly (TextRange & { replacement: string })[],
): string {
  const document = documentIn(value);
  const fromBehind = edits.toSorted((a, b) => b.start - a.start);
  if (document === null)
    return fromBehind.reduce(
      (text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end),
      value,
    );
  for (const edit of fromBehind) editDocument(document, edit);
  dropEmpty(document);
  return richTextOf(document);
}

function editDocument(document: Json, edit: TextRange & { replacement: string }): void {
  let at = 0;
  let said = edit.replacement;
  walk(document, (run, node) => {
    const [from, to] = [Math.max(edit.start, at), Math.min(edit.end, at + run.length)];
    if (node !== null && from < to) {
      node['text'] = run.slice(0, from - at) + said + run.slice(to - at);
      said = '';
    }
    at += run.length;
  });
}

/** The editor refuses runs without letters. */
function dropEmpty(node: Json): void {
  if (!Array.isArray(node['content'])) return;
  const kept = node['content'].filter((child) => !isJson(child) || child['text'] !== '');
  for (const child of kept) if (isJson(child)) dropEmpty(child);
  node['content'] = kept;
}
