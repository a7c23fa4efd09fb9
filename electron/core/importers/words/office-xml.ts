import { characterReferences } from './character-references.ts';

/** Where links lead, and what pictures and fields are said to show. */
const told = /\s(?:Target|descr|title|alt|tooltip|w:instr|xlink:href)="([^"]*)"/g;

/**
 * The words of one part of a Word, Excel, PowerPoint or OpenDocument file. Cells stand far apart so that
 * two figures are not read as one; runs of one paragraph close.
 */
export function wordsOfXml(xml: string): string {
  const said = [...xml.matchAll(told)].map(([, value = '']) => value);
  const text = xml
    .replaceAll(/<\/(?:c|si|v|row|table:table-cell)>/g, '\n\n\n\n\n\n')
    .replaceAll(/<\/(?:w:p|a:p|text:p|w:tc)>|<w:br\/>|<w:tab\/>/g, '\n')
    .replaceAll(/<[^>]*>/g, '');
  return characterReferences([text, ...said].join('\n\n'));
}

/** The numbers of a sheet's cells, formulas' answers included; cells of text hold none. */
export function cellFigures(xml: string): number[] {
  const figures: number[] = [];
  for (const [, attributes = '', inside = ''] of xml.matchAll(/<c(\s[^>]*)?>(.*?)<\/c>/gs)) {
    if (/\st="(?:s|str|inlineStr|b|e)"/.test(attributes)) continue;
    const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1];
    if (value) figures.push(Number(value));
  }
  return figures;
}
