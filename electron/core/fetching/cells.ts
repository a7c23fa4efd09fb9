import { DomainError } from '../../contract/errors.ts';
import { formatNumber } from '../../contract/format.ts';
import type { QuerySelection, SavedQuery } from '../../contract/fetching.ts';

/** FHI's bank stops at the row count each request names; SSB at its own limit. */
export const cellLimits = { ssb: 800_000, fhi: 50_000 } as const;

/** The most cells the answer can have: the product of what is selected of each variable. */
export function askedCells(query: SavedQuery): number {
  return query.selections.reduce((product, selection) => product * sizeOf(selection), 1);
}

/** DomainError `validation` when more is asked for than the source gives in one answer. */
export function checkAsked(query: SavedQuery): void {
  const cells = askedCells(query);
  if (cells > cellLimits[query.source]) {
    refuseSize(query, `Spørringen kan gi ${formatNumber(cells, 0)} celler`);
  }
  for (const selection of query.selections) {
    if (!('values' in selection)) continue;
    const isBad =
      selection.values.length === 0 || new Set(selection.values).size < sizeOf(selection);
    if (!isBad) continue;
    throw new DomainError(
      'validation',
      `Spørringen «${query.title}» har ingen koder, eller samme kode to ganger, for ${selection.code}. Ingenting er sendt.`,
    );
  }
}

/** DomainError `validation` when the answer claims or holds more cells than the source's limit. */
export function checkAnswered(query: SavedQuery, size: unknown, value: unknown): void {
  const sizes = Array.isArray(size) ? size.map(Number) : [];
  const claimed = sizes.reduce((product, count) => product * count, 1);
  const held = typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
  const cells = Math.max(claimed, held);
  if (cells > cellLimits[query.source]) {
    refuseSize(query, `Svaret har ${formatNumber(cells, 0)} celler`);
  }
}

function sizeOf(selection: QuerySelection): number {
  return 'values' in selection ? selection.values.length : selection.atMost;
}

function refuseSize(query: SavedQuery, what: string): never {
  throw new DomainError(
    'validation',
    `${what}, men grensen er ${formatNumber(cellLimits[query.source], 0)}. Ingenting er hentet inn.`,
    { way: 'Spør om færre år, færre steder eller færre grupper.' },
  );
}
