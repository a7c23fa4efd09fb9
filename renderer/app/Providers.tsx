import { QueryClientProvider, useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { listenForChanges, publishChange } from '../api/changes.ts';
import { errorSentence } from '../api/errors.ts';
import { makeQueryClient } from '../api/queryClient.ts';
import { makeClient, TRPCProvider, useTRPC } from '../api/trpc.ts';
import { ToastProvider } from '../ui/toast.tsx';

/** Everything a screen leans on: the client, the cache, the toasts. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const [client] = useState(makeClient);
  useEffect(() => listenForChanges(queryClient), [queryClient]);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        <Toasts>{children}</Toasts>
      </TRPCProvider>
    </QueryClientProvider>
  );
}

function Toasts({ children }: { children: ReactNode }) {
  const undo = useMutation(useTRPC().history.undo.mutationOptions());
  return (
    <ToastProvider
      onUndo={({ show }) =>
        undo.mutate(undefined, {
          onSuccess: ({ sentence }, _input, _result, { client }) => {
            void publishChange(client);
            show(sentence);
          },
          onError: (error) => show(errorSentence(error), { isError: true }),
        })
      }
    >
      {children}
    </ToastProvider>
  );
}
