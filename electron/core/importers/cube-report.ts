import type { CubeMapping } from '../../contract/mapping.ts';
import { formatFigure, formatNumber, periodLabel } from '../../contract/format.ts';
import { comparePeriods } from '../domain/periods.ts';
import type { PlaceRegister } from '../domain/places.ts';
import { carriesValue } from '../domain/statuses.ts';
import { sumChecks } from './cube-sums.ts';
import type { Cube } from './cube.ts';
import { mapCube, type MappedIndicator } from './map-cube.ts';
import type { ImportReport, ReportRow } from './report-types.ts';
import { signMeaning } from './open-signs.ts';
import { placeInTitle } from './title-place.ts';
import { note, type Note } from './types.ts';

const shownApart = 6;
/** A change this many times the usual one between two periods is worth a look. */
const jumpFactor = 5;

/** The import report of a table that came in through a mapping; same gates, same shape. */
export function cubeReport(
  cube: Cube,
  mapping: CubeMapping,
  register: PlaceRegister,
  indicators: ReadonlyMap<string, MappedIndicator>,
  own = '',
): ImportReport {
  const mapped = mapCube(cube, mapping, register, indicators, own);
  const { chosen, accepted, hidden, zero, places } = counted(mapped.series);
  const stops = [...mapped.stops];
  const notes = [
    ...wholeTable(cube, mapping, register),
    ...cubeNotes(cube, mapping),
    ...mapped.notes,
  ];
  for (const { indicatorId, measure, rows } of mapped.series) {
    const indicator = indicators.get(indicatorId);
    if (!indicator) continue;
    const told = { ...indicator, measure };
    stops.push(...impossible(rows, told));
    notes.push(...gather(aboveHundred(rows, told)), ...gather(jumps(rows, told)));
  }
  if (chosen === 0 && stops.length === 0)
    stops.push(note('nothing-chosen', 'Koblingen gir ingen tall for land, fylke eller kommune'));
  const checks = [];
  // Of no places nothing is found: a stop says why.
  if (places > 0)
    checks.push({
      sentence:
        places === 1
          ? 'Stedet finnes i kodelista'
          : `Alle ${formatNumber(places, 0)} steder finnes i kodelista`,
      ok: !stops.some(({ code }) => code === 'ambiguous-place' || code === 'place-conflict'),
    });
  checks.push(...sumChecks(mapped.series, mapped.periods, register, indicators));
  if (mapped.twins > 0)
    checks.push({
      sentence: `Tvillingsjekk: ${formatNumber(mapped.twins, 0)} tall står under to koder`,
      ok: !stops.some((s) => s.code === 'twin-differs'),
    });
  return {
    chosen,
    accepted,
    hidden,
    missing: chosen - accepted - hidden,
    zero,
    places,
    columns: mapped.series.length,
    periods: mapped.periods.toSorted(comparePeriods),
    counting: `${plural(places, 'sted', 'steder')}, ${plural(mapped.periods.length, 'periode', 'perioder')}, ${plural(chosen, 'celle', 'celler')} valgt av ${formatNumber(cube.values.length, 0)}`,
    left: {
      units: 0,
      aside: mapped.aside,
      filtered: 0,
      unmapped: Math.max(0, cube.values.length - chosen),
      closed: 0,
    },
    series: mapped.series,
    breaks: [],
    notes,
    stops,
    checks,
  };
}

/** What the file says of itself; a sign the reader has explained is no longer unknown. */
function cubeNotes({ notes, openSigns }: Cube, { signs = {} }: CubeMapping): Note[] {
  const explained = [...(openSigns ?? [])].filter(([sign]) => Object.hasOwn(signs, sign));
  return [
    ...notes.filter(
      ({ code, sentence }) =>
        code !== 'open-sign' || !explained.some(([sign]) => sentence.startsWith(`«${sign}» `)),
    ),
    ...explained.map(([sign, { count }]) => {
      const cells = count === 1 ? '1 celle' : `${formatNumber(count, 0)} celler`;
      const meaning = signMeaning(signs[sign] ?? 'missing');
      return note('said-sign', `«${sign}» i ${cells} er lest som ${meaning}`);
    }),
  ];
}

/** The place and the period that no column says, and who does. */
function wholeTable(cube: Cube, mapping: CubeMapping, register: PlaceRegister): Note[] {
  const { placeDimension, fixedPlace, timeDimension, fixedPeriod } = mapping;
  const notes: Note[] = [];
  const name = register.places.get(fixedPlace ?? '')?.name;
  if (placeDimension === null && name !== undefined) {
    const isTitle = placeInTitle(cube.title, register) === fixedPlace;
    const detail = isTitle ? `Det sier tittelen: «${cube.title}».` : 'Det er oppgitt ved importen.';
    notes.push(note('whole-place', `Alle tallene gjelder ${name}`, { detail }));
  }
  if (timeDimension === '' && fixedPeriod)
    notes.push(
      note('whole-period', `Alle tallene gjelder ${fixedPeriod.trim()}`, {
        detail: 'Det er oppgitt ved importen.',
      }),
    );
  return notes;
}

/** An indicator with the file's own words for its figures, which name the cells of the preview. */
type Told = MappedIndicator & { measure: string };

/** One walk over the rows; there may be a million. */
function counted(series: readonly { rows: readonly ReportRow[] }[]) {
  const counts = { chosen: 0, accepted: 0, hidden: 0, zero: 0 };
  const places = new Set<string>();
  for (const { rows } of series)
    for (const { status, place } of rows) {
      counts.chosen += 1;
      if (carriesValue(status)) counts.accepted += 1;
      if (status === 'hidden') counts.hidden += 1;
      if (status === 'zero') counts.zero += 1;
      places.add(place);
    }
  return { ...counts, places: places.size };
}

function impossible(rows: readonly ReportRow[], indicator: Told): Note[] {
  const isPercent = indicator.unit === '%';
  const fault = ({ value }: ReportRow): string | null => {
    if (value === null) return null;
    if (value < 0) return 'er negativt';
    if (isPercent && value > 200) return 'er over 200 prosent';
    return indicator.isCount && !Number.isInteger(value) ? 'er ikke et helt tall' : null;
  };
  return rows
    .filter((row) => fault(row) !== null)
    .slice(0, shownApart)
    .map((row) => {
      // The figure as it is: rounded it would look whole.
      const shown = { ...indicator, decimals: indicator.isCount ? 2 : indicator.decimals };
      return at(row, shown, 'impossible', fault(row) ?? '');
    });
}

function aboveHundred(rows: readonly ReportRow[], indicator: Told): Note[] {
  if (indicator.unit !== '%') return [];
  return rows
    .filter((row) => (row.value ?? 0) > 100)
    .map((row) =>
      at(row, indicator, 'above-100', 'er over 100 prosent', 'Kan stemme for dekningsgrader.'),
    );
}

/** Changes far beyond the place's own usual change; a break or a slip of columns shows so. */
function jumps(rows: readonly ReportRow[], indicator: Told): Note[] {
  const byPlace = Map.groupBy(
    rows.filter((row) => row.value !== null),
    (row) => row.place,
  );
  return [...byPlace.values()].flatMap((series) => {
    const sorted = series.toSorted((a, b) => (a.period < b.period ? -1 : 1));
    const changes = sorted
      .slice(1)
      .map((row, i) => Math.abs((row.value ?? 0) - (sorted[i]?.value ?? 0)));
    const usual = changes.toSorted((a, b) => a - b)[Math.floor(changes.length / 2)] ?? 0;
    if (changes.length < 4 || usual === 0) return [];
    return sorted
      .slice(1)
      .filter((_, i) => (changes[i] ?? 0) > jumpFactor * usual)
      .map((row) =>
        at(
          row,
          indicator,
          'jump',
          'er et uvanlig stort hopp fra perioden før',
          'Se om kilden har et brudd her.',
        ),
      );
  });
}

function at(
  row: ReportRow,
  indicator: Told,
  code: string,
  words: string,
  detail: string | null = null,
): Note {
  const figure = formatFigure(row.value ?? 0, indicator.decimals, indicator.unit);
  return note(code, `${row.placeName} ${periodLabel(row.period)}: ${figure} ${words}`, {
    detail,
    cell: { place: row.place, measure: indicator.measure, period: row.period },
  });
}

/** The first few of a kind apart, and how many more there are. */
function gather(notes: readonly Note[]): Note[] {
  const [first] = notes;
  if (!first || notes.length <= shownApart) return [...notes];
  const more = notes.length - shownApart;
  return [
    ...notes.slice(0, shownApart),
    note(first.code, `${formatNumber(more, 0)} tall til av samme slag`, { detail: first.detail }),
  ];
}

function plural(count: number, one: string, many: string): string {
  return `${formatNumber(count, 0)} ${count === 1 ? one : many}`;
}
