import { formatNumber } from '../../contract/format.ts';
import { periodLabel } from '../domain/periods.ts';
import { municipalitiesOf, type PlaceRegister } from '../domain/places.ts';
import type { Profile, ProfileColumn } from './mapping.ts';
import type { Check, ChosenCell } from './report-types.ts';

interface CountySum {
  county: ChosenCell;
  members: ChosenCell[];
  sum: number;
}

export interface SumChecks {
  checks: Check[];
  /** Counties with a figure, and how many of them could be added up. */
  counties: number;
  added: number;
}

const shownApart = 3;

/**
 * The municipalities against their county: pupils must add up, and the pupil-weighted mean must give
 * the printed one. Only where every municipality is in the file and none is hidden.
 */
export function checkSums(
  cells: readonly ChosenCell[],
  profile: Profile,
  register: PlaceRegister,
  aside: readonly { county: string | null; period: string }[],
): SumChecks {
  const counts = cells.filter((cell) => cell.column.measure === profile.countMeasure);
  const byKey = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const rows = counts.filter((cell) => cell.level === 'county' && cell.value !== null);
  const sums: CountySum[] = [];
  const checks: Check[] = [];
  for (const county of rows) {
    const isMixed = aside.some(
      (cell) => cell.county === county.sourcePlace && cell.period === county.period.code,
    );
    const listed = municipalitiesOf(register, county.sourcePlace, county.period.end);
    const members = listed.flatMap(
      (place) => byKey.get(keyOf({ ...county, sourcePlace: place.code })) ?? [],
    );
    const sum = members.reduce((total, cell) => total + (cell.value ?? 0), 0);
    const isComplete =
      members.length === listed.length && members.every((cell) => cell.value !== null);
    if (isComplete && !isMixed && listed.length > 0) sums.push({ county, members, sum });
    else if (sum > (county.value ?? 0)) checks.push(tooMany(county, members, sum));
  }
  const isSingle = rows.length === 1 || sums.length === 1;
  const each = sums.map((entry) => compareSum(entry, isSingle));
  const means = profile.columns
    .filter((column) => column.isMean)
    .map((column) => compareMeans(column, sums, byKey, isSingle));
  checks.push(...gather(each, 'Elevene i kommunene summerer til fylket'), ...means.flat());
  return { checks, counties: rows.length, added: sums.length };
}

function compareSum({ county, members, sum }: CountySum, isSingle: boolean): Check {
  const where = isSingle ? '' : ` i ${county.placeName} ${periodLabel(county.period.code)}`;
  const ok = sum === county.value;
  const printed = ok ? 'som fylket' : `fylket ${formatNumber(county.value ?? 0, 0)}`;
  return {
    sentence: `${members.length} ${members.length === 1 ? 'kommune' : 'kommuner'}${where} har ${formatNumber(sum, 0)} elever, ${printed}`,
    ok,
  };
}

/**
 * Both the printed mean and each municipality's mean are rounded, each by up to half a unit of the
 * last decimal, so the two may differ by one whole unit and no more.
 */
function compareMeans(
  column: ProfileColumn,
  sums: readonly CountySum[],
  byKey: ReadonlyMap<string, ChosenCell>,
  isSingle: boolean,
): Check[] {
  const tolerance = 10 ** -column.decimals + 1e-9;
  const checks = sums.flatMap(({ county, members, sum }) => {
    const figureOf = (cell: ChosenCell) => byKey.get(keyOf({ ...cell, column }))?.value ?? null;
    const printed = figureOf(county);
    const means = members.map(figureOf);
    if (printed === null || sum === 0 || means.includes(null)) return [];
    const total = members.reduce((t, cell, i) => t + (cell.value ?? 0) * (means[i] ?? 0), 0);
    const mean = total / sum;
    const where = isSingle ? '' : ` i ${county.placeName} ${periodLabel(county.period.code)}`;
    const name = column.measure.replace(/^Snitt /, 'snitt ').replace(/^G/, 'g');
    return {
      sentence: `Vektet ${name}${where} ${formatNumber(mean, column.decimals + 1)} mot ${formatNumber(printed, column.decimals)} i fila`,
      ok: Math.abs(mean - printed) <= tolerance,
    };
  });
  return gather(checks, `Vektet ${column.words} for kommunene gir fylkets tall`);
}

/** A few checks stand one by one; of many, the good ones share a line and each bad one has its own. */
function gather(checks: readonly Check[], together: string): Check[] {
  if (checks.length <= shownApart) return [...checks];
  const good = checks.filter((check) => check.ok).length;
  const line = { sentence: `${together} i ${good} av ${checks.length} fylkesår`, ok: good > 0 };
  return [line, ...checks.filter((check) => !check.ok)];
}

function tooMany(county: ChosenCell, members: readonly ChosenCell[], sum: number): Check {
  const where = `${county.placeName} ${periodLabel(county.period.code)}`;
  return {
    sentence: `${where}: ${members.length} kommuner har ${formatNumber(sum, 0)} elever, flere enn fylkets ${formatNumber(county.value ?? 0, 0)}`,
    ok: false,
  };
}

function keyOf(cell: Pick<ChosenCell, 'sourcePlace' | 'column' | 'period'>): string {
  return [cell.sourcePlace, cell.column.measure, cell.period.code].join('\n');
}
