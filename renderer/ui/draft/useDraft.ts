import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftBody } from '../../../electron/contract/drafts.ts';
import { domainCode } from '../../api/errors.ts';
import { privacyKept } from '../../api/privacy.ts';
import { inspectFields } from '../privacy/inspect.ts';
import { refuseReader } from '../readerGate.ts';
import { drafts } from './drafts.ts';
import {
  createDraft,
  type Draft,
  type DraftOptions,
  type DraftState,
  type Stored,
} from './draftStore.ts';

// Unsaved text outlives its screen: coming back to the note finds it as it was typed.
const kept = new Map<string, Draft<never>>();

/** The draft as it lay in the file: what was typed, on the text it was typed over. */
function reopened<F extends object>(
  key: string,
  stored: Stored<F>,
  options: DraftOptions<F>,
): Draft<F> {
  const left = drafts.of(key)?.body;
  if (left === undefined) return createDraft(stored, options);
  const base = { fields: { ...stored.fields, ...left.base }, revision: left.revision ?? 0 };
  const draft = createDraft(base, options, left.sent as Partial<F>[] | undefined);
  draft.set(left.values as Partial<F>);
  draft.receive(stored);
  return draft;
}

/**
 * The draft of one document. Saves after a rest, when the window is hidden and when the screen is
 * left. What cannot be saved as it stands lies as a draft in the file, from the first letter, so that a
 * crash loses nothing either; the window asks before it closes only when not even that can be done.
 * `key` names the document: «noun:id».
 */
export function useDraft<F extends object>(
  key: string,
  stored: Stored<F>,
  options: DraftOptions<F>,
): { draft: Draft<F>; state: DraftState<F> } {
  const [draft] = useState<Draft<F>>(
    () =>
      (kept.get(key) as Draft<F> | undefined) ??
      reopened(key, stored, {
        inspect: inspectFields(key.split(':')[0] ?? key),
        refuses: refuseReader,
        isRefusal: (cause) => domainCode(cause) !== null,
        ...options,
      }),
  );
  const state = useSyncExternalStore(draft.subscribe, draft.get);

  useEffect(() => {
    const keep = () => {
      const unsaved = draft.unsaved();
      if (unsaved === null) drafts.drop(key);
      else drafts.keep(key, unsaved as unknown as DraftBody);
      if (unsaved !== null && unsaved.sent.length > 0) drafts.hurry(key);
    };
    return draft.subscribe(keep);
  }, [draft, key]);

  const { revision } = stored;
  useEffect(() => {
    draft.receive(stored);
    // Only a new revision is news; the object itself is new at every refetch.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [draft, revision]);

  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void draft.flush();
    };
    const onClose = (event: BeforeUnloadEvent) => {
      if (!draft.hasUnsaved()) return;
      void draft.flush();
      if (drafts.leave()) event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('beforeunload', onClose);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('beforeunload', onClose);
    };
  }, [draft]);

  useEffect(() => privacyKept.on(() => draft.release()), [draft]);

  useEffect(() => {
    kept.delete(key);
    return () => {
      if (!draft.hasUnsaved()) return;
      kept.set(key, draft as unknown as Draft<never>);
      void draft.flush().then((isSaved) => {
        if (isSaved && kept.get(key) === (draft as unknown)) kept.delete(key);
      });
    };
  }, [draft, key]);

  return { draft, state };
}
