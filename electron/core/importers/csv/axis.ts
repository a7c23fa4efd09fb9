import type { CubeCategory, CubeDimension } from '../cube.ts';

/** One dimension while it is read: its categories in order of appearance. */
export interface Axis {
  code: string;
  label: string;
  role: CubeDimension['role'];
  categories: CubeCategory[];
  positions: Map<string, number>;
}

/** What an axis the file has no name for is called on screen and on the command line. */
const spoken: ReadonlyMap<string, string> = new Map([
  ['period', 'Periode'],
  ['place', 'Sted'],
  ['measure', 'Mål'],
  ['row', 'Rad'],
  ['heading 1', 'Overskrift 1'],
  ['heading 2', 'Overskrift 2'],
  ['heading 3', 'Overskrift 3'],
]);

/** An axis without categories; its codes are the app's own where the file has none. */
export function newAxis(
  code: string,
  role: CubeDimension['role'],
  label = spoken.get(code) ?? code,
): Axis {
  return { code, label, role, categories: [], positions: new Map() };
}

/** The position of a category, added when it is new. */
export function positionOf(axis: Axis, code: string, label = code): number {
  const known = axis.positions.get(code);
  if (known !== undefined) return known;
  const position = axis.categories.push({ code, label }) - 1;
  axis.positions.set(code, position);
  return position;
}

/** Gives each axis a code of its own: a second «Region» becomes «Region 2». */
export function withUniqueCodes(axes: readonly Axis[]): void {
  const used = new Set<string>();
  for (const axis of axes) {
    let code = axis.code;
    for (let number = 2; used.has(code); number += 1) code = `${axis.code} ${number}`;
    used.add(code);
    axis.code = code;
  }
}
