import {
  threadColumns,
  type Chain,
  type Thread,
  type ThreadColumn,
  type ThreadLink,
  type ThreadNode,
} from '../../../electron/contract/thread.ts';

/** One thing on the sheet; `top` and `height` in rem. */
export interface Placed {
  node: ThreadNode;
  top: number;
  height: number;
  isLit: boolean;
}

export interface PlacedColumn {
  column: ThreadColumn;
  placed: Placed[];
  /** How many there are in all, and how many are folded away. */
  count: number;
  folded: number;
  foldTop: number;
}

export interface PlacedLink {
  link: ThreadLink;
  isLit: boolean;
  /** A cubic curve; x in per cent of the width, y in rem. */
  path: string;
}

export interface Layout {
  columns: PlacedColumn[];
  links: PlacedLink[];
  height: number;
}

/** Left edge and width of each column, in per cent of the sheet. */
export const columnPlace: Record<ThreadColumn, readonly [left: number, width: number]> = {
  challenge: [0, 22],
  measure: [29, 17],
  indicator: [51, 18],
  evaluation: [73, 12.5],
  decision: [87.5, 12.5],
};

const narrow = { height: 1.5, gap: 0.3 };
const wide = { height: 3.125, gap: 0.625 };
const frameOf = (column: ThreadColumn) => (column === 'challenge' ? narrow : wide);
const isFree = (column: ThreadColumn) => column !== 'challenge' && column !== 'measure';

interface Options {
  chain: Chain;
  thread: Thread;
  /** Only what is in the thread. */
  isOnly: boolean;
  /** Columns shown whole, however long. */
  open: ReadonlySet<ThreadColumn>;
}

/** So many stand in a column before the rest is folded; what is lit is never folded. */
const most: Record<ThreadColumn, number> = {
  challenge: 24,
  measure: 9,
  indicator: 8,
  evaluation: 8,
  decision: 8,
};

/** Where everything stands: columns from left to right, each thing near what it hangs together with. */
export function layOut({ chain, thread, isOnly, open }: Options): Layout {
  const centres = new Map<string, number>();
  const ways = Map.groupBy(chain.links, (link) => link.to);
  const inColumn = Map.groupBy(chain.nodes, (node) => node.column);
  let room = 0;
  const columns = threadColumns.map((column) => {
    const all = inColumn.get(column) ?? [];
    const shown = choose(all, thread, isOnly, open.has(column) ? Infinity : most[column]);
    const frame = frameOf(column);
    const wishOf = (node: ThreadNode) => wish(ways.get(node.id), centres);
    // Challenges and measures keep the plan's order; what follows stands in the order of its wishes.
    const sorted = isFree(column)
      ? shown.toSorted((a, b) => (wishOf(a) ?? Infinity) - (wishOf(b) ?? Infinity))
      : shown;
    const step = room / Math.max(1, sorted.length);
    const placed = place(sorted, thread, frame, room, (node, at) =>
      column === 'challenge' ? null : isFree(column) ? wishOf(node) : (at + 0.5) * step,
    );
    for (const { node, top, height } of placed) centres.set(node.id, top + height / 2);
    const end = Math.max(0, ...placed.map(({ top, height }) => top + height));
    room = Math.max(room, end);
    return {
      column,
      placed,
      count: all.filter((node) => !isStandIn(node)).length,
      folded: all.length - shown.length,
      foldTop: end + (placed.length > 0 ? frameOf(column).gap : 0),
    };
  });
  const height = Math.max(
    ...columns.map(({ foldTop, folded }) => foldTop + (folded > 0 ? 2 : 0)),
    4,
  );
  return { columns, height, links: drawLinks(chain, thread, isOnly, columns) };
}

/** A place where something is missing is no thing of its own to count. */
function isStandIn(node: ThreadNode): boolean {
  return (
    node.isGap &&
    (node.column === 'evaluation' || node.mark === '') &&
    node.column !== 'indicator' &&
    node.column !== 'decision'
  );
}

function choose(
  all: readonly ThreadNode[],
  thread: Thread,
  isOnly: boolean,
  limit: number,
): ThreadNode[] {
  const lit = all.filter(({ id }) => thread.nodes.has(id));
  if (isOnly) return lit;
  let room = Math.max(0, limit - lit.length);
  return all.filter(({ id }) => {
    if (thread.nodes.has(id)) return true;
    room -= 1;
    return room >= 0;
  });
}

/** The mean height of what leads here; null where nothing does. */
function wish(
  ways: readonly ThreadLink[] | undefined,
  centres: ReadonlyMap<string, number>,
): number | null {
  const known = (ways ?? []).flatMap(({ from }) => centres.get(from) ?? []);
  if (known.length === 0) return null;
  return known.reduce((sum, centre) => sum + centre, 0) / known.length;
}

/** Each thing as near its wish as the others let it, within `room` where they fit there. */
function place(
  nodes: readonly ThreadNode[],
  thread: Thread,
  frame: { height: number; gap: number },
  room: number,
  wishOf: (node: ThreadNode, at: number) => number | null,
): Placed[] {
  const { height, gap } = frame;
  const wished = nodes.map((node, at) => ({ node, wish: wishOf(node, at) }));
  const placed = wished.map(({ node, wish: centre }) => ({
    ...{ node, height, isLit: thread.nodes.has(node.id) },
    top: centre === null ? 0 : centre - height / 2,
  }));
  let free = 0;
  for (const item of placed) {
    item.top = Math.max(free, item.top);
    free = item.top + height + gap;
  }
  let end = Math.max(room, nodes.length * (height + gap) - gap);
  for (const item of placed.toReversed()) {
    item.top = Math.min(item.top, end - height);
    end = item.top - gap;
  }
  return placed;
}

function drawLinks(
  chain: Chain,
  thread: Thread,
  isOnly: boolean,
  columns: readonly PlacedColumn[],
): PlacedLink[] {
  const spots = new Map(
    columns.flatMap(({ column, placed }) =>
      placed.map(({ node, top, height }) => [node.id, { column, y: top + height / 2 }] as const),
    ),
  );
  return chain.links
    .flatMap((link): PlacedLink[] => {
      const [from, to] = [spots.get(link.from), spots.get(link.to)];
      const isLit = thread.links.has(link);
      if (!from || !to || (isOnly && !isLit)) return [];
      const [left, width] = columnPlace[from.column];
      const start = left + width;
      const [end] = columnPlace[to.column];
      const bend = (end - start) / 2;
      return [
        {
          link,
          isLit,
          path: `M${start} ${from.y}C${start + bend} ${from.y} ${end - bend} ${to.y} ${end} ${to.y}`,
        },
      ];
    })
    .toSorted((a, b) => Number(a.isLit) - Number(b.isLit));
}
