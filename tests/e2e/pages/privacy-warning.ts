import { expect, type Locator, type Page } from '@playwright/test';

/** The warning under one field. */
export class PrivacyWarning {
  readonly page: Page;
  readonly field: Locator;
  readonly box: Locator;

  constructor(page: Page, label: string) {
    this.page = page;
    this.field = page.getByRole('textbox', { name: label }).first();
    this.box = page.getByRole('region', { name: `Personvern i «${label}»` });
  }

  async type(text: string): Promise<void> {
    await this.field.click();
    await this.page.keyboard.type(text);
  }

  /** As Ctrl V does it: the text comes in one go. */
  async paste(text: string): Promise<void> {
    await this.field.click();
    await this.page.keyboard.insertText(text);
  }

  async keep(reason: string): Promise<void> {
    await this.box.getByRole('button', { name: 'Behold med begrunnelse' }).click();
    await this.box.getByRole('textbox', { name: 'Hvorfor må teksten stå?' }).fill(reason);
    await this.page.keyboard.press('Enter');
    await expect(this.box).toBeHidden();
  }
}
