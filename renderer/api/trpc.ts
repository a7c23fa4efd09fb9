import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../../electron/app/router.ts';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** The one client: same origin, so that window, browser and test are alike. */
export function makeClient() {
  return createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/rpc', maxItems: 30 })] });
}
