import { formatFigure, periodLabel } from '../../../contract/format.ts';
import type { ImportRow } from '../../../contract/imports.ts';
import { statusWord } from '../../../contract/words.ts';
import type { ImportReport, ReportRow } from '../report-types.ts';

/** More than anybody reads; the rest is counted in the report. */
const shownRows = 1_000;
const collator = new Intl.Collator('nb');

/**
 * The first rows of a report as the screen shows them: own municipality first, then country and
 * counties, then the rest by name, newest period first; rows a note speaks of are always among them.
 */
export function previewRows(
  report: ImportReport,
  own: string,
  decimals: ReadonlyMap<string, number>,
): { rows: ImportRow[]; rowTotal: number } {
  const noted = new Set(
    [...report.stops, ...report.notes].flatMap(({ cell }) =>
      cell ? [`${cell.place} ${cell.measure} ${cell.period}`] : [],
    ),
  );
  const places = placesOf(report);
  const order = ({ place }: PreviewPlace) => (place === own ? 0 : place.length < 4 ? 1 : 2);
  const sorted = places.toSorted(
    (a, b) => order(a) - order(b) || collator.compare(a.placeName, b.placeName),
  );
  const shown: PreviewKey[] = [];
  const more: PreviewKey[] = [];
  for (const { place, placeName, periods } of sorted)
    for (const period of [...periods].toSorted((a, b) => (a < b ? 1 : -1))) {
      const isNoted = report.series.some(({ measure }) =>
        noted.has(`${place} ${measure} ${period}`),
      );
      if (shown.length < shownRows) shown.push({ place, placeName, period });
      else if (isNoted && more.length < shownRows) more.push({ place, placeName, period });
      else if (noted.size === 0) break;
    }
  shown.push(...more);
  const wanted = new Set(shown.map((row) => `${row.place} ${row.period}`));
  const wantedPlaces = new Set(shown.map(({ place }) => place));
  const columns = report.series.map(({ rows }) => {
    const found = new Map<string, ReportRow>();
    for (const row of rows) {
      if (!wantedPlaces.has(row.place)) continue;
      const key = `${row.place} ${row.period}`;
      if (wanted.has(key)) found.set(key, row);
    }
    return found;
  });
  const rows = shown.map(({ place, placeName, period }) => ({
    place,
    placeName,
    period: periodLabel(period),
    isOwn: place === own,
    cells: report.series.map(({ indicatorId, measure }, at) => {
      const row = columns[at]?.get(`${place} ${period}`);
      return {
        text: row ? cellText(row, decimals.get(indicatorId) ?? 0) : statusWord.missing,
        status: row?.status ?? 'missing',
        hasNote: noted.has(`${place} ${measure} ${period}`),
      };
    }),
  }));
  return { rows, rowTotal: places.reduce((sum, { periods }) => sum + periods.size, 0) };
}

interface PreviewPlace {
  place: string;
  placeName: string;
  periods: Set<string>;
}

interface PreviewKey {
  place: string;
  placeName: string;
  period: string;
}

/** Every place of a report with its periods; rows of one place mostly stand together. */
function placesOf(report: ImportReport): PreviewPlace[] {
  const places = new Map<string, PreviewPlace>();
  for (const { rows } of report.series) {
    let last: PreviewPlace | undefined;
    for (const { place, placeName, period } of rows) {
      if (last?.place !== place) {
        last = places.get(place) ?? { place, placeName, periods: new Set() };
        places.set(place, last);
      }
      last.periods.add(period);
    }
  }
  return [...places.values()];
}

function cellText({ value, status }: ReportRow, decimals: number): string {
  if (value !== null) return formatFigure(value, decimals, '').trim();
  return status === 'value' || status === 'zero' || status === 'provisional'
    ? statusWord.missing
    : statusWord[status];
}
