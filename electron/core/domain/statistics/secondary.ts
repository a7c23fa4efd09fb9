import type { MarginTable } from './margin-table.ts';
import { arcsOf, canGrow, canShrink, recoverable, step, type Arc } from './recoverable.ts';

/** Checks spent on looking for a smaller choice than the first one found, by size of table. */
const searchBudget = 4_000_000;

/**
 * Hides further entries until nothing hidden can be worked out, in place; returns how many. Cheapest
 * cycle through each open entry (Kelly, Golden and Assad, Networks 22 (1992) 397–417), then whatever
 * turned out needless is shown again, then all smaller choices are tried while that is quick. Fewest
 * entries, cells before totals, then smallest counts, then first in the table: always the same answer.
 */
export function hideSecondary(table: MarginTable): number {
  const arcs = arcsOf(table);
  const isShown = (arc: Arc) => arc.entry.state === 'shown';
  const cost = costs(table, arcs);
  const candidates = arcs.filter(isShown).toSorted((a, b) => cost(a) - cost(b));
  for (let open = recoverable(table)[0]; open; open = recoverable(table)[0]) {
    const arc = arcs.find((a) => a.row === open?.row && a.column === open.column);
    const path = arc && cheapestCycle(arc, arcs, (a) => (isShown(a) ? cost(a) : 0));
    if (!path) throw new Error('a table with every entry hidden is always safe');
    for (const step of path) if (isShown(step)) step.entry.state = 'hidden';
  }
  const chosen = candidates.filter((arc) => !isShown(arc));
  for (const arc of chosen.toReversed()) {
    arc.entry.state = 'shown';
    if (recoverable(table).length > 0) arc.entry.state = 'hidden';
  }
  const kept = chosen.filter((arc) => !isShown(arc));
  return shrink(table, candidates, kept, cost);
}

/** A cell costs 1, a row or column total 3, the grand total 9; the count and place decide ties. */
function costs(table: MarginTable, arcs: readonly Arc[]): (arc: Arc) => number {
  const bottom = table.length - 1;
  const last = (table[0]?.length ?? 1) - 1;
  const unit = 1 + arcs.reduce((sum, arc) => sum + arc.entry.value + 1, 0);
  return (arc) => {
    const weight = (arc.row === bottom ? 3 : 1) * (arc.column === last ? 3 : 1);
    return weight * unit + arc.entry.value + arcs.indexOf(arc) / (arcs.length * arcs.length);
  };
}

/** Dijkstra both ways round: the figure of `arc` grows or shrinks, and a path evens it out. */
function cheapestCycle(arc: Arc, arcs: readonly Arc[], cost: (arc: Arc) => number): Arc[] | null {
  const others = arcs.filter((other) => other !== arc);
  const ways = [
    canGrow(arc.entry) ? cheapestPath(arc.head, arc.tail, others, cost) : null,
    canShrink(arc.entry) ? cheapestPath(arc.tail, arc.head, others, cost) : null,
  ].filter((way) => way !== null);
  return ways.toSorted((a, b) => a.cost - b.cost)[0]?.path ?? null;
}

interface Way {
  node: number;
  cost: number;
  path: Arc[];
}

function cheapestPath(from: number, to: number, arcs: readonly Arc[], cost: (arc: Arc) => number) {
  const done = new Set<number>();
  const queue: Way[] = [{ node: from, cost: 0, path: [] }];
  while (queue.length > 0) {
    queue.sort((a, b) => b.cost - a.cost);
    const way = queue.pop();
    if (!way || done.has(way.node)) continue;
    if (way.node === to) return way;
    done.add(way.node);
    for (const arc of arcs) {
      const next = step(arc, way.node);
      if (next !== null && !done.has(next))
        queue.push({ node: next, cost: way.cost + cost(arc), path: [...way.path, arc] });
    }
  }
  return null;
}

/** Replaces `kept` by the cheapest choice of fewer entries that is as safe, where there is one. */
function shrink(
  table: MarginTable,
  candidates: readonly Arc[],
  kept: readonly Arc[],
  cost: (arc: Arc) => number,
): number {
  const set = (arcs: readonly Arc[], state: 'shown' | 'hidden') => {
    for (const arc of arcs) arc.entry.state = state;
  };
  let budget = searchBudget / (table.flat().length ** 2 + 1);
  set(kept, 'shown');
  for (let size = 1; size < kept.length; size++) {
    budget -= choose(candidates.length, size);
    if (budget < 0) break;
    let best: { arcs: Arc[]; cost: number } | null = null;
    for (const arcs of choices(candidates, size)) {
      const total = arcs.reduce((sum, arc) => sum + cost(arc), 0);
      if (best && best.cost <= total) continue;
      set(arcs, 'hidden');
      if (recoverable(table).length === 0) best = { arcs, cost: total };
      set(arcs, 'shown');
    }
    if (best) {
      set(best.arcs, 'hidden');
      return size;
    }
  }
  set(kept, 'hidden');
  return kept.length;
}

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);

function* choices(from: readonly Arc[], size: number, start = 0): Generator<Arc[]> {
  if (size === 0) yield [];
  else
    for (let i = start; i <= from.length - size; i++)
      for (const rest of choices(from, size - 1, i + 1)) {
        const first = from[i];
        if (first) yield [first, ...rest];
      }
}
