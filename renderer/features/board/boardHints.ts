import { boardText } from '../../text/board.ts';
import type { Hint } from '../../ui/pageInfo.ts';

const text = boardText.hints;

/** The board's keys in the order they are needed. */
export const boardHints: Hint[] = [
  { keys: ['←', '→'], text: text.move },
  { keys: ['↑', '↓'], text: text.choose },
  { keys: ['Enter'], text: text.open },
  { keys: ['N'], text: text.new },
  { keys: ['V'], text: text.waiting },
  { keys: ['M'], text: text.moveTo },
  { keys: ['['], text: text.queue },
  { keys: ['Ctrl', 'Z'], text: text.undo },
];
