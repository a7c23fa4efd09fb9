import { useEffect, useState } from 'react';
import { onAnnounce } from './announce.ts';

/** The one polite live region; a trailing no-break space makes a repeated text heard again. */
export function Announcer() {
  const [text, setText] = useState('');
  useEffect(
    () => onAnnounce((next) => setText((now) => (now === next ? `${next}\u00a0` : next))),
    [],
  );
  return (
    <div className="dp-sr" role="status" aria-live="polite">
      {text}
    </div>
  );
}
