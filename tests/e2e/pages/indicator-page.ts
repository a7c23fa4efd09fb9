import { type Locator, type Page } from '@playwright/test';

export class IndicatorPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** The table's row of one place. */
  row(place: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: place }) });
  }

  get chart(): Locator {
    return this.page.locator('svg[data-chart]');
  }
}
