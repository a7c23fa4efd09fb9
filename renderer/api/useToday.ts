import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from './trpc.ts';
import { localDate } from '../text/format.ts';

/** Today as the host's clock has it, ISO date; the window's own clock until the host has answered. */
export function useToday(): string {
  const trpc = useTRPC();
  const [own] = useState(() => localDate(new Date()));
  const { data } = useQuery(trpc.workspace.status.queryOptions());
  return data?.state === 'open' ? data.today : own;
}

/** Midnight of an ISO day in the window's own time zone, as a date picker wants it. */
export function dayOf(iso: string): Date {
  const [year = 1970, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  return new Date(year, month - 1, day);
}
