import { expect, type Locator, type Page } from '@playwright/test';

/** The panel of one card, open over its board. */
export class CardPanel {
  readonly page: Page;
  readonly panel: Locator;
  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('dialog', { name: /^T\d+-\d+/ });
  }

  /** Opens a card by its code from the address, as a link in a meeting does. */
  async open(origin: string, measureId: number, code: string): Promise<void> {
    await this.page.goto(`${origin}/measures/${measureId}?card=${code}`);
    await expect(this.panel).toBeVisible();
    await expect(this.section('Sjekkliste')).toBeVisible();
  }

  field(name: string): Locator {
    return this.panel.getByLabel(name, { exact: true });
  }

  section(name: string): Locator {
    return this.panel.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  async unfold(name: string): Promise<void> {
    const button = this.section(name);
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
  }

  async saved(): Promise<void> {
    await expect(this.panel.getByRole('status').getByText('Lagret', { exact: true })).toBeVisible();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await expect(this.panel).toBeHidden();
  }
}
