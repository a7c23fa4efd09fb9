import type { Block, DocumentBase } from '../../../../contract/briefing-model.ts';
import { helpLines } from '../../../../contract/words.ts';
import { blockNotes, blockText, runText } from '../block-text.ts';

/** Digits that say when, which or where, and nothing about how it goes. */
const names: readonly RegExp[] = [
  /\b[A-ZÆØÅ]{1,3}-?\d+(?:-\d+)*\b/gu,
  /\b\d{1,2}\.\s?(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan|feb|sep|sept|okt|nov|des)\b\.?(?:\s\d{4})?/giu,
  /\b\d{1,2}\.\d{1,2}\.\d{2,4}\b/g,
  /\b(?:19|20)\d\d(?:\s?[–-]\s?(?:(?:19|20)?\d\d))?\b/g,
  /\b(?:tiltak|punkt|punktene|nivå|trinn|kap\.|kapittel|side|s\.|nr\.|vedlegg|tabell|figur|orientering|steg|sprint|fase|kl\.|område|hovedområde|spørsmål)\s?\d+(?:[.,]\d+)*(?:(?:,\s?\d+)*\s?(?:og|eller|til|[–-])\s?\d+)?/giu,
  /§+\s?\d+(?:-\d+)?[a-z]?/giu,
  /\b\d{1,2}\.\s?(?:trinn|klasse|ledd|plass|kvartal|halvår)/giu,
  /\b\d{1,2}(?:\s?[–-]\s?\d{1,2})?[\s\u00a0-]?(?:års?|åringer?)(?![a-zæøå])(?:-?kontroll\w*)?/giu,
  /\b\d{1,2}-årskontroll\w*/giu,
  // Telephone numbers, by how they are written or by the word before them.
  /(?<![\d.,][\s\u00a0]?)\+?(?:47[\s\u00a0])?(?:\d{2}[\s\u00a0]\d{2}[\s\u00a0]\d{2}[\s\u00a0]\d{2}|\d{3}[\s\u00a0]\d{2}[\s\u00a0]\d{3})(?![\s\u00a0]?\d)/g,
  /\b(?:telefon|tlf\.?|mobil|nødnummer|telefonnummer|vakttelefon)[\s\u00a0:]{1,2}(?:\+?\d{2,3}(?:[\s\u00a0]\d{2,3})+|\+?\d{3,})(?!\d)/giu,
  /\bring(?:e|er)?[\s\u00a0](?:11[023]|116[\s\u00a0]?\d{3}|\d{5})(?!\d)/giu,
];
/** The app's own words, printed as they are wherever figures on suicide stand. */
const own: ReadonlySet<string> = new Set(helpLines);

/** The figures a text claims something with: «14,6», «12 prosent» gives «12». */
export function claimsIn(text: string): string[] {
  if (own.has(text)) return [];
  const rest = names.reduce((left, name) => left.replace(name, ' '), text);
  return rest.match(/\d+(?:[\s\u00a0\u202f]\d{3})*(?:[.,]\d+)?/g) ?? [];
}

export interface Unsourced {
  sectionId: string;
  text: string;
  figures: string[];
}

/**
 * Places that claim a figure without pointing at a source. What is proposed in the ask is no claim; an
 * assessment may repeat a figure that stands with its source among the facts.
 */
export function unsourcedClaims(model: DocumentBase): Unsourced[] {
  const isKnown = (note: number) => model.sources.some(({ number }) => number === note);
  const blocks = model.sections.flatMap((section) =>
    section.blocks.map((block) => ({ section, block })),
  );
  const told = new Set(
    blocks
      .filter(({ block }) => blockNotes(block).some(isKnown))
      .flatMap(({ block }) => claimsIn(blockText(block)).map(normal)),
  );
  return blocks.flatMap(({ section, block }) => {
    const isProposal = section.nature === 'ask' && block.kind !== 'callout';
    if (isProposal) return [];
    return pieces(block, isKnown).flatMap(({ text, hasSource }): Unsourced[] => {
      if (hasSource) return [];
      const figures = claimsIn(text).filter(
        (figure) => section.nature === 'fact' || !told.has(normal(figure)),
      );
      return figures.length === 0 ? [] : [{ sectionId: section.id, text, figures }];
    });
  });
}

/** How many blocks of the document hold a figure. */
export function figureCount(model: DocumentBase): number {
  return model.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'figure' || claimsIn(blockText(block)).length > 0).length;
}

/** A block as the pieces that each must have their own source: every point of a list by itself. */
function pieces(
  block: Block,
  isKnown: (note: number) => boolean,
): { text: string; hasSource: boolean }[] {
  if (block.kind === 'list')
    return block.items.map((runs) => ({
      text: runText(runs),
      hasSource: runs.some(({ note }) => note !== undefined && isKnown(note)),
    }));
  const hasSource = blockNotes(block).some(isKnown);
  // A chart or table of the app's without a source is wrong whatever its words are; one that somebody
  // wrote claims what its figures claim.
  const isShown = block.kind === 'figure' || (block.kind === 'table' && block.caption !== '');
  return [{ text: isShown ? `${blockText(block)} 0` : blockText(block), hasSource }];
}

function normal(figure: string): string {
  return figure.replace(/[\s\u00a0\u202f]/g, '').replace('.', ',');
}
