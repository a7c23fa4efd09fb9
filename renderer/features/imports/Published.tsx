import { LocalAlert, Button } from '@navikt/ds-react';
import { useEffect, useRef, type ReactElement } from 'react';
import type { PublishResult } from '../../../electron/contract/imports.ts';
import { useCommand } from '../../api/command.ts';
import { useTRPC } from '../../api/trpc.ts';
import { importText } from '../../text/imports.ts';
import { AppLink } from '../../ui/AppLink.tsx';

/** What was taken into use, the way to it, and the way back. */
export function Published({ result, again }: { result: PublishResult; again: () => void }): ReactElement {
  const { done } = importText;
  const box = useRef<HTMLDivElement>(null);
  // Withdrawing this very import is the same as undo, and stays right when other work came after.
  const withdraw = useCommand(useTRPC().import.withdraw.mutationOptions(), { toast: done.undone });
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={box} tabIndex={-1} className="dp-imp-done">
      <LocalAlert status="success" size="small">
        <LocalAlert.Header>
          <LocalAlert.Title as="h2">{result.changed ? done.title : done.unchanged}</LocalAlert.Title>
        </LocalAlert.Header>
        <LocalAlert.Content>
          <p>{withdraw.isSuccess ? done.undone : result.sentence}</p>
          {result.indicators.length > 0 && !withdraw.isSuccess && (
            <p className="dp-imp-see">
              {done.see}
              {result.indicators.map((indicator) => (
                <AppLink key={indicator.id} to={`/indicators/${indicator.id}`}>
                  {indicator.name}
                </AppLink>
              ))}
            </p>
          )}
          <div className="dp-imp-buttons">
            {result.changed && !withdraw.isSuccess && (
              <Button
                size="xsmall"
                variant="secondary"
                loading={withdraw.isPending}
                onClick={() => withdraw.mutate({ importId: result.importId })}
              >
                {done.undo}
              </Button>
            )}
            <Button size="xsmall" variant="tertiary" onClick={again}>
              {done.next}
            </Button>
          </div>
        </LocalAlert.Content>
      </LocalAlert>
    </div>
  );
}
