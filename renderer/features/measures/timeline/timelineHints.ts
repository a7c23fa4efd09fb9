import { timelineText } from '../../../text/timeline.ts';
import type { Hint } from '../../../ui/pageInfo.ts';

const text = timelineText.hints;

/** The timeline's keys in the order they are needed. */
export const timelineHints: Hint[] = [
  { keys: ['↑', '↓'], text: text.choose },
  { keys: ['←', '→'], text: text.move },
  { keys: ['Shift', '←', '→'], text: text.stretch },
  { keys: ['Enter'], text: text.edit },
  { keys: ['N'], text: text.milestone },
  { keys: ['U'], text: text.wave },
  { keys: ['Ctrl', 'Z'], text: text.undo },
];
