import { strFromU8, strToU8, unzipSync } from 'fflate';
import { repackOffice } from '../office-package.ts';

/**
 * The presentation with what the library leaves out: bokmål on every run, heading rows marked, notes in
 * paragraphs, no point where a figure is missing, and charts numbered from 1 (the library counts
 * through the life of the process).
 */
export function repackPptx(pptx: Uint8Array, clock: Date): Uint8Array {
  const renumber = chartNumbers(Object.keys(unzipSync(pptx)));
  return repackOffice(
    pptx,
    clock,
    (name, bytes) => {
      if (name.endsWith('.xlsx')) return repackOffice(bytes, clock, sheetPart);
      if (!/\.(xml|rels)$/.test(name)) return bytes;
      return strToU8(renumber(edited(name, strFromU8(bytes))));
    },
    renumber,
  );
}

/** Charts and their workbooks in a text or a name, by their order in this file. */
function chartNumbers(names: readonly string[]): (text: string) => string {
  const ids: string[] = names.flatMap(
    (name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [],
  );
  const places = new Map<string, string>(
    ids.toSorted((a, b) => Number(a) - Number(b)).map((id, index) => [id, String(index + 1)]),
  );
  return (text) =>
    text.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.)/g,
      (_, before: string, id: string) => `${before}${places.get(id) ?? id}`,
    );
}

function edited(name: string, xml: string): string {
  const inBokmål = xml
    .replace(/ altLang="[^"]*"/g, '')
    .replace(/ lang="en-US"/g, ' lang="nb-NO"')
    .replace(/<a:tblPr\/>/g, '<a:tblPr firstRow="1"/>');
  if (name.startsWith('ppt/notesSlides/notesSlide')) return inParagraphs(inBokmål);
  if (name.startsWith('ppt/charts/chart')) return withoutEmpty(inBokmål);
  return name.startsWith('ppt/slides/slide') ? oneLookEach(inBokmål) : inBokmål;
}

/** The library writes the look of a paragraph once for every run in it: only the first is allowed. */
function oneLookEach(xml: string): string {
  return xml.replace(/<a:p>.*?<\/a:p>/gs, (paragraph) => {
    let count = 0;
    return paragraph.replace(/<a:pPr\b(?:[^>]*\/>|.*?<\/a:pPr>)/gs, (look) =>
      (count += 1) === 1 ? look : '',
    );
  });
}

function inParagraphs(xml: string): string {
  const between = '</a:t></a:r></a:p><a:p><a:r><a:rPr lang="nb-NO" dirty="0"/><a:t>';
  return xml.replace(/<a:t>[^<]*<\/a:t>/g, (text) => text.replace(/\r?\n/g, between));
}

/** A missing figure is no point: an empty value would be read as 0. */
function withoutEmpty(xml: string): string {
  return xml.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '');
}

function sheetPart(name: string, bytes: Uint8Array): Uint8Array {
  if (!name.startsWith('xl/worksheets/')) return bytes;
  return strToU8(strFromU8(bytes).replace(/<c r="[^"]*"><v><\/v><\/c>/g, ''));
}
