import { useEffect, useState, useSyncExternalStore } from 'react';
import { privacyKept } from '../../api/privacy.ts';
import { inspectFields } from '../privacy/inspect.ts';
import {
  createDraft,
  type Draft,
  type DraftOptions,
  type DraftState,
  type Stored,
} from './draftStore.ts';

// Unsaved text outlives its screen: coming back to the note finds it as it was typed.
const kept = new Map<string, Draft<never>>();

/**
 * The draft of one document. Saves after a rest, when the window is hidden and when the screen is
 * left; asks before the window closes with unsaved text. `key` names the document: «noun:id».
 */
export function useDraft<F extends object>(
  key: string,
  stored: Stored<F>,
  options: DraftOptions<F>,
): { draft: Draft<F>; state: DraftState<F> } {
  const [draft] = useState<Draft<F>>(
    () =>
      (kept.get(key) as Draft<F> | undefined) ??
      createDraft(stored, { inspect: inspectFields(key.split(':')[0] ?? key), ...options }),
  );
  const state = useSyncExternalStore(draft.subscribe, draft.get);

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
      event.preventDefault();
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
