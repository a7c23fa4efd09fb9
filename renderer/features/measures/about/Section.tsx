import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  /** The one thing that can be added here. */
  add?: { label: string; run: () => void };
  lead?: ReactNode;
  children: ReactNode;
}

/** One part of «Om tiltaket»: heading, the way to add, and what is there. */
export function Section({ title, add, lead, children }: Props) {
  const id = useId();
  return (
    <section className="dp-about-part" aria-labelledby={id}>
      <div className="dp-about-part__head">
        <h2 id={id}>{title}</h2>
        {add && (
          <Button
            size="xsmall"
            variant="tertiary"
            icon={<PlusIcon aria-hidden />}
            onClick={add.run}
          >
            {add.label}
          </Button>
        )}
      </div>
      {lead !== undefined && <p className="dp-about-part__lead">{lead}</p>}
      {children}
    </section>
  );
}
