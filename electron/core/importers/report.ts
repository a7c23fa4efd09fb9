import { formatNumber } from '../../contract/format.ts';
import { comparePeriods } from '../domain/periods.ts';
import type { PlaceRegister } from '../domain/places.ts';
import { carriesValue } from '../domain/statuses.ts';
import type { Profile } from './mapping.ts';
import { chooseCells } from './report-choose.ts';
import { gateStops, percentNotes } from './report-gates.ts';
import { readingNotes } from './report-notes.ts';
import { checkSums, type SumChecks } from './report-sums.ts';
import { joinTwins } from './report-twins.ts';
import type { Check, ChosenCell, ImportReport } from './report-types.ts';
import { note, type DecodedTable, type Note } from './types.ts';

export type { Check, ImportReport, ReportRow } from './report-types.ts';

export interface ReportOptions {
  /** Column texts the reader has turned off: «Snitt timer». */
  skipMeasures?: readonly string[];
  /** False stops the import; without it every period of the right kind is taken. */
  isKnownPeriod?: (code: string) => boolean;
}

/**
 * Everything the reader sees before «Ta i bruk», and the rows that would be written. Pure; an import
 * with any stop must not be published.
 */
export function buildReport(
  table: DecodedTable,
  profile: Profile,
  register: PlaceRegister,
  options: ReportOptions = {},
): ImportReport {
  const choice = chooseCells(table, profile, register, options.skipMeasures ?? []);
  const joined = joinTwins(choice.cells);
  const sums = checkSums(choice.cells, profile, register, choice.asideCells);
  const stops = [
    ...choice.stops,
    ...joined.stops,
    ...gateStops(joined.cells, profile, options.isKnownPeriod ?? (() => true)),
  ];
  if (joined.cells.length === 0) stops.push(nothingChosen(profile));
  return {
    ...countCells(joined.cells),
    left: { ...choice.left, closed: joined.closed },
    series: seriesOf(profile, joined.cells),
    breaks: table.breaks
      .filter((b) => b.isNational)
      .map((b) => ({ period: b.period.code, text: b.text })),
    notes: [
      ...readingNotes(table, profile, choice, joined.cells),
      ...percentNotes(joined.cells),
      ...joined.notes,
      ...notAdded(sums),
    ],
    stops,
    checks: [...sums.checks, ...joined.checks, placeCheck(joined.cells, choice.stops.length)],
  };
}

type Counts = Pick<
  ImportReport,
  | 'chosen'
  | 'accepted'
  | 'hidden'
  | 'missing'
  | 'zero'
  | 'places'
  | 'columns'
  | 'periods'
  | 'counting'
>;

function countCells(cells: readonly ChosenCell[]): Counts {
  const places = new Set(cells.map((cell) => cell.place)).size;
  const columns = new Set(cells.map((cell) => cell.column.measure)).size;
  const periods = [...new Map(cells.map((cell) => [cell.period.code, cell.period])).values()];
  const accepted = cells.filter((cell) => carriesValue(cell.status)).length;
  const hidden = cells.filter((cell) => cell.status === 'hidden').length;
  const years = periods.length === 1 ? '' : ` × ${periods.length} skoleår`;
  const isFull = places * columns * periods.length === cells.length;
  const size = `${count(places)} steder × ${columns} valgte kolonner${years}`;
  return {
    chosen: cells.length,
    accepted,
    hidden,
    missing: cells.length - accepted - hidden,
    zero: cells.filter((cell) => cell.status === 'zero').length,
    places,
    columns,
    periods: periods.sort(comparePeriods),
    counting: `${size}${isFull ? ' =' : ', uten år stedet ikke fantes:'} ${count(cells.length)} celler`,
  };
}

function seriesOf(profile: Profile, cells: readonly ChosenCell[]): ImportReport['series'] {
  return profile.columns.flatMap(({ measure, indicatorId }) => {
    const own = cells.filter((cell) => cell.column.indicatorId === indicatorId);
    if (own.length === 0) return [];
    const rows = own.map((cell) => ({
      place: cell.place,
      sourcePlace: cell.sourcePlace,
      placeName: cell.placeName,
      period: cell.period.code,
      value: cell.value,
      status: cell.status,
      raw: cell.raw,
    }));
    return [{ indicatorId, measure, rows }];
  });
}

function placeCheck(cells: readonly ChosenCell[], unknown: number): Check {
  const places = new Set(cells.map((cell) => cell.place)).size;
  return unknown === 0
    ? { sentence: `Alle ${count(places)} steder finnes i kodelista`, ok: true }
    : {
        sentence: `${count(unknown)} av ${count(places + unknown)} steder finnes ikke i kodelista`,
        ok: false,
      };
}

function notAdded(sums: SumChecks): Note[] {
  if (sums.counties === 0 || sums.added > 0) return [];
  return [
    note('not-added', 'Kommunene kan ikke summeres mot fylket', {
      detail: 'Noen kommuner mangler i fila eller er skjult av kilden.',
    }),
  ];
}

function nothingChosen(profile: Profile): Note {
  return note('nothing-chosen', `Fila har ingen tall for ${profile.content.toLowerCase()}`, {
    detail: 'Appen bruker rader for land, fylke og kommune, alle eierformer og begge kjønn.',
  });
}

function count(value: number): string {
  return formatNumber(value, 0);
}
