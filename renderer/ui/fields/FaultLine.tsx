import { ErrorMessage } from '@navikt/ds-react';

/** The fault of a field that is no Aksel field, under it; nothing while there is none. */
export function FaultLine({ id, fault }: { id: string; fault: string | null }) {
  return (
    <div id={id} aria-live="polite">
      {fault !== null && (
        <ErrorMessage size="small" showIcon>
          {fault}
        </ErrorMessage>
      )}
    </div>
  );
}
