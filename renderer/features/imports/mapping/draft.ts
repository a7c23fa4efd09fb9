import type {
  CubeMapping,
  MappingAsk,
  MappingQuestion,
} from '../../../../electron/contract/mapping.ts';
import { mappingText, type Meaning } from '../../../text/mapping.ts';

export type Dimension = MappingQuestion['dimensions'][number];
export type Role = 'placeDimension' | 'timeDimension' | 'measureDimension';

/** What the reader has said so far, and the name it will be remembered by. */
export interface MappingDraft {
  mapping: CubeMapping;
  name: string;
}

const longestName = 120;

/** The host's best guess, named after the table without «, etter region, alder …». */
export function firstDraft(question: MappingQuestion): MappingDraft {
  const title = question.title.split(/, (?:etter|by) /)[0]?.trim() ?? '';
  const name = question.remembered?.name ?? (title || question.fileName).slice(0, longestName);
  return { mapping: withFilters(question, question.suggestion), name };
}

/** Gives a dimension a role; null is «the whole table is about one». The rest become filters. */
export function withRole(
  question: MappingQuestion,
  mapping: CubeMapping,
  role: Role,
  code: string | null,
): CubeMapping {
  const { suggestion } = question;
  const next = { ...mapping, [role]: role === 'timeDimension' ? (code ?? '') : code };
  if (role === 'placeDimension') next.fixedPlace = code === null ? suggestion.fixedPlace : null;
  // Another dimension has other categories; what was chosen for the old ones means nothing there.
  if (role === 'measureDimension')
    next.indicators = code === suggestion.measureDimension ? suggestion.indicators : {};
  return withFilters(question, next);
}

/** Links a category to an indicator; null leaves the category out. */
export function withIndicator(
  mapping: CubeMapping,
  category: string,
  indicatorId: string | null,
): CubeMapping {
  const { [category]: _old, ...indicators } = mapping.indicators;
  if (indicatorId !== null) indicators[category] = indicatorId;
  return { ...mapping, indicators };
}

/** The dimensions without a role: of each, one category is taken. */
export function filterDimensions(
  { dimensions }: MappingQuestion,
  mapping: CubeMapping,
): Dimension[] {
  const { placeDimension, timeDimension, measureDimension } = mapping;
  const taken = new Set([placeDimension, timeDimension, measureDimension]);
  return dimensions.filter(({ code }) => !taken.has(code));
}

/** The questions of one kind that the table leaves. */
export function asksAbout({ asks }: MappingQuestion, about: MappingAsk['about']): MappingAsk[] {
  return asks.filter((ask) => ask.about === about);
}

/** Chosen measures in percent whose figures all lie between 0 and 1. */
export function scaledMeasures(
  question: MappingQuestion,
  mapping: CubeMapping,
): { code: string; name: string }[] {
  return measureRows(question, mapping).filter(({ code }) => {
    const indicator = question.indicators.find(({ id }) => id === mapping.indicators[code]);
    return indicator?.unit === '%' && question.fractions.includes(code);
  });
}

function withFilters(question: MappingQuestion, mapping: CubeMapping): CubeMapping {
  const kept = filterDimensions(question, mapping).map((dimension) => [
    dimension.code,
    mapping.filters[dimension.code] ??
      question.suggestion.filters[dimension.code] ??
      onlyCategory(dimension) ??
      '',
  ]);
  return { ...mapping, filters: Object.fromEntries(kept) };
}

function onlyCategory({ size, categories }: Dimension): string | undefined {
  return size === 1 ? categories[0]?.code : undefined;
}

/** What measure rows there are: the measure's categories, or the whole table as one. */
export function measureRows(
  question: MappingQuestion,
  { measureDimension }: CubeMapping,
): { code: string; name: string }[] {
  const dimension = dimensionOf(question, measureDimension);
  if (dimension === undefined) return [{ code: '', name: mappingText.theFigures }];
  return dimension.categories.map(({ code }) => ({ code, name: categoryName(dimension, code) }));
}

/** The dimension with a code, if the file has it. */
export function dimensionOf(question: MappingQuestion, code: string | null): Dimension | undefined {
  return question.dimensions.find((dimension) => dimension.code === code);
}

/** The label of a category; its code where the label is empty or stands for several. */
export function categoryName({ categories }: Dimension, code: string): string {
  const label = categories.find((category) => category.code === code)?.label ?? '';
  if (label === '') return code;
  const isTwin = categories.filter((category) => category.label === label).length > 1;
  return isTwin ? `${label} (${code})` : label;
}

/** The choice in the file's own names, for the sentence under the form. */
export function meaningOf(question: MappingQuestion, mapping: CubeMapping): Meaning {
  const { placeDimension, fixedPlace, timeDimension } = mapping;
  const nameOf = (code: string | null) => dimensionOf(question, code)?.label ?? code;
  const hasMeasures = mapping.measureDimension !== null;
  return {
    place: nameOf(placeDimension),
    fixedPlace: fixedPlace === null || fixedPlace === '' ? null : placeName(fixedPlace),
    time: timeDimension === '' ? null : nameOf(timeDimension),
    measures: measureRows(question, mapping).flatMap(({ code, name }) => {
      const found = question.indicators.find(({ id }) => id === mapping.indicators[code]);
      return found ? [{ measure: hasMeasures ? name : null, indicator: found.name }] : [];
    }),
    filters: filterDimensions(question, mapping).flatMap((dimension) => {
      const code = mapping.filters[dimension.code] ?? '';
      if (code === '' || dimension.size === 1) return [];
      return [{ dimension: dimension.label, category: categoryName(dimension, code) }];
    }),
  };
}

function placeName(code: string): string {
  return mappingText.places[code] ?? mappingText.codedPlace(code);
}
