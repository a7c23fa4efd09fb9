import type { DraftBody } from '../../../electron/contract/drafts.ts';
import type { KeptDrafts } from './keptDrafts.ts';
import { isSame } from './merge.ts';

/** The fields of one form, kept as a draft from the first letter until they are saved or thrown away. */
export interface FormDraft {
  readonly key: string;
  /** Says what a field starts with; a kept text stands there instead. Only the first call counts. */
  begin(name: string, start: () => unknown): void;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  subscribe(listener: () => void): () => void;
  /** When the text that was brought back was typed, an ISO instant; null when nothing was. */
  restoredAt(): string | null;
  /** Whether what stood in the form has changed since the draft was written. */
  isOverNewer(): boolean;
  /** Throws away what was typed: the form is as it was. */
  discard(): void;
  /** What to do when the form was saved: the draft is forgotten, and `next` is done. */
  saved(next?: () => void): () => void;
}

/** Opens the draft of a form; `key` is «noun:subject». */
export function openFormDraft(key: string, drafts: KeptDrafts): FormDraft {
  let kept = drafts.of(key);
  const starts = new Map<string, unknown>();
  const values = new Map<string, unknown>();
  const listeners = new Set<() => void>();
  let restored = false;
  let overNewer = false;
  const tell = () => listeners.forEach((listener) => listener());
  const changed = () => [...values].filter(([name, value]) => !isSame(value, starts.get(name)));

  function keep() {
    const fields = changed();
    if (fields.length === 0) return drafts.drop(key);
    const names = fields.map(([name]) => name);
    // What was kept for a part of the form that is not on the screen now is kept on.
    const unseen = Object.entries(kept?.body.values ?? {}).filter(([name]) => !starts.has(name));
    drafts.keep(key, {
      values: asJson(Object.fromEntries([...unseen, ...fields])),
      base: asJson(Object.fromEntries(names.map((name) => [name, starts.get(name)]))),
      revision: null,
    });
  }

  function forget() {
    kept = undefined;
    values.clear();
    restored = false;
    overNewer = false;
    drafts.drop(key);
    tell();
  }

  return {
    key,
    begin(name, start) {
      if (starts.has(name)) return;
      const first = start();
      starts.set(name, first);
      const found = kept?.body.values[name];
      if (found === undefined || isSame(found, first) || !hasShapeOf(first, found)) return;
      values.set(name, found);
      restored = true;
      if (!isSame(kept?.body.base[name], asJson({ first })['first'])) overNewer = true;
    },
    get: (name) => (values.has(name) ? values.get(name) : starts.get(name)),
    set(name, value) {
      values.set(name, value);
      tell();
      keep();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    restoredAt: () => (restored ? (kept?.savedAt ?? null) : null),
    isOverNewer: () => overNewer,
    discard: forget,
    saved: (next) => () => {
      forget();
      next?.();
    },
  };
}

/** Plain JSON, as it comes back from the file. */
function asJson(fields: Record<string, unknown>): DraftBody['values'] {
  return JSON.parse(JSON.stringify(fields)) as DraftBody['values'];
}

/** Whether a kept value can stand where `start` stands: an earlier edition may have written it. */
function hasShapeOf(start: unknown, value: unknown): boolean {
  if (start === null || start === undefined) return typeof value !== 'object';
  if (value === null) return typeof start === 'number';
  if (Array.isArray(start) || Array.isArray(value))
    return Array.isArray(start) && Array.isArray(value);
  if (typeof start === 'object' && typeof value === 'object')
    return Object.keys(start).every((name) => name in value);
  return typeof start === typeof value;
}
