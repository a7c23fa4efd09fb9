import type { RunningSprint } from '../../../electron/contract/sprints.ts';
import { sprintText } from '../../text/sprints.ts';
import './sprint-bar.css';

const text = sprintText.bar;
const parts = ['done', 'review', 'active', 'ready'] as const;

/** How far the cards have come, in four parts: told in words, drawn with colour and pattern. */
export function SprintProgress({ progress }: { progress: RunningSprint['progress'] }) {
  const words = parts
    .filter((part) => progress[part] > 0)
    .map((part) => `${progress[part]} ${text.parts[part]}`)
    .join(', ');
  return (
    <span className="dp-sprint-progress" title={words}>
      <span className="dp-sprint-progress__bar" aria-hidden="true">
        {parts.map((part) =>
          progress[part] > 0 ? (
            <i key={part} data-part={part} style={{ flexGrow: progress[part] }} />
          ) : null,
        )}
      </span>
      <span className="dp-sprint-progress__words">
        {text.done(progress.done, progress.all)}
        <span className="dp-sr">: {words}</span>
      </span>
    </span>
  );
}
