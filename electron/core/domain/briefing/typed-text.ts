import type { Block, Run } from '../../../contract/briefing-model.ts';
import { exemption } from '../../../contract/exemption.ts';
import { blocksOf, type Inline, type RichBlock } from '../../../contract/rich-text.ts';
import type { SourceRegister } from './sources.ts';

const bullet = /^\s*[-–•]\s+/;
const numbered = /^\s*\d{1,2}[.)]\s+/;
/** «(kilde: SSB, tabell 06947)» at any place in a text becomes a numbered source. */
const citation = /\s*\(kilder?:\s*([^()]*(?:\([^()]*\)[^()]*)*)\)/giu;

/**
 * What a person wrote, as blocks: paragraphs, lists (also those typed with signs), headings and
 * quotations. Sources in brackets become notes, and what is marked exempt says on what ground.
 */
export function typedBlocks(value: string, sources: SourceRegister): Block[] {
  return joinLists(blocksOf(value).flatMap((block) => richBlock(block, sources)));
}

/** Every written point on its own, without the sign it was typed with: for numbered proposals. */
export function typedPoints(value: string, sources: SourceRegister): Block[] {
  return typedBlocks(value, sources).flatMap((block): Block[] => {
    if (block.kind === 'list') return block.items.map((item) => point([item], block.exempt));
    if (block.kind === 'paragraph' || block.kind === 'callout')
      return [point([block.runs], block.exempt)];
    return block.kind === 'heading' ? [point([[{ text: block.text }]], block.exempt)] : [];
  });
}

function point(items: Run[][], exempt: string | undefined): Block {
  return { kind: 'list', isOrdered: true, items, ...marked(exempt) };
}

/** Neighbouring lists of one kind are one list; ordered ones go on counting past what lies between. */
export function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'list' && last?.kind === 'list' && last.isOrdered === block.isOrdered) {
      if (last.exempt === block.exempt) {
        joined[joined.length - 1] = { ...last, items: [...last.items, ...block.items] };
        continue;
      }
      if (block.isOrdered) {
        joined.push({ ...block, start: (last.start ?? 1) + last.items.length });
        continue;
      }
    }
    joined.push(block);
  }
  return joined;
}

function richBlock(block: RichBlock, sources: SourceRegister): Block[] {
  if (block.kind === 'list')
    return block.items.flatMap((parts) => {
      const [first = [], ...rest] = parts.map(inlinesOf);
      const flat = rest.reduce((all, more) => [...all, { text: ' ' }, ...more], first);
      const { inlines, exempt } = opened(flat);
      return item(inlines, block.isOrdered, exempt, sources);
    });
  if (block.kind === 'quote')
    return block.blocks.map(inlinesOf).flatMap((quoted): Block[] => {
      const { inlines, exempt } = opened(quoted);
      const runs = read(inlines, sources);
      return runs.length === 0 ? [] : [{ kind: 'callout', tone: 'quote', runs, ...marked(exempt) }];
    });
  const { inlines, exempt } = opened(block.inlines);
  const text = plain(inlines);
  if (bullet.test(text)) return item(without(inlines, bullet), false, exempt, sources);
  if (numbered.test(text)) return item(without(inlines, numbered), true, exempt, sources);
  const runs = read(inlines, sources);
  if (runs.length === 0) return [];
  if (block.kind === 'heading')
    return [{ kind: 'heading', text: runs.map((r) => r.text).join(''), ...marked(exempt) }];
  return [{ kind: 'paragraph', runs, ...marked(exempt) }];
}

function item(
  inlines: readonly Inline[],
  isOrdered: boolean,
  exempt: string | undefined,
  sources: SourceRegister,
): Block[] {
  const runs = read(inlines, sources);
  return runs.length === 0 ? [] : [{ kind: 'list', isOrdered, items: [runs], ...marked(exempt) }];
}

/** A paragraph without its mark, and the ground it is exempt on, if it is. */
function opened(inlines: readonly Inline[]): { inlines: Inline[]; exempt: string | undefined } {
  const held = exemption(plain(inlines));
  return { inlines: cutStart(inlines, held?.length ?? 0), exempt: held?.basis };
}

function marked(exempt: string | undefined): { exempt?: string } {
  return exempt === undefined ? {} : { exempt };
}

function inlinesOf(block: RichBlock): Inline[] {
  if ('inlines' in block) return block.inlines;
  const inner = block.kind === 'quote' ? block.blocks : block.items.flat();
  return inner.flatMap((one, index) => [...(index > 0 ? [{ text: ' ' }] : []), ...inlinesOf(one)]);
}

function plain(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join('');
}

/** The inlines less the sign that begins them. */
function without(inlines: readonly Inline[], sign: RegExp): Inline[] {
  return cutStart(inlines, sign.exec(plain(inlines))?.[0].length ?? 0);
}

function cutStart(inlines: readonly Inline[], length: number): Inline[] {
  let left = length;
  return inlines.map((inline) => {
    const cut = Math.min(left, inline.text.length);
    left -= cut;
    return { ...inline, text: inline.text.slice(cut) };
  });
}

/** One paragraph's runs with the notes of the sources named in it. */
function read(inlines: readonly Inline[], sources: SourceRegister): Run[] {
  return trimmed(
    inlines.flatMap(({ text, isBold, isItalic, href }) => {
      const look = {
        ...(isBold ? { isStrong: true } : {}),
        ...(isItalic ? { isEmphasis: true } : {}),
        ...(href ? { href } : {}),
      };
      return cited(text.replace(/\s*\n\s*/g, ' '), sources).map((run) => ({ ...run, ...look }));
    }),
  );
}

function cited(text: string, sources: SourceRegister): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(citation)) {
    const source = (match[1] ?? '').trim();
    if (source === '') continue;
    const note = sources.note(
      `${source.charAt(0).toUpperCase()}${source.slice(1)}${/[.]$/.test(source) ? '' : '.'}`,
    );
    runs.push({ text: text.slice(from, match.index), note });
    from = match.index + match[0].length;
  }
  runs.push({ text: text.slice(from) });
  return runs.filter((run) => run.text !== '' || run.note !== undefined);
}

function trimmed(runs: readonly Run[]): Run[] {
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last || runs.every((run) => run.text.trim() === '' && run.note === undefined))
    return [];
  return runs
    .map((run, index) => ({
      ...run,
      text: trimEnds(run.text, index === 0, index === runs.length - 1),
    }))
    .filter((run) => run.text !== '' || run.note !== undefined);
}

function trimEnds(text: string, isFirst: boolean, isLast: boolean): string {
  const start = isFirst ? text.trimStart() : text;
  return isLast ? start.trimEnd() : start;
}
