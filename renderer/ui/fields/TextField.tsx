import { TextField as AkselTextField } from '@navikt/ds-react';
import type { ComponentProps } from 'react';
import { withFault, type WithLimit } from './fault.ts';

/** Aksel's field of one line. What is too long stays as written; the field says how much, and stops saving. */
export function TextField(props: WithLimit<ComponentProps<typeof AkselTextField>>) {
  return <AkselTextField {...withFault(props)} />;
}
