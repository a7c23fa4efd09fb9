const dates = /\/(CreationDate|ModDate) \(D:(\d{14})([^)]*)\)/g;

/**
 * The same PDF with its dates from the clock and its elements numbered from 1 in the order they stand,
 * letter for letter: nothing else in the file moves. The browser counts elements through the life of
 * a page, and in an order that differs from one print to the next.
 */
export function stampPdf(pdf: Uint8Array, clock: Date): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const at = clock.toISOString().replace(/[-:T]/g, '').slice(0, 14);
  const stamped = text.replace(
    dates,
    (_, name: string, _at: string, zone: string) => `/${name} (D:${at}${sameLength(zone)})`,
  );
  return new Uint8Array(Buffer.from(sortedIndex(renumbered(stamped)), 'latin1'));
}

const numbered = (number: number) => `(node${String(number).padStart(8, '0')})`;

/** Numbered by where each element says its own name; one that is only pointed at comes after them. */
function renumbered(text: string): string {
  const rank = new Map<string, number>();
  const take = (pattern: RegExp) => {
    for (const [, number = ''] of text.matchAll(pattern))
      if (!rank.has(number)) rank.set(number, rank.size + 1);
  };
  take(/\/ID \(node(\d{8})\)/g);
  take(/\(node(\d{8})\)/g);
  return text.replace(/\(node(\d{8})\)/g, (_, number: string) => numbered(rank.get(number) ?? 0));
}

/** A name tree must stand in the order of its names (ISO 32000-1, 7.9.6), and say its first and last. */
function sortedIndex(text: string): string {
  const pair = /\(node\d{8}\) \d+ \d+ R/g;
  const names = /\[(?:\(node\d{8}\) \d+ \d+ R\s?)+\]/g;
  const limits = /\/Limits \[\(node\d{8}\) \(node\d{8}\)\]/g;
  const lists = [...text.matchAll(names)].map(([list]) => (list.match(pair) ?? []).toSorted());
  const ends = lists.map((list) => [list[0], list.at(-1)].map((one) => (one ?? '').split(' ')[0]));
  let nextList = 0;
  let nextLimits = 0;
  return text
    .replace(names, (list) => {
      const sorted = lists[nextList++] ?? [];
      let next = 0;
      return list.replace(pair, (same) => sorted[next++] ?? same);
    })
    .replace(limits, (same) => {
      const [first, last] = ends[nextLimits++] ?? [];
      return first && last ? `/Limits [${first} ${last}]` : same;
    });
}

/** UTC in as many letters as the zone it stands for. */
function sameLength(zone: string): string {
  return zone === '' ? '' : "+00'00'".slice(0, zone.length).padEnd(zone.length, "'");
}
