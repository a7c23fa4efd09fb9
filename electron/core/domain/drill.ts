import type { DrilledCopy, FileCount } from '../../contract/drill.ts';

/** What people make and look for, as they call it: one, several. */
const nouns: readonly (readonly [table: string, one: string, many: string])[] = [
  ['card', 'oppgave', 'oppgaver'],
  ['card_comment', 'kommentar', 'kommentarer'],
  ['attachment', 'vedlegg', 'vedlegg'],
  ['evaluation', 'evalueringsnotat', 'evalueringsnotater'],
  ['decision', 'beslutning', 'beslutninger'],
  ['briefing', 'orientering', 'orienteringer'],
  ['voice', 'innspill fra barn og unge', 'innspill fra barn og unge'],
  ['sprint', 'sprint', 'sprinter'],
  ['indicator', 'indikator', 'indikatorer'],
  ['observation', 'tall', 'tall'],
];
const shownChanges = 5;

export interface PresentFile extends FileCount {
  /** Changes made after the copy, newest first, a few of them; and how many there are in all. */
  since: { count: number; sentences: string[] };
  /** When the copy's newest change was last written on, as the file has it; null when it is not in its log. */
  lastOfCopyAt: string | null;
}

/** What of the present file a restored copy would lack, in words. Pure; counts only, never a text beside the log's own. */
export function compareDrill(
  copy: DrilledCopy,
  present: PresentFile,
): { isGood: boolean; isSame: boolean; lost: string[] } {
  if (!copy.isWhole)
    return { isGood: false, isSame: false, lost: ['Kopien er skadet og kan ikke brukes.'] };
  const wrong = wrongFigures(copy, present);
  const { count, sentences } = present.since;
  const changes =
    count === 0
      ? []
      : [
          `${amount(count, 'endring', 'endringer')} er gjort etter kopien. De nyeste: ${sentences
            .slice(0, shownChanges)
            .map((sentence) => `«${sentence}»`)
            .join(', ')}.`,
        ];
  const lost = [...wrong, ...branch(copy, present), ...changes, ...lackingRows(copy, present)];
  return { isGood: wrong.length === 0, isSame: lost.length === 0, lost };
}

/** The copy's newest change as the file has it now: gone with a restore, or written on since. */
function branch({ last }: FileCount, { lastOfCopyAt }: PresentFile): string[] {
  if (last === null || lastOfCopyAt === last.at) return [];
  return lastOfCopyAt === null
    ? ['Kopien har endringer som ikke er i fila nå. Fila kan være hentet tilbake siden.']
    : [`«${last.sentence}» er skrevet videre på etter kopien.`];
}

function lackingRows(copy: FileCount, present: FileCount): string[] {
  const difference = (table: string) => (present.rows[table] ?? 0) - (copy.rows[table] ?? 0);
  const named = nouns.flatMap(([table, one, many]) => {
    const more = difference(table);
    return more > 0 ? [amount(more, one, many)] : [];
  });
  return named.length === 0 ? [] : [`Kopien mangler ${inARow(named)}.`];
}

/** Figures that are in both must be the same in both: no change in the log can explain another sum. */
function wrongFigures(copy: FileCount, present: FileCount): string[] {
  const now = new Map(present.figures.map((one) => [one.importId, one]));
  return copy.figures.flatMap(({ importId, fileName, count, sum }) => {
    const other = now.get(importId);
    if (!other || (other.count === count && isSameSum(other.sum, sum))) return [];
    return [
      `Tallene fra «${fileName}» er ikke de samme i kopien som i fila. Kjør «Kontroll av fila», og les kilden inn på nytt.`,
    ];
  });
}

/** Sums are added in the order of the rows, which a copy may have changed. */
const isSameSum = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

const amount = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function inARow(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} og ${last}`;
}
