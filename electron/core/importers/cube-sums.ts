import { formatNumber } from '../../contract/format.ts';
import { periodLabel, type Period } from '../domain/periods.ts';
import { municipalitiesOf, type PlaceRegister } from '../domain/places.ts';
import type { MappedCube, MappedIndicator } from './map-cube.ts';
import type { Check, ReportRow } from './report-types.ts';

const shownApart = 3;

/**
 * The municipalities of each county against the county's own row, for counts, where all are there and
 * none is hidden. Some sources round small counts, so each municipality may be off by a little.
 */
export function sumChecks(
  series: MappedCube['series'],
  periods: readonly Period[],
  register: PlaceRegister,
  indicators: ReadonlyMap<string, MappedIndicator>,
): Check[] {
  const checks = series.flatMap(({ indicatorId, rows }) =>
    indicators.get(indicatorId)?.isCount ? countyChecks(rows, periods, register) : [],
  );
  const wrong = checks.filter(({ ok }) => !ok);
  if (checks.length <= shownApart) return checks;
  const good = checks.length - wrong.length;
  const sentence = `Kommunene summerer til fylket i ${good} av ${checks.length} fylkesår`;
  return [{ sentence, ok: wrong.length === 0 }, ...wrong.slice(0, shownApart)];
}

function countyChecks(
  rows: readonly ReportRow[],
  periods: readonly Period[],
  register: PlaceRegister,
): Check[] {
  const counties = rows.filter(
    ({ sourcePlace, value }) =>
      value !== null && register.places.get(sourcePlace)?.kind === 'county',
  );
  if (counties.length === 0) return [];
  const byCode = new Map(rows.map((row) => [`${row.sourcePlace} ${row.period}`, row]));
  return counties.flatMap((county) => {
    const day = periods.find(({ code }) => code === county.period)?.end ?? '';
    const listed = municipalitiesOf(register, county.sourcePlace, day);
    const members = listed.map(({ code }) => byCode.get(`${code} ${county.period}`)?.value ?? null);
    if (members.length === 0 || members.includes(null)) return [];
    const sum = members.reduce<number>((total, value) => total + (value ?? 0), 0);
    const printed = county.value ?? 0;
    const ok = Math.abs(sum - printed) <= members.length;
    const where = `${county.placeName} ${periodLabel(county.period)}`;
    const compared = sum === printed ? 'som fylket' : `fylket ${formatNumber(printed, 0)}`;
    return [
      {
        sentence: `${where}: ${members.length} kommuner har ${formatNumber(sum, 0)}, ${compared}`,
        ok,
      },
    ];
  });
}
