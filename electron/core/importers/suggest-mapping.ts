import type { CubeMapping } from '../../contract/mapping.ts';
import type { PeriodKind } from '../../contract/vocabulary.ts';
import { parsePeriod } from '../domain/periods.ts';
import { placeCodeOf } from './cube-place.ts';
import type { Cube, CubeDimension } from './cube.ts';

/** Words that mark the category for everybody: both sexes, all ages, all owners. */
const total =
  /^(?:0|00|999A?|999|total|totalt|alle\b.*|begge\b.*|i alt|begge kjønn|alle aldre.*|hele landet)$/i;

/** Our best guess at what a table means; the reader checks it before anything is taken in. */
export function suggestMapping(
  cube: Cube,
  indicators: readonly { id: string; sourceTable: string; periodKind: PeriodKind }[],
): CubeMapping {
  const dimension = (
    pick: (d: CubeDimension) => boolean,
    taken: readonly (CubeDimension | undefined)[],
  ) => cube.dimensions.find((d) => !taken.includes(d) && pick(d));
  const time =
    dimension((d) => d.role === 'time', []) ??
    dimension((d) => d.categories.every((c) => parsePeriod(c.code) ?? parsePeriod(c.label)), []);
  const place =
    dimension((d) => d.role === 'geo' && d.categories.some((c) => placeCodeOf(c.code)), [time]) ??
    dimension(
      (d) =>
        d.categories.length > 0 &&
        d.categories.every((c) => placeCodeOf(c.code)?.level === 'municipality'),
      [time],
    ) ??
    // Places by their names alone: the register knows them.
    dimension((d) => d.role === 'geo', [time]);
  const measure = dimension((d) => d.role === 'metric', [time, place]);
  const period =
    time?.categories[0] &&
    (parsePeriod(time.categories[0].code) ?? parsePeriod(time.categories[0].label));
  const table = tableNumber(cube.title);
  const fitting = indicators.filter((i) => table !== null && i.sourceTable.includes(table));
  const [match] = fitting.filter((i) => i.periodKind === period?.kind);
  const percent = measure?.categories.find((c) =>
    /prosent|andel|%/i.test(`${c.label} ${c.unit ?? ''}`),
  );
  const chosen = measure ? (percent ?? measure.categories[0])?.code : '';
  return {
    placeDimension: place?.code ?? null,
    fixedPlace: place ? null : '3305',
    timeDimension: time?.code ?? cube.dimensions[0]?.code ?? '',
    measureDimension: measure?.code ?? null,
    indicators: match && chosen !== undefined ? { [chosen]: match.id } : {},
    filters: Object.fromEntries(
      cube.dimensions
        .filter((d) => d !== time && d !== place && d !== measure)
        .map((d) => [
          d.code,
          // Without one for everybody the reader chooses: men must not pass for all.
          (
            d.categories.find((c) => total.test(c.code) || total.test(c.label)) ??
            (d.categories.length === 1 ? d.categories[0] : undefined)
          )?.code ?? '',
        ]),
    ),
  };
}

/**
 * What a remembered mapping is found again by: format, table number, dimensions and the title without
 * its years. A table without a title goes by the name of its file; categories may come and go.
 */
export function fingerprint(cube: Cube, fileName = ''): string {
  const name = cube.title.trim() || fileName.replace(/\.[^.]*$/, '');
  return `${oldFingerprint(cube)}|${withoutYears(name)}`;
}

/** As `fingerprint` before the title counted; mappings remembered then are still found. */
export function oldFingerprint(cube: Cube): string {
  return [
    cube.format,
    tableNumber(cube.title) ?? '',
    ...cube.dimensions.map((d) => d.code).toSorted(),
  ].join('|');
}

/** Years, dates, the numbers of a download and their signs: what differs in next year's file. */
function withoutYears(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/\d+/g, ' ')
    .replace(
      /\b(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b/g,
      ' ',
    )
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** «12944: Vedvarende lavinntekt …» → «12944». */
function tableNumber(title: string): string | null {
  return /\b(\d{5})\b/.exec(title)?.[1] ?? null;
}
