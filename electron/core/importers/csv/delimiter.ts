import { refuse } from '../refuse.ts';

const candidates = ['\t', ';', '|', ','] as const;
export type Delimiter = (typeof candidates)[number] | ' ';
/** Headings in quotes with a space between, as SSB's interface writes on request. */
const spaced = /^"[^"]*"(?: "[^"]*")+\s*$/;
const voters = 20;

/** What `sep=` on the first line says, and the text after that line. */
export function readSepLine(text: string): { delimiter: Delimiter | null; body: string } {
  const found = /^"?sep=(.)"?(?:\r\n|\r|\n)/i.exec(text);
  if (!found) return { delimiter: null, body: text };
  const delimiter = candidates.find((candidate) => candidate === found[1]);
  if (delimiter === undefined)
    refuse('Fila sier «sep=» med et skilletegn appen ikke kjenner. Bruk tabulator, ; eller ,.');
  return { delimiter, body: text.slice(found[0].length) };
}

/**
 * The separator most of the first 20 lines agree on. A title or a decimal comma in one line never
 * decides; where two are equally regular, the comma loses, since it is also the decimal mark.
 */
export function voteDelimiter(text: string): Delimiter {
  const lines = firstLines(text);
  const votes = candidates.map((candidate) => ({
    candidate,
    agreement: agreement(lines.map((counts) => counts.get(candidate) ?? 0)),
  }));
  const regular = votes.find(({ agreement }) => agreement >= 0.6);
  const best = regular ?? votes.reduce((a, b) => (b.agreement > a.agreement ? b : a));
  if (best.agreement === 0) {
    if (text.split(/[\r\n]+/, 3).some((line) => spaced.test(line))) return ' ';
    refuse(
      'Fila er ikke en tabell: appen finner ikke noe skilletegn mellom kolonner (tabulator, ; eller ,). Velg fila med selve tallene.',
    );
  }
  return best.candidate;
}

/** Share of the lines that have the most common number of separators, zero not counted. */
function agreement(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  return counts.length === 0 ? 0 : Math.max(0, ...tally.values()) / counts.length;
}

/** Separators outside quotes in each of the first non-empty lines. */
function firstLines(text: string): Map<string, number>[] {
  const lines: Map<string, number>[] = [];
  let counts = new Map<string, number>();
  let isQuoted = false;
  let isEmpty = true;
  for (let at = 0; at < text.length && lines.length < voters; at += 1) {
    const char = text[at] ?? '';
    if (char === '"') isQuoted = !isQuoted;
    if (!isQuoted && (char === '\n' || char === '\r')) {
      if (!isEmpty) lines.push(counts);
      counts = new Map();
      isEmpty = true;
      continue;
    }
    if (char.trim() !== '') isEmpty = false;
    if (!isQuoted && candidates.some((candidate) => candidate === char)) {
      counts.set(char, (counts.get(char) ?? 0) + 1);
    }
  }
  if (!isEmpty && lines.length < voters) lines.push(counts);
  return lines;
}
