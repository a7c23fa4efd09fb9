import type { WorkState } from '../../electron/contract/vocabulary.ts';
import './marks.css';

export type Status = 'unstarted' | 'active' | 'review' | 'waiting' | 'done' | 'stop';

/** Which icon a measure's state has. */
export const stateIcon = {
  on_track: 'active',
  waiting: 'waiting',
  adjust: 'review',
  stopped: 'stop',
  done: 'done',
} as const satisfies Record<WorkState, Status>;

const shapes: Record<Status, React.ReactNode> = {
  unstarted: <circle className="dp-status-ring" cx="8" cy="8" r="6.4" strokeDasharray="2.6 2.43" />,
  active: (
    <>
      <circle className="dp-status-ring" cx="8" cy="8" r="6.4" />
      <path d="M8 3.2a4.8 4.8 0 0 1 0 9.6z" />
    </>
  ),
  review: (
    <>
      <circle className="dp-status-ring" cx="8" cy="8" r="6.4" />
      <path d="M8 8V3.2A4.8 4.8 0 1 1 3.2 8z" />
    </>
  ),
  waiting: (
    <>
      <circle cx="8" cy="8" r="7.2" />
      <path className="dp-status-mark" d="M6.2 5.2v5.6M9.8 5.2v5.6" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="7.2" />
      <path className="dp-status-mark" d="m4.9 8.2 2.2 2.2 4-4.4" />
    </>
  ),
  stop: (
    <>
      <path d="M8 .9 15.6 14.6H.4z" strokeLinejoin="round" />
      <path className="dp-status-mark" d="M8 5.6v4M8 11.9v.3" />
    </>
  ),
};

/** State of the work. Without `label` it is decoration beside the word that says the same. */
export function StatusIcon({ status, label }: { status: Status; label?: string }) {
  const named =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className="dp-status" data-status={status} viewBox="0 0 16 16" {...named}>
      {label !== undefined && <title>{label}</title>}
      {shapes[status]}
    </svg>
  );
}
