import { QueryClient } from '@tanstack/react-query';
import { domainCode } from './errors.ts';

/** Queries and mutations run without a network too: the host is on this machine. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        retry: (count, error) => domainCode(error) === null && count < 1,
        retryDelay: 300,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
