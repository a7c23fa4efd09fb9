import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

export class BriefingPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** The page exactly as it will be printed. */
  get preview(): Locator {
    return this.page.locator('[data-sheet-body]');
  }

  /** The parts of the document as the builder lists them. */
  get parts(): Locator {
    return this.page.locator('.dp-part-name');
  }

  /** Starts a briefing from the list for the readers of this name. */
  async create(readers: string): Promise<void> {
    // Oversikt has a button of the same name, and is shown until the list has come.
    await expect(
      this.page.getByRole('heading', { level: 1, name: 'Orienteringer', exact: true }),
    ).toBeVisible();
    await this.page.getByRole('button', { name: 'Ny orientering' }).first().click();
    await this.page.getByRole('radio', { name: readers, exact: true }).check({ force: true });
    await this.page.getByRole('button', { name: 'Lag orienteringen' }).click();
  }

  part(name: string): Locator {
    return this.parts.filter({ has: this.page.getByText(name, { exact: true }) });
  }

  async openPart(name: string): Promise<void> {
    await this.part(name).click();
    await expect(this.part(name)).toHaveAttribute('aria-expanded', 'true');
  }

  /** Writes in a field of the open part, and waits until it is saved. */
  async write(label: string, words: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: new RegExp(`^${label}`) });
    await field.fill(words);
    await field.blur();
  }

  /** Makes Word and PDF and reads them where they were put, beside the workspace. */
  async exportWordAndPdf(workspace: string): Promise<{ name: string; bytes: Buffer }[]> {
    await this.page.getByRole('button', { name: 'Lag Word og PDF' }).click();
    await expect(this.page.getByRole('region', { name: 'Lag dokumentet' })).toContainText(
      'Eksport fullført',
      { timeout: 180_000 },
    );
    const folder = join(dirname(workspace), 'Orienteringer');
    const names = (await readdir(folder)).toSorted();
    return Promise.all(
      names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
    );
  }
}
