import { expect, type Locator, type Page } from '@playwright/test';

export class BoardPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  column(name: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(`^${name}, `) });
  }

  card(title: string): Locator {
    return this.page.locator('[data-card-id]').filter({ hasText: title });
  }

  cardIn(column: string, title: string): Locator {
    return this.column(column).locator('[data-card-id]').filter({ hasText: title });
  }

  /** Types a title in the column's new-task field. */
  async create(column: string, title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Ny oppgave i ${column}` }).click();
    const field = this.page.getByRole('textbox', { name: `Ny oppgave i ${column}` });
    await field.fill(title);
    await field.press('Enter');
    await field.press('Escape');
    await expect(this.cardIn(column, title)).toBeVisible();
  }

  /** Presses keys with the card in focus. */
  async press(title: string, ...keys: string[]): Promise<void> {
    await this.card(title).focus();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async drag(title: string, toColumn: string): Promise<void> {
    await this.card(title).dragTo(this.column(toColumn));
  }

  /** «Flytt til …» from the card's own menu. */
  async moveByMenu(title: string, code: string, toColumn: string): Promise<void> {
    await this.page.getByRole('button', { name: `Flytt ${code} til …` }).click();
    await this.page.getByRole('menuitem', { name: toColumn }).first().click();
    await expect(this.cardIn(toColumn, title)).toBeVisible();
  }
}
