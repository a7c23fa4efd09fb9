import { startBrowserHost } from '../support/browser-host.ts';
import { putCards } from '../support/many-cards.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { App } from './pages/app.ts';

test('two leaders in two windows: the later move is refused with a sentence, and nothing is written over', async ({
  app,
  browser,
  context,
}) => {
  await app.open('/measures/2');
  await app.board.create('Klar', 'Utkast til samarbeidsavtale');
  // A browser of its own hears nothing from the first: what it shows is what it has read.
  const apart = await browser.newContext({ storageState: await context.storageState() });
  const other = new App(await apart.newPage(), app.origin);
  await other.open('/measures/2');
  await expect(other.board.cardIn('Klar', 'Utkast')).toBeVisible();
  await app.board.press('Utkast', 'ArrowRight', 'ArrowRight');
  await expect(app.board.cardIn('Til kvalitetssikring', 'Utkast')).toBeVisible();

  await expect(other.board.cardIn('Klar', 'Utkast')).toBeVisible();
  await other.board.press('Utkast', 'ArrowRight');
  await expect(other.page.getByRole('alert')).toContainText(
    'T2-1 er flyttet til Til kvalitetssikring et annet sted siden du så tavla. Ingenting er skrevet over.',
  );
  await expect(other.board.cardIn('Til kvalitetssikring', 'Utkast')).toBeVisible();
  await other.board.press('Utkast', 'ArrowRight');
  await expect(other.board.cardIn('Ferdig', 'Utkast')).toBeVisible();
  await apart.close();
});

test('the filter and the folded groups are as they were left, also after a restart on another port', async ({
  page,
}) => {
  const first = await startBrowserHost(undefined, { keep: true });
  const app = new App(page, new URL(first.address).origin);
  await app.openWithKey(first.address);
  await first.stop();
  putCards(first.workspace, 30);
  const second = await startBrowserHost(first.workspace, { keep: true });
  const again = new App(page, new URL(second.address).origin);
  await again.openWithKey(second.address);
  await again.open('/measures/2?due=week&group=owner');
  const lane = page.getByRole('button', { name: /^PPT/, expanded: true });
  await expect(lane).toBeVisible();
  await lane.click();
  await expect(page.getByRole('button', { name: /^PPT/, expanded: false })).toBeVisible();
  const shown = await page.getByText(/av 30 kort vises/).textContent();
  await page.waitForTimeout(600);
  await second.stop();
  const third = await startBrowserHost(first.workspace);
  const last = new App(page, new URL(third.address).origin);
  await last.openWithKey(third.address);
  await last.go('Psykisk helse, foreldre');
  await expect(page).toHaveURL(/due=week/);
  await expect(page.getByRole('button', { name: /^PPT/, expanded: false })).toBeVisible();
  await expect(page.getByText(/av 30 kort vises/)).toHaveText(shown ?? '');
  await third.stop();
});

test(
  'thousands of cards: only what is in sight is in the page, each says its place, and the focused one is never hidden',
  { tag: '@long' },
  async ({ page }) => {
    const host = await startBrowserHost(undefined, { keep: true });
    await host.stop();
    putCards(host.workspace, 2_000, { measures: [1, 2, 3, 4, 5] });
    const full = await startBrowserHost(host.workspace);
    const app = new App(page, new URL(full.address).origin);
    await app.openWithKey(full.address);
    await app.go('Alle tiltak');
    const cards = page.locator('[data-card-id]');
    await expect(cards.first()).toBeVisible();
    expect(await cards.count()).toBeLessThan(80);
    await expect(cards.first()).toContainText(/plass 1 av 400/);
    await page.locator('[data-card-id][tabindex="0"]').focus();
    const focused = page.locator('[data-card-id]:focus');
    const hidden = () =>
      page.evaluate(() => {
        const card = document.activeElement?.getBoundingClientRect();
        if (!card) return 'nothing has the focus';
        const over = [card.top + 3, card.bottom - 3].map((y) =>
          document.elementFromPoint(card.left + card.width / 2, y),
        );
        return over.every((one) => one !== null && document.activeElement?.contains(one))
          ? 'in sight'
          : 'covered';
      });
    await page.keyboard.press('End');
    await expect(focused).toContainText(/plass 400 av 400/);
    await expect.poll(hidden).toBe('in sight');
    await page.keyboard.press('Home');
    await expect(focused).toContainText(/plass 1 av 400/);
    // In groups the heads lie over what is scrolled.
    await app.open('/board?group=measure');
    await page.locator('[data-card-id][tabindex="0"]').focus();
    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowDown');
    await expect.poll(hidden).toBe('in sight');
    for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowUp');
    await expect.poll(hidden).toBe('in sight');
    expect(await cards.count()).toBeLessThan(120);
    await expectAccessible(page, 'all measures in groups');

    const moved = await focused.locator('.dp-card__code').textContent();
    await page.keyboard.press('ArrowRight');
    await expect(
      page.getByRole('status').filter({ hasText: `${moved} flyttet til` }),
    ).toBeAttached();
    await expect(page.locator('[data-card-id]:focus')).toContainText(moved ?? '');
    await expect.poll(hidden).toBe('in sight');
    await app.open(`/measures/${moved?.slice(1, 2)}`);
    await full.stop();
  },
);

test('the mouse: a card dropped where the line is, several dragged together, and a column by its head', async ({
  app,
  page,
}) => {
  await app.open('/measures/2');
  for (const title of ['Første', 'Andre', 'Tredje']) await app.board.create('Klar', title);
  await app.board
    .card('Tredje')
    .dragTo(app.board.card('Første'), { targetPosition: { x: 80, y: 6 } });
  await expect(page.getByText('T2-3 flyttet til Klar, plass 1 av 3').first()).toBeVisible();
  await app.board.card('Tredje').click({ modifiers: ['ControlOrMeta'] });
  await app.board.card('Andre').click({ modifiers: ['ControlOrMeta'] });
  await app.board.card('Andre').dragTo(app.board.column('Pågår'));
  await expect(app.board.cardIn('Pågår', 'Tredje')).toBeVisible();
  await expect(app.board.cardIn('Pågår', 'Andre')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(app.board.column('Klar').locator('[data-card-id]')).toHaveCount(3);

  const head = (name: string) => app.board.column(name).locator('.dp-column__head');
  await head('Ferdig').dragTo(head('Klar'), { targetPosition: { x: 4, y: 12 } });
  await expect(page.getByRole('row').nth(1)).toHaveAccessibleName(/^Ferdig/);
});
