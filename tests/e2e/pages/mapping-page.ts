import { expect, type Locator, type Page, type Route } from '@playwright/test';

/** The step of the import page where the reader says what an unknown table means. */
export class MappingPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get form(): Locator {
    return this.page.getByRole('form', { name: 'Hva betyr tabellen?' });
  }

  /** The sentence that tells what the choice means. */
  get meaning(): Locator {
    return this.form.locator('[aria-live=polite]').filter({ hasText: 'Det betyr:' });
  }

  field(label: string): Locator {
    return this.form.getByLabel(label, { exact: true });
  }

  indicatorFor(measure: string): Locator {
    return this.field(`Indikator for ${measure}`);
  }

  /** Takes over what the app proposes, where there is anything left of it. */
  async acceptAll(): Promise<void> {
    const all = this.form.getByRole('button', { name: 'Godta alle forslag' });
    if (await all.isVisible()) await all.click();
  }

  async preview(): Promise<void> {
    await this.acceptAll();
    await this.form.getByRole('button', { name: 'Lag forhåndsvisning' }).click();
    await expect(this.page.getByRole('heading', { name: 'Importrapport' })).toBeVisible();
  }

  /** Why the figures are right all the same, asked where the difference stands. */
  get reason(): Locator {
    return this.page.getByLabel('Hvorfor er tallene riktige selv om de avviker fra definisjonen?');
  }

  /** Says it under the stop, and gets a preview without it. */
  async giveReason(reason: string): Promise<void> {
    await this.reason.fill(reason);
    await this.page.getByRole('button', { name: 'Godta avviket' }).click();
    await expect(this.reason).toBeHidden();
  }

  /** The folded list of remembered mappings, opened. */
  async openProfiles(): Promise<void> {
    await this.page.getByRole('button', { name: /^Lagrede koblinger/ }).click();
  }

  get fetchSwitch(): Locator {
    return this.page.getByLabel('Vis henting over nett');
  }

  get questions(): Locator {
    return this.page.getByRole('list', { name: 'Spørsmål som kan stilles' });
  }
}

/** Answers every fetch in the host's stead, so that no test asks a real source. */
export async function answerFetches(page: Page, answer: (route: Route) => unknown): Promise<void> {
  await page.route('**/files/fetches/*', (route) => void answer(route));
}

/** The host's answer line by line. */
export const fetchLines = (...lines: unknown[]) => ({
  contentType: 'application/x-ndjson',
  body: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
});
