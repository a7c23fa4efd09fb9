import { Button, Dialog } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { IndicatorDetail } from '../../../../electron/contract/indicators.ts';
import type { LocalCountList } from '../../../../electron/contract/local-counts.ts';
import { useTRPC } from '../../../api/trpc.ts';
import { localCountsText } from '../../../text/local-counts.ts';
import { QueryState } from '../../../ui/states.tsx';
import { CountForm } from './CountForm.tsx';
import type { CountEntry } from './entry.ts';

interface Props {
  detail: IndicatorDetail;
  list: LocalCountList;
  entry: CountEntry;
  onClose: () => void;
  /** Where focus goes when the button that opened the form is gone. */
  returnTo: () => HTMLElement | null;
}

const formId = 'dp-count-form';

/** The entry form; a count that is corrected is fetched with its true figures first. */
export function CountDialog({ detail, list, entry, onClose, returnTo }: Props): ReactElement {
  const [isBusy, setBusy] = useState(false);
  const [opener] = useState(() => document.activeElement);
  const text = localCountsText.form;
  const rest = { id: formId, indicatorId: detail.id, list, onBusy: setBusy, onDone: onClose };
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      {/* A click beside the dialog must not throw away what was typed. */}
      <Dialog.Popup
        width="medium"
        closeOnOutsideClick={false}
        returnFocusTo={() =>
          opener instanceof HTMLElement && opener !== document.body && opener.isConnected
            ? opener
            : returnTo()
        }
      >
        <Dialog.Header>
          <Dialog.Title>
            {entry.kind === 'new' ? localCountsText.add : text.edit(entry.periodLabel)}
          </Dialog.Title>
          <Dialog.Description>{detail.name}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          {entry.kind === 'new' ? (
            <CountForm {...rest} count={null} />
          ) : (
            <FetchedForm {...rest} countId={entry.countId} />
          )}
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" type="submit" form={formId} loading={isBusy}>
            {text.save}
          </Button>
          <Dialog.CloseTrigger>
            <Button size="small" variant="tertiary">
              {text.cancel}
            </Button>
          </Dialog.CloseTrigger>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}

function FetchedForm({
  countId,
  ...rest
}: Omit<Parameters<typeof CountForm>[0], 'count'> & { countId: string }): ReactElement {
  const options = useTRPC().localCount.get.queryOptions({ countId });
  // Read once: what happens meanwhile must not take the form away. Not kept when it is closed.
  const query = useQuery({
    ...options,
    gcTime: 0,
    enabled: ({ state }) => state.data === undefined,
  });
  return (
    <QueryState query={query} shape="list">
      {(count) => <CountForm {...rest} count={count} />}
    </QueryState>
  );
}
