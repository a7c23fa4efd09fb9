import { facets, filterOf, type BoardFilter } from '../../../electron/contract/board-filter.ts';

/** How a board is looked at: what the address says, and what is remembered for the next time. */
export const groupings = ['none', 'measure', 'service', 'challenge', 'owner'] as const;
export type Grouping = (typeof groupings)[number];

/** The address's own parameters for a board, all of them text or lists of text. */
export interface BoardSearch {
  measure?: string[];
  challenge?: string[];
  level?: string[];
  service?: string[];
  owner?: string[];
  label?: string[];
  due?: string;
  waiting?: string;
  q?: string;
  group?: string;
}
const textNames = ['due', 'waiting', 'q', 'group'] as const;

/** Keeps what an address says about a board; anything else in it is let go. */
export function boardSearch(search: Record<string, unknown>): BoardSearch {
  const kept: BoardSearch = {};
  for (const name of textNames) {
    const value = search[name];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      kept[name] = String(value);
  }
  for (const name of facets) {
    const value: unknown = search[name];
    const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
    const texts = list.filter((one) => typeof one === 'string' || typeof one === 'number');
    if (texts.length > 0) kept[name] = texts.map(String);
  }
  return kept;
}

/** The rest of an address, which is not the board's to change. */
export function besidesBoard<S extends BoardSearch>(search: S): Omit<S, keyof BoardSearch> {
  const own: ReadonlySet<string> = new Set([...facets, ...textNames]);
  return Object.fromEntries(Object.entries(search).filter(([name]) => !own.has(name))) as Omit<
    S,
    keyof BoardSearch
  >;
}

/** The address of a filter and a grouping; what is not asked for is left out. */
export function searchOf(
  { chosen, due, waiting, words }: BoardFilter,
  group: Grouping,
): BoardSearch {
  const search: BoardSearch = {};
  for (const name of facets) if (chosen[name].length > 0) search[name] = [...chosen[name]];
  if (due !== null) search.due = due;
  if (waiting) search.waiting = 'yes';
  if (words !== '') search.q = words;
  if (group !== 'none') search.group = group;
  return search;
}

/** The grouping an address asks for. */
export function groupingOf({ group }: BoardSearch): Grouping {
  return groupings.find((grouping) => grouping === group) ?? 'none';
}

export const noFilter: BoardFilter = filterOf({});
