import type { CubeMapping } from '../../../contract/mapping.ts';
import type { Cube, CubeDimension } from '../cube.ts';
import { quoted } from '../refuse.ts';
import { fingerprint, oldFingerprint } from '../suggest-mapping.ts';
import type { KnownMapping } from './types.ts';

/** A remembered mapping for this kind of table, and how the table's words have changed since. */
export interface FoundMapping {
  known: KnownMapping;
  /** A sentence when the same table now says something else; then the reader is asked. */
  changed: string | null;
}

/**
 * The mapping used last time for a table of the same kind. One whose chosen measure or filter is now
 * called something else is found too, with a sentence: it must not be used unseen.
 */
export function findMapping(
  cube: Cube,
  fileName: string,
  mappings: readonly KnownMapping[],
): FoundMapping | null {
  const exact = mappings.find((known) => known.fingerprint === fingerprint(cube, fileName));
  const known = exact ?? mappings.find((k) => k.fingerprint === oldFingerprint(cube));
  if (known) return { known, changed: changedWord(cube, known) };
  const alike = mappings.find((k) => k.fingerprint.startsWith(`${oldFingerprint(cube)}|`));
  if (!alike) return null;
  const title = quoted(cube.title || fileName);
  return {
    known: alike,
    changed: `Tabellen er satt opp som den profilen gjelder, men heter ${title}.`,
  };
}

/** The labels a mapping rests on, kept with it: chosen measures with unit, and chosen filters. */
export function meaningOf(cube: Cube, mapping: CubeMapping): string {
  return JSON.stringify(Object.fromEntries(wordsOf(cube, mapping)));
}

function changedWord(cube: Cube, { mapping, meaning }: KnownMapping): string | null {
  if (meaning === '') return null;
  const before = JSON.parse(meaning) as Record<string, string>;
  for (const [key, now] of wordsOf(cube, mapping)) {
    const then = before[key];
    if (then !== undefined && plain(then) !== plain(now))
      return `Det som het ${quoted(then)} da profilen ble laget, heter nå ${quoted(now)}.`;
  }
  return null;
}

function wordsOf(cube: Cube, mapping: CubeMapping): [key: string, words: string][] {
  const chosen: [CubeDimension, string][] = cube.dimensions.flatMap((dimension) => {
    if (dimension.code === mapping.measureDimension)
      return Object.keys(mapping.indicators).map((code): [CubeDimension, string] => [
        dimension,
        code,
      ]);
    const filter = mapping.filters[dimension.code];
    return filter === undefined ? [] : [[dimension, filter] as [CubeDimension, string]];
  });
  return chosen.flatMap(([dimension, code]): [string, string][] => {
    const category = dimension.categories.find((c) => c.code === code);
    if (!category) return [];
    const words = [category.label, category.unit ?? ''].filter(Boolean).join(', ');
    return [[`${dimension.code}=${code}`, words]];
  });
}

/** Letter case, spaces and years say nothing new of what is measured. */
function plain(words: string): string {
  return words.normalize('NFC').replace(/\d{4}/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
