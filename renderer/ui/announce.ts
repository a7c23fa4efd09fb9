const listeners = new Set<(text: string) => void>();

/** Says `text` to screen readers, politely, through the shell's one live region. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text);
}

/** For the live region itself; returns the function that stops listening. */
export function onAnnounce(listener: (text: string) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
