import { blocksOf, documentOf, richTextOf, type RichText } from './rich-text.ts';

/**
 * A paragraph that must not leave the house begins with its ground in square brackets:
 * «[unntatt: offl. § 13 jf. fvl. § 13] …». The mark is part of the text, so it follows the paragraph
 * wherever it is moved, copied or edited.
 */
const mark = /^\s*\[unntatt\s*:?\s*([^\]\n]*)\]\s*/iu;

/** Grounds offered in the builder; any other may be typed. */
export const exemptionGrounds = [
  'offl. § 13 jf. fvl. § 13',
  'offl. § 14',
  'offl. § 15',
  'offl. § 20',
  'offl. § 23',
  'offl. § 24',
  'offl. § 26',
] as const;

/**
 * The ground a paragraph is exempt on and the length of its mark; null for an open one. A mark that is
 * broken or stands in the middle counts too, with an empty ground: better too much held back.
 */
export function exemption(paragraph: string): { basis: string; length: number } | null {
  const found = mark.exec(paragraph);
  if (found) return { basis: (found[1] ?? '').trim(), length: found[0].length };
  return /\[\s*unntatt/iu.test(paragraph) ? { basis: '', length: 0 } : null;
}

/** A paragraph of a text that can be marked, by its place among all of them. */
export interface MarkedParagraph {
  index: number;
  text: string;
  basis: string | null;
}

interface Node {
  type?: string;
  text?: string;
  content?: Node[];
}

/** Everything in a text that is one paragraph, in reading order; empty ones are not told. */
export function markableParagraphs(value: RichText): MarkedParagraph[] {
  const found: MarkedParagraph[] = [];
  leaves(documentOf(value)).forEach((node, index) => {
    const whole = textOf(node);
    const held = exemption(whole);
    const text = whole.slice(held?.length ?? 0).trim();
    if (text !== '') found.push({ index, text, basis: held?.basis ?? null });
  });
  return found;
}

/** The text with one paragraph marked on a ground, or opened when `basis` is null. */
export function withExemption(value: RichText, index: number, basis: string | null): RichText {
  const document = structuredClone(documentOf(value)) as Node;
  const leaf = leaves(document)[index];
  if (!leaf) return value;
  const length = exemption(textOf(leaf))?.length ?? 0;
  cutStart(leaf, length);
  if (basis !== null) {
    const content = (leaf.content ??= []);
    content.unshift({ type: 'text', text: `[unntatt: ${basis}] ` });
  }
  const isPlain = !value.startsWith('{"type":"doc"') || blocksOf(value).length === 0;
  return isPlain ? leaves(document).map(textOf).join('\n') : richTextOf(document);
}

function leaves(node: Node): Node[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node];
  return (node.content ?? []).flatMap(leaves);
}

function textOf(node: Node): string {
  return (node.content ?? [])
    .map(({ type, text }) => (type === 'hardBreak' ? '\n' : (text ?? '')))
    .join('');
}

function cutStart(leaf: Node, length: number): void {
  let left = length;
  leaf.content = (leaf.content ?? []).flatMap((child) => {
    const size = child.type === 'hardBreak' ? 1 : (child.text ?? '').length;
    const cut = Math.min(left, size);
    left -= cut;
    if (cut === size && cut > 0) return [];
    return [cut === 0 ? child : { ...child, text: (child.text ?? '').slice(cut) }];
  });
}
