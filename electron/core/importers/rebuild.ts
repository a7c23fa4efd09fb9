import { formatNumber, joinWords } from '../../contract/format.ts';
import { partsOf } from '../domain/place-parts.ts';
import type { Period } from '../domain/periods.ts';
import { currentPlace, type PlaceRegister } from '../domain/places.ts';
import { carriesValue } from '../domain/statuses.ts';
import type { ReportRow } from './report-types.ts';
import { note, type Note } from './types.ts';

/** Rows of a count, or of what a rate is made of: these can be added, nothing else can. */
export interface Additive {
  /** The figures themselves for a count; numerator and denominator for a rate. */
  numerator: readonly ReportRow[];
  denominator: readonly ReportRow[] | null;
  /** 100 for percent; 1 for a count. */
  factor: number;
  decimals: number;
}

const shownApart = 6;

/**
 * The figures of today's places for the time before they were what they are: counts and denominators of
 * their parts are added, and a rate is computed from the sums. A place that took in part of a divided
 * one, or has a part that is hidden or missing, gets no figure. Pure.
 */
export function rebuildPlaces(
  rows: readonly ReportRow[],
  additiveOf: () => Additive | null,
  periods: readonly Period[],
  register: PlaceRegister,
): { rows: ReportRow[]; notes: Note[] } {
  const targets = targetsOf(rows, register);
  const additive = targets.length === 0 ? null : additiveOf();
  if (additive === null) return { rows: [...rows], notes: [] };
  const numerators = byPart(additive.numerator, register);
  const denominators = additive.denominator && byPart(additive.denominator, register);
  const filled = new Set(
    rows.filter((row) => !isEmpty(row)).map(({ place, period }) => `${place} ${period}`),
  );
  const made: ReportRow[] = [];
  const names = new Map<string, string[]>();
  for (const { code, name } of targets)
    for (const period of periods) {
      if (filled.has(`${code} ${period.code}`)) continue;
      const parts = partsOf(register, code, period.end);
      if (parts === null || parts.length < 2) continue;
      const figure = joined(parts, period.code, numerators, denominators, additive);
      if (figure === null) continue;
      const sourcePlace = parts.join('+');
      made.push({ place: code, sourcePlace, placeName: name, period: period.code, ...figure });
      if (figure.value !== null) names.set(`${name} (${code})`, parts);
    }
  if (made.length === 0) return { rows: [...rows], notes: [] };
  const replaced = new Set(made.map(({ place, period }) => `${place} ${period}`));
  const kept = rows.filter(({ place, period }) => !replaced.has(`${place} ${period}`));
  return { rows: [...kept, ...made].toSorted(byPlace), notes: rebuiltNote(names, additive) };
}

function joined(
  parts: readonly string[],
  period: string,
  numerators: Lookup,
  denominators: Lookup | null,
  { factor, decimals }: Additive,
): Pick<ReportRow, 'value' | 'status' | 'raw'> | null {
  const rows = parts.flatMap((part) =>
    denominators
      ? [numerators(part, period), denominators(part, period)]
      : [numerators(part, period)],
  );
  // What a source hides in one part is hidden in every sum it would be part of.
  if (rows.some((row) => row?.status === 'hidden'))
    return { value: null, status: 'hidden', raw: '' };
  if (rows.some((row) => row === undefined || !carriesValue(row.status))) return null;
  const sum = (from: Lookup) =>
    parts.reduce((total, part) => total + (from(part, period)?.value ?? 0), 0);
  const top = sum(numerators);
  const base = denominators && sum(denominators);
  if (base === 0) return null;
  const value = base === null ? top : Number(((factor * top) / base).toFixed(decimals + 2));
  const isPreliminary = rows.some((row) => row?.status === 'provisional');
  const status = value === 0 ? 'zero' : isPreliminary ? 'provisional' : 'value';
  const of = base === null ? '' : ` av ${formatNumber(base, 0)}`;
  return { value, status, raw: `${formatNumber(top, 0)}${of}` };
}

/** Today's municipalities and counties some of whose parts have rows. */
function targetsOf(
  rows: readonly ReportRow[],
  register: PlaceRegister,
): { code: string; name: string }[] {
  const codes = new Set<string>();
  for (const { sourcePlace } of rows) codes.add(sourcePlace);
  const hasClosed = [...codes].some((code) => register.places.get(code)?.validTo != null);
  if (!hasClosed) return [];
  return [...register.places.values()].filter(
    ({ kind, validFrom, validTo }) => kind !== 'country' && validTo === null && validFrom !== null,
  );
}

type Lookup = (part: string, period: string) => ReportRow | undefined;

/** A part's row under its own code, else under the code it was renumbered to: the same ground. */
function byPart(rows: readonly ReportRow[], register: PlaceRegister): Lookup {
  const byCode = new Map<string, ReportRow>();
  for (const row of rows) {
    for (const code of [row.sourcePlace, row.place]) {
      const key = `${code} ${row.period}`;
      const known = byCode.get(key);
      if (known === undefined || isEmpty(known)) byCode.set(key, row);
    }
  }
  return (part, period) => {
    const own = byCode.get(`${part} ${period}`);
    if (own !== undefined && !isEmpty(own)) return own;
    return byCode.get(`${currentPlace(register, part)} ${period}`) ?? own;
  };
}

function isEmpty({ status }: ReportRow): boolean {
  return status === 'missing' || status === 'not_applicable';
}

function byPlace(a: ReportRow, b: ReportRow): number {
  if (a.place !== b.place) return a.place < b.place ? -1 : 1;
  return a.period < b.period ? -1 : a.period > b.period ? 1 : 0;
}

function rebuiltNote(names: ReadonlyMap<string, string[]>, { denominator }: Additive): Note[] {
  if (names.size === 0) return [];
  const how = denominator === null ? 'summert' : 'regnet ut av summerte tellere og nevnere';
  const shown = [...names].slice(0, shownApart).map(([name, parts]) => {
    const codes = parts.length > 4 ? `${parts.length} kommuner` : joinWords(parts);
    return `${name} av ${codes}`;
  });
  const more = names.size - shown.length;
  const sentence =
    names.size === 1
      ? `${[...names.keys()][0] ?? ''} er ${how} for årene før sammenslåingen`
      : `${formatNumber(names.size, 0)} steder er ${how} for årene før de fikk dagens grenser`;
  return [
    note('rebuilt', sentence, {
      detail: `${shown.join('; ')}${more > 0 ? ` og ${formatNumber(more, 0)} til` : ''}.`,
    }),
  ];
}
