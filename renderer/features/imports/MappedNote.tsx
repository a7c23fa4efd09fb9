import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { mappingText } from '../../text/mapping.ts';

const text = mappingText.mapped;

interface Props {
  /** The name of the mapping made for this file, or null when none was asked for. */
  made: string | null;
  /** What the preview says it was read by. */
  profile: string;
  change: () => void;
}

/** Under a preview: which mapping it comes from, and the way back to it. */
export function MappedNote({ made, profile, change }: Props): ReactElement | null {
  const { data } = useQuery(useTRPC().import.profiles.queryOptions());
  if (made === null) {
    const isRemembered = data?.some(({ name }) => name === profile) ?? false;
    return isRemembered ? <p className="dp-imp-shown">{text.remembered(profile)}</p> : null;
  }
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
      <p className="dp-imp-shown">{text.kept(made)}</p>
    </div>
  );
}
