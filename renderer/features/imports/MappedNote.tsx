import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { mappingText } from '../../text/mapping.ts';

const text = mappingText.mapped;

interface Props {
  /** The name of the mapping it was read by, or null for a table the app knows by itself. */
  made: string | null;
  change: () => void;
}

/** Under a preview: which mapping it comes from, and the way back to it. */
export function MappedNote({ made, change }: Props): ReactElement | null {
  const { data } = useQuery(useTRPC().import.profiles.queryOptions());
  if (made === null) return null;
  const isRemembered = data?.some(({ name }) => name === made) ?? false;
  return (
    <div className="dp-imp-mapped">
      <Button
        size="small"
        variant="secondary"
        data-color="neutral"
        icon={<ArrowLeftIcon aria-hidden />}
        onClick={change}
      >
        {text.change}
      </Button>
      <p className="dp-imp-shown">{isRemembered ? text.remembered(made) : text.kept(made)}</p>
    </div>
  );
}
