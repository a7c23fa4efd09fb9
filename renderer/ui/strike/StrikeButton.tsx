import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { strikeText as text } from '../../text/strike.ts';
import { StrikeDialog, type StrikeSubject } from './StrikeDialog.tsx';

interface Props extends StrikeSubject {
  size?: 'small' | 'xsmall';
  onDone?: () => void;
}

/** The door to removing a text for good, where a thing's texts and history are shown. */
export function StrikeButton({ subject, id, size = 'small', onDone }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size={size}
        variant="tertiary"
        data-color="neutral"
        type="button"
        onClick={() => setOpen(true)}
      >
        {text.open}
      </Button>
      {isOpen && (
        <StrikeDialog
          {...{ subject, id }}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone?.();
          }}
        />
      )}
    </>
  );
}
