import { expect, type Page } from '@playwright/test';
import { BoardPage } from './board-page.ts';
import { BriefingPage } from './briefing-page.ts';
import { EvaluationPage } from './evaluation-page.ts';
import { ImportPage } from './import-page.ts';
import { IndicatorPage } from './indicator-page.ts';
import { SprintPage } from './sprint-page.ts';

/** The app as a user meets it, whichever host carries it. */
export class App {
  readonly page: Page;
  readonly origin: string;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
  }

  async openWithKey(address: string): Promise<void> {
    await this.page.goto(address);
    await this.heading(/\d+\. \w+/);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.origin}${path}`);
    await expect(this.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  }

  /** Presses a key in the very moment the screen's heading is in the page, as a quick hand does. */
  async openPressing(path: string, key: string): Promise<void> {
    await this.page.addInitScript((pressed) => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('h1') === null) return;
        observer.disconnect();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
      }).observe(document, { childList: true, subtree: true });
    }, key);
    await this.open(path);
  }

  /** Follows a link of the left rail. */
  async go(name: string): Promise<void> {
    const rail = this.page.getByRole('navigation').first();
    await rail.getByRole('link', { name }).first().click();
  }

  async heading(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name }).first()).toBeVisible();
  }

  get board(): BoardPage {
    return new BoardPage(this.page);
  }
  get importing(): ImportPage {
    return new ImportPage(this.page);
  }
  get indicator(): IndicatorPage {
    return new IndicatorPage(this.page);
  }
  get evaluation(): EvaluationPage {
    return new EvaluationPage(this.page);
  }
  get briefing(): BriefingPage {
    return new BriefingPage(this.page);
  }
  get sprint(): SprintPage {
    return new SprintPage(this.page);
  }
}
