import type { LinkState } from './vocabulary.ts';

export const threadColumns = [
  'challenge',
  'measure',
  'indicator',
  'evaluation',
  'decision',
] as const;
export type ThreadColumn = (typeof threadColumns)[number];

/** One thing in the chain. A gap is a place where something is missing; it leads to what fills it. */
export interface ThreadNode {
  id: string;
  column: ThreadColumn;
  /** «U03», «2»; empty where the title says enough. */
  mark: string;
  title: string;
  sub: string;
  areaId: string | null;
  isGap: boolean;
  to: string;
}

/** Two things that belong together; `from` lies in a column to the left of `to`. */
export interface ThreadLink {
  from: string;
  to: string;
  state: LinkState | 'gap';
  /** The challenges a link between measure and indicator is about; null where it is about all. */
  challenges: string[] | null;
}

/** Why the group believes that a measure answers a challenge. */
export interface ThreadReason {
  challengeId: string;
  measureId: number;
  from: string;
  to: string;
  reason: string;
  state: LinkState;
  /** ISO instant; null while it is a proposal, or where it was confirmed before there was a log. */
  confirmedAt: string | null;
}

export interface Chain {
  nodes: ThreadNode[];
  links: ThreadLink[];
  reasons: ThreadReason[];
}

export interface Thread {
  nodes: ReadonlySet<string>;
  links: ReadonlySet<ThreadLink>;
}

const order = (column: ThreadColumn) => threadColumns.indexOf(column);

/**
 * The thread through one node: what lies left of it and right of it in the chain, and the links
 * between. A challenge lights only the indicators that follow it, an indicator only the challenges
 * it follows.
 */
export function threadOf(chain: Chain, rootId: string): Thread {
  const byId = new Map(chain.nodes.map((node) => [node.id, node]));
  const root = byId.get(rootId);
  if (!root) return { nodes: new Set(), links: new Set() };
  const links = chain.links.filter((link) => isAbout(link, challengesOf(chain, root)));
  const from = Map.groupBy(links, (link) => link.from);
  const to = Map.groupBy(links, (link) => link.to);

  const nodes = new Set<string>([rootId]);
  const goLeft = (id: string) => {
    for (const link of to.get(id) ?? []) {
      if (nodes.has(link.from)) continue;
      nodes.add(link.from);
      // An indicator on the way leads to every measure it follows; only as the root is that meant.
      if (byId.get(link.from)?.column !== 'indicator') goLeft(link.from);
    }
  };
  goLeft(rootId);
  // Rightwards column by column, so that a note is judged once all its measures are known.
  const start = order(root.column);
  const spreading = new Set<string>([rootId]);
  if (root.column === 'indicator')
    for (const id of nodes) if (byId.get(id)?.column === 'measure') spreading.add(id);
  for (const column of threadColumns.slice(start + 1)) {
    for (const node of chain.nodes) {
      if (node.column !== column || nodes.has(node.id)) continue;
      const ways = to.get(node.id) ?? [];
      if (ways.some((way) => spreading.has(way.from)) && isOwn(node, ways, spreading, byId)) {
        nodes.add(node.id);
        spreading.add(node.id);
      }
    }
  }
  const lit = new Set(
    [...from.values()].flat().filter((link) => nodes.has(link.from) && nodes.has(link.to)),
  );
  return { nodes, links: lit };
}

/** A note belongs to a measure: citing the same indicator does not draw it into another's thread. */
function isOwn(
  node: ThreadNode,
  ways: readonly ThreadLink[],
  spreading: ReadonlySet<string>,
  byId: ReadonlyMap<string, ThreadNode>,
): boolean {
  if (node.column !== 'evaluation') return true;
  const measures = ways.filter((way) => byId.get(way.from)?.column === 'measure');
  const hasMeasures = [...spreading].some((id) => byId.get(id)?.column === 'measure');
  return !hasMeasures || measures.some((way) => spreading.has(way.from));
}

function isAbout({ from, challenges }: ThreadLink, about: ReadonlySet<string> | null): boolean {
  if (about === null) return true;
  if (challenges !== null) return challenges.some((id) => about.has(id));
  return !from.startsWith('challenge:') || about.has(from);
}

/** The challenges the thread of this node is about; null for all it leads to. */
function challengesOf(chain: Chain, root: ThreadNode): ReadonlySet<string> | null {
  if (root.column === 'challenge') return new Set([root.id]);
  if (root.column !== 'indicator') return null;
  return new Set(
    chain.links.filter((link) => link.to === root.id).flatMap((link) => link.challenges ?? []),
  );
}
