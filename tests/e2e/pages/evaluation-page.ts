import { expect, type Page } from '@playwright/test';

export class EvaluationPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async start(measure: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Nytt notat' }).first().click();
    const dialog = this.page.getByRole('dialog');
    const choice = dialog.getByLabel('Tiltak');
    const value = await choice.locator('option').filter({ hasText: measure }).getAttribute('value');
    await choice.selectOption(value);
    await dialog.getByRole('button', { name: 'Lag notatet' }).click();
    await expect(
      this.page.getByRole('heading', { level: 1, name: /Evalueringsnotat/ }),
    ).toBeVisible();
  }

  async write(answers: Record<string, string>): Promise<void> {
    for (const [label, text] of Object.entries(answers))
      await this.page.getByRole('textbox', { name: label }).fill(text);
  }

  async choose(verdict: string): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(verdict, 'i') }).check({ force: true });
  }

  async addEvidence(kind: string, text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Legg til grunnlag' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: kind }).check({ force: true });
    await dialog.getByLabel('Grunnlag', { exact: true }).last().fill(text);
    await dialog.getByRole('button', { name: 'Legg til' }).click();
    await expect(this.page.getByText(text, { exact: true })).toBeVisible();
  }

  async finish(): Promise<void> {
    await this.page.getByRole('button', { name: 'Ferdigstill' }).click();
    await expect(this.page.getByText('Åpne igjen')).toBeVisible();
  }
}
