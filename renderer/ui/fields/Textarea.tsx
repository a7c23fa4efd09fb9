import { Textarea as AkselTextarea } from '@navikt/ds-react';
import type { ComponentProps } from 'react';
import { withFault, type WithLimit } from './fault.ts';

type Props = Omit<ComponentProps<typeof AkselTextarea>, 'maxLength'>;

/** Aksel's field of several lines; as `TextField` with what is too long. */
export function Textarea(props: WithLimit<Props>) {
  return <AkselTextarea {...withFault(props)} />;
}
