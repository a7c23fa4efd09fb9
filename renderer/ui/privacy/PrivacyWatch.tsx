import { useEffect, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTRPCClient } from '../../api/trpc.ts';
import { privacyRefusal } from '../../api/privacy.ts';
import { useKeys } from '../keys.ts';
import './privacy.css';
import { PrivacyMarks } from './PrivacyMarks.tsx';
import { PrivacyWarnings } from './PrivacyWarnings.tsx';
import { goToNext, lookAtAll, standing, startWatching, subscribe } from './watch.ts';

/**
 * Warns in whatever field of prose a text is written or pasted into. Mounted once: no form needs to ask
 * for it, and none can forget it; the host refuses the same texts if it is passed by.
 */
export function PrivacyWatch() {
  const client = useTRPCClient();
  const watched = useSyncExternalStore(subscribe, standing);
  useEffect(
    () => startWatching((place, text) => client.privacy.scan.mutate({ place, text })),
    [client],
  );
  // A refused text often comes back into its field a moment later.
  useEffect(() => privacyRefusal.on(() => setTimeout(lookAtAll, 50)), []);
  useKeys({ 'alt+p': goToNext });
  return (
    <>
      {watched.map((one) =>
        createPortal(
          <>
            <PrivacyMarks watched={one} />
            <PrivacyWarnings watched={one} />
          </>,
          one.host,
          String(one.id),
        ),
      )}
    </>
  );
}
