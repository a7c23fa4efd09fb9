import type { Verdict } from '../../../electron/contract/vocabulary.ts';
import { verdictWord } from '../../../electron/contract/words.ts';
import { evaluationsText } from '../../text/evaluations.ts';
import { StatusIcon } from '../../ui/StatusIcon.tsx';

const icon = { continue: 'active', adjust: 'review', end: 'stop' } as const;

/** A verdict as icon and word; never a colour alone. */
export function VerdictMark({ verdict }: { verdict: Verdict | null }) {
  return (
    <span className="dp-eval-mark">
      <StatusIcon status={verdict === null ? 'unstarted' : icon[verdict]} />
      <span>{verdict === null ? evaluationsText.noVerdict : verdictWord[verdict]}</span>
    </span>
  );
}

/** Draft or finished, as icon and word. */
export function StateMark({ state }: { state: 'draft' | 'final' }) {
  return (
    <span className="dp-eval-mark">
      <StatusIcon status={state === 'final' ? 'done' : 'active'} />
      <span>{state === 'final' ? evaluationsText.final : evaluationsText.draft}</span>
    </span>
  );
}
