import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatsOf, type PaperKind, type PaperModel } from '../../electron/contract/papers.ts';
import {
  browserPrinter,
  type BrowserPrinter,
} from '../../electron/host/printing/browser-printer.ts';
import { installedBrowser } from '../../electron/launch/browser.mjs';
import { documentTools } from '../../electron/launch/document-tools.mjs';
import { briefingFile, type BriefingFile } from '../support/briefing-file.ts';
import {
  expectBokmaal,
  expectHeadings,
  expectPdf,
  expectReadingOrder,
  expectSources,
  expectTablesAndPictures,
  expectTags,
} from '../support/document-walk.ts';
import { paperFile } from '../support/paper-file.ts';

/** Kind, subject, filter, and as many pages as the PDF is meant to have. */
const cases: [name: string, PaperKind, string, Record<string, unknown>, number][] = [
  ['a board', 'board', '2', {}, 2],
  ['a filtered board', 'board', '2', { owner: ['rådgiver oppvekst'], due: 'overdue' }, 1],
  ['every board, ninety cards', 'board', 'all', {}, 7],
  ['a measure', 'measure', '2', {}, 1],
  ['a measure with too much', 'measure', '3', {}, 2],
  ['an indicator with a target', 'indicator', 'neet-15-29', {}, 2],
  ['the challenges', 'challenges', 'all', {}, 3],
];
const browser = installedBrowser();
const tools = documentTools();
const folder =
  process.env['DREIEPUNKT_PAPERS'] ?? mkdtempSync(join(tmpdir(), 'dreiepunkt-papers-'));
const made = new Map<string, { model: PaperModel; files: Map<string, Uint8Array> }>();
let file: BriefingFile;
let printer: BrowserPrinter | null = null;

beforeAll(async () => {
  if (browser === null) return;
  file = briefingFile({
    pagesFolder: resolve('dist/renderer'),
    assetsFolder: resolve('dist/assets'),
    printer: (handler) => (printer = browserPrinter({ fetch: handler, executablePath: browser })),
  });
  await paperFile(file);
  for (const [name, kind, subject, filter] of cases) {
    const model = await file.query<PaperModel>('paper.get', { kind, subject, filter });
    const files = new Map<string, Uint8Array>();
    for (const format of formatsOf[kind]) {
      const query = new URLSearchParams({ filter: JSON.stringify(filter) });
      const address = `http://core.invalid/files/papers/${kind}/${subject}/${format}?${query}`;
      const answer = await file.app.handler(new Request(address));
      if (answer.status !== 200) throw new Error(await answer.text());
      const bytes = new Uint8Array(await answer.arrayBuffer());
      files.set(format, bytes);
      writeFileSync(join(folder, `${name}.${format}`), bytes);
    }
    made.set(name, { model, files });
  }
}, 120_000);
afterAll(async () => {
  await printer?.dispose();
  file?.app.close();
  if (!process.env['DREIEPUNKT_PAPERS']) rmSync(folder, { recursive: true, force: true });
});

const of = (name: string) => {
  const found = made.get(name);
  if (!found) throw new Error(name);
  return found;
};
const withWord = cases.filter(([, kind]) => formatsOf[kind].includes('docx'));

describe.skipIf(browser === null).each(withWord)('the Word file of %s', (name) => {
  const docx = () => of(name).files.get('docx') ?? new Uint8Array();

  it('has the headings of the model, a source for every figure, heading rows, and pictures in words', () => {
    expectHeadings(docx(), of(name).model);
    expectSources(docx());
    expectTablesAndPictures(docx(), of(name).model);
    expectBokmaal(docx());
  });
});

const poppler = tools.pdftotext !== null && browser !== null;
describe.skipIf(!poppler).each(cases)('the PDF of %s', (name, _kind, _subject, _filter, pages) => {
  const path = join(folder, `${name}.pdf`);

  it('is tagged, titled, in reading order, with its fonts, on as many pages as meant', () => {
    expect(expectPdf(path, of(name).model)).toBe(pages);
    expectTags(path, of(name).model);
    expectReadingOrder(path, of(name).model);
  });
});

it.skipIf(!poppler || tools.soffice === null)(
  'a measure with normal content is one page in Word too',
  () => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const to = ['--convert-to', 'pdf', '--outdir', join(folder, 'writer')];
    execFileSync(
      tools.soffice ?? '',
      ['--headless', profile, ...to, join(folder, 'a measure.docx')],
      { stdio: 'ignore' },
    );
    const info = execFileSync('pdfinfo', [join(folder, 'writer', 'a measure.pdf')], {
      encoding: 'utf8',
    });
    expect(/Pages:\s+(\d+)/.exec(info)?.[1]).toBe('1');
  },
  60_000,
);

describe.skipIf(browser === null)('the workbook of an indicator', () => {
  it('has every figure with its status and source, and what is missing in words', () => {
    const parts = unzipSync(of('an indicator with a target').files.get('xlsx') ?? new Uint8Array());
    const all = Object.values(parts)
      .map((bytes) => strFromU8(bytes))
      .join('\n');
    expect(all).toContain('9.1');
    expect(all).toContain('tall');
    expect(all).toContain('Statistisk sentralbyrå');
    expect(all).toContain('Ringerike: status');
    expect(all).toContain('annen grense');
  });
});

if (browser === null)
  process.stderr.write('HOPPER OVER prøvene av de andre dokumentene: ingen nettleser funnet.\n');
