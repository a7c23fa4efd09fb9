import { blocksOf, plainOf, type RichBlock } from '../../electron/contract/rich-text.ts';

/** What stands where a text was removed. */
export const struckText = 'Fjernet for godt';

/** A text to remove, in every form it may stand in. */
export interface Words {
  /** Removed where a value, or what a sentence quotes, is one of these. */
  whole: ReadonlySet<string>;
  /** Removed wherever they stand: so long that nobody else wrote them by chance. Longest first. */
  long: readonly string[];
  /** One of these stands, unescaped, in whatever holds the text: a quick way to leave the rest alone. */
  probes: readonly string[];
}

/** Shorter than this, a part of a text may be anybody's. */
const shortestPart = 6;
const shortestWhole = 3;
const longLetters = 20;
const longWords = 3;

const isLong = (text: string): boolean =>
  text.length >= longLetters && text.split(/\s+/).length >= longWords;

function runsOf(block: RichBlock): string[][] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.inlines.map(({ text }) => text)];
    case 'list':
      return block.items.flat().flatMap(runsOf);
    case 'quote':
      return block.blocks.flatMap(runsOf);
    case 'table':
      return block.rows.flat().flatMap((cell) => cell.blocks.flatMap(runsOf));
  }
}

/** The longest stretch of a text that stands as it is also inside JSON. */
function plainStretch(text: string): string {
  // eslint-disable-next-line no-control-regex
  const stretches = text.split(/["\\\u0000-\u001f]+/);
  return stretches.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((found, one) => (one.length > found.length ? one : found), '');

/** The forms of texts as they stand in a row: as written, without formatting, and by paragraph. */
export function wordsOf(texts: readonly string[]): Words {
  const whole = new Set<string>();
  const long = new Set<string>();
  const probes = new Set<string>();
  for (const text of texts) {
    const paragraphs = blocksOf(text).flatMap(runsOf);
    const forms = [text, plainOf(text)].filter((one) => one.trim().length >= shortestWhole);
    const parts = paragraphs
      .map((runs) => runs.join(''))
      .filter((one) => one.trim().length >= shortestPart);
    for (const form of [...forms, ...parts]) {
      whole.add(form.trim());
      if (isLong(form.trim())) long.add(form.trim());
    }
    for (const runs of paragraphs) {
      const probe = plainStretch(longest(runs)).trim();
      if (probe.length > 0) probes.add(probe);
    }
  }
  const byLength = [...long].sort((one, other) => other.length - one.length);
  return { whole, long: byLength, probes: [...probes] };
}

/** Whether a stored text may hold any of the words; false is certain. */
export function mayHold({ probes }: Words, stored: string): boolean {
  return probes.some((probe) => stored.includes(probe));
}

/** A text without the long words, also inside JSON; with `whole`, a value that is one of the words goes too. */
export function withoutWords(words: Words, text: string, { whole }: { whole: boolean }): string {
  const trimmed = text.trim();
  if (words.long.includes(trimmed) || (whole && words.whole.has(trimmed))) return struckText;
  const parsed = parsedJson(text);
  if (parsed === undefined)
    return words.long.reduce((left, long) => left.replaceAll(long, struckText), text);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return withoutWords(words, value, { whole });
    if (Array.isArray(value)) return isRunOf(words, value, whole) ? oneRun(value) : value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, walk(inside)]));
  };
  const cleaned = JSON.stringify(walk(parsed));
  return cleaned === JSON.stringify(parsed) ? text : cleaned;
}

/** A formatted paragraph is cut into runs; together they are the text. */
function isRunOf(words: Words, runs: readonly unknown[], whole: boolean): boolean {
  const texts = runs.map(textOfRun);
  if (texts.length === 0 || texts.some((text) => text === null)) return false;
  const joined = texts.join('').trim();
  return words.long.includes(joined) || (whole && words.whole.has(joined));
}

function textOfRun(run: unknown): string | null {
  if (typeof run !== 'object' || run === null) return null;
  if ('text' in run && typeof run.text === 'string') return run.text;
  return 'type' in run && run.type === 'hardBreak' ? '\n' : null;
}

function oneRun(runs: readonly unknown[]): unknown[] {
  const first = runs.find((run) => typeof run === 'object' && run !== null && 'text' in run);
  return [{ ...(first as object), text: struckText }];
}

function parsedJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A sentence of the log without the words; one that tells of the row itself (`isOwn`) may say them unquoted. */
export function sentenceWithout(words: Words, sentence: string, isOwn: boolean): string {
  const unquoted = sentence.replaceAll(/«([^«»]*)»/g, (quote, inside: string) =>
    isQuoteOf(words, inside) ? `«${struckText}»` : quote,
  );
  const forms = isOwn ? [...words.whole].filter((one) => one.length >= shortestPart) : words.long;
  return forms.reduce((left, form) => left.replaceAll(form, struckText), unquoted);
}

function isQuoteOf({ whole }: Words, inside: string): boolean {
  if (whole.has(inside.trim())) return true;
  const start = inside.endsWith('…') ? inside.slice(0, -1).trim() : '';
  return start.length >= shortestPart && [...whole].some((form) => form.startsWith(start));
}

/** Whether a text holds, or is, the words: what is typed and not saved, or a reason that says them again. */
export function holdsWords({ whole }: Words, text: string): boolean {
  const folded = text.toLocaleLowerCase('nb');
  return [...whole].some((form) =>
    form.length >= shortestPart
      ? folded.includes(form.toLocaleLowerCase('nb'))
      : folded.trim() === form.toLocaleLowerCase('nb'),
  );
}
