import { expect, type Locator, type Page } from '@playwright/test';

export class TimelinePage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Something on the line, by the words a screen reader hears. */
  item(words: string | RegExp): Locator {
    return this.page.getByRole('list', { name: 'Tidslinje 2024–2030' }).getByRole('button', {
      name: words,
    });
  }

  /** The measures' own lists, as they are read. */
  row(measure: string): Locator {
    return this.page
      .getByRole('list', { name: 'Tidslinje 2024–2030' })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: measure }) });
  }

  /** The lines are drawn, so the keys are heard. */
  async isDrawn(): Promise<void> {
    await expect(this.page.getByRole('list', { name: 'Tidslinje 2024–2030' })).toBeVisible();
  }

  async addMilestone(title: string, halfYear: string): Promise<void> {
    await this.isDrawn();
    await this.page.keyboard.press('n');
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Milepæl' }).fill(title);
    await dialog.getByRole('combobox', { name: 'Halvår' }).selectOption({ label: halfYear });
    await this.page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
  }

  async addWave(unit: string, from: string, to: string): Promise<void> {
    await this.isDrawn();
    await this.page.keyboard.press('u');
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Skole eller enhet').fill(unit);
    await dialog.getByLabel('Fra', { exact: true }).selectOption({ label: from });
    await dialog.getByLabel('Til og med').selectOption({ label: to });
    await this.page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
  }
}
