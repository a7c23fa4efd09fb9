import type { PeriodKind } from '../../contract/vocabulary.ts';
import type { DecodedCell, DecodedTable } from './types.ts';

export type ColumnUnit = 'days' | 'hours' | 'points' | 'percent' | 'pupils';

export interface ProfileColumn {
  /** Column text as the source writes it. */
  measure: string;
  indicatorId: string;
  unit: ColumnUnit;
  decimals: number;
  /** How a sentence names the figure: «0,0 median dager». */
  words: string;
  /** A mean over pupils, which the municipalities must give back for the county. */
  isMean: boolean;
}

/** How one kind of table becomes our indicators; next year's file needs no new choices. */
export interface Profile {
  id: string;
  content: string;
  sourceId: string;
  periodKind: PeriodKind;
  columns: readonly ProfileColumn[];
  /** The column with the number of pupils behind the figures. */
  countMeasure: string;
  /** The figure a note on few pupils mentions. */
  headline: string;
  headlineWords: string;
  /** Said on every import of this profile. */
  standing: readonly { code: string; sentence: string; detail: string }[];
}

const pupils = (indicatorId: string): ProfileColumn => ({
  measure: 'Antall elever',
  indicatorId,
  unit: 'pupils',
  decimals: 0,
  words: 'elever',
  isMean: false,
});

const absence: Profile = {
  id: 'udir-absence-g10',
  content: 'Fravær grunnskole, 10. trinn',
  sourceId: 'udir-portal',
  periodKind: 'school_year',
  columns: [
    figure('Median dager', 'absence-g10-median-days', 'days', false),
    figure('Median timer', 'absence-g10-median-hours', 'hours', false),
    figure('Snitt dager', 'absence-g10-mean-days', 'days', true),
    figure('Snitt timer', 'absence-g10-mean-hours', 'hours', true),
    pupils('absence-g10-pupils'),
  ],
  countMeasure: 'Antall elever',
  headline: 'Median dager',
  headlineWords: 'dager',
  standing: [
    {
      code: 'outside-series',
      sentence: '2019–20 til 2021–22 står utenfor serien',
      detail: 'Egne fraværsregler i pandemien. Bruddmerke settes.',
    },
  ],
};

const schoolPoints: Profile = {
  id: 'udir-grunnskolepoeng',
  content: 'Grunnskolepoeng, 10. trinn',
  sourceId: 'udir-file',
  periodKind: 'school_year',
  columns: [
    figure('Grunnskolepoeng', 'grunnskolepoeng', 'points', true),
    pupils('grunnskolepoeng-pupils'),
  ],
  countMeasure: 'Antall elever',
  headline: 'Grunnskolepoeng',
  headlineWords: 'grunnskolepoeng',
  standing: [],
};

export const profiles: readonly Profile[] = [absence, schoolPoints];

/** The profile whose figures the table holds, or null. Upper secondary absence is not ours. */
export function recognise(table: DecodedTable): Profile | null {
  const hasMunicipalities = table.levels.includes('municipality');
  const isUpperSecondary = table.filters.some((text) =>
    /utdanningsprogram|videregående|\bvg ?\d/i.test(text),
  );
  if (!hasMunicipalities || isUpperSecondary) return null;
  const has = (measure: string) => table.measures.some((text) => isSameText(text, measure));
  return (
    profiles.find(({ columns, countMeasure }) =>
      columns.some(({ measure }) => measure !== countMeasure && has(measure)),
    ) ?? null
  );
}

/** Why a table that could be read is still not taken in. */
export function unrecognisedSentence(table: DecodedTable): string {
  const measures = table.measures.slice(0, 5);
  const known = profiles.map((profile) => profile.content.toLowerCase()).join(' og ');
  return (
    `Fila ble lest, men appen har ingen indikator for ${measures.map((m) => `«${m}»`).join(', ')}. ` +
    `Appen tar inn ${known}, med tall for kommuner.`
  );
}

/** The profile's column for a measure text, whatever its spacing and letter case. */
export function columnFor(profile: Profile, measure: string): ProfileColumn | null {
  return profile.columns.find((column) => isSameText(column.measure, measure)) ?? null;
}

/** True for all owners, both sexes and all grades; the profiles are 10th grade only anyway. */
export function isWhole(cell: Pick<DecodedCell, 'filters'>): boolean {
  return cell.filters.every((text) =>
    /^$|^(?:alle|begge)\s|^10\. ?(?:års)?trinn$/i.test(text.trim()),
  );
}

function figure(
  measure: string,
  indicatorId: string,
  unit: ColumnUnit,
  isMean: boolean,
): ProfileColumn {
  return { measure, indicatorId, unit, decimals: 1, words: measure.toLowerCase(), isMean };
}

function isSameText(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(a) === plain(b);
}
