import type { SavedQuery } from '../../contract/fetching.ts';
import { checkAnswered } from './cells.ts';
import { refusal, sourceName } from './refusals.ts';

type Row = Readonly<Record<string, unknown>>;

/** What the answer says of itself, and what the reader should look at. */
export interface AnswerFacts {
  updated: string | null;
  notes: string[];
}

/** DomainError `validation` when the source says the body is something else than JSON. */
export function checkContentType(query: SavedQuery, header: string | null): void {
  const type = (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === '' || type === 'application/json' || type.endsWith('+json')) return;
  const what = type === 'text/html' ? 'en nettside' : `«${type.slice(0, 60)}»`;
  throw refusal(
    'validation',
    `${sourceName(query)} svarte med ${what} i stedet for tall. Nettet du er på, kan kreve innlogging først.`,
  );
}

/** DomainError `validation` unless the bytes are one whole JSON table within the cell limit. */
export function readAnswer(query: SavedQuery, bytes: Uint8Array): AnswerFacts {
  if (bytes.byteLength === 0) {
    throw refusal('validation', `${sourceName(query)} svarte uten innhold.`);
  }
  const answer = parse(query, bytes);
  checkAnswered(query, answer['size'], answer['value']);
  const { updated } = answer;
  return {
    updated: typeof updated === 'string' && updated.trim() !== '' ? updated.trim() : null,
    notes: query.selections.flatMap((selection) => {
      if (!('values' in selection)) return [];
      return missingCodes(query, answer, selection.code, selection.values);
    }),
  };
}

/** The source's own words in a refusal: SSB's `title`, or what others call it. One short line. */
export function wordsOf(text: string): string | null {
  let said: unknown = null;
  try {
    const body: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const fields = isRow(body) ? [body['title'], body['detail'], body['message']] : [body];
    said = fields.find((field) => typeof field === 'string' && field.trim() !== '');
  } catch {
    // A page of HTML helps nobody; a plain line may.
    said = /^\s*</.test(text) ? null : text;
  }
  const line = typeof said === 'string' ? said.replace(/[\p{Cc}\s]+/gu, ' ').trim() : '';
  if (line === '') return null;
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

function parse(query: SavedQuery, bytes: Uint8Array): Row {
  try {
    const answer: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isRow(answer)) return answer;
  } catch (error) {
    const sentence = `Svaret fra ${sourceName(query)} er kuttet eller ødelagt: det er ikke hel JSON.`;
    throw refusal('validation', sentence, { cause: error });
  }
  throw refusal('validation', `Svaret fra ${sourceName(query)} er JSON, men ikke en tabell.`);
}

/** Both sources pass over a code they do not know without a word: the answer must be looked at. */
function missingCodes(
  query: SavedQuery,
  answer: Row,
  code: string,
  asked: readonly string[],
): string[] {
  const dimensions = answer['dimension'];
  const dimension = isRow(dimensions) ? dimensions[code] : undefined;
  const category = isRow(dimension) ? dimension['category'] : undefined;
  const index = isRow(category) ? category['index'] : undefined;
  const labels = isRow(category) ? category['label'] : undefined;
  const found = Array.isArray(index)
    ? index
    : Object.keys(isRow(index) ? index : isRow(labels) ? labels : {});
  const known = new Set(found.map(String));
  const missing = asked.filter((value) => !known.has(value));
  if (missing.length === 0) return [];
  return [
    `${sourceName(query)} svarte ikke på ${missing.map((value) => `«${value}»`).join(', ')} i ${code}. Se over at svaret gjelder det du spurte om.`,
  ];
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
