import { Button } from '@navikt/ds-react';
import { useSyncExternalStore } from 'react';
import { useToday } from '../../api/useToday.ts';
import { restoredText as text } from '../../text/draft.ts';
import type { FormDraft } from './formDraft.ts';
import './draft.css';

/** «Kladd fra i dag 14.05 hentet fram · Forkast»; nothing where nothing was brought back. */
export function DraftRestored({ draft }: { draft: FormDraft }) {
  const today = useToday();
  const at = useSyncExternalStore(draft.subscribe, draft.restoredAt);
  if (at === null) return null;
  return (
    <div className="dp-draft-restored" role="status">
      <span>
        {text.restored(at, today)}
        {draft.isOverNewer() && ` ${text.overNewer}`}
      </span>
      <Button type="button" size="xsmall" variant="tertiary" onClick={() => draft.discard()}>
        {text.discard}
      </Button>
    </div>
  );
}
