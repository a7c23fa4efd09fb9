import type { Browser, Page } from 'playwright-core';
import { DomainError } from '../../contract/errors.ts';
import type { PagePrinter } from '../../core/services/briefings/export.ts';
import { idleBrowser } from './idle-browser.ts';
import { inProcessRoute, printOrigin, type PrintHandler } from './in-process-route.ts';
import { chartsInPage } from './page-charts.ts';
import { footerTemplate, footInPage } from './page-footer.ts';

const readyMs = 10_000;
/** A4 at 96 dots to the inch. */
const viewport = { width: 794, height: 1123 };
const attached = { state: 'attached', timeout: readyMs } as const;
const margin = '20mm';

export interface BrowserPrinter extends PagePrinter {
  /** Closes the browser; a later job starts a new one. */
  dispose(): Promise<void>;
}

/**
 * Prints with an installed Chrome, Chromium or Edge. The pages come from `fetch` in process: no port
 * is opened and nothing leaves the machine. Jobs wait for each other.
 */
export function browserPrinter(options: {
  fetch: PrintHandler;
  executablePath: string;
}): BrowserPrinter {
  const browser = idleBrowser(options.executablePath);
  let queue: Promise<unknown> = Promise.resolve();

  function enqueue<T>(path: string, job: (page: Page) => Promise<T>): Promise<T> {
    const mine = queue.then(() => browser.use((b) => withPage(b, options.fetch, path, job)));
    queue = mine.catch(() => undefined);
    return mine;
  }

  return {
    pdf: (path) => enqueue(path, printed),
    svgs: (path) => enqueue(path, (page) => page.evaluate(chartsInPage)),
    async dispose() {
      await queue;
      await browser.close();
    },
  };
}

async function withPage<T>(
  browser: Browser,
  handler: PrintHandler,
  path: string,
  job: (page: Page) => Promise<T>,
): Promise<T> {
  const leaving = new AbortController();
  const context = await browser.newContext({
    locale: 'nb-NO',
    viewport,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    acceptDownloads: false,
  });
  try {
    await context.route('**/*', inProcessRoute(handler, leaving.signal));
    const page = await context.newPage();
    await open(page, path);
    return await job(page);
  } finally {
    leaving.abort();
    await context.close().catch(() => undefined);
  }
}

async function open(page: Page, path: string): Promise<void> {
  const address = new URL(path, printOrigin).href;
  try {
    await page.goto(address, { waitUntil: 'commit', timeout: readyMs });
  } catch (cause) {
    const sentence = 'Siden som skulle skrives ut, lot seg ikke åpne. Prøv igjen.';
    throw new DomainError('unavailable', sentence, { cause });
  }
  const isReady = page.waitForSelector('html[data-print-ready="true"]', attached);
  const alert = page.waitForSelector('main [role="alert"]:not(:empty)', attached);
  try {
    const first = await Promise.any([isReady.then(() => null), alert]);
    const refusal = await first?.textContent();
    if (refusal) throw new DomainError('unavailable', refusal);
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    const sentence =
      'Siden som skulle skrives ut, ble ikke ferdig på 10 sekunder. Prøv igjen. ' +
      'Skjer det på nytt, start Dreiepunkt på nytt.';
    throw new DomainError('unavailable', sentence, { cause });
  }
}

async function printed(page: Page): Promise<Uint8Array> {
  const pdf = await page.pdf({
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
    printBackground: true,
    format: 'A4',
    margin: { top: margin, right: margin, bottom: margin, left: margin },
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footerTemplate(await page.evaluate(footInPage)),
  });
  return new Uint8Array(pdf);
}
