import { expect, type Locator, type Page } from '@playwright/test';

/** The dialog that removes a text for good. */
export class StrikeDialog {
  readonly dialog: Locator;
  readonly report: Locator;
  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Fjern en tekst for godt' });
    this.report = page.getByRole('dialog', { name: 'Teksten er fjernet' });
  }

  /** Chooses the text whose option holds `words`, and waits for what will be gone. */
  async choose(words: string): Promise<void> {
    const field = this.dialog.getByLabel('Teksten som skal bort');
    const option = field.locator('option', { hasText: words });
    await field.selectOption((await option.getAttribute('value')) ?? '');
    await expect(this.dialog.getByRole('heading', { name: 'Dette blir borte' })).toBeVisible();
  }

  copies(): Locator {
    return this.dialog.getByRole('group', { name: 'Kopier som holder teksten' });
  }

  reason(name: string): Locator {
    return this.dialog.getByRole('radio', { name });
  }

  async confirm(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Fjern for godt' }).press('Enter');
  }

  async close(): Promise<void> {
    await this.report.getByRole('button', { name: 'Lukk' }).last().press('Enter');
    await expect(this.report).toBeHidden();
  }
}
