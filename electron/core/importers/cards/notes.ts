import { formatDate, joinWords } from '../../../contract/format.ts';
import { readDay, type DayOrder } from './dates.ts';

/** The most that is named one by one in a note; the rest are counted. */
const mostNamed = 8;

/** «3 kort», «1 kort». */
export const cardCount = (count: number): string => `${count} kort`;

/** «A», «B» og «C», or the first of them «og 4 til». */
export function naming(titles: readonly string[]): string {
  const shown = titles.slice(0, mostNamed).map((title) => `«${short(title)}»`);
  const more = titles.length - shown.length;
  return more > 0 ? `${shown.join(', ')} og ${more} til` : joinWords(shown);
}

/** What stands in a field, on which card: «A»: 1.3.2026; «B»: 2.3.2026. */
export function namingEach(pairs: readonly { title: string; text: string }[]): string {
  const shown = pairs
    .slice(0, mostNamed)
    .map(({ title, text }) => `«${short(title)}»: ${short(text)}`);
  const more = pairs.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; og ${more} til` : ''}`;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** What a file's columns hold that a card has no place for, with the number of cards it stands on. */
export function unusedColumns(columns: readonly { name: string; count: number }[]): string[] {
  const used = columns.filter(({ count }) => count > 0);
  if (used.length === 0) return [];
  const shown = used
    .slice(0, 30)
    .map(({ name, count }) => `«${short(name)}» (${cardCount(count)})`);
  const more = used.length - shown.length;
  return [
    `Kolonner som ikke er tatt med: ${more > 0 ? `${shown.join(', ')} og ${more} til` : joinWords(shown)}.`,
  ];
}

/** The date that shows best how a file writes them: one that can be read in one way, where there is one. */
export function exampleOf(dates: readonly string[]): string {
  return (
    dates.find((text) =>
      text
        .split(/\D+/)
        .slice(0, 2)
        .some((n) => Number(n) > 12),
    ) ??
    dates[0] ??
    ''
  );
}

/** How dates that may be read in two ways were read. */
export function orderNote(order: DayOrder, example: string, monthFirst: boolean): string[] {
  if (example === '') return [];
  const day = readDay(example, monthFirst);
  const way = `${monthFirst ? 'måneden' : 'dagen'} først${day === null ? '' : `: ${example} er ${formatDate(day, 'long')}`}`;
  switch (order) {
    case 'month first':
      return [`Datoene i fila er skrevet og lest med ${way}.`];
    case 'either':
      return [
        `Datoene i fila kan leses på to måter, og fila sier ikke hvilken. De er lest med ${way}. Er det feil, skriv datoene som ÅÅÅÅ-MM-DD i fila og hent den på nytt.`,
      ];
    case 'both':
      return [
        `Fila har datoer med dagen først og datoer med måneden først. De er lest med dagen først. Se over fristene, eller skriv datoene som ÅÅÅÅ-MM-DD i fila og hent den på nytt.`,
      ];
    case 'day first':
      return [];
  }
}

/** Deadlines that are no days, card by card: what looks like a day and is none, and what is words. */
export function dueNotes(unread: readonly { title: string; text: string }[]): string[] {
  const dates = unread.filter(({ text }) => /\d/.test(text));
  const words = unread.filter(({ text }) => !/\d/.test(text));
  return [
    ...(dates.length > 0
      ? [
          `Frist på ${cardCount(dates.length)} kan ikke leses som en dag, og står som tekst: ${namingEach(dates)}. Sett dagen på kortet.`,
        ]
      : []),
    ...(words.length > 0
      ? [
          `Frist på ${cardCount(words.length)} er ord og ingen dag, og står som tekst: ${namingEach(words)}.`,
        ]
      : []),
  ];
}
