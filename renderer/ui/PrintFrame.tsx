import { useQuery } from '@tanstack/react-query';
import { createContext, use, type ReactNode } from 'react';
import { demoStamp } from '../../electron/contract/demo.ts';
import { errorSentence } from '../api/errors.ts';
import { useTRPC } from '../api/trpc.ts';

const PrintStamp = createContext<string | null>(null);

/** Round every print page: none is drawn before it is known whether the file is invented. */
export function PrintFrame({ children }: { children: ReactNode }) {
  const { data, error } = useQuery(useTRPC().workspace.status.queryOptions());
  if (data?.state === 'open')
    return <PrintStamp value={data.isDemo ? demoStamp : ''}>{children}</PrintStamp>;
  const sentence = data?.sentence ?? (error && errorSentence(error));
  return <main>{sentence && <p role="alert">{sentence}</p>}</main>;
}

/** What stands over every sheet of paper from this file; empty for a real one. Throws outside `PrintFrame`. */
export function usePrintStamp(): string {
  const stamp = use(PrintStamp);
  if (stamp === null) throw new Error('A print page stands within PrintFrame.');
  return stamp;
}
