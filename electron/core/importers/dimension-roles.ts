import { parsePeriod } from '../domain/periods.ts';
import type { CubeCategory, CubeDimension } from './cube.ts';

export type DimensionRole = Exclude<CubeDimension['role'], null>;

const names: Readonly<Record<DimensionRole, RegExp>> = {
  time: /^(?:tid|aar|år|årstall|time|year|period|periode|kvartal|quarter|måned|månad|month|uke|week|skoleår|skolår|halvår|tidsperiode)$/,
  geo: /^(?:geo|geografi|geography|region|regioner|kommune|kommuner|fylke|fylker|bydel|bydeler|municipality|county|kok(?:kommune|fylkes|bydels)region\d*)$/,
  metric:
    /^(?:contentscode|measure_type|måltall|statistikkvariabel|tabellinnehåll|contents|metric|measure|indikator)$/,
};

/** What a dimension is about, told by its code or its name; null when neither says. */
export function roleByName(code: string, label: string): DimensionRole | null {
  const texts = [code, label].map((text) => text.normalize('NFC').trim().toLowerCase());
  const roles = ['time', 'geo', 'metric'] as const;
  return roles.find((role) => texts.some((text) => names[role].test(text))) ?? null;
}

/**
 * The dimensions with the roles the file did not state filled in: first by name, then, for time only,
 * by what the categories look like. A municipality «1902 Tromsø» is no year: its label is asked too.
 */
export function withRoles(dimensions: readonly CubeDimension[]): CubeDimension[] {
  const stated = new Set(dimensions.map(({ role }) => role));
  const named = dimensions.map((dimension) => {
    if (dimension.role !== null) return dimension;
    const role = roleByName(dimension.code, dimension.label);
    return role !== null && !stated.has(role) ? { ...dimension, role } : dimension;
  });
  if (named.some(({ role }) => role === 'time')) return named;
  const periods = named.filter(
    ({ role, categories }) => role === null && categories.every(isPeriod),
  );
  return named.map((dimension) =>
    periods.length === 1 && dimension === periods[0] ? { ...dimension, role: 'time' } : dimension,
  );
}

function isPeriod({ code, label }: CubeCategory): boolean {
  return parsePeriod(code) !== null && parsePeriod(label) !== null;
}
