import { expect, type Locator, type Page } from '@playwright/test';
import { draftKeyOf } from '../../support/draft-calls.ts';
import type { DraftSite, Way } from '../../support/draft-sites.ts';

/** The way to each field that is kept as a draft, and what is written in it. */
export class DraftWalk {
  readonly page: Page;
  readonly origin: string;
  constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
  }

  /** Goes to a site's field by its address, whatever is open now; `isBack` when it has been there before. */
  async come({ at, by = [], field }: DraftSite, isBack: boolean): Promise<Locator> {
    await this.page.goto(this.origin + at);
    await expect(this.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    const found = this.field(field);
    for (const way of by)
      if (!(isBack && typeof way === 'object' && 'write' in way)) await this.go(way, found);
    await expect(found).toBeVisible();
    return found;
  }

  private field(name: string | RegExp): Locator {
    return this.top
      .getByRole('textbox', { name, exact: typeof name === 'string' })
      .or(
        this.top
          .getByRole('combobox', { name, exact: typeof name === 'string' })
          .and(this.page.locator('input')),
      )
      .first();
  }

  /** The dialog on top where one is open, else the page. */
  private get top(): Locator {
    return this.page.locator('body:not(:has([role=dialog])), [role=dialog]').last();
  }

  private async go(way: Way, field: Locator): Promise<void> {
    if (typeof way === 'object' && 'keys' in way) {
      await this.page
        .locator('[data-card-id], [data-challenge]')
        .filter({ hasText: way.on })
        .first()
        .focus();
      await this.page.keyboard.press(way.keys);
    } else if (typeof way === 'object' && 'write' in way) {
      await this.field(way.write).fill('Skrevet av meg.');
      await this.press(way.send, null);
    } else await this.press(way, field);
  }

  /** Presses a button, link, tab or menu item, unless it is folded out or `field` is in sight already. */
  private async press(name: string | RegExp, field: Locator | null): Promise<void> {
    const named = { name, exact: typeof name === 'string' };
    const { page, top } = this;
    const button = top
      .getByRole('button', named)
      .or(top.getByRole('link', named))
      .or(page.getByRole('menuitem', named))
      .or(page.getByRole('tab', named))
      .or(top.getByRole('radio', named))
      .first();
    await expect(field === null ? button : button.or(field).first()).toBeVisible();
    if (field !== null && (await field.isVisible())) return;
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  }

  /** Writes at the end of a field, letter by letter, until the file holds the draft of this very site. */
  async write({ call }: DraftSite, field: Locator, words: string): Promise<void> {
    const key = draftKeyOf(call);
    const kept = this.page.waitForResponse((answer) => {
      if (!answer.url().includes('draft.keep')) return false;
      const sent = answer.request().postData() ?? '';
      const keys = [...sent.matchAll(/"key":"([^"]+)"/g)].map(([, one = '']) => one);
      return answer.ok() && sent.includes(words) && keys.some((one) => key.test(one));
    });
    await field.click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(words);
    await kept;
  }

  async textIn(field: Locator): Promise<string> {
    return field.evaluate((element) =>
      'value' in element ? String(element.value) : (element.textContent ?? ''),
    );
  }
}
