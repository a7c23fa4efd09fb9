import { Button } from '@navikt/ds-react';
import { PadlockLockedIcon } from '@navikt/aksel-icons';
import type { ReaderStatus } from '../../../electron/contract/workspace.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { readerText as text } from '../../text/reader.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import './reader-bar.css';

/** Who writes, what is read meanwhile, and the way to becoming the one who writes. */
export function ReaderBar({ reader }: { reader: ReaderStatus }) {
  const takeOver = useCommand(useTRPC().workspace.takeOver.mutationOptions(), {
    toast: text.takenOver,
  });
  const isTorn = reader.reason === 'incomplete' || reader.reason === 'damaged';
  return (
    <section className="dp-reader" aria-label={text.label} data-region="reader">
      <PadlockLockedIcon aria-hidden />
      <p role="status">{reader.sentence}</p>
      {reader.takeOver === 'waiting' && <p className="dp-note">{text.waits(reader.waits)}</p>}
      {reader.takeOver === 'now' && (
        <>
          {!reader.isGone && <p className="dp-note">{text.silent}</p>}
          <Button size="xsmall" loading={takeOver.isPending} onClick={() => takeOver.mutate()}>
            {text.takeOver}
          </Button>
        </>
      )}
      {isTorn && <AppLink to="/settings">{text.toCopies}</AppLink>}
    </section>
  );
}
