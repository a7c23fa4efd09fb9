import { newAxis, positionOf, type Axis } from './axis.ts';
import type { ColumnFacts } from './columns.ts';
import { isPeriodText, splitHeading } from './period-text.ts';
import { arePlaces, headingWords, splitPlace } from './words.ts';

export interface HeadingAxes {
  axes: readonly Axis[];
  /** For each value column, in order: its position on each axis. */
  positions: readonly (readonly number[])[];
}

interface Level {
  name: string | null;
  texts: readonly string[];
}

/**
 * The dimensions that lie in the headings over the figures: each header row is one, and a period glued
 * to a text («Sysselsatte 2021») is one more. `names` are what the title calls them, when it does.
 */
export function readHeadingAxes(
  headings: readonly (readonly string[])[],
  values: readonly ColumnFacts[],
  names: readonly string[],
  hasTime: boolean,
): HeadingAxes {
  // A lone column called «value» is no measure: the measure is in another column, or in the title.
  if (values.length === 1 && values[0]?.isFigure && values[0].period === null) {
    return { axes: [], positions: [[]] };
  }
  const read = toLevels(headings, values).flatMap((level) => splitLevel(level, hasTime));
  const levels = namedInOrder(read, names);
  const open = names.filter((name) => !headingWords(name).isTime);
  const timeName = names.find((name) => headingWords(name).isTime) ?? null;
  const texts = levels.filter(
    (level) => !level.texts.every(isPeriodText) && !arePlaces(level.texts),
  );
  const isSplit = (name: string) => /^(?:enhet|unit)$/i.test(name) || headingWords(name).isClass;
  const measure =
    texts.find(({ name }) => name !== null && contents.test(name)) ??
    texts.findLast(({ name }) => name === null) ??
    texts.findLast((level) => !isSplit(level.name ?? ''));
  const axes = levels.map((level) => {
    if (level.texts.every(isPeriodText)) return newAxis(level.name ?? timeName ?? 'period', 'time');
    if (arePlaces(level.texts)) return newAxis(level.name ?? 'place', 'geo');
    const stated = texts.length === 1 && open.length > 0 ? open.join(', ') : null;
    const isMeasure = level === measure;
    const code =
      level.name ?? stated ?? (isMeasure ? 'measure' : `heading ${texts.indexOf(level) + 1}`);
    return newAxis(code, isMeasure ? 'metric' : null);
  });
  const positions = values.map((_, column) =>
    axes.map((axis, index) => {
      const text = levels[index]?.texts[column] ?? '';
      const place = axis.role === 'geo' ? splitPlace(text) : null;
      return place ? positionOf(axis, place.code, place.label) : positionOf(axis, text);
    }),
  );
  return { axes, positions };
}

const contents = /^(?:statistikkvariabel|contents(?:code)?|måltall)$/i;

/** SSB's title names the header rows in their order, where it names as many and the years are in their place. */
function namedInOrder(levels: readonly Level[], names: readonly string[]): Level[] {
  const isTime = ({ texts }: Level) => texts.every(isPeriodText);
  const isSame =
    names.length === levels.length &&
    levels.every((level, at) => isTime(level) === headingWords(names[at] ?? '').isTime);
  if (!isSame || !names.some((name) => contents.test(name))) return [...levels];
  return levels.map((level, at) => ({ ...level, name: level.name ?? names[at] ?? null }));
}

/** The header rows, top to bottom, without those that are empty over the figures. */
function toLevels(
  headings: readonly (readonly string[])[],
  values: readonly ColumnFacts[],
): Level[] {
  const depth = headings[0]?.length ?? 0;
  const levels = Array.from({ length: depth }, (_, level): Level => {
    const texts = values.map(({ index }) => headings[index]?.[level] ?? '');
    const parts = texts.map((text) => /^([^:]{1,40}): (.+)$/.exec(text));
    const prefix = parts[0]?.[1];
    const isShared = prefix !== undefined && parts.every((part) => part?.[1] === prefix);
    if (!isShared) return { name: null, texts };
    return { name: prefix, texts: parts.map((part) => part?.[2] ?? '') };
  });
  return levels.filter(({ texts }) => texts.some((text) => text !== ''));
}

function splitLevel(level: Level, hasTime: boolean): Level[] {
  const parts = level.texts.map(splitHeading);
  const isGlued = parts.every(({ period }) => period !== null);
  const hasRest = parts.some(({ rest }) => rest !== '');
  if (hasTime || !isGlued || !hasRest) return [level];
  return [
    { name: level.name, texts: parts.map(({ rest }) => rest) },
    { name: null, texts: parts.map(({ period }) => period ?? '') },
  ];
}
