import { useKeys } from '../../ui/keys.ts';
import { focusField, focusVerdict } from './noteFields.ts';

/** The keys of a note; each does what a visible control does. */
export function useNoteKeys(
  actions: { addEvidence: () => void; finish: () => void },
  isEnabled: boolean,
): void {
  useKeys(
    {
      'alt+1': () => focusField('did'),
      'alt+2': () => focusField('saw'),
      'alt+3': () => focusField('learned'),
      'alt+4': () => focusField('change'),
      'alt+v': focusVerdict,
      'alt+g': actions.addEvidence,
      'ctrl+enter': actions.finish,
    },
    isEnabled,
  );
}
