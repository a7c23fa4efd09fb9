import { CalendarIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useState, type ReactElement } from 'react';
import { readingText } from '../../../text/indicators.ts';
import { useKeys } from '../../../ui/keys.ts';
import { EventDialog } from './EventDialog.tsx';

/** «Merk hendelse», by button or H. */
export function EventButton({ indicatorId }: { indicatorId: string }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  useKeys({ h: () => setOpen(true) });
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        icon={<CalendarIcon aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {readingText.events.add}
      </Button>
      {isOpen && (
        <EventDialog indicatorId={indicatorId} event={null} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
