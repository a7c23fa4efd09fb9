import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  browserPrinter,
  type BrowserPrinter,
} from '../../electron/host/printing/browser-printer.ts';
import { printOrigin } from '../../electron/host/printing/in-process-route.ts';
import { unavailablePrinter } from '../../electron/core/exporters/page-printer.ts';
import { installedBrowser } from '../../electron/launch/browser.mjs';
import { documentTools } from '../../electron/launch/document-tools.mjs';

const executablePath = installedBrowser();
/** Its package, poppler, holds pdfinfo too. */
const { pdftotext } = documentTools();
const seen: string[] = [];

const chart = `<figure data-indicator="fravaer"><svg data-chart="dots" width="642" height="60"
  ><text x="10" y="30" font-size="13">Ringerike &lt; Buskerud</text></svg></figure>`;
const print = `<!doctype html><html lang="nb"><head><title>Orientering til ledergruppa</title>
<style>@page { size: A4; margin: 20mm } article { width: 642px } section { break-after: page }</style></head>
<body><article><section><h1>Orientering</h1><h2>Hva ber vi om?</h2><p>Avklar tiltak 3.</p></section>
${chart}<svg width="10" height="10"></svg><table><caption>Fravær</caption><tr><th scope="col">Sted</th></tr>
<tr><td>Ringerike</td></tr></table></article><img src="https://example.org/spion.png" alt="">
<script src="/ready.js"></script></body></html>`;

const letters = readFileSync(
  join(
    import.meta.dirname,
    '../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  ),
);

const pages: Record<string, [type: string, body: string | Uint8Array<ArrayBuffer>]> = {
  '/ours.woff2': ['font/woff2', new Uint8Array(letters)],
  '/print/briefings/b1': ['text/html; charset=utf-8', print],
  '/never': ['text/html; charset=utf-8', '<!doctype html><title>Blir aldri ferdig</title>'],
  '/refused': [
    'text/html; charset=utf-8',
    '<!doctype html><title>Feil</title><main><p role="alert">Orienteringen finnes ikke.</p></main>',
  ],
  '/secure': [
    'text/html; charset=utf-8',
    `<!doctype html><title>Trygg</title>${chart}<script>document.querySelector('figure')
     .dataset.indicator = String(isSecureContext)</script><script src="/ready.js"></script>`,
  ],
  // How much wider a line of small letters is than the same line, a hundred times larger, counted down.
  '/letters': [
    'text/html; charset=utf-8',
    `<!doctype html><title>Bokstaver</title>${chart}<span>${'gjennomføring '.repeat(4)}</span>
     <style>@font-face { font-family: Ours; src: url(/ours.woff2) }
     span { font-family: Ours; white-space: nowrap }</style><script type="module">
     await document.fonts.load('13px Ours');
     const line = document.querySelector('span');
     const widthAt = (size) => { line.style.fontSize = size + 'px'; return line.getBoundingClientRect().width; };
     document.querySelector('figure').dataset.indicator = String(100 * widthAt(13) / widthAt(1300));
     document.documentElement.dataset.printReady = 'true';
     </script>`,
  ],
  '/ready.js': [
    'text/javascript',
    `fetch('/rpc/echo', { method: 'POST', body: 'æøå' }).then((r) => r.text()).then((text) => {
       document.querySelector('h1')?.append(' ' + text);
       document.documentElement.dataset.printReady = 'true';
     });`,
  ],
};

async function handler(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  seen.push(`${request.method} ${origin}${pathname}`);
  if (pathname === '/rpc/echo') return new Response(await request.text());
  const found = pages[pathname];
  if (!found) return new Response('', { status: 404 });
  return new Response(found[1], { headers: { 'Content-Type': found[0] } });
}

describe('a machine without a browser', () => {
  it('says what to install instead of failing without a word', async () => {
    await expect(unavailablePrinter().pdf('/print/briefings/b1')).rejects.toMatchObject({
      code: 'unavailable',
      message:
        'PDF trenger Chrome, Chromium eller Edge på maskinen. Installer en av dem og prøv igjen. Word-fila kan lages uten.',
    });
  });

  it('still lets Word come out: no charts is not an error', async () => {
    expect(await unavailablePrinter().svgs('/print/briefings/b1')).toEqual([]);
  });

  it('names a browser that does not start as the reason, and can be asked again', async () => {
    const printer = browserPrinter({ fetch: handler, executablePath: process.execPath });
    for (let attempt = 0; attempt < 2; attempt += 1)
      await expect(printer.pdf('/print/briefings/b1')).rejects.toMatchObject({
        code: 'unavailable',
      });
    await printer.dispose();
  });
});

describe.skipIf(executablePath === null)('printing in an installed browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-print-'));
  const printer: BrowserPrinter = browserPrinter({
    fetch: handler,
    executablePath: executablePath ?? '',
  });
  afterAll(async () => {
    await printer.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives a document with an outline', async () => {
    const bytes = await printer.pdf('/print/briefings/b1');
    const raw = new TextDecoder('latin1').decode(bytes);
    expect(raw.slice(0, 5)).toBe('%PDF-');
    expect(raw).toContain('/Outlines');
    expect(raw).toContain('/Lang');
  });

  it.skipIf(pdftotext === null)(
    'gives a tagged A4 document with title and page numbers',
    async () => {
      const file = join(folder, 'a.pdf');
      writeFileSync(file, await printer.pdf('/print/briefings/b1'));
      const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(info).toMatch(/Title:\s+Orientering til ledergruppa/);
      expect(info).toMatch(/Pages:\s+2/);
      expect(info).toMatch(/Page size:\s+59\d.*A4/);
      const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
      expect(text).toContain('Orientering æøå');
      expect(text).toMatch(/Orientering til ledergruppa\s+Side 1 av 2/);
      expect(text).toContain('Side 2 av 2');
    },
  );

  it('sets letters as wide as their size says, not rounded to whole dots', async () => {
    const [drawn] = await printer.svgs('/letters');
    expect(Number(drawn?.id)).toBeCloseTo(1, 3);
  });

  it('asks our own handler and nobody else', async () => {
    seen.length = 0;
    await printer.svgs('/print/briefings/b1');
    expect(seen).toEqual([
      `GET ${printOrigin}/print/briefings/b1`,
      `GET ${printOrigin}/ready.js`,
      `POST ${printOrigin}/rpc/echo`,
    ]);
  });

  it('takes the charts of indicators, and no other drawing on the page', async () => {
    const charts = await printer.svgs('/print/briefings/b1');
    expect(charts).toHaveLength(1);
    expect(charts[0]).toMatchObject({ id: 'fravaer', width: 642, height: 60 });
    expect(charts[0]?.svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(charts[0]?.svg).toContain('Ringerike &lt; Buskerud');
    expect(charts[0]?.svg).toContain('viewBox="0 0 642 60"');
  });

  it('keeps jobs apart when several ask at once', async () => {
    const [pdf, charts, missing] = await Promise.allSettled([
      printer.pdf('/print/briefings/b1'),
      printer.svgs('/print/briefings/b1'),
      printer.pdf('/finnes-ikke'),
    ]);
    expect(pdf.status).toBe('fulfilled');
    expect(charts.status).toBe('fulfilled');
    expect(missing).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } });
  });

  it('gives the reason the page itself gives, without waiting for the time limit', async () => {
    await expect(printer.pdf('/refused')).rejects.toMatchObject({
      code: 'unavailable',
      message: 'Orienteringen finnes ikke.',
    });
  });

  it('lets the page use what browsers keep for secure origins, as in the window', async () => {
    expect((await printer.svgs('/secure')).map(({ id }) => id)).toEqual(['true']);
  });

  it('starts a new browser after dispose', async () => {
    await printer.dispose();
    expect(await printer.svgs('/print/briefings/b1')).toHaveLength(1);
  });

  it('gives up on a page that never becomes ready, with a sentence', async () => {
    const impatient = browserPrinter({
      fetch: handler,
      executablePath: executablePath ?? '',
      limitMs: 2_000,
    });
    await expect(impatient.pdf('/never')).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('2 sekunder'),
    });
    await impatient.dispose();
  });
});

if (executablePath === null)
  process.stderr.write('HOPPER OVER utskriftsprøvene: ingen Chromium, Chrome eller Edge funnet.\n');
if (pdftotext === null)
  process.stderr.write('HOPPER OVER lesing av PDF: poppler er ikke installert.\n');
