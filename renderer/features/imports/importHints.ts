import { importText } from '../../text/imports.ts';
import { mappingText } from '../../text/mapping.ts';
import type { Hint } from '../../ui/Page.tsx';
import { canPublish, notesInOrder, type ImportStep } from './reading.ts';

/** The keys that do something at this step. */
export function importHints(step: ImportStep): Hint[] {
  const { hints } = importText;
  const choose = { keys: ['V'], text: hints.choose };
  if (step.kind === 'question') {
    return [
      choose,
      { keys: ['Ctrl', 'Enter'], text: mappingText.hints.preview },
      { keys: ['Esc'], text: mappingText.hints.leave },
    ];
  }
  if (step.kind !== 'read') return [choose];
  return [
    choose,
    ...(notesInOrder(step.preview).some((note) => note.cell !== null)
      ? [{ keys: ['N'], text: hints.note }]
      : []),
    ...(step.asked === null ? [] : [{ keys: ['M'], text: mappingText.hints.change }]),
    { keys: ['A'], text: hints.all },
    ...(canPublish(step) ? [{ keys: ['Ctrl', 'Enter'], text: hints.publish }] : []),
    { keys: ['Esc'], text: hints.cancel },
  ];
}
