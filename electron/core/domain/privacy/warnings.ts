import type { PrivacyWarning, TextEdit, TextRange } from '../../../contract/privacy.ts';
import { scanText } from './scan.ts';

/** The findings of a text as it reads, with what the writer can do about each. */
export function warningsOf(text: string): PrivacyWarning[] {
  return scanText(text).map(({ kind, reason, belongs, ranges, suggestion }) => ({
    ...{ kind, reason, belongs, ranges },
    phrases: ranges.map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' ')),
    suggestion: suggestion && { words: sentenceWith(text, suggestion), edit: suggestion },
    removal: ranges.map((range) => ({ ...removal(text, range), replacement: '' })),
    canKeep: kind !== 'national_id',
  }));
}

/** A text with some of its characters replaced. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (now, { start, end, replacement }) => now.slice(0, start) + replacement + now.slice(end),
      text,
    );
}

/** The sentence as it will read with the suggestion in it. */
function sentenceWith(text: string, { start, end, replacement }: TextEdit): string {
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
