import type { RichBlock } from './rich-text.ts';

type Paragraph = Extract<RichBlock, { kind: 'paragraph' }>;

const numbered = /^\s*(\d{1,2})\. +(?=\S)/;

/**
 * Lines typed as «1. », «2. » … become a list: at least two neighbours that count from 1. Any other number
 * or sign that begins a line is a word of the text («17. mai», «3. trinn», «- 0,3», «1) »), and stays.
 */
export function withTypedLists(blocks: readonly RichBlock[]): RichBlock[] {
  const out: RichBlock[] = [];
  for (let at = 0; at < blocks.length;) {
    const run = countingFrom(blocks, at);
    if (run.length >= 2) {
      out.push({ kind: 'list', isOrdered: true, items: run.map((line) => [withoutNumber(line)]) });
      at += run.length;
    } else {
      const block = blocks[at];
      if (block) out.push(block);
      at += 1;
    }
  }
  return out;
}

/** The paragraphs from a place on that count 1, 2, 3 …; none unless the first says 1. */
function countingFrom(blocks: readonly RichBlock[], from: number): Paragraph[] {
  const run: Paragraph[] = [];
  for (const block of blocks.slice(from)) {
    if (block.kind !== 'paragraph' || numberOf(block) !== run.length + 1) break;
    run.push(block);
  }
  return run;
}

function numberOf({ inlines }: Paragraph): number | null {
  const found = numbered.exec(inlines[0]?.text ?? '');
  return found === null ? null : Number(found[1]);
}

function withoutNumber({ kind, inlines: [first, ...rest] }: Paragraph): Paragraph {
  if (!first) return { kind, inlines: rest };
  return { kind, inlines: [{ ...first, text: first.text.replace(numbered, '') }, ...rest] };
}
