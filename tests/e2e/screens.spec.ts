import Database from 'better-sqlite3';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, livedInTest, test } from './fixture.ts';

const absence = join(
  import.meta.dirname,
  '..',
  'fixtures',
  'importers',
  'udir-absence-2024-25.json',
);

/**
 * Every screen, over eighteen months of work. `(…)` asks the file for the id of something in a state only
 * some have. Each part is a test, so that two run at a time.
 */
const screens = {
  'the work': [
    '/',
    '/board',
    '/measures/2',
    '/measures/2?card=(SELECT card_id FROM card_comment GROUP BY card_id ORDER BY count(*) DESC LIMIT 1)',
    '/measures/3?tab=about',
    '/measures/2?tab=sprint',
    '/measures/1/sprint',
    "/sprints/(SELECT id FROM sprint WHERE state = 'closed' AND measure_id = 2 LIMIT 1)",
    "/sprints/(SELECT id FROM sprint WHERE state = 'active')/close",
    '/year-wheel',
    '/measures/2?tab=challenges',
    '/measures/2?tab=indicators',
    '/measures/2?tab=evaluation',
    '/plan',
    '/timeline',
    '/bin',
    '/settings',
  ],
  'the knowledge': [
    '/challenges',
    '/challenges?focus=U12',
    '/challenges/matrix',
    '/indicators',
    '/indicators/absence-g10-median-days',
    '/indicators/low-income-0-17',
    '/import',
    '/cost-sheets',
    '/cost-sheets/(SELECT id FROM cost_sheet)',
    '/indicators/models-assessed',
    '/registers?tab=coverage',
  ],
  'the papers': [
    '/evaluations',
    "/evaluations/(SELECT id FROM evaluation WHERE change LIKE '%orderedList%' AND state = 'final' LIMIT 1)",
    '/thread',
    '/voices',
    '/decisions',
    '/decisions?tab=requests',
    '/briefings',
    "/briefings/(SELECT id FROM briefing WHERE kind = 'committee')",
    '/snapshots/1',
  ],
};

/** What a new group meets: the screens that say something else before anything is made. */
const emptyScreens = [
  ...['/', '/measures/2', '/indicators', '/indicators/low-income-0-17', '/evaluations'],
  ...['/briefings', '/nowhere'],
];

/** 1440 and 1024 as the design has them; 720 × 450 is 1440 × 900 at 200 per cent zoom. */
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 720, height: 450 },
];

/** A page is laid out anew well within it. */
const settleMs = 5_000;

/** Pixels between the margins of an A4 page, upright and lying down. */
const paper = { upright: 680, lying: 1032 };

/** On paper there is no frame and no button, the ground is white, and nothing reaches past the edge. */
async function expectPrintable(page: Page, screen: string): Promise<void> {
  const wide = page.locator(
    '.dp-thread, .dp-board, .dp-lanes, .dp-matrix, .dp-challenges, .dp-tl, .dp-coverage, .dp-decisions, .dp-ind-table',
  );
  const width = (await wide.count()) > 0 ? paper.lying : paper.upright;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ media: 'print' });
  // A chart is drawn anew for the width a moment after the page.
  await expect(async () => {
    const found = await printFaults(page, width);
    expect({ screen, ...found }).toEqual({
      ...{ screen, tools: [], past: [] },
      ground: 'rgb(255, 255, 255)',
    });
  }).toPass({ timeout: settleMs });
  await page.emulateMedia({ media: null });
}

function printFaults(page: Page, width: number) {
  return page.evaluate((edge) => {
    const seen = (element: Element) => element.checkVisibility() && !element.closest('th');
    const tools = [...document.querySelectorAll('.aksel-button, .dp-rail, .dp-top, .dp-hints')];
    const past = [...document.querySelectorAll('main *')].filter(
      (element) => element.checkVisibility() && element.getBoundingClientRect().right > edge + 1,
    );
    const { backgroundColor } = getComputedStyle(document.body);
    return {
      tools: tools.filter(seen).map(({ textContent, className }) => textContent ?? className),
      past: past.map(({ tagName, className }) => `${tagName} ${className}`).slice(0, 5),
      ground: backgroundColor,
    };
  }, width);
}

/** What reaches past the window where nothing lets it be rolled to. */
async function cutSideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const rolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || rolls(element.parentElement));
    const past = [...document.querySelectorAll('main *, dialog[open] *')].filter(
      (element) =>
        element.checkVisibility() &&
        element.getBoundingClientRect().right > innerWidth + 1 &&
        !rolls(element),
    );
    const page = document.documentElement;
    return [
      ...(page.scrollWidth > page.clientWidth ? ['the page scrolls'] : []),
      ...past.map(({ tagName, className }) => `${tagName} ${className}`).slice(0, 5),
    ];
  });
}

for (const [part, paths] of Object.entries(screens)) {
  livedInTest(
    `axe finds nothing on any screen of ${part}, nothing is cut sideways at 200 per cent, and what is printed fits`,
    async ({ app, page, workspace }) => {
      test.setTimeout(480_000);
      for (const screen of addresses(workspace, paths)) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await app.open(screen);
        await page.waitForLoadState('networkidle');
        await expectAccessible(page, screen);
        for (const size of sizes) {
          await page.setViewportSize(size);
          await expect(async () => {
            const cut = await cutSideways(page);
            expect({ screen, width: size.width, cut }).toEqual({
              ...{ screen, width: size.width, cut: [] },
            });
          }).toPass({ timeout: settleMs });
        }
        await expectPrintable(page, screen);
      }
    },
  );
}

/** The addresses with their ids. */
function addresses(path: string, screens: readonly string[]): string[] {
  const sqlite = new Database(path, { readonly: true });
  const id = (sql: string) => String(sqlite.prepare(sql).pluck().get());
  const found = screens.map((screen) =>
    screen.replace(/\(SELECT.*\)/, (sql) => id(sql.slice(1, -1))),
  );
  sqlite.close();
  return found;
}

test('axe finds nothing on the screens of a new file', async ({ app, page }) => {
  for (const screen of emptyScreens) {
    await app.open(screen);
    await page.waitForLoadState('networkidle');
    await expectAccessible(page, `${screen} (empty)`);
  }
});

test('axe finds nothing on the report of an import and after it', async ({ app, page }) => {
  await app.open('/import');
  await app.importing.choose(absence);
  await expect(page.getByText('Importrapport')).toBeVisible();
  await expectAccessible(page, 'import report');
  await app.importing.publish();
  await expectAccessible(page, 'import done');
});

test('a hole in the matrix is left on purpose with the keys, focus goes on to the next, and it can be opened again', async ({
  app,
  page,
}) => {
  await app.open('/challenges/matrix');
  const holes = page.locator('[data-hole]');
  const first = holes.first();
  await expect(first).toBeVisible();
  const names = await holes.evaluateAll((all) =>
    all.map((hole) => hole.getAttribute('aria-label')),
  );
  await page.keyboard.press('h');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(holes.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(first).toBeFocused();
  await page.keyboard.press('x');
  const reason = page.getByRole('dialog').getByRole('textbox');
  await expect(reason).toBeFocused();
  await reason.fill('Følges av helsestasjonen');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Bevisst tomt: Følges av helsestasjonen').first()).toBeVisible();
  await expect(page.getByRole('link', { name: names[1] ?? '' }).first()).toBeFocused();
  await expectAccessible(page, 'matrix with a hole left on purpose');
  await page
    .getByRole('button', { name: /^Åpne igjen/ })
    .first()
    .click();
  await expect(page.getByText('Bevisst tomt: Følges av helsestasjonen')).toHaveCount(0);
});
