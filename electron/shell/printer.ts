import { BrowserWindow, type PrintToPDFOptions } from 'electron';
import type { AppParts } from '../app/app.ts';
import { drawLimitMs, neverDrawn } from '../host/printing/draw-limit.ts';
import { chartsInPage } from '../host/printing/page-charts.ts';
import {
  footerTemplate,
  footInPage,
  headerTemplate,
  stampInPage,
} from '../host/printing/page-footer.ts';
import { DomainError } from '../contract/errors.ts';
import { homeAddress } from './scheme.ts';
import { pagePreferences } from './window.ts';

type PagePrinter = ReturnType<AppParts['printer']>;

/** A4 at 96 dots to the inch. */
const paper = { width: 794, height: 1123 };
/** 20 mm in inches. */
const margin = 20 / 25.4;

/** Prints in a hidden window of the app itself. Jobs wait for each other; each has a fresh window. */
export function windowPrinter(): PagePrinter {
  let queue: Promise<unknown> = Promise.resolve();
  const open = new Set<BrowserWindow>();

  function enqueue<T>(path: string, job: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const mine = queue.then(() => withPage(open, path, job));
    queue = mine.catch(() => undefined);
    return mine;
  }

  return {
    pdf: (path) =>
      enqueue(path, async ({ webContents }) => {
        const read = (words: () => string): Promise<unknown> =>
          bounded(webContents.executeJavaScript(`(${words.toString()})()`));
        const edges = {
          headerTemplate: headerTemplate(await read(stampInPage)),
          footerTemplate: footerTemplate(await read(footInPage)),
        };
        const pdf = await bounded(webContents.printToPDF({ ...pdfOptions, ...edges }));
        return new Uint8Array(pdf);
      }),
    svgs: (path) =>
      enqueue(path, ({ webContents }) =>
        bounded(webContents.executeJavaScript(`(${chartsInPage.toString()})()`)),
      ),
    dispose() {
      for (const window of open) window.destroy();
      return Promise.resolve();
    },
  };
}

async function withPage<T>(
  open: Set<BrowserWindow>,
  path: string,
  job: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({
    ...paper,
    useContentSize: true,
    show: false,
    // A page that believes it is out of sight draws nothing.
    webPreferences: { ...pagePreferences, backgroundThrottling: false },
  });
  open.add(window);
  try {
    await bounded(load(window, path));
    return await job(window);
  } finally {
    open.delete(window);
    if (!window.isDestroyed()) window.destroy();
  }
}

async function load(window: BrowserWindow, path: string): Promise<void> {
  let status = 200;
  window.webContents.once('did-navigate', (_event, _url, code) => (status = code));
  try {
    await window.loadURL(new URL(path, homeAddress).href);
  } catch (cause) {
    throw missing(cause);
  }
  if (status >= 400) throw missing();
  await window.webContents.executeJavaScript(`(${whenReadyToPrint.toString()})()`);
}

const missing = (cause?: unknown) =>
  new DomainError('not_found', 'Siden som skulle skrives ut, finnes ikke.', { cause });

/** Runs in the page: waits until it says that everything on it is drawn. */
function whenReadyToPrint(): Promise<true> {
  const root = document.documentElement;
  return new Promise((resolve) => {
    const look = () => root.dataset['printReady'] === 'true' && resolve(true);
    new MutationObserver(look).observe(root, { attributes: true });
    look();
  });
}

/** The work's own answer, or `unavailable` after the limit for drawing a page. */
async function bounded<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(neverDrawn(drawLimitMs)), drawLimitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

const pdfOptions: PrintToPDFOptions = {
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  preferCSSPageSize: true,
  printBackground: true,
  pageSize: 'A4',
  margins: { top: margin, right: margin, bottom: margin, left: margin },
  displayHeaderFooter: true,
};
