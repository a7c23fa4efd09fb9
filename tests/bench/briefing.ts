import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createApp } from '../../electron/app/app.ts';
import type { BriefingModel, Section } from '../../electron/contract/briefing-model.ts';
import { openSession } from '../../electron/core/services/workspace/session.ts';
import { contentHash } from '../../electron/core/services/briefings/snapshot-rows.ts';
import { documentThread, documentWorkerIn } from '../../electron/host/documents/thread.ts';
import { browserPrinter } from '../../electron/host/printing/browser-printer.ts';
import { installedBrowser } from '../../electron/launch/browser.mjs';
import { briefingSnapshot } from '../../db/schema/index.ts';
import { runStep } from '../../db/transaction.ts';
import { livedInBuilt } from '../support/lived-in-built.ts';
import { benchReader, benchWorkspaceReader } from './reader.ts';
import { report } from './report.ts';

const charts = 30;

/**
 * Over the lived-in file, a yearly evaluation with 30 charts and 60 tables, and with twice as much, to Word and PDF: time,
 * memory of the host, and the longest another call waited meanwhile. Needs the built app and a browser.
 */
export async function measureBriefing(): Promise<void> {
  const executablePath = installedBrowser();
  if (executablePath === null || !existsSync('dist/document-worker.mjs')) return;
  const now = () => new Date('2026-12-01T12:00:00Z');
  const path = await livedInBuilt();
  const session = openSession(path, { now, what: 'bench' });
  const documents = documentThread(documentWorkerIn(join(process.cwd(), 'dist')));
  let ids = 0;
  let printer: ReturnType<typeof browserPrinter> | undefined;
  const handler = createApp({
    session,
    host: { actor: 'bench', now, newId: () => `bench-${++ids}`, version: 'bench' },
    reader: benchReader,
    workspaceReader: benchWorkspaceReader,
    pagesFolder: 'dist/renderer',
    assetsFolder: 'dist/assets',
    documents,
    printer: (fetch) => (printer = browserPrinter({ fetch, executablePath })),
    log: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const workspace = session.workspace();
  const briefingId = await createYearly(handler);
  const { sqlite } = workspace;
  const before = Number(sqlite.prepare('SELECT max(number) FROM briefing_snapshot').pluck().get());
  const numbers = [charts, 2 * charts].map((count, index) => {
    const number = before + index + 1;
    const model = yearly(briefingId, number, count);
    const order = { command: 'bench', sentence: 'bench', actor: 'bench', now: now() };
    runStep(workspace, order, (db) =>
      db
        .insert(briefingSnapshot)
        .values({
          ...{ number, briefingId, version: index + 1, takenAt: now().toISOString() },
          ...{ actor: 'bench', hash: contentHash(model), model: JSON.stringify(model) },
        })
        .run(),
    );
    return number;
  });
  for (const format of ['docx', 'pdf']) {
    // The browser and the thread are started before anything is timed.
    await timed(handler, numbers[0] ?? 1, format);
    const [once, twice] = [
      await timed(handler, numbers[0] ?? 1, format),
      await timed(handler, numbers[1] ?? 2, format),
    ];
    const what = `yearly evaluation, ${charts} charts and ${2 * charts} tables to ${format}`;
    report({ name: what, value: once.ms, unit: 'ms' });
    report({
      name: `twice as much to ${format}`,
      value: twice.ms,
      unit: 'ms',
      ratio: twice.ms / once.ms,
    });
    report({ name: `longest another call waited, ${format}`, value: once.longest, unit: 'ms' });
    report({ name: `peak memory of the host, ${format}`, value: once.peak / 2 ** 20, unit: 'MiB' });
  }
  await printer?.dispose();
  await documents.dispose();
  session.close();
  rmSync(dirname(path), { recursive: true, force: true });
}

type Handler = (request: Request) => Promise<Response>;

async function createYearly(handler: Handler): Promise<string> {
  const answer = await handler(
    new Request('http://bench.invalid/rpc/briefing.create', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'yearly' }),
    }),
  );
  const body = (await answer.json()) as { result: { data: { id: string } } };
  return body.result.data.id;
}

/** One export, with small calls beside it all the while. */
async function timed(handler: Handler, number: number, format: string) {
  const work = { isDone: false };
  let longest = 0;
  let peak = 0;
  const others = (async () => {
    while (!work.isDone) {
      const started = performance.now();
      await (await handler(new Request('http://bench.invalid/rpc/measure.list'))).arrayBuffer();
      longest = Math.max(longest, performance.now() - started);
      peak = Math.max(peak, process.memoryUsage().rss);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  const started = performance.now();
  const answer = await handler(
    new Request(`http://bench.invalid/files/snapshots/${number}/${format}`),
  );
  const bytes = await answer.arrayBuffer();
  const ms = performance.now() - started;
  work.isDone = true;
  await others;
  if (answer.status !== 200) throw new Error(new TextDecoder().decode(bytes));
  return { ms, longest, peak };
}

const years = Array.from({ length: 10 }, (_, i) => String(2015 + i));

/** `count` charts, each with two tables; the figures are made up. */
function yearly(id: string, number: number, count: number): BriefingModel {
  const sections: Section[] = Array.from({ length: count }, (_, i) => figureSection(i));
  return {
    ...{ id, number: 1, kind: 'yearly', version: 'internal', isDemo: false },
    organisation: 'Målt kommune · Oppvekstplan 2024–2030',
    title: 'Årlig evaluering',
    audience: 'Ledergruppa',
    lead: 'Målt',
    forDate: '2026-12-10',
    period: { from: null, to: '2026-12-10' },
    madeAt: '2026-11-25T12:00:00.000Z',
    snapshot: { number, hash: '00000000' },
    hasContents: true,
    pageBudget: null,
    look: { name: 'Målt kommune', accent: '#0a3c48', logo: null },
    sections,
    sources: [{ number: 1, text: 'Oppdiktet.' }],
    fileName: `maalt_v${number}`,
  };
}

function figureSection(index: number): Section {
  const values = years.map((_, i) => 5 + ((index * 7 + i * 3) % 10) / 10);
  const table = {
    kind: 'table' as const,
    caption: `Indikator ${index} (%)`,
    head: ['Sted', ...years],
    rows: ['Målt', 'Landet'].map((place) => [
      [{ text: place }],
      ...values.map((value) => [{ text: value.toFixed(1).replace('.', ',') }]),
    ]),
    numeric: years.map((_, i) => i + 1),
    note: 1,
  };
  const periods = years.map((code) => ({ code, label: code }));
  return {
    ...{ id: `figure:i${index}`, kind: 'figure', heading: `Indikator ${index}`, nature: 'fact' },
    blocks: [
      { kind: 'paragraph', runs: [{ text: 'Målt setning om utviklingen.', note: 1 }] },
      {
        kind: 'figure',
        indicatorId: `i${index}`,
        title: 'Utvikling',
        alt: `Linjediagram over indikator ${index} i ti år.`,
        chart: {
          ...{ kind: 'line', title: `Indikator ${index}`, unit: '%', decimals: 1 },
          ...{ axisFrom: 4, axisTo: 7, periods, cuts: [], gaps: [] },
          series: [{ id: 'own', label: 'Målt', role: 'own', values }],
        },
        sourceLine: 'Kilde: oppdiktet.',
        note: 1,
        data: { unit: '%', decimals: 1, isLocal: false, periods, rows: [] },
      },
      table,
      { ...table, caption: `Indikator ${index}, en gang til (%)` },
    ],
  };
}
