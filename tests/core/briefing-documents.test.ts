import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BriefingKind, BriefingModel } from '../../electron/contract/briefing-model.ts';
import {
  browserPrinter,
  type BrowserPrinter,
} from '../../electron/host/printing/browser-printer.ts';
import { installedBrowser } from '../../electron/launch/browser.mjs';
import { documentTools } from '../../electron/launch/document-tools.mjs';
import {
  briefingFile,
  happenings,
  writtenBriefing,
  type BriefingFile,
  type Size,
} from '../support/briefing-file.ts';
import {
  expectBokmaal,
  expectHeadings,
  expectPdf,
  expectReadingOrder,
  expectSources,
  expectTablesAndPictures,
  expectTags,
  run,
} from '../support/document-walk.ts';
import {
  expectSlideOrder,
  expectSlideSources,
  expectSlidesInBokmaal,
  expectTablesAndCharts,
  expectTitles,
} from '../support/slide-walk.ts';

/** Pages of the PDF and of the Word file in Writer, with the fonts the documents ask for. */
const cases: [BriefingKind, Size, number][] = [
  ['leadership', 'short', 3],
  ['leadership', 'normal', 3],
  ['leadership', 'overfull', 4],
  ['committee', 'normal', 4],
  ['committee', 'overfull', 5],
  ['project', 'normal', 1],
  ['project', 'overfull', 2],
  ['yearly', 'normal', 4],
  ['yearly', 'overfull', 5],
];
/** Word has its sources at the foot of each page, the PDF on a page of their own: that can save or cost one. */
const inWord = new Map<string, number>([
  ['committee-overfull', 4],
  ['yearly-normal', 5],
]);
const browser = installedBrowser();
const tools = documentTools();
const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-documents-'));
interface Made {
  model: BriefingModel;
  docx: Uint8Array;
  pdf: Uint8Array;
  pptx: Uint8Array;
}
const made = new Map<string, Made>();
let file: BriefingFile;
let printer: BrowserPrinter | null = null;

/** One file, one browser: the documents of every kind are made once and then read. */
beforeAll(async () => {
  if (browser === null) return;
  file = briefingFile({
    pagesFolder: resolve('dist/renderer'),
    assetsFolder: resolve('dist/assets'),
    printer: (handler) => (printer = browserPrinter({ fetch: handler, executablePath: browser })),
  });
  await happenings(file, 'normal');
  for (const [kind, size] of cases) {
    const briefingId = await writtenBriefing(file, kind, size);
    const model = await file.mutate<BriefingModel>('briefing.freeze', { briefingId });
    const bytes = async (format: string) => {
      const address = `http://core.invalid/files/snapshots/${model.snapshot?.number}/${format}`;
      const answer = await file.app.handler(new Request(address));
      if (answer.status !== 200) throw new Error(await answer.text());
      return new Uint8Array(await answer.arrayBuffer());
    };
    const name = `${kind}-${size}`;
    const [docx, pdf, pptx] = [await bytes('docx'), await bytes('pdf'), await bytes('pptx')];
    made.set(name, { model, docx, pdf, pptx });
    writeFileSync(join(folder, `${name}.docx`), made.get(name)?.docx ?? '');
    writeFileSync(join(folder, `${name}.pdf`), made.get(name)?.pdf ?? '');
  }
}, 180_000);
afterAll(async () => {
  await printer?.dispose();
  file.app.close();
  rmSync(folder, { recursive: true, force: true });
});

const of = (name: string) => {
  const found = made.get(name);
  if (!found) throw new Error(name);
  return found;
};
const names = cases.map(([kind, size]) => `${kind}-${size}`);

describe.skipIf(browser === null).each(names)('the Word file of %s', (name) => {
  it('has the headings of the model in its order, none of them empty', () => {
    expectHeadings(of(name).docx, of(name).model);
  });

  it('has no claim of a figure outside the ask without a mark to its source', () => {
    expectSources(of(name).docx);
  });

  it('has a heading row in every table, and a picture in words for every chart', () => {
    expectTablesAndPictures(of(name).docx, of(name).model);
  });

  it('is in bokmål', () => {
    expectBokmaal(of(name).docx);
  });
});

describe.skipIf(browser === null).each(names)('the slides of %s', (name) => {
  it('are five to seven with titles, sources, charts in words and heading rows, in bokmål and in order', () => {
    const { pptx, model } = of(name);
    expectTitles(pptx);
    expectSlideSources(pptx, model);
    expectTablesAndCharts(pptx);
    expectSlidesInBokmaal(pptx);
    expectSlideOrder(pptx, model);
  });
});

const poppler = tools.pdftotext !== null && browser !== null;
describe.skipIf(!poppler).each(cases)('the PDF of %s, %s', (kind, size, pages) => {
  const name = `${kind}-${size}`;
  const path = join(folder, `${name}.pdf`);

  it('is tagged, titled, on A4 and on as many pages as meant', () => {
    expect(expectPdf(path, of(name).model)).toBe(pages);
  });

  it('has headings, lists, tables with heading cells and figures with words in its tree', () => {
    expectTags(path, of(name).model);
  });

  it('reads in the order of the model, with every font in the file', () => {
    expectReadingOrder(path, of(name).model);
  });
});

describe.skipIf(!poppler || tools.soffice === null)('Writer', () => {
  it('lays every Word file out on the same pages as the PDF, with the letters that lie in the file', () => {
    const config = join(folder, 'fonts.conf');
    const dirs = '<dir>/usr/share/fonts</dir>';
    writeFileSync(
      config,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}<cachedir>${folder}/cache</cachedir></fontconfig>`,
    );
    const out = join(folder, 'writer');
    const files = names.map((name) => join(folder, `${name}.docx`));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const options = ['--headless', profile, '--convert-to', 'pdf', '--outdir', out, ...files];
    execFileSync(tools.soffice ?? '', options, {
      stdio: 'ignore',
      env: { ...process.env, FONTCONFIG_FILE: config },
    });
    for (const [kind, size, pages] of cases) {
      const info = run('pdfinfo', join(out, `${kind}-${size}.pdf`));
      const found = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
      expect
        .soft([kind, size, found])
        .toEqual([kind, size, inWord.get(`${kind}-${size}`) ?? pages]);
      const fonts = run('pdffonts', join(out, `${kind}-${size}.pdf`));
      expect(fonts).toContain('SourceSans3-Bold');
      expect(
        fonts
          .split('\n')
          .slice(2)
          .filter((line) => line && !/SourceSans3/.test(line)),
      ).toEqual([]);
    }
  }, 180_000);
});

describe.skipIf(browser === null)('a frozen briefing', () => {
  it('gives the same bytes again after everything in the file has changed', async () => {
    const { model, docx } = of('leadership-normal');
    file.at('2027-02-01T08:00:00Z');
    file.publish('neet-15-29', 'rettet.csv', { '3305': { '2024': 8.8 } });
    const status = { stage: 'prepare', state: 'adjust', line: 'Noe helt annet' };
    for (const measureId of [1, 2, 3, 4, 5])
      await file.mutate('measure.updateStatus', { measureId, ...status });
    const address = `http://core.invalid/files/snapshots/${model.snapshot?.number}`;
    const bytes = async (format: string) =>
      Buffer.from(
        await (await file.app.handler(new Request(`${address}/${format}`))).arrayBuffer(),
      );
    expect(Buffer.compare(await bytes('docx'), Buffer.from(docx))).toBe(0);
    const again = await bytes('pdf');
    expect(Buffer.compare(again, Buffer.from(of('leadership-normal').pdf))).toBe(0);
  }, 180_000);
});

if (browser === null)
  process.stderr.write('HOPPER OVER dokumentprøvene: ingen nettleser funnet.\n');
