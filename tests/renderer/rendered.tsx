import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { AppRouter } from '../../electron/app/router.ts';
import { makeQueryClient } from '../../renderer/api/queryClient.ts';
import { TRPCProvider } from '../../renderer/api/trpc.ts';
import { ToastProvider } from '../../renderer/ui/toast.tsx';
import type { TestApp } from '../support/app.ts';

/** What a part of a screen shows once everything it asks the handler for has come, as HTML. */
export async function rendered({ handler }: TestApp, part: ReactNode): Promise<string> {
  const queryClient = makeQueryClient();
  const trpcClient = createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: 'http://core.invalid/rpc',
        fetch: (input, init) => Promise.resolve(handler(new Request(input, init as RequestInit))),
      }),
    ],
  });
  const router = createRouter({
    routeTree: createRootRoute(),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  const screen = (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        <ToastProvider onUndo={() => undefined}>
          <RouterContextProvider router={router}>{part}</RouterContextProvider>
        </ToastProvider>
      </TRPCProvider>
    </QueryClientProvider>
  );
  for (let round = 0; round < 9; round += 1) {
    const html = renderToStaticMarkup(screen);
    const open = queryClient
      .getQueryCache()
      .findAll({ predicate: ({ state }) => state.status === 'pending' });
    if (open.length === 0) return html;
    await Promise.all(open.map((query) => query.fetch()));
  }
  throw new Error('The part asks for ever more.');
}
