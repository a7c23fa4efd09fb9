import { scanPlace } from './watch.ts';

/** For drafts: the fields whose text may not be saved as it stands. `noun` is the draft's own. */
export function inspectFields(noun: string) {
  return async <F extends object>(changes: Partial<F>): Promise<(keyof F)[]> => {
    const names = Object.keys(changes) as (keyof F)[];
    const verdicts = await Promise.all(
      names.map(async (name) => {
        const value = changes[name];
        if (typeof value !== 'string' || value.trim() === '') return [];
        const warnings = await scanPlace(`${noun}.${String(name)}`, value);
        return warnings.length > 0 ? [name] : [];
      }),
    );
    return verdicts.flat();
  };
}
