import { readFile } from 'node:fs/promises';
import { type Locator, type Page } from '@playwright/test';

export class BriefingPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** The page exactly as it will be printed. */
  get preview(): Locator {
    return this.page.locator('[data-sheet-body]');
  }

  /** Presses an export button and reads the file that comes down. */
  async download(button: string): Promise<{ name: string; bytes: Buffer }> {
    const waiting = this.page.waitForEvent('download', { timeout: 45_000 });
    await this.page.getByRole('button', { name: button }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}
