import type { ObservationStatus } from '../../../contract/vocabulary.ts';
import type { CubeDimension } from '../cube.ts';
import { isStatFin, statusOfWording, symbolMaps, type SourceProfile } from '../source-symbols.ts';
import { isRow, own, textOrNull, type Row } from './records.ts';

/** How this table writes what is not a plain number. */
export interface TableSymbols {
  statuses: ReadonlyMap<string, ObservationStatus>;
  /** The file's own words on a symbol, where it has any. */
  texts: ReadonlyMap<string, string>;
}

/** Who made the table, told by what the file says of itself. */
export function findProfile(dataset: Row, dimensions: readonly CubeDimension[]): SourceProfile {
  const source = textOrNull(own(dataset, 'source')) ?? '';
  const extension = own(dataset, 'extension');
  const has = (code: string) => dimensions.some((dimension) => dimension.code === code);
  if (/folkehelseinstituttet|helsedirektoratet|\bFHI\b/i.test(source)) return 'fhi';
  if (/^ESTAT$|eurostat/i.test(source) || own(dataset, 'wsVersion') !== undefined)
    return 'eurostat';
  if (isRow(extension) && isRow(own(extension, 'flags'))) return 'fhi';
  if (has('MEASURE_TYPE')) return 'fhi';
  if (isStatFin(source)) return 'statfin';
  if (/statistisk sentralbyrå|statistics norway|\bSSB\b|\bSCB\b/i.test(source)) return 'ssb';
  if (isRow(extension) && isRow(own(extension, 'px'))) return 'ssb';
  return has('ContentsCode') ? 'ssb' : 'unknown';
}

/** The profile's symbols, with what the file itself says of a symbol going before the profile. */
export function tableSymbols(dataset: Row, profile: SourceProfile): TableSymbols {
  const statuses = new Map(symbolMaps[profile]);
  const texts = new Map<string, string>();
  for (const labels of labelsOfFlags(dataset)) {
    for (const [symbol, label] of Object.entries(labels)) {
      const text = textOrNull(label);
      if (text === null) continue;
      texts.set(symbol, text);
      const status = statusOfWording(text);
      if (status !== null) statuses.set(symbol, status);
    }
  }
  if (profile === 'eurostat') addJoined(dataset, statuses);
  return { statuses, texts };
}

function flagList(status: unknown): readonly unknown[] {
  if (Array.isArray(status)) return status;
  return isRow(status) ? Object.values(status) : [status];
}

/** FHI and Eurostat explain their flags in the extension; Eurostat's old service did it in `status`. */
function labelsOfFlags(dataset: Row): Row[] {
  const extension = own(dataset, 'extension');
  const status = own(dataset, 'status');
  const places = [
    ...(isRow(extension) ? [own(extension, 'flags'), own(extension, 'status')] : []),
    isRow(status) ? own(status, 'category') : undefined,
  ];
  return places.map((place) => (isRow(place) ? own(place, 'label') : undefined)).filter(isRow);
}

/** Eurostat joins its letters: «bp» is a break and provisional, «:c» not there because it is hidden. */
function addJoined(dataset: Row, statuses: Map<string, ObservationStatus>): void {
  const stated = own(dataset, 'status');
  const status = isRow(stated) && Object.hasOwn(stated, 'value') ? own(stated, 'value') : stated;
  const strongest = ['hidden', 'not_applicable', 'missing', 'provisional', 'value'] as const;
  for (const flag of new Set(flagList(status))) {
    if (typeof flag !== 'string' || !/^:?[a-z]{1,4}$/.test(flag.trim())) continue;
    const parts = Array.from(flag.trim(), (letter) => symbolMaps.eurostat.get(letter));
    const found = strongest.find((one) => parts.includes(one));
    if (found !== undefined && !parts.includes(undefined)) statuses.set(flag.trim(), found);
  }
}
