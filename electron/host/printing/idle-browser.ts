import type { Browser } from 'playwright-core';
import { DomainError } from '../../contract/errors.ts';

const idleMs = 30_000;
const launchMs = 30_000;

/** One browser, started when first needed, kept between jobs and closed after 30 s without any. */
export function idleBrowser(executablePath: string) {
  let running: Promise<Browser> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function start(): Promise<Browser> {
    const starting = launch(executablePath);
    const forget = () => {
      if (running === starting) running = null;
    };
    starting.then((browser) => browser.once('disconnected', forget)).catch(forget);
    running = starting;
    return starting;
  }

  async function close(): Promise<void> {
    clearTimeout(timer);
    const browser = running;
    running = null;
    await browser?.then((b) => b.close()).catch(() => undefined);
  }

  return {
    /** Throws DomainError `unavailable` when the browser does not start. */
    async use<T>(job: (browser: Browser) => Promise<T>): Promise<T> {
      clearTimeout(timer);
      try {
        return await job(await (running ?? start()));
      } catch (error) {
        // Our own refusals say nothing about the browser; after anything else a fresh one is safer.
        if (!(error instanceof DomainError)) await close();
        throw error;
      } finally {
        clearTimeout(timer);
        timer = setTimeout(() => void close(), idleMs);
        timer.unref();
      }
    },
    close,
  };
}

async function launch(executablePath: string): Promise<Browser> {
  try {
    const { chromium } = await import('playwright-core');
    return await chromium.launch({
      executablePath,
      headless: true,
      timeout: launchMs,
      // Chrome's sandbox refuses to run as root.
      chromiumSandbox: process.getuid?.() !== 0,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [
        '--disable-gpu',
        // Without a window it would round each letter to whole dots, and set every line too wide.
        '--font-render-hinting=none',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--host-resolver-rules=MAP * ~NOTFOUND',
      ],
    });
  } catch (cause) {
    const sentence =
      'PDF kan ikke lages fordi nettleseren på maskinen ikke lot seg starte. ' +
      'Lukk andre programmer og prøv igjen. Word-fila kan lages uten.';
    throw new DomainError('unavailable', sentence, { cause });
  }
}
