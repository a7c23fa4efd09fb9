import { expect, type Locator, type Page } from '@playwright/test';

export class DecisionPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').last();
  }

  row(title: string): Locator {
    return this.page.getByRole('row').filter({ hasText: title });
  }

  /** Writes a decision by keyboard: the title, then the reasons in bold. */
  async write(title: string, grounds: string): Promise<void> {
    await this.page.keyboard.press('b');
    await expect(this.dialog.getByLabel('Hva er besluttet?')).toBeFocused();
    await this.page.keyboard.type(title);
    await this.dialog.getByRole('textbox', { name: 'Begrunnelse' }).focus();
    await this.page.keyboard.press('Control+b');
    await this.page.keyboard.type(grounds);
  }

  /** Adds a ground that is not a figure. */
  async ground(kind: string, text: string): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Legg til grunnlag' }).click();
    await this.dialog.getByRole('radio', { name: kind }).check();
    await this.dialog.getByLabel('Grunnlag', { exact: true }).fill(text);
    await this.dialog.getByRole('button', { name: 'Ta med grunnlaget' }).click();
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
  }
}
