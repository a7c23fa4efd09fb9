const dates = /\/(CreationDate|ModDate) \(D:(\d{14})([^)]*)\)/g;

/**
 * The same PDF with its dates from the clock and its elements numbered from 1, letter for letter:
 * nothing else in the file moves. The browser counts elements through the life of a page.
 */
export function stampPdf(pdf: Uint8Array, clock: Date): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const at = clock.toISOString().replace(/[-:T]/g, '').slice(0, 14);
  const stamped = text.replace(
    dates,
    (_, name: string, _at: string, zone: string) => `/${name} (D:${at}${sameLength(zone)})`,
  );
  return new Uint8Array(Buffer.from(renumbered(stamped), 'latin1'));
}

/** Ranks keep the order of the names, which their index in the file is sorted by. */
function renumbered(text: string): string {
  const name = /\(node(\d{8})\)/g;
  const numbers = [
    ...new Set([...text.matchAll(name)].map(([, number = '']) => number)),
  ].toSorted();
  const rank = new Map<string, number>();
  numbers.forEach((number, index) => rank.set(number, index + 1));
  return text.replace(name, (_, number: string) => {
    return `(node${String(rank.get(number) ?? 0).padStart(8, '0')})`;
  });
}

/** UTC in as many letters as the zone it stands for. */
function sameLength(zone: string): string {
  return zone === '' ? '' : "+00'00'".slice(0, zone.length).padEnd(zone.length, "'");
}
