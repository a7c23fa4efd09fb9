import { boardText } from '../../text/board.ts';
import { boardsText } from '../../text/boards.ts';
import type { Hint } from '../../ui/pageInfo.ts';

const text = boardText.hints;
const more = boardsText.hints;

const shared: Hint[] = [
  { keys: ['←', '→'], text: text.move },
  { keys: ['↑', '↓'], text: text.choose },
  { keys: ['Mellomrom'], text: more.lift },
  { keys: ['Enter'], text: text.open },
  { keys: ['N'], text: text.new },
  { keys: ['S'], text: text.sprint },
  { keys: ['V'], text: text.waiting },
  { keys: ['M'], text: text.moveTo },
  { keys: ['F'], text: more.filter },
  { keys: ['Shift', '↓'], text: more.several },
];
const rest: Hint[] = [
  { keys: ['Alt', '↑'], text: more.rank },
  { keys: ['Ctrl', 'Mellomrom'], text: more.toggle },
  { keys: ['Ctrl', 'A'], text: more.all },
  { keys: ['0'], text: more.clear },
  { keys: ['['], text: text.queue },
  { keys: ['Ctrl', 'Z'], text: text.undo },
];

/** The board's keys in the order they are needed. */
export const boardHints: Hint[] = [
  ...shared,
  { keys: ['K'], text: more.columns },
  ...rest,
  { keys: ['Alt', 'Shift', '→'], text: more.moveColumn },
];
/** The same on the board of all measures, which has no columns of its own. */
export const allBoardHints: Hint[] = [...shared, ...rest];
