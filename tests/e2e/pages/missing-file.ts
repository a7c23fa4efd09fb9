import { type Locator, type Page } from '@playwright/test';

/** The question that a missing file is. */
export class MissingFile {
  readonly question: Locator;
  readonly path: Locator;
  readonly choose: Locator;
  readonly #open: Locator;

  constructor(page: Page) {
    const name = 'Arbeidsfila er ikke der den pleier å være';
    this.question = page.getByRole('heading', { level: 1, name });
    const elsewhere = page.getByRole('region', { name: 'Ligger fila et annet sted?' });
    this.path = elsewhere.getByLabel('Hele stien til fila');
    this.choose = elsewhere.getByRole('button', { name: 'Let fram en annen fil' });
    this.#open = elsewhere.getByRole('button', { name: 'Åpne denne fila' });
  }

  /** Says where the file lies. */
  async say(path: string): Promise<void> {
    await this.path.fill(path);
    await this.#open.click();
  }
}
