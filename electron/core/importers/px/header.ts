import { quoted, refuse } from '../refuse.ts';
import type { PxStatement } from './statements.ts';

/** Reads keywords in one language, falling back on the file's own where a translation is missing. */
export interface PxMeta {
  language: string | null;
  find: (keyword: string, keys?: readonly string[], language?: string | null) => PxStatement | null;
  all: (keyword: string, language?: string | null) => readonly PxStatement[];
}

const onlyOnce = new Set(['STUB', 'HEADING', 'VALUES', 'CODES', 'TIMEVAL', 'KEYS', 'CONTVARIABLE']);
const nordic = new Set(['da', 'sv']);

/** DomainError `validation` when a statement the table is built from stands twice. */
export function makeMeta(statements: readonly PxStatement[]): PxMeta {
  const byName = new Map<string, PxStatement>();
  const byKeyword = new Map<string, PxStatement[]>();
  for (const statement of statements) {
    const { keyword, language, keys } = statement;
    const id = idOf(keyword, language, keys);
    if (byName.has(id) && onlyOnce.has(keyword)) {
      refuse(
        `${quoted(nameOf(statement))} står to ganger i fila, så appen vet ikke hva som gjelder.`,
      );
    }
    if (!byName.has(id)) byName.set(id, statement);
    const group = idOf(keyword, language, []);
    const list = byKeyword.get(group);
    if (list === undefined) byKeyword.set(group, [statement]);
    else list.push(statement);
  }
  return {
    language: chooseLanguage(statements),
    find: (keyword, keys = [], language = null) =>
      byName.get(idOf(keyword, language, keys)) ?? null,
    all: (keyword, language = null) => byKeyword.get(idOf(keyword, language, [])) ?? [],
  };
}

/** The texts of a statement; empty when it is not there. */
export function texts(statement: PxStatement | null): string[] {
  return statement === null ? [] : statement.items.map((item) => item.text);
}

/** The one text of a statement, on one line; null when there is none. */
export function text(statement: PxStatement | null): string | null {
  const plain = oneLine(texts(statement).join(' '));
  return plain === '' ? null : plain;
}

/** A label without the line breaks the file is folded with. */
export function oneLine(label: string): string {
  return label.replace(/\s+/g, ' ').trim();
}

/** Norwegian where the file has it, else a Nordic or English main language, else English. */
function chooseLanguage(statements: readonly PxStatement[]): string | null {
  const main = statements
    .find(({ keyword }) => keyword === 'LANGUAGE')
    ?.items[0]?.text.toLowerCase();
  const isOurs = (language: string | undefined) =>
    language !== undefined && /^n[obn]$/.test(language);
  if (main === undefined || isOurs(main)) return null;
  const others = new Set(
    statements.map(({ language }) => language).filter((language) => language !== null),
  );
  const ours = ['no', 'nb', 'nn'].find((language) => others.has(language));
  if (ours !== undefined) return ours;
  return main === 'en' || nordic.has(main) || !others.has('en') ? null : 'en';
}

function nameOf({ keyword, keys }: PxStatement): string {
  return keys.length === 0 ? keyword : `${keyword}(${keys.join(', ')})`;
}

function idOf(keyword: string, language: string | null, keys: readonly string[]): string {
  return `${keyword}\u0001${language ?? ''}\u0001${keys.join('\u0001')}`;
}
