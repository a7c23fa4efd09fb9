import type { SymbolMap } from './cube.ts';
import { symbolMaps, type SourceProfile } from './source-symbols.ts';

const makers: readonly (readonly [RegExp, SourceProfile, string])[] = [
  [/statistisk sentralbyrå|statistics norway|\bssb\b|kostra/i, 'ssb', 'ssb'],
  [/folkehelseinstituttet|helsedirektoratet|\bfhi\b|norhealth|norgeshelsa/i, 'fhi', 'fhi'],
  [/utdanningsdirektoratet|\budir\b/i, 'udir', 'udir-file'],
  [/arbeids- og velferds|\bnav\b/i, 'nav', 'nav'],
  [/integrerings- og mangfold|\bimdi\b/i, 'imdi', 'imdi'],
  [/barne-, ungdoms- og familie|\bbufdir\b/i, 'bufdir', 'bufdir'],
  [/\bungdata\b/i, 'unknown', 'ungdata'],
  [/eurostat|^estat$/i, 'eurostat', 'other'],
  [/tilastokeskus|statistikcentralen|statistics finland/i, 'statfin', 'other'],
];

/** What a source means by its signs, from its name as the file or the reader writes it; null for one we do not know. */
export function signsOf(source: string): SymbolMap | null {
  const profile = makers.find(([name]) => name.test(source))?.[1];
  return profile === undefined || profile === 'unknown' ? null : symbolMaps[profile];
}

/** The id of the source in the app's list that a name stands for; null for one that is not there. */
export function sourceIdOf(source: string): string | null {
  const id = makers.find(([name]) => name.test(source))?.[2];
  return id === undefined || id === 'other' ? null : id;
}
