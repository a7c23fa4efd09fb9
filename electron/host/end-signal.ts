/**
 * Resolves at the first signal to end, heard from this call on. Later ones are heard and ignored: a shell and a launcher may both
 * send one, and the second must not shoot the program while it closes the file.
 */
export function endSignal(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done());
  });
}
