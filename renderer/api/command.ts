import { useMutation, useQueryClient, type UseMutationOptions } from '@tanstack/react-query';
import { useToast } from '../ui/toast.tsx';
import type { CardChange } from './boards.ts';
import { publishCards, publishChange } from './changes.ts';
import { domainCode, errorSentence } from './errors.ts';
import { privacyRefusal } from './privacy.ts';

export interface CommandOptions<Data> {
  /** All the command does to a board: written into the boards instead of reading them anew. */
  cards?: (result: Data) => CardChange;
  /** Shown when it has succeeded. */
  toast?: string | ((result: Data) => string);
  /** Puts «Angre» on that toast. */
  undo?: boolean;
  /** Shows nothing at all, not even the error: the caller does. */
  quiet?: boolean;
}

/** A mutation that refetches everything here and in other windows, and says how it went. */
export function useCommand<Data, Failure, Input, Context>(
  options: UseMutationOptions<Data, Failure, Input, Context>,
  { cards, toast, undo = false, quiet = false }: CommandOptions<Data> = {},
) {
  const client = useQueryClient();
  const { show } = useToast();
  return useMutation<Data, Failure, Input, Context>({
    ...options,
    async onSuccess(...args) {
      const fresh = cards ? publishCards(client, cards(args[0])) : publishChange(client);
      // The boards are right already; nobody waits for what else may have changed.
      if (!cards) await fresh;
      if (toast !== undefined && !quiet) {
        show(typeof toast === 'function' ? toast(args[0]) : toast, { undo });
      }
      await options.onSuccess?.(...args);
    },
    async onError(...args) {
      // Being a reader is no fault: it is said like any other message.
      const isReader = domainCode(args[0]) === 'read_only';
      if (!quiet) show(errorSentence(args[0]), { isError: !isReader });
      // Somebody else's newer version is what the screen should show now.
      const code = domainCode(args[0]);
      if (code === 'privacy') privacyRefusal.tell();
      if (code === 'conflict' || code === 'not_found' || code === 'read_only')
        await publishChange(client);
      await options.onError?.(...args);
    },
  });
}
