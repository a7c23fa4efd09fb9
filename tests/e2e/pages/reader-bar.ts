import { type Locator, type Page } from '@playwright/test';

/** The strip over every page of a reader. */
export class ReaderBar {
  readonly bar: Locator;
  readonly takeOver: Locator;

  constructor(page: Page) {
    this.bar = page.getByRole('region', { name: 'Leser' });
    this.takeOver = this.bar.getByRole('button', { name: 'Ta over' });
  }
}
