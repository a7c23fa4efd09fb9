import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { BriefingModel } from '../../electron/contract/briefing-model.ts';
import { claimsIn } from '../../electron/core/domain/briefing/checks/claims.ts';

/** The XML of an Office file by the name of its part. */
export type XmlParts = Record<string, string>;

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
export const decoded = (xml: string): string =>
  xml.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '');
export const matches = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map(([whole]) => whole);

export function xmlParts(bytes: Uint8Array): XmlParts {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, part]) => [name, strFromU8(part)]),
  );
}

/** What stands on a slide or in its notes. */
export const slideText = (xml: string): string =>
  decoded([...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, inner = '']) => inner).join(' '));

export const slidesOf = (file: XmlParts): [name: string, xml: string][] =>
  Object.entries(file).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));

/** Five to seven slides, each with a title in a real placeholder, no two alike. */
export function expectTitles(bytes: Uint8Array): void {
  const slides = slidesOf(xmlParts(bytes));
  expect(slides.length).toBeGreaterThanOrEqual(5);
  expect(slides.length).toBeLessThanOrEqual(7);
  const titles = slides.map(([, xml]) => {
    const shape = matches(xml, /<p:sp>.*?<\/p:sp>/gs).find((one) =>
      /<p:ph[^>]*type="title"/s.test(one),
    );
    return slideText(shape ?? '').trim();
  });
  expect(titles.filter((title) => title.length <= 3)).toEqual([]);
  expect(new Set(titles).size).toBe(titles.length);
}

/** No claim of a figure without a source on the slide and in its notes; the first has them all. */
export function expectSlideSources(bytes: Uint8Array, model: BriefingModel): void {
  const file = xmlParts(bytes);
  for (const [name, whole] of slidesOf(file)) {
    // The number of the slide and «(2 av 3)» are no claims.
    const xml = whole.replace(/<a:fld .*?<\/a:fld>|\(\d+ av \d+\)/gs, '');
    const isAsk = /Hva ber vi om\?|Forslag til vedtak/.test(slideText(xml));
    if (name.endsWith('/slide1.xml') || isAsk || claimsIn(slideText(xml)).length === 0) continue;
    expect([name, /Kilder?: /.test(slideText(xml))]).toEqual([name, true]);
    const notes = slideText(file[name.replace('slides/slide', 'notesSlides/notesSlide')] ?? '');
    expect(model.sources.some(({ text }) => notes.includes(text))).toBe(true);
  }
  const first = slideText(file['ppt/notesSlides/notesSlide1.xml'] ?? '');
  for (const { text } of model.sources) expect(first).toContain(text);
}

/** Every chart in words, every table with a heading row; how many there are of each. */
export function expectTablesAndCharts(bytes: Uint8Array): { tables: number; pictures: number } {
  const frames = slidesOf(xmlParts(bytes)).flatMap(([, xml]) =>
    matches(xml, /<p:(graphicFrame|pic)>.*?<\/p:\1>/gs),
  );
  const tables = frames.filter((frame) => frame.includes('<a:tbl>'));
  const pictures = frames.filter((frame) => !frame.includes('<a:tbl>'));
  for (const table of tables) expect(table).toContain('<a:tblPr firstRow="1"/>');
  for (const picture of pictures) expect(picture).toMatch(/descr="[^"]{20,}"/);
  return { tables: tables.length, pictures: pictures.length };
}

/** Bokmål in every run, and one look to a paragraph. */
export function expectSlidesInBokmaal(bytes: Uint8Array): void {
  for (const [name, xml] of Object.entries(xmlParts(bytes))) {
    expect([name, matches(xml, / lang="(?!nb-NO)[^"]*"/g)]).toEqual([name, []]);
    if (!name.startsWith('ppt/slides/')) continue;
    for (const run of matches(xml, /<a:rPr\b[^>]*>/g)) expect(run).toContain('lang="nb-NO"');
    for (const paragraph of matches(xml, /<a:p>.*?<\/a:p>/gs))
      expect(matches(paragraph, /<a:pPr\b/g).length).toBeLessThan(2);
  }
}

/** Headings of the model that have slides come in the model's order. */
export function expectSlideOrder(bytes: Uint8Array, model: BriefingModel): void {
  const file = xmlParts(bytes);
  const shown = slidesOf(file)
    .toSorted(([a], [b]) => a.localeCompare(b, 'nb', { numeric: true }))
    .map(([, xml]) => slideText(xml));
  const kinds = ['ask', 'changes', 'measures', 'measure', 'assessment'];
  const places = model.sections
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ heading }) => shown.findIndex((text) => text.startsWith(heading)))
    .filter((at) => at >= 0);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places.length).toBeGreaterThan(1);
}
