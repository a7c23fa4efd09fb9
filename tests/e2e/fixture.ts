import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { newWorkspacePath, startBrowserHost, type BrowserHost } from '../support/browser-host.ts';
import { livedInBuilt } from '../support/lived-in-built.ts';
import { App } from './pages/app.ts';

interface Fixtures {
  /** The file the host opens; made by it where there is none. */
  workspace: string;
  host: BrowserHost;
  app: App;
  knownFaults: RegExp | null;
}

/** A browser host with a new file for each test, and the page objects over it. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  workspace: async ({}, use) => use(newWorkspacePath()),
  // What the browser itself logs where a refusal is what the test is about.
  knownFaults: [null, { option: true }],
  host: async ({ workspace }, use) => {
    const host = await startBrowserHost(workspace);
    await use(host);
    await host.stop();
  },
  app: async ({ page, host, knownFaults }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      const { url } = message.location();
      // The browser itself logs that the guard keeps a draft out of the file; the window keeps it then.
      const isGuardAtDraft = /\/rpc\/draft\.keep/.test(url) && message.text().includes('422');
      const isKnown = isGuardAtDraft || knownFaults?.test(message.text()) === true;
      if (message.type() === 'error' && !isKnown) faults.push(`${message.text()} (${url})`);
    });
    const app = new App(page, new URL(host.address).origin);
    await app.openWithKey(host.address);
    await use(app);
    expect(faults, 'errors in the page').toEqual([]);
  },
});

/** The same over a copy of the lived-in file for each test. */
export const livedInTest = test.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  workspace: async ({}, use) => use(await livedInBuilt()),
});

export { expect };

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No finding of axe on the page as it stands. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // Without foreign frames «legacy mode» is the same run without a second page for its results.
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).setLegacyMode().analyze();
  const findings = violations.map(
    (v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`,
  );
  expect(findings, `axe on ${where}`).toEqual([]);
}
