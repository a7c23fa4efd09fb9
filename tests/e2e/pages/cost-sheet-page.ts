import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

export class CostSheetPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** A field of the source's figures, by column and unit. */
  field(column: string, unit: string): Locator {
    return this.page.getByRole('textbox', { name: `${column}, ${unit}`, exact: true });
  }

  /** A unit's row among what is computed. */
  computed(unit: string): Locator {
    return this.page
      .getByRole('table', { name: 'Regnet ut' })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: unit, exact: true }) });
  }

  get checkSum(): Locator {
    return this.page
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: 'Kontrollsum' }) });
  }

  /** Types a figure and leaves the field, which saves it. */
  async type(column: string, unit: string, figure: string): Promise<void> {
    await this.field(column, unit).fill(figure);
    await this.field(column, unit).blur();
  }

  async isSaved(): Promise<void> {
    await expect(this.page.getByText('Lagret', { exact: true })).toBeVisible();
  }

  async create(name: string, source: string): Promise<void> {
    await this.page.keyboard.press('n');
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Navn').fill(name);
    await dialog.getByLabel('Kilde').fill(source);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** The sheet as the CSV file that comes down. */
  async csv(): Promise<{ name: string; text: string }> {
    const waiting = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'CSV' }).click();
    const download = await waiting;
    const text = (await readFile(await download.path())).toString('utf8');
    return { name: download.suggestedFilename(), text };
  }
}
