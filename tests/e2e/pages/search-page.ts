import { expect, type Locator, type Page } from '@playwright/test';

/** The search over everything, as Ctrl K opens it. */
export class SearchPage {
  readonly page: Page;
  readonly field: Locator;
  constructor(page: Page) {
    this.page = page;
    this.field = page.getByRole('combobox', { name: 'Søk eller kommando' });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.field).toBeFocused();
  }

  async type(question: string): Promise<void> {
    await this.field.fill('');
    await this.page.keyboard.type(question);
  }

  row(name: string | RegExp): Locator {
    return this.page.getByRole('option', { name });
  }

  get chosen(): Locator {
    return this.page.getByRole('option', { selected: true });
  }

  get status(): Locator {
    return this.page.getByRole('dialog').getByRole('status').first();
  }
}
