import { Button, Link } from '@navikt/ds-react';
import { useEffect, useRef, type ReactElement } from 'react';
import type { PublishResult } from '../../../electron/contract/imports.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { importText } from '../../text/imports.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { announce } from '../../ui/announce.ts';
import { StatusIcon } from '../../ui/StatusIcon.tsx';

/** What was taken into use, the way to it, and the way back. */
export function Published({
  result,
  again,
}: {
  result: PublishResult;
  again: () => void;
}): ReactElement {
  const { done } = importText;
  const box = useRef<HTMLDivElement>(null);
  // Withdrawing this very import is the same as undo, and stays right when other work came after.
  const withdraw = useCommand(useTRPC().import.withdraw.mutationOptions());
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  return (
    <div
      ref={box}
      tabIndex={-1}
      className="dp-imp-box"
      data-tone={result.changed && !withdraw.isSuccess ? 'done' : undefined}
    >
      <StatusIcon status={withdraw.isSuccess ? 'unstarted' : 'done'} />
      <div>
        <h2>{withdraw.isSuccess ? done.undone : result.changed ? done.title : done.unchanged}</h2>
        {!withdraw.isSuccess && <p>{result.sentence}</p>}
        {result.indicators.length > 0 && !withdraw.isSuccess && (
          <p className="dp-imp-see">
            {done.see}
            {result.indicators.map((indicator) => (
              <Link as={AppLink} key={indicator.id} to={`/indicators/${indicator.id}`}>
                {indicator.name}
              </Link>
            ))}
          </p>
        )}
        <div className="dp-imp-buttons">
          {result.changed && !withdraw.isSuccess && (
            <Button
              size="small"
              variant="secondary"
              loading={withdraw.isPending}
              onClick={() =>
                withdraw.mutate(
                  { importId: result.importId },
                  { onSuccess: () => announce(done.undone) },
                )
              }
            >
              {done.undo}
            </Button>
          )}
          <Button size="small" variant="tertiary" onClick={again}>
            {done.next}
          </Button>
        </div>
      </div>
    </div>
  );
}
