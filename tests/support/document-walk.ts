import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { DocumentBase } from '../../electron/contract/briefing-model.ts';
import { claimsIn } from '../../electron/core/domain/briefing/checks/claims.ts';

export const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 });
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([whole]) => whole);
const text = (xml: string) =>
  [...xml.matchAll(/<w:t[ >](?:[^<]*?>)?([^<]*)<\/w:t>/g)].map(([, inner = '']) => inner).join('');
const part = (docx: Uint8Array, name: string) =>
  strFromU8(unzipSync(docx)[name] ?? new Uint8Array());
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const plain = (xml: string) => xml.replace(/&(?:amp|lt|gt|quot);/g, (sign) => entities[sign] ?? '');

const drawn = (model: DocumentBase) =>
  model.sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === 'figure' && block.chart !== null),
  );

/** The headings of a Word file are those of the model, in its order. */
export function expectHeadings(docx: Uint8Array, { sections }: DocumentBase): void {
  const heads = all(
    part(docx, 'word/document.xml'),
    /<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="Heading1"\/>.*?<\/w:p>/gs,
  );
  expect(heads.map((head) => plain(text(head)))).toEqual(sections.map(({ heading }) => heading));
}

/** How the one-cell table round an ask or an assessment begins. */
const box = (fill: string) =>
  new RegExp(
    `<w:tbl>(?:(?!<w:p>).)*?<w:shd [^>]*w:fill="(?:${fill})"[^>]*/>(?:(?!<w:p>).)*?</w:tcPr>`,
    'gs',
  );

/** The document with what stands in boxes where the boxes stood: they are no tables of facts. */
export const unboxed = (body: string): string => body.replace(box('EEF6F7|F6F2FC'), '');

/** The boxes of the document, each from its beginning to the end of the first table in it or of itself. */
export const boxes = (body: string, fill: 'EEF6F7' | 'F6F2FC'): string[] =>
  all(body, new RegExp(`${box(fill).source}.*?</w:tbl>`, 'gs'));

/** Outside the ask no figure stands without a mark to its source, there or where it is first told. */
export function expectSources(docx: Uint8Array): void {
  const body = part(docx, 'word/document.xml');
  const outside = unboxed(boxes(body, 'EEF6F7').reduce((left, ask) => left.replace(ask, ''), body))
    .replace(/<w:tbl>.*?<\/w:tbl>/gs, '')
    .replace(/<w:sdt>.*?<\/w:sdt>/gs, '');
  const sourced = new Set<string>();
  const bare: string[] = [];
  for (const paragraph of all(outside, /<w:p>.*?<\/w:p>/gs)) {
    if (/w:val="(Title|Subtitle|Heading\d|Caption|ContentsHeading)"/.test(paragraph)) continue;
    const claims = claimsIn(text(paragraph));
    if (/<w:footnoteReference |NOTEREF/.test(paragraph)) claims.forEach((one) => sourced.add(one));
    else bare.push(...claims);
  }
  expect(bare.filter((one) => !sourced.has(one))).toEqual([]);
}

/** Every table repeats its heading row and cuts no row; every chart has its description in words. */
export function expectTablesAndPictures(docx: Uint8Array, model: DocumentBase): void {
  const body = unboxed(part(docx, 'word/document.xml'));
  for (const table of all(body, /<w:tbl>.*?<\/w:tbl>/gs)) {
    expect(table).toContain('<w:tblHeader/>');
    expect(table.match(/<w:cantSplit\/>/g)?.length).toBe(table.match(/<w:tr>/g)?.length);
  }
  const pictures = all(body, /<wp:docPr [^>]*>/g);
  expect(pictures).toHaveLength(drawn(model).length);
  for (const picture of pictures) expect(picture).toMatch(/descr="[^"]{20,}"/);
}

export function expectBokmaal(docx: Uint8Array): void {
  expect(part(docx, 'word/styles.xml')).toContain('<w:lang w:val="nb-NO"');
}

/** Tagged, titled, in bokmål, on A4 and with an outline; answers how many pages it has. */
export function expectPdf(path: string, { title }: DocumentBase): number {
  const info = run('pdfinfo', path);
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toContain(title);
  expect(info).toMatch(/Page size:\s+(59\d|84\d).*A4/);
  const raw = readFileSync(path).toString('latin1');
  expect(raw).toMatch(/\/Lang \(nb-NO\)|\/Lang<|\/Lang \(/);
  expect(raw).toContain('/Outlines');
  return Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
}

/** Headings, lists, tables with heading cells, and figures with words, in the tree a reader follows. */
export function expectTags(path: string, model: DocumentBase): void {
  const tree = run('pdfinfo', '-struct', path);
  expect(tree).toMatch(/^ *H1/m);
  expect(tree.match(/^ *H2/gm)?.length).toBeGreaterThanOrEqual(model.sections.length);
  expect(tree).toMatch(/^ *LI/m);
  const tables = model.sections.flatMap((s) => s.blocks.filter((b) => b.kind === 'table'));
  expect(tree.match(/^ *TH/gm)?.length ?? 0).toBeGreaterThanOrEqual(tables.length);
  const tagged = tree.match(/^ *Figure/gm)?.length ?? 0;
  expect(tagged).toBeGreaterThanOrEqual(drawn(model).length);
  const raw = readFileSync(path).toString('latin1');
  expect(raw.match(/\/Alt [(<]/g)?.length ?? 0).toBe(tagged);
}

/** Read aloud in the order of the model, with every font in the file. */
export function expectReadingOrder(path: string, { sections }: DocumentBase): void {
  const read = run('pdftotext', path, '-').replace(/\s+/g, ' ');
  let from = 0;
  for (const { heading } of sections.filter((s) => s.isAppendix !== true)) {
    const at = read.indexOf(heading.replace(/\s+/g, ' '), from);
    expect([heading, at >= from]).toEqual([heading, true]);
    from = at + 1;
  }
  const fonts = run('pdffonts', path).split('\n').slice(2).filter(Boolean);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+/);
}
