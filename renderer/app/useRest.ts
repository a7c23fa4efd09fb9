import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '../api/trpc.ts';

/** Says so when the window is hidden: then the file is made whole for whoever copies it. */
export function useRest(): void {
  const { mutate } = useMutation(useTRPC().workspace.rest.mutationOptions());
  useEffect(() => {
    const rest = () => document.visibilityState === 'hidden' && mutate();
    document.addEventListener('visibilitychange', rest);
    return () => document.removeEventListener('visibilitychange', rest);
  }, [mutate]);
}
