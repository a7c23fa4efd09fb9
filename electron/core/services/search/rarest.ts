import type { Workspace } from '../../../../db/open.ts';

/** Two short lists are walked; a third costs more than the false hits it keeps away. */
const most = 2;
/** Rare is what the twenty latest of reach far back for. */
const depth = 20;

interface Seen {
  size: number;
  reach: Map<string, number>;
}
/** What has been asked before, per file: typing on adds one question a letter. Only speed hangs on it. */
const known = new WeakMap<Workspace, Seen>();

/** The rarest of some letters in threes: an index walks the short lists, and the reader sorts out the rest. */
export function rarestOf(workspace: Workspace, threes: readonly string[]): string[] {
  if (threes.length <= most) return [...threes];
  const { sqlite } = workspace;
  const reach = reachesIn(workspace);
  const ask = sqlite
    .prepare<[string], number>(
      `SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ${depth - 1}`,
    )
    .pluck();
  for (const three of threes) if (!reach.has(three)) reach.set(three, ask.get(`"${three}"`) ?? 0);
  return threes.toSorted((a, b) => (reach.get(a) ?? 0) - (reach.get(b) ?? 0)).slice(0, most);
}

/** Forgotten when the index has doubled, since what was rare then may be common now. */
function reachesIn(workspace: Workspace): Map<string, number> {
  const last = workspace.sqlite
    .prepare<[], number | null>('SELECT max(id) FROM search_document')
    .pluck()
    .get();
  const size = Math.floor(Math.log2((last ?? 0) + 1));
  const seen = known.get(workspace);
  if (seen?.size === size) return seen.reach;
  const reach = new Map<string, number>();
  known.set(workspace, { size, reach });
  return reach;
}
