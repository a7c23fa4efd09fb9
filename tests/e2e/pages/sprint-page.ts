import { expect, type Locator, type Page } from '@playwright/test';

/** Planning, running and closing sprints as a project leader does it. */
export class SprintPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get goal(): Locator {
    return this.page.getByRole('textbox', { name: 'Sprintmål' });
  }
  get bar(): Locator {
    return this.page.locator('.dp-sprint-bar');
  }

  list(name: 'Kø' | RegExp): Locator {
    return this.page.getByRole('grid', { name });
  }

  row(title: string): Locator {
    return this.page.locator('[data-plan-card]').filter({ hasText: title });
  }

  /** Presses keys with a row of the queue or the sprint in focus. */
  async press(title: string, ...keys: string[]): Promise<void> {
    await this.row(title).focus();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async titles(name: 'Kø' | RegExp): Promise<string[]> {
    return this.list(name).locator('.dp-plan-row__title').allTextContents();
  }

  async addCapacity(who: string, hours: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Legg til rolle' }).press('Enter');
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Rolle eller tjeneste' }).fill(who);
    await dialog.getByRole('textbox', { name: 'Timer', exact: true }).fill(hours);
    await this.page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
  }

  async tryOut(plan: string, prediction: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Ny utprøving' }).press('Enter');
    await this.page.getByRole('textbox', { name: 'Hva vil vi prøve?' }).fill(plan);
    await this.page.getByRole('textbox', { name: 'Hva venter vi skal skje?' }).fill(prediction);
    await this.page.keyboard.press('Control+Enter');
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  /** The row of an open card in the wizard that closes a sprint. */
  closing(title: string): Locator {
    return this.page.locator('[data-close-card]').filter({ hasText: title });
  }

  async answer(title: string, key: 'f' | 'm' | 'd', reason?: string): Promise<void> {
    await this.closing(title).focus();
    await this.page.keyboard.press(key);
    if (reason === undefined) return;
    await expect(this.page.getByRole('textbox', { name: /Hvorfor droppes/ })).toBeFocused();
    await this.page.keyboard.type(reason);
  }
}
