import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BriefingModel } from '../../electron/contract/briefing-model.ts';
import type { Briefing } from '../../electron/contract/briefings.ts';
import {
  browserPrinter,
  type BrowserPrinter,
} from '../../electron/host/printing/browser-printer.ts';
import { installedBrowser } from '../../electron/launch/browser.mjs';
import { documentTools } from '../../electron/launch/document-tools.mjs';
import { briefingFile, happenings, type BriefingFile } from '../support/briefing-file.ts';

const browser = installedBrowser();
const { pdftotext } = documentTools();
const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-public-'));
/** Words that stand in exempt text alone: paragraph, list, heading, and a source only it names. */
const secrets = ['Kvernsagbruket', 'Rallarforhandling', 'Tømmerfløternotat'];
let file: BriefingFile;
let printer: BrowserPrinter | null = null;
let number: number;

beforeAll(async () => {
  file = briefingFile({
    pagesFolder: resolve('dist/renderer'),
    assetsFolder: resolve('dist/assets'),
    ...(browser === null
      ? {}
      : {
          printer: (handler) =>
            (printer = browserPrinter({ fetch: handler, executablePath: browser })),
        }),
  });
  await happenings(file, 'normal');
  const { id: briefingId } = await file.mutate<{ id: string }>('briefing.create', {});
  const { revision } = await file.query<Briefing>('briefing.get', { briefingId });
  await file.mutate('briefing.update', {
    ...{ briefingId, revision },
    ask: 'Ledergruppa avklarer tiltak 3.\n[unntatt: offl. § 23] Rallarforhandling utsettes.',
    assessment:
      'Dette er åpent.\n[unntatt: offl. § 14] Kvernsagbruket vurderes for 7 millioner (kilde: Tømmerfløternotat).',
  });
  const model = await file.mutate<BriefingModel>('briefing.freeze', { briefingId });
  number = model.snapshot?.number ?? 0;
}, 180_000);
afterAll(async () => {
  await printer?.dispose();
  file.app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function bytesOf(format: string, query = ''): Promise<Buffer> {
  const address = `http://core.invalid/files/snapshots/${number}/${format}${query}`;
  const answer = await file.app.handler(new Request(address));
  expect([format, answer.status]).toEqual([format, 200]);
  return Buffer.from(await answer.arrayBuffer());
}

/** Every byte of a file and of what is packed in it, the text of a PDF too. */
function allWords(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('utf8');
  if (raw.startsWith('PK'))
    return `${raw}${Object.entries(unzipSync(bytes))
      .map(([name, part]) => `${name} ${allWords(part)}`)
      .join('\n')}`;
  if (!raw.startsWith('%PDF') || pdftotext === null) return raw;
  const path = join(folder, 'les.pdf');
  writeFileSync(path, bytes);
  return raw + execFileSync(pdftotext, [path, '-'], { encoding: 'utf8' });
}

const found = (bytes: Uint8Array) => {
  // A word may be set in several runs: what stands between letters is taken away.
  const words = allWords(bytes).replace(/<[^>]*>/g, '');
  return secrets.filter((secret) => words.includes(secret));
};

const formats = ['docx', 'pptx', 'xlsx', 'md', 'json', 'zip', 'pdf'] as const;
describe.each(formats)('exempt text in %s', (format) => {
  const isMissing = format === 'pdf' && (browser === null || pdftotext === null);

  it.skipIf(isMissing)('is nowhere in the bytes of the public version', async () => {
    expect(found(await bytesOf(format, '?version=public'))).toEqual([]);
  });

  it.skipIf(isMissing || format === 'xlsx' || format === 'zip')(
    'is in the internal one, where it belongs',
    async () => {
      expect(found(await bytesOf(format)).length).toBeGreaterThan(1);
    },
  );
});

it('gives the same bytes of a snapshot in every format, whatever is changed afterwards', async () => {
  const before = unzipSync(await bytesOf('zip'));
  file.at('2027-03-01T09:00:00Z');
  file.publish('grunnskolepoeng', 'rettet.csv', { '3305': { '2020-21': 40.1 } });
  await file.mutate('measure.updateStatus', {
    ...{ measureId: 1, stage: 'prepare', state: 'adjust', line: 'Noe annet' },
  });
  const after = unzipSync(await bytesOf('zip'));
  const endings = Object.keys(after).map((name) => name.split('.').at(-1));
  expect(endings).toEqual(expect.arrayContaining(['docx', 'pptx', 'xlsx', 'md', 'json', 'sha256']));
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const [name, part] of Object.entries(after))
    expect([name, Buffer.from(part).equals(before[name] ?? Buffer.alloc(0))]).toEqual([name, true]);
}, 180_000);
