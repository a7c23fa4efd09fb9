import { draftSentCount } from '../../../electron/contract/drafts.ts';
import { plainOf } from '../../../electron/contract/rich-text.ts';
import { textFault } from '../fields/fault.ts';
import { changedFields, isSame, merge, pick } from './merge.ts';

export type DraftStatus = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

/** What the server holds: the fields and the revision they stand at. */
export interface Stored<F> {
  fields: F;
  revision: number;
}

export interface DraftState<F> {
  values: F;
  status: DraftStatus;
  /** The sentence of the last failure; null otherwise. */
  error: string | null;
  /** Fields both sides changed, with what the server holds. */
  clashes: (keyof F)[];
  theirs: F;
}

export interface DraftOptions<F> {
  save: (changes: Partial<F>, revision: number) => Promise<Stored<F>>;
  /** Reads what the server holds now; asked after a conflict. */
  reload: () => Promise<Stored<F>>;
  isConflict: (cause: unknown) => boolean;
  /** True for a failure that says nothing was stored; else the server may hold what was sent. */
  isRefusal?: (cause: unknown) => boolean;
  /** The sentence a failure is shown with. */
  sentence: (cause: unknown) => string;
  /** A value the server would refuse is kept here until it is right, so the rest can be saved. */
  canSave?: (field: keyof F, value: F[keyof F]) => boolean;
  /** Letters there is room for in a field, where it is not the 20 000 of a text. */
  limits?: Partial<Record<keyof F, number>>;
  /** Names changes that may not be saved as they stand; they wait here, and the rest is saved. */
  inspect?: (changes: Partial<F>) => Promise<readonly (keyof F)[]>;
  /** Asked at every change; true where nobody may write, who is then told so. */
  refuses?: () => boolean;
  /** Milliseconds of rest before a save. */
  wait?: number;
}

export interface Unsaved<F> {
  values: Partial<F>;
  base: Partial<F>;
  revision: number;
  /** Sent to be saved, without an answer: the server may hold any of it. */
  sent: readonly Partial<F>[];
}

export interface Draft<F> {
  get(): DraftState<F>;
  subscribe(listener: () => void): () => void;
  set(changes: Partial<F>): void;
  /** Saves now; false when something is still unsaved. */
  flush(): Promise<boolean>;
  /** New data from the server (another window, undo, an answer to another command). */
  receive(stored: Stored<F>): void;
  /** Settles one clash with the text that shall stand. */
  settle(field: keyof F, value: F[keyof F]): void;
  hasUnsaved(): boolean;
  /** What is not saved, with the text it was typed over; null when all is. */
  unsaved(): Unsaved<F> | null;
  /** What was refused may be saved after all. */
  release(): void;
}

const conflictTries = 3;
const longestText = 20_000;

/** A text that is too long waits in its field, which says by how much. */
const hasRoom = (value: unknown, limit = longestText): boolean =>
  typeof value !== 'string' || textFault(plainOf(value), limit) === null;

/** A form whose text is never lost: saved after a rest, merged by field, kept when saving fails. */
export function createDraft<F extends object>(
  start: Stored<F>,
  options: DraftOptions<F>,
  sentBefore: readonly Partial<F>[] = [],
): Draft<F> {
  const { save, reload, isConflict, sentence, inspect, wait = 600 } = options;
  const canSave = (key: keyof F, value: F[keyof F]) =>
    hasRoom(value, options.limits?.[key]) && (options.canSave?.(key, value) ?? true);
  const heldBack = new Map<keyof F, F[keyof F]>();
  const listeners = new Set<() => void>();
  let base = start.fields;
  let revision = start.revision;
  let unanswered = sentBefore;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<boolean> | null = null;
  let state: DraftState<F> = {
    values: base,
    status: 'saved',
    error: null,
    clashes: [],
    theirs: base,
  };

  const put = (next: Partial<DraftState<F>>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const unsaved = () => changedFields(base, state.values);
  const isHeldBack = (key: keyof F) =>
    heldBack.has(key) && isSame(heldBack.get(key), state.values[key]);
  const sendable = () =>
    unsaved().filter((key) => canSave(key, state.values[key]) && !isHeldBack(key));

  function schedule() {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  }

  /** Takes the server's side into the form; what was typed stays, clashes are named. */
  function absorb(stored: Stored<F>) {
    const merged = merge(base, state.values, stored.fields, unanswered);
    base = stored.fields;
    revision = stored.revision;
    unanswered = [];
    const clashes = [...new Set([...state.clashes, ...merged.clashes])].filter(
      (key) => !isSame(merged.values[key], stored.fields[key]),
    );
    put({ values: merged.values, clashes, theirs: stored.fields });
    return clashes.length;
  }

  async function saveAll(): Promise<boolean> {
    let tries = 0;
    for (;;) {
      if (state.clashes.length > 0) {
        put({ status: 'conflict' });
        return false;
      }
      const keys = sendable();
      if (keys.length === 0) {
        const isClean = unsaved().length === 0;
        put({ status: isClean ? 'saved' : 'waiting', error: null });
        return isClean;
      }
      const sent = pick(state.values, keys);
      put({ status: 'saving', error: null });
      try {
        const waiting = (await inspect?.(sent)) ?? [];
        for (const key of waiting) heldBack.set(key, sent[key] as F[keyof F]);
        if (waiting.length > 0) continue;
        // Said before it goes, so that a window that vanishes meanwhile leaves it in its draft.
        unanswered = [...unanswered, sent].slice(-draftSentCount);
        put({});
        const answer = await save(sent, revision);
        // What was sent counts as stored as typed: a trimmed echo must not move the caret.
        const fields = { ...answer.fields, ...sent };
        const typed = pick(state.values, changedFields({ ...base, ...sent }, state.values));
        base = fields;
        revision = answer.revision;
        unanswered = [];
        put({ values: { ...fields, ...typed }, theirs: fields });
      } catch (cause) {
        tries += 1;
        if (isConflict(cause) || options.isRefusal?.(cause) === true)
          unanswered = unanswered.filter((one) => one !== sent);
        if (isConflict(cause) && tries < conflictTries) {
          try {
            absorb(await reload());
            continue;
          } catch (second) {
            return fail(second);
          }
        }
        return fail(cause);
      }
    }
  }

  function fail(cause: unknown): false {
    put({ status: 'failed', error: sentence(cause) });
    return false;
  }

  function flush(): Promise<boolean> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (running !== null) return running;
    if (state.clashes.length === 0 && unsaved().length === 0 && state.status === 'saved')
      return Promise.resolve(true);
    running = saveAll().finally(() => (running = null));
    return running;
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(changes) {
      if (options.refuses?.() === true) return;
      const values = { ...state.values, ...changes };
      const isClash = state.clashes.length > 0;
      put({ values, status: isClash ? 'conflict' : running === null ? 'waiting' : 'saving' });
      if (!isClash) schedule();
    },
    flush,
    receive(stored) {
      if (running !== null || stored.revision === revision) return;
      if (absorb(stored) > 0) put({ status: 'conflict' });
      else if (unsaved().length === 0) put({ status: 'saved', error: null });
    },
    settle(field, value) {
      const clashes = state.clashes.filter((key) => key !== field);
      put({
        values: { ...state.values, [field]: value },
        clashes,
        status: clashes.length > 0 ? 'conflict' : 'waiting',
      });
      if (clashes.length === 0) void flush();
    },
    hasUnsaved: () => unsaved().length > 0,
    unsaved() {
      const keys = unsaved();
      if (keys.length === 0) return null;
      return {
        values: pick(state.values, keys),
        base: pick(base, keys),
        revision,
        sent: unanswered,
      };
    },
    release() {
      if (heldBack.size === 0) return;
      heldBack.clear();
      void flush();
    },
  };
}
