import { quoted, refuse } from '../refuse.ts';

export type Row = Readonly<Record<string, unknown>>;

/** An own field of a parsed object; `__proto__` and `constructor` are only ever data. */
export function own(row: Row, key: string): unknown {
  return Object.hasOwn(row, key) ? row[key] : undefined;
}

/** True for a plain JSON object. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; DomainError `validation` names `what` is not. */
export function asRow(value: unknown, what: string): Row {
  if (!isRow(value)) refuse(`Det mangler et objekt i ${what}. Fila følger ikke JSON-stat.`);
  return value;
}

/** The value as a list; DomainError `validation` names `what` is not. */
export function asList(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) refuse(`Det mangler ei liste i ${what}. Fila følger ikke JSON-stat.`);
  return value;
}

/** Text where the file has text that says something, else null. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Position from an object's key such as «17»; DomainError `validation` when it is none below `count`. */
export function position(key: string, count: number, what: string): number {
  const at = /^(?:0|[1-9]\d{0,8})$/.test(key) ? Number(key) : -1;
  if (at < 0 || at >= count) {
    refuse(`${what} viser til celle ${quoted(key)}, men tabellen har cellene 0 til ${count - 1}.`);
  }
  return at;
}
