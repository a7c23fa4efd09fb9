import type { CubeMapping } from '../../contract/mapping.ts';
import type { PeriodKind } from '../../contract/vocabulary.ts';
import { parsePeriod, type Period, type PeriodHint } from '../domain/periods.ts';
import type { CubeCategory, CubeDimension } from './cube.ts';
import type { Spot } from './map-cube.ts';
import { note, type Note } from './types.ts';

/** A period of the table; «2023*» says that its figures are provisional. */
export type FoundPeriod = Period & { isProvisional: boolean };

/** The period of every figure of a table without time; null where the text is none. */
export function onePeriod(
  { fixedPeriod }: CubeMapping,
  kinds: readonly PeriodKind[],
): Period | null {
  const text = (fixedPeriod ?? '').trim();
  const hint = kinds.includes('school_year') ? 'school_year' : undefined;
  return text === '' ? null : (parsePeriod(text) ?? parsePeriod(text, hint));
}

/** The periods along a dimension; what is none is a stop naming the category. */
export function manyPeriods(
  { dimension, stride }: { dimension: CubeDimension; stride: number },
  stops: Note[],
): Spot<FoundPeriod>[] {
  const hint = hintOf(dimension);
  const wrong: string[] = [];
  const spots = dimension.categories.flatMap((category, at): Spot<FoundPeriod>[] => {
    const found = periodOf(category, hint);
    if (found === null) wrong.push(category.label || category.code);
    return found ? [{ offset: at * stride, found }] : [];
  });
  const [first, second] = wrong;
  if (first !== undefined) {
    const more = wrong.length - 1;
    const rest = second === undefined ? '' : more === 1 ? ` og «${second}»` : ` og ${more} til`;
    stops.push(
      note(
        'no-period',
        `«${first}»${rest} i «${dimension.label}» er ikke ${wrong.length === 1 ? 'en periode' : 'perioder'} appen kjenner`,
      ),
    );
  }
  return spots;
}

/** True where every category of a dimension is a period. */
export function arePeriods(dimension: CubeDimension): boolean {
  const hint = hintOf(dimension);
  return (
    dimension.categories.length > 0 &&
    dimension.categories.every((category) => periodOf(category, hint) !== null)
  );
}

/** The periods of a dimension as far as they can be read. */
export function periodsOf(dimension: CubeDimension): Period[] {
  const hint = hintOf(dimension);
  return dimension.categories.flatMap((category) => periodOf(category, hint) ?? []);
}

function periodOf({ code, label }: CubeCategory, hint: Hint): FoundPeriod | null {
  for (const text of [code, label]) {
    const plain = text.replace(/\s*\*+$/, '').trim();
    const found = hint === 'months' ? monthOf(plain) : parsePeriod(plain, hint);
    if (found) return { ...found, isProvisional: code.endsWith('*') || label.endsWith('*') };
  }
  return null;
}

type Hint = PeriodHint | 'months' | undefined;

/** «2022-2023» under «Skoleår» is one; «202501» is a month where every category is such a number. */
function hintOf({ code, label, categories }: CubeDimension): Hint {
  if (/skole?år|school ?year/i.test(`${code} ${label}`)) return 'school_year';
  // Udir's own numbers are the month of measuring, not the month of the figure.
  if (/^tidid$/i.test(code)) return undefined;
  return categories.length > 0 && categories.every((c) => monthOf(c.code.replace(/\*+$/, '')))
    ? 'months'
    : undefined;
}

function monthOf(text: string): Period | null {
  const [, year, month] = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(text) ?? [];
  return year === undefined ? null : parsePeriod(`${year}M${month}`);
}
