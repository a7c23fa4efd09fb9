import type { PrivacyFinding, TextRange } from '../../../contract/privacy.ts';
import type { AgeSignal } from './age.ts';
import { sentenceRange } from './person.ts';

/** What may stand between the phrases for them to be one description: «på», «, under», «og med». */
const glue =
  /^(?:[\s,;:()–-]|på|i|med|og|som|er|har|under|går|bor|ei|en|et|ein|eit|til|av|fra|frå|ved|den|det|diagnosen|diagnose|ny|mye|nå|no)*$/iu;

/**
 * The same said about a group. A description that hangs together becomes «noen ungdommer»; what is
 * spread over sentences becomes one sentence about the group.
 */
export function suggestGroup(
  text: string,
  ranges: readonly TextRange[],
  ages: readonly AgeSignal[],
): PrivacyFinding['suggestion'] {
  const first = ranges[0];
  const last = ranges.at(-1);
  if (first === undefined || last === undefined) return null;
  const group = groupOf(ages);
  const isOnePhrase = ranges.every((range, at) => {
    const next = ranges[at + 1];
    return next === undefined || glue.test(text.slice(range.end, next.start));
  });
  if (isOnePhrase) {
    const isStart = /(?:^|[.!?\n]["»]?\s*)$/.test(text.slice(0, first.start));
    const comma = text.slice(last.end, last.end + 1) === ',' ? 1 : 0;
    const replacement = isStart ? group.charAt(0).toLocaleUpperCase('nb') + group.slice(1) : group;
    return { start: first.start, end: last.end + comma, replacement };
  }
  const start = sentenceRange(text, first.start).start;
  const { end } = sentenceRange(text, last.start);
  const capital = group.charAt(0).toLocaleUpperCase('nb') + group.slice(1);
  return { start, end, replacement: `${capital} trengte hjelp fra flere tjenester samtidig.` };
}

function groupOf(ages: readonly AgeSignal[]): string {
  const years = ages.map((one) => one.years).find((one) => one !== null) ?? null;
  if (years === null) return 'noen barn og unge';
  if (years < 6) return 'noen barn under skolealder';
  if (years < 13) return 'noen barn på barnetrinnet';
  if (years < 16) return 'noen ungdommer';
  return 'noen unge i videregående alder';
}
