/** Fingerprint of the sources, the configuration and the lock (path, size and time of each file). */
export function currentStamp(root: string): string;
