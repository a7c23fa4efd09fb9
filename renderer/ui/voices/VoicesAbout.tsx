import { useQuery } from '@tanstack/react-query';
import { plainOf } from '../../../electron/contract/rich-text.ts';
import type { VoiceLinkKind } from '../../../electron/contract/vocabulary.ts';
import { useTRPC } from '../../api/trpc.ts';
import { formatDate } from '../../text/format.ts';
import { voicesText as text } from '../../text/voices.ts';
import { AppLink } from '../AppLink.tsx';
import './voices.css';

/** What groups of children and young people have said about one thing, wherever it stands. */
export function VoicesAbout({ kind, subject }: { kind: VoiceLinkKind; subject: string }) {
  const trpc = useTRPC();
  const voices = useQuery(trpc.voice.about.queryOptions({ kind, subject })).data ?? [];
  return (
    <section className="dp-voices-about" aria-label={text.about}>
      <h2>{text.about}</h2>
      {voices.length === 0 && <p className="dp-voice-sub">{text.aboutNone}</p>}
      <ul>
        {voices.map((voice) => (
          <li key={voice.id}>
            «{plainOf(voice.said)}»
            <span className="dp-voice-sub">
              {`${voice.arena}, ${formatDate(voice.heardOn, 'long')}, ${text.participants(voice.participants)}`}
            </span>
          </li>
        ))}
      </ul>
      <AppLink to={`/voices?new=1&kind=${kind}&subject=${encodeURIComponent(subject)}`}>
        {text.aboutNew}
      </AppLink>
    </section>
  );
}
