import type { KeptDraft } from '../../../electron/contract/drafts.ts';
import { draftCarrier } from '../../api/drafts.ts';
import { privacyKept } from '../../api/privacy.ts';
import { makeKeptDrafts, type Kept } from './keptDrafts.ts';

interface Word {
  key: string;
  kept: Kept | null;
}

const channel =
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('dreiepunkt-kladd');

/** The drafts of this window. */
export const drafts = makeKeptDrafts(
  {
    ...draftCarrier,
    async keep(key, body) {
      const { savedAt } = await draftCarrier.keep(key, body);
      channel?.postMessage({ key, kept: { body, savedAt } } satisfies Word);
      return { savedAt };
    },
    async drop(key) {
      await draftCarrier.drop(key);
      channel?.postMessage({ key, kept: null } satisfies Word);
    },
  },
  () => new Date(),
);

/** Takes in what the file holds, and sees to it that nothing typed is lost when the window goes. */
export function startDrafts(list: readonly KeptDraft[]): () => void {
  drafts.takeIn(list);
  const onHear = ({ data }: MessageEvent<Word>) => drafts.hear(data.key, data.kept);
  const onLeave = (event: Event) => {
    if (drafts.leave() && event.type === 'beforeunload') event.preventDefault();
  };
  const onHidden = () => {
    if (document.visibilityState === 'hidden') drafts.leave();
  };
  channel?.addEventListener('message', onHear);
  window.addEventListener('beforeunload', onLeave);
  window.addEventListener('pagehide', onLeave);
  document.addEventListener('visibilitychange', onHidden);
  const stop = privacyKept.on(() => drafts.retry());
  return () => {
    channel?.removeEventListener('message', onHear);
    window.removeEventListener('beforeunload', onLeave);
    window.removeEventListener('pagehide', onLeave);
    document.removeEventListener('visibilitychange', onHidden);
    stop();
  };
}
