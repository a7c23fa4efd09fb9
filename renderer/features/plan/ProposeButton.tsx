import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { revisionText } from '../../text/plan-revisions.ts';
import { PlanChangeDialog } from './PlanChangeDialog.tsx';
import { proposedOf } from './RevisionsView.tsx';

const text = revisionText.dialog;

/** The way from a point of the plan to a proposal for the next revision; nothing where none is. */
export function ProposeButton({ label }: { label: string }) {
  const trpc = useTRPC();
  const data = useQuery(trpc.plan.revisions.queryOptions()).data;
  const [isOpen, setOpen] = useState(false);
  const point = data?.points.find((one) => one.label === label);
  if (!data || !point) return null;
  return (
    <>
      <Button
        size="xsmall"
        variant="tertiary"
        className="dp-plan-propose"
        aria-label={text.proposeName(label)}
        onClick={() => setOpen(true)}
      >
        {text.proposeShort}
      </Button>
      {isOpen && (
        <PlanChangeDialog
          proposed={proposedOf(point, data.changes)}
          ambitions={data.ambitions}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
