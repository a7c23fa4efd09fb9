import { Button } from '@navikt/ds-react';

interface Props {
  label: string;
  isPending: boolean;
  onRemove: () => void;
}

/** Takes away what a form is about; stands beside the form's own button and never sends it. */
export function RemoveButton({ label, isPending, onRemove }: Props) {
  return (
    <Button size="small" type="button" variant="secondary" loading={isPending} onClick={onRemove}>
      {label}
    </Button>
  );
}
