import { useQuery } from '@tanstack/react-query';
import { demoStamp } from '../../electron/contract/demo.ts';
import { useTRPC } from '../api/trpc.ts';

/** What a picture from this file says over everything else; empty for a file that is real. */
export function useFileStamp(): string {
  const { data } = useQuery(useTRPC().workspace.status.queryOptions());
  return data?.state === 'open' && data.isDemo ? demoStamp : '';
}
