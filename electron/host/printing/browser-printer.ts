import type { Browser, Page } from 'playwright-core';
import { DomainError } from '../../contract/errors.ts';
import type { PagePrinter } from '../../core/services/briefings/export.ts';
import { drawLimitMs, neverDrawn } from './draw-limit.ts';
import { idleBrowser } from './idle-browser.ts';
import { inProcessRoute, printOrigin, type PrintHandler } from './in-process-route.ts';
import { chartsInPage } from './page-charts.ts';
import { footerTemplate, footInPage, headerTemplate, stampInPage } from './page-footer.ts';

/** A4 at 96 dots to the inch. */
const viewport = { width: 794, height: 1123 };
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
  /** How long a page may take to be drawn, in ms. */
  limitMs?: number;
}): BrowserPrinter {
  const { limitMs = drawLimitMs } = options;
  const browser = idleBrowser(options.executablePath);
  let queue: Promise<unknown> = Promise.resolve();

  function enqueue<T>(path: string, job: (page: Page) => Promise<T>): Promise<T> {
    const mine = queue.then(() =>
      browser.use((b) => withPage(b, { fetch: options.fetch, limitMs }, path, job)),
    );
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
  { fetch, limitMs }: { fetch: PrintHandler; limitMs: number },
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
    await context.route('**/*', inProcessRoute(fetch, leaving.signal));
    const page = await context.newPage();
    await open(page, path, limitMs);
    return await job(page);
  } finally {
    leaving.abort();
    await context.close().catch(() => undefined);
  }
}

async function open(page: Page, path: string, limitMs: number): Promise<void> {
  const address = new URL(path, printOrigin).href;
  const notOpened = (cause: unknown) =>
    new DomainError('unavailable', 'Siden som skulle skrives ut, lot seg ikke åpne. Prøv igjen.', {
      cause,
    });
  const answer = await page
    .goto(address, { waitUntil: 'commit', timeout: limitMs })
    .catch((cause: unknown) => {
      throw notOpened(cause);
    });
  // Some browsers open an answer that says there is no such page: nothing would ever be drawn in it.
  if (answer?.ok() === false) throw notOpened(answer.statusText());
  const attached = { state: 'attached', timeout: limitMs } as const;
  const isReady = page.waitForSelector('html[data-print-ready="true"]', attached);
  const alert = page.waitForSelector('main [role="alert"]:not(:empty)', attached);
  try {
    const first = await Promise.any([isReady.then(() => null), alert]);
    const refusal = await first?.textContent();
    if (refusal) throw new DomainError('unavailable', refusal);
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw neverDrawn(limitMs, cause);
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
    headerTemplate: headerTemplate(await page.evaluate(stampInPage)),
    footerTemplate: footerTemplate(await page.evaluate(footInPage)),
  });
  return new Uint8Array(pdf);
}
