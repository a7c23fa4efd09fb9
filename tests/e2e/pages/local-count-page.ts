import { expect, type Locator, type Page } from '@playwright/test';

/** The counts on a local indicator's page, and the form that enters them. */
export class LocalCountPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get form(): Locator {
    return this.page.getByRole('dialog');
  }

  get list(): Locator {
    return this.page.getByRole('table', { name: 'Tellingene' });
  }

  /** One count in the list. */
  row(period: string): Locator {
    return this.list
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: period }) });
  }

  get hiddenSwitch(): Locator {
    return this.page.getByLabel('Vis skjulte tall (bare her)');
  }

  async openForm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Legg inn telling' }).click();
    await expect(this.form.getByLabel('Periode')).toBeVisible();
  }

  /** Fills fields by their labels; a period is chosen by its words. */
  async write(fields: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) {
      const field = this.form.getByLabel(label, { exact: true });
      if ((await field.evaluate((element) => element.tagName)) === 'SELECT')
        await field.selectOption({ label: value });
      else await field.fill(value);
    }
  }

  async save(): Promise<void> {
    await this.form.getByRole('button', { name: 'Lagre tellingen' }).click();
  }

  /** Enters one count and waits until the form is gone. */
  async enter(fields: Record<string, string>): Promise<void> {
    await this.openForm();
    await this.write(fields);
    await this.save();
    await expect(this.form).toBeHidden();
  }

  async edit(period: string): Promise<void> {
    await this.page.getByRole('button', { name: `Rett tellingen for ${period}` }).click();
    await expect(this.form.getByLabel('Periode')).toBeVisible();
  }

  async remove(period: string): Promise<void> {
    await this.page.getByRole('button', { name: `Fjern tellingen for ${period}` }).click();
  }
}
