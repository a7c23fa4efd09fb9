import type { PrivacyFinding, PrivacyWarning, TextRange } from '../../../contract/privacy.ts';
import { replaceIn, textOf } from './rich.ts';
import { scanText } from './scan.ts';

/** The findings of one field's value, with what the writer can do about each. */
export function warningsOf(value: string): PrivacyWarning[] {
  const text = textOf(value);
  return scanText(text).map((finding) => {
    const { kind, reason, belongs, ranges, suggestion } = finding;
    const words = (range: TextRange) => text.slice(range.start, range.end).replaceAll('\n', ' ');
    return {
      ...{ kind, reason, belongs, ranges },
      phrases: ranges.map(words),
      suggestion: suggestion && {
        words: sentenceWith(text, suggestion),
        value: replaceIn(value, [suggestion]),
      },
      without: replaceIn(
        value,
        ranges.map((range) => ({ ...removal(text, range), replacement: '' })),
      ),
      canKeep: kind !== 'national_id',
    };
  });
}

/** The sentence as it will read with the suggestion in it. */
function sentenceWith(
  text: string,
  { start, end, replacement }: NonNullable<PrivacyFinding['suggestion']>,
): string {
  const lead =
    text
      .slice(0, start)
      .split(/(?<=[.!?])\s+(?=\p{Lu})|\n/u)
      .at(-1) ?? '';
  const tail = /^.*?[.!?](?=\s|$)|^[^\n]*/u.exec(text.slice(end))?.[0] ?? '';
  const rest = /[.!?]$/.test(replacement) ? '' : tail;
  return `${lead}${replacement}${rest}`.trim();
}

/** A phrase with one of the spaces around it, so that no two are left. */
function removal(text: string, { start, end }: TextRange): TextRange {
  const isSpaced = text[start - 1] === ' ' && /^[ ,.;:!?]|^$/.test(text.slice(end, end + 1));
  return { start: isSpaced ? start - 1 : start, end };
}
