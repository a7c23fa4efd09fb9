import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixture.ts';

const absence = join(
  import.meta.dirname,
  '..',
  'fixtures',
  'importers',
  'udir-absence-2024-25.json',
);

/** Every screen, before anything is made in the file. Each part is a test, so that two run at a time. */
const screens = {
  'the work': [
    '/',
    '/measures/2',
    '/measures/3?tab=about',
    '/measures/2?tab=sprint',
    '/measures/2/sprint',
    '/year-wheel',
    '/measures/2?tab=challenges',
    '/measures/2?tab=indicators',
    '/measures/2?tab=evaluation',
    '/plan',
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
    '/indicators/models-assessed',
    '/registers?tab=coverage',
  ],
  'the papers': [
    '/evaluations',
    '/thread',
    '/voices',
    '/decisions',
    '/decisions?tab=requests',
    '/briefings',
    '/nowhere',
  ],
};

/** 1440 and 1024 as the design has them; 720 × 450 is 1440 × 900 at 200 per cent zoom. */
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 720, height: 450 },
];

/** Pixels between the margins of an A4 page, upright and lying down. */
const paper = { upright: 680, lying: 1032 };

/** On paper there is no frame and no button, the ground is white, and nothing reaches past the edge. */
async function expectPrintable(page: Page, screen: string): Promise<void> {
  const wide = page.locator(
    '.dp-thread, .dp-board, .dp-lanes, .dp-matrix, .dp-challenges, .dp-tl, .dp-coverage, .dp-decisions',
  );
  const width = (await wide.count()) > 0 ? paper.lying : paper.upright;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const faults = await page.evaluate((edge) => {
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
  await page.emulateMedia({ media: null });
  expect({ screen, ...faults }).toEqual({
    ...{ screen, tools: [], past: [] },
    ground: 'rgb(255, 255, 255)',
  });
}

for (const [part, paths] of Object.entries(screens)) {
  test(`axe finds nothing on any screen of ${part} in a new file, and nothing is cut sideways at 200 per cent`, async ({
    app,
    page,
  }) => {
    test.setTimeout(480_000);
    for (const screen of paths) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await app.open(screen);
      await page.waitForLoadState('networkidle');
      await expectAccessible(page, `${screen} (empty)`);
      for (const size of sizes) {
        await page.setViewportSize(size);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${screen} at ${size.width} scrolls sideways`).toBeLessThanOrEqual(0);
      }
      await expectPrintable(page, screen);
    }
  });
}

test('axe finds nothing on the screens once they hold work and figures', async ({ app, page }) => {
  test.setTimeout(480_000);
  await app.open('/measures/2');
  await app.board.create('Klar', 'Kartlegge tiltak på selektivt nivå');
  await app.board.create('Pågår', 'Utkast til samarbeidsavtale');
  await expectAccessible(page, 'board with cards');
  await app.board.card('Kartlegge').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'open card');
  await page.keyboard.press('Escape');

  await app.open('/import');
  await app.importing.choose(absence);
  await expect(page.getByText('Importrapport')).toBeVisible();
  await expectAccessible(page, 'import report');
  await app.importing.publish();
  await expectAccessible(page, 'import done');

  await app.open('/indicators/absence-g10-median-days');
  await expect(app.indicator.chart).toBeVisible();
  await expectAccessible(page, 'indicator with figures');
  await app.open('/');
  await expectAccessible(page, 'overview with figures');

  await app.open('/evaluations');
  await app.evaluation.start(/^2|Tiltak 2/);
  await expectAccessible(page, 'evaluation draft');
  await app.open('/briefings');
  await app.briefing.create('Ledergruppa');
  await app.heading(/Orientering til/);
  await expect(app.briefing.preview).toContainText('7,5');
  await expectAccessible(page, 'briefing builder');
  await page.goto(page.url().replace('/briefings/', '/print/briefings/'));
  await expect(page.locator('html[data-print-ready=true]')).toBeAttached();
  await expectAccessible(page, 'print page');
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
