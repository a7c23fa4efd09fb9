import { sourceWords } from '../../../contract/imports.ts';
import type { importedFile, source } from '../../../../db/schema/index.ts';

export type Source = typeof source.$inferSelect;
type Stated = Pick<
  typeof importedFile.$inferSelect,
  'sourceId' | 'sourceName' | 'sourceStated' | 'actor'
>;

/** One import with what it says of its source, and the app's own entry for it. */
export interface ImportSource extends Stated {
  source: Pick<Source, 'name' | 'credit' | 'licence'>;
}

/** Names of this id stand for no source in the app's list. */
const unlisted = 'other';

/**
 * Whose the figures of one import are: the source it was taken in under, not the definition's. Credit and
 * licence are known only of sources in the app's list. Imports from before it was asked bear the definition's.
 */
export function sourceOfImport(
  { sourceId, sourceName, sourceStated, actor, source: listed }: ImportSource,
  defined: Source,
): Source {
  if (sourceStated === 'assumed') return defined;
  const isListed = sourceId !== unlisted;
  const name = isListed ? listed.name : sourceName;
  return {
    ...{ id: sourceId, rhythm: defined.rhythm },
    name: sourceWords(name, sourceStated, actor),
    credit: isListed ? listed.credit : '',
    licence: isListed ? listed.licence : 'ikke oppgitt',
  };
}

/** Whose the figures of several imports are, newest named first; the definition's source where there are none. */
export function whoseFigures(imports: readonly ImportSource[], defined: Source): Source {
  const all = imports.map((one) => sourceOfImport(one, defined)).toReversed();
  const [newest] = all;
  if (newest === undefined) return defined;
  const joined = (of: (one: Source) => string) =>
    [...new Set(all.map(of).filter(Boolean))].join('; ');
  return {
    ...newest,
    name: joined(({ name }) => name),
    credit: joined(({ credit }) => credit),
    licence: joined(({ licence }) => licence),
  };
}
