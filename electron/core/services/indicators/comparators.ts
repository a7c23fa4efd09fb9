import type { ComparisonSet } from '../../../contract/comparisons.ts';
import type { PlaceSeries } from '../../domain/figures.ts';
import { parsePeriod } from '../../domain/periods.ts';
import { kostraGroups, neighbours } from '../comparisons/read.ts';
import type { Context } from '../context.ts';
import type { ComparisonPlaces } from './observations.ts';

/** A place an indicator stands beside, and the days it does. */
export interface Comparator {
  role: Exclude<PlaceSeries['role'], 'count'>;
  code: string;
  name: string;
  validFrom: string | null;
  validTo: string | null;
  isChosen?: boolean;
}

/** The places of a comparison set in the order of the table: county, country, group, chosen, neighbours. */
export function comparators(
  context: Context,
  places: ComparisonPlaces,
  set: ComparisonSet,
): Comparator[] {
  const always = { validFrom: null, validTo: null };
  const chosen = set.places.map((place): Comparator => ({
    ...place,
    ...always,
    role: 'peer',
    isChosen: true,
  }));
  const beside = set.hasNeighbours ? neighbours(context) : [];
  return [
    ...(set.hasCounty
      ? places.counties.map((county): Comparator => ({ ...county, role: 'county' }))
      : []),
    ...(set.hasCountry ? [{ ...places.country, ...always, role: 'country' as const }] : []),
    ...(set.hasGroup ? groupYears(context) : []),
    ...chosen,
    ...beside
      .filter(({ code }) => chosen.every((place) => place.code !== code))
      .map((place): Comparator => ({ ...place, ...always, role: 'peer' })),
  ];
}

/** The confirmed KOSTRA groups, each from its year until the next one; a proposal is not used. */
function groupYears(context: Context): Comparator[] {
  const rows = kostraGroups(context).filter(({ state }) => state === 'confirmed');
  return rows.flatMap(({ fromYear, place, name }, at): Comparator[] => {
    const next = rows[at + 1];
    return place === null
      ? []
      : [
          {
            role: 'group',
            code: place,
            name: name ?? place,
            validFrom: `${fromYear}-01-01`,
            validTo: next ? `${next.fromYear - 1}-12-31` : null,
          },
        ];
  });
}

/** A county or group stands beside the municipality only for periods that end while it did. */
export function isValidAt(
  { validFrom, validTo }: Pick<Comparator, 'validFrom' | 'validTo'>,
  period: string,
): boolean {
  if (validFrom === null && validTo === null) return true;
  const end = parsePeriod(period)?.end ?? `${period.slice(0, 4)}-12-31`;
  return (validFrom ?? '') <= end && end <= (validTo ?? '9999');
}
