import { expect, type Page } from '@playwright/test';

export class ImportPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(file);
  }

  /** What the report counts under a word. */
  async expectCount(word: string, count: number): Promise<void> {
    await expect(
      this.page.getByRole('definition').or(this.page.locator('dd')).first(),
    ).toBeVisible();
    const row = this.page
      .locator('dl div, li')
      .filter({ hasText: new RegExp(`^${word}`) })
      .first();
    await expect(row).toContainText(String(count));
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: 'Ta i bruk', exact: true }).click();
    await expect(this.page.getByText('Tallene er tatt i bruk').first()).toBeVisible();
  }
}
