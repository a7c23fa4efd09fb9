import {
  commitmentReport,
  commitmentSentence,
  type CardFate,
} from '../../../electron/contract/commitment.ts';
import { sprintText } from '../../text/sprints.ts';
import type { CloseOutcome, SprintClosing } from '../../../electron/contract/sprints.ts';

const text = sprintText.close;

export type Outcome = CloseOutcome['outcome'];

export interface Answer {
  outcome: Outcome | null;
  reason: string;
}
export type Answers = Readonly<Record<string, Answer>>;

export const noAnswer: Answer = { outcome: null, reason: '' };
const fateOf: Record<Outcome, CardFate['fate']> = {
  done: 'delivered',
  moved: 'pushed',
  dropped: 'dropped',
};

/** Open cards that still lack an answer, or a reason where they are dropped. */
export function unanswered(closing: SprintClosing, answers: Answers): string[] {
  return closing.open
    .filter(({ id }) => {
      const { outcome, reason } = answers[id] ?? noAnswer;
      return outcome === null || (outcome === 'dropped' && reason.trim() === '');
    })
    .map(({ id }) => id);
}

/** The report so far: all that was promised, and how many nobody has answered for yet. */
export function previewSentence(closing: SprintClosing, answers: Answers): string {
  const open = closing.open.map(({ id, isPromised }): CardFate => {
    const outcome = answers[id]?.outcome ?? null;
    return { isPromised, fate: outcome === null ? null : fateOf[outcome] };
  });
  const left = open.filter(({ fate }) => fate === null).length;
  const done = closing.done.map(({ isPromised }) => ({ isPromised, fate: 'delivered' as const }));
  const pushed = closing.pushed.map(({ isPromised }) => ({ isPromised, fate: 'pushed' as const }));
  const gone = closing.gone.map(({ isPromised }) => ({ isPromised, fate: 'dropped' as const }));
  const whole = commitmentSentence(commitmentReport([...open, ...done, ...pushed, ...gone]));
  return left === 0 ? whole : `${whole} ${text.unanswered(left)}`;
}

/** The answers as the host wants them. */
export function toOutcomes(closing: SprintClosing, answers: Answers): CloseOutcome[] {
  return closing.open.flatMap(({ id: cardId }) => {
    const { outcome, reason } = answers[cardId] ?? noAnswer;
    if (outcome === null) return [];
    return [
      outcome === 'dropped' ? { cardId, outcome, reason: reason.trim() } : { cardId, outcome },
    ];
  });
}
