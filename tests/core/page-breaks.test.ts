import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, BriefingModel, Run } from '../../electron/contract/briefing-model.ts';
import type { Briefing } from '../../electron/contract/briefings.ts';
import {
  browserPrinter,
  type BrowserPrinter,
} from '../../electron/host/printing/browser-printer.ts';
import { installedBrowser } from '../../electron/launch/browser.mjs';
import { documentTools } from '../../electron/launch/document-tools.mjs';
import { briefingFile, happenings, type BriefingFile } from '../support/briefing-file.ts';

const browser = installedBrowser();
const tools = documentTools();
const canRead = browser !== null && tools.pdftotext !== null;
const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-breaks-'));
let file: BriefingFile;
let printer: BrowserPrinter | null = null;
let model: BriefingModel;
/** Text of each page without its spaces, by the program that laid it out. */
const laidOut: Record<string, string[]> = {};

/**
 * More of everything than a page holds: forty requests of seven lines each, a dozen figures' worth of
 * charts, and parts of every height, so that breaks fall in every kind of place.
 */
beforeAll(async () => {
  if (!canRead) return;
  file = briefingFile({
    pagesFolder: resolve('dist/renderer'),
    assetsFolder: resolve('dist/assets'),
    printer: (handler) => (printer = browserPrinter({ fetch: handler, executablePath: browser })),
  });
  await happenings(file, 'overfull');
  for (let n = 1; n <= 40; n += 1)
    await file.mutate('request.create', {
      ...{ askedOn: '2026-09-18', dueDate: null, measureId: null, briefingId: null },
      text: `Bestilling ${n}: ${'hva koster det og hvem gjør det '.repeat(5 + (n % 4))}slutt${n}`,
    });
  const { id: briefingId } = await file.mutate<{ id: string }>('briefing.create', {});
  const { revision, choices, parts } = await file.query<Briefing>('briefing.get', { briefingId });
  const own = Array.from({ length: 60 }, (_, n) => ({
    ...{ key: `text:${n}`, isShown: true, heading: `Del ${letters(n)} begynner`, nature: 'fact' },
    body: `Første-${letters(n)} ord her ${'og så noen flere ord om saken '.repeat(3 + (n % 7))}siste.`,
  }));
  await file.mutate('briefing.update', {
    ...{ briefingId, revision },
    indicators: choices
      .filter(({ latest }) => latest !== null)
      .map(({ indicatorId }) => indicatorId),
    parts: [
      ...parts.map(({ key, isShown, heading, body, nature }) => ({
        ...{ key, isShown, heading, body },
        nature: nature === 'assessment' ? nature : 'fact',
      })),
      ...own,
    ],
  });
  model = await file.mutate<BriefingModel>('briefing.freeze', { briefingId });
  for (const format of ['pdf', 'docx']) {
    const address = `http://core.invalid/files/snapshots/${model.snapshot?.number}/${format}`;
    const answer = await file.app.handler(new Request(address));
    writeFileSync(join(folder, `bryt.${format}`), new Uint8Array(await answer.arrayBuffer()));
  }
  laidOut['the PDF'] = pagesOf(join(folder, 'bryt.pdf'));
  if (tools.soffice === null) return;
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const options = [
    '--headless',
    profile,
    '--convert-to',
    'pdf',
    '--outdir',
    join(folder, 'writer'),
  ];
  execFileSync(tools.soffice, [...options, join(folder, 'bryt.docx')], { stdio: 'ignore' });
  laidOut['Word in Writer'] = pagesOf(join(folder, 'writer', 'bryt.pdf'));
}, 180_000);
afterAll(async () => {
  await printer?.dispose();
  if (canRead) file.app.close();
  rmSync(folder, { recursive: true, force: true });
});

function pagesOf(pdf: string): string[] {
  const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  return text.split('\f').map(tight).filter(Boolean);
}

/** A name without figures, which would need a source. */
const letters = (n: number) => `${'abcdefgh'[n >> 3]}${'abcdefgh'[n & 7]}`;
/** Without spaces, marks of notes and what a line break adds. */
const tight = (text: string) => text.replace(/[\s\u00a0\u00ad]+/g, '');
const words = (runs: readonly Run[]) => tight(runs.map(({ text }) => text).join(''));
/** The first words of a block, as many as stand on a line. */
function opening(block: Block | undefined): string {
  if (block === undefined) return '';
  if (block.kind === 'heading') return tight(block.text);
  if (block.kind === 'list') return words(block.items[0] ?? []).slice(0, 12);
  if (block.kind === 'table') return tight(block.caption);
  return block.kind === 'figure' ? tight(block.title) : words(block.runs).slice(0, 12);
}

/** Pieces that stand on no page together. */
const torn = (pages: readonly string[], pieces: readonly (readonly string[])[]) =>
  pieces.filter((together) => !pages.some((page) => together.every((one) => page.includes(one))));

const wholePieces = (blocks: readonly Block[]) => {
  const tables = blocks.filter((block) => block.kind === 'table');
  return {
    rows: tables.flatMap(({ rows }) => rows.map((row) => row.map(words))),
    heads: tables.map(({ head, caption, rows }) => [
      tight(caption),
      ...head.map(tight),
      ...(rows[0]?.map(words) ?? []),
    ]),
  };
};

const programs = ['the PDF', ...(tools.soffice === null ? [] : ['Word in Writer'])];
describe.skipIf(!canRead).each(programs)('%s', (program) => {
  const pages = () => laidOut[program] ?? [];

  it('is long enough for breaks to fall everywhere', () => {
    expect(pages().length).toBeGreaterThan(10);
  });

  it('never leaves a heading behind without the first line under it', () => {
    const pairs = model.sections.map(({ heading, blocks }) => [tight(heading), opening(blocks[0])]);
    expect(torn(pages(), pairs)).toEqual([]);
  });

  it('never breaks a row of a table, nor parts a head from its first row', () => {
    const { rows, heads } = wholePieces(model.sections.flatMap(({ blocks }) => blocks));
    expect(rows.length).toBeGreaterThan(40);
    expect(torn(pages(), rows)).toEqual([]);
    expect(torn(pages(), heads)).toEqual([]);
  });

  it('never parts a chart from its title, its sentence or its source', () => {
    const figures = model.sections.flatMap(({ heading, blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'figure'
          ? [[tight(heading), tight(block.title), tight(block.sourceLine).slice(0, 60)]]
          : [],
      ),
    );
    expect(figures.length).toBeGreaterThan(4);
    expect(torn(pages(), figures)).toEqual([]);
  });
});

if (!canRead)
  process.stderr.write('HOPPER OVER sideskiftprøvene: nettleser eller poppler mangler.\n');
