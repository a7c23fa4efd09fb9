import { startBrowserHost } from '../support/browser-host.ts';
import { draftSites } from '../support/draft-sites.ts';
import { livedInBuilt } from '../support/lived-in-built.ts';
import { livedInLimitMs } from '../support/lived-in-shared.ts';
import { DraftWalk } from './pages/draft-walk.ts';
import { expect, test as base } from './fixture.ts';

/** The lived-in file instead of a new one, so that every form has something to be about. */
const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  host: async ({}, use) => {
    const host = await startBrowserHost(await livedInBuilt());
    await use(host);
    await host.stop();
  },
});

const words = ' halvskrevet tanke';

for (const [group, sites] of Object.entries(draftSites))
  test(
    `what is half written is offered again after Escape, Back and reload: ${group}`,
    { tag: '@long' },
    async ({ app, page }) => {
      test.setTimeout(livedInLimitMs + 240_000);
      const walk = new DraftWalk(page, app.origin);
      for (const [at, site] of sites.entries())
        await test.step(`${site.file} ${site.call}: written, and left`, async () => {
          const field = await walk.come(site, false);
          await walk.write(site, field, words);
          // One of each group is left by Back; coming to the next loads the page anew.
          if (at === 0) await page.goBack();
          else await page.keyboard.press('Escape');
        });
      for (const site of sites)
        await test.step(`${site.file} ${site.call}: there again`, async () => {
          const field = await walk.come(site, true);
          await expect.poll(() => walk.textIn(field)).toContain(words.trim());
        });
    },
  );
