import type { Browser, Page } from '@playwright/test';
import { startBrowserHost } from '../support/browser-host.ts';
import { App } from './pages/app.ts';
import { CardPanel } from './pages/card-panel.ts';
import { expect, expectAccessible, test } from './fixture.ts';

/** Makes a card on the board of measure 2 and opens it; its address finds it again. */
async function openNewCard(app: App, page: Page, title: string): Promise<CardPanel> {
  await app.open('/measures/2');
  await app.board.create('Klar', title);
  await app.board.press(title, 'Enter');
  const card = new CardPanel(page);
  await expect(card.field('Tittel')).toBeFocused();
  return card;
}

test('taking back in a text takes back what was typed there, never what another window saved', async ({
  app,
  page,
}) => {
  const mine = await openNewCard(app, page, 'Felles skjema');
  const other = await page.context().newPage();
  const theirs = new CardPanel(other);
  await theirs.open(app.origin, 2, 'T2-1');
  await theirs.field('Beskrivelse').click();
  await other.keyboard.type('Skrevet i det andre vinduet.');
  await theirs.saved();

  const text = mine.field('Beskrivelse');
  await expect(text).toHaveText('Skrevet i det andre vinduet.');
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Mitt.');
  await expect(text).toContainText('Mitt.');
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('Control+z');
  await expect(text).toHaveText('Skrevet i det andre vinduet.');
  await mine.saved();
  await expect(theirs.field('Beskrivelse')).toHaveText('Skrevet i det andre vinduet.');
});

test('taking back in a plain field takes the words one wrote, and a visit of a field is one step', async ({
  app,
  page,
}) => {
  const card = await openNewCard(app, page, 'Felles skjema');
  for (const [name, before] of [
    ['Tittel', 'Felles skjema'],
    ['Ansvarlig', ''],
    ['Timer', ''],
  ] as const) {
    await card.field(name).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' 17 nytt');
    // The browser may count what is typed while a screen settles as two runs.
    await expect(async () => {
      await page.keyboard.press('Control+z');
      await expect(card.field(name)).toHaveValue(before, { timeout: 1_000 });
    }).toPass();
  }

  await card.field('Tittel').click();
  await page.keyboard.press('Control+End');
  for (const part of [' til', ' høring']) {
    await page.keyboard.type(part);
    await card.saved();
  }
  await card.field('Ansvarlig').fill('Koordinator');
  await card.close();
  const undo = page.getByRole('button', { name: /^Angre: / });
  await expect(undo).toHaveAccessibleName('Angre: T2-1: ansvarlig endret');
  await undo.click();
  await expect(undo).toHaveAccessibleName('Angre: T2-1: tittelen endret');
  await undo.click();
  await expect(app.board.card('Felles skjema')).toBeVisible();
  await expect(app.board.card('Felles skjema til')).toBeHidden();
});

test('a half-written comment is kept over «Ferdig», Back, reload and a killed host', async ({
  browser,
}) => {
  test.slow();
  const first = await startBrowserHost(undefined, { keep: true });
  const workspace = first.workspace;
  const one = await openIn(browser, first.address);
  const card = await openNewCard(one.app, one.page, 'Skjema');
  await card.unfold('Kommentarer');
  await card.field('Ny kommentar').click();
  await one.page.keyboard.type('Halvskrevet tanke');
  const isKept = () => expect(card.field('Ny kommentar')).toHaveText('Halvskrevet tanke');

  await card.panel.getByRole('button', { name: 'Ferdig' }).click();
  await expect(card.panel).toBeHidden();
  await card.open(one.app.origin, 2, 'T2-1');
  await isKept();
  await expect(card.panel.getByText(/^Kladd fra i dag .* hentet fram/)).toBeVisible();

  await one.page.goBack();
  await expect(card.panel).toBeHidden();
  await one.page.goForward();
  await isKept();
  await one.page.reload();
  await isKept();

  await card.field('Ny kommentar').click();
  await one.page.keyboard.press('Control+End');
  await one.page.keyboard.type('!');
  // The letter is in the file when its call has been answered, and then nobody is asked anything.
  await one.page.waitForResponse((answer) => answer.url().includes('draft.keep'));
  first.signal('SIGKILL');
  await one.close();

  const second = await startBrowserHost(workspace);
  const two = await openIn(browser, second.address);
  const again = new CardPanel(two.page);
  await again.open(two.app.origin, 2, 'T2-1');
  await expect(again.field('Ny kommentar')).toHaveText('Halvskrevet tanke!');
  await again.panel.getByRole('button', { name: 'Forkast kladden' }).click();
  await expect(again.field('Ny kommentar')).toHaveText('');
  await two.page.reload();
  await expect(again.panel).toBeVisible();
  await expect(again.panel.getByText(/^Kladd fra/)).toBeHidden();
  await two.close();
  await second.stop();
});

test('a window that vanishes in the middle of a save meets no clash with its own letters', async ({
  app,
  page,
}) => {
  const card = await openNewCard(app, page, 'Skjema');
  const text = card.field('Beskrivelse');
  // The save reaches the host, and its answer never reaches the window.
  await page.route(/card\.update/, async (route) => void (await route.fetch()));
  const isSent = page.waitForRequest(/card\.update/);
  await text.click();
  await page.keyboard.type('Første linje ');
  await isSent;
  const isKept = page.waitForRequest(
    (request) => request.url().includes('draft.keep') && /og mer/.test(request.postData() ?? ''),
  );
  await page.keyboard.type('og mer');
  await (await isKept).response();
  await page.close();

  const next = await page.context().newPage();
  const again = new CardPanel(next);
  await again.open(app.origin, 2, 'T2-1');
  await expect(again.field('Beskrivelse')).toHaveText('Første linje og mer');
  await again.saved();
  await expect(again.panel.getByRole('alert')).toBeHidden();
  await next.reload();
  await expect(again.field('Beskrivelse')).toHaveText('Første linje og mer');
});

test('Escape in a dialog keeps what was written, and offers it again', async ({ app, page }) => {
  await app.open('/decisions');
  const open = () => page.getByRole('button', { name: 'Ny beslutning' }).first().click();
  const dialog = page.getByRole('dialog');
  await open();
  await dialog.getByLabel('Hva er besluttet?', { exact: true }).fill('Bemanne Familiens hus');
  await dialog.getByLabel('Begrunnelse', { exact: true }).click();
  await page.keyboard.type('Ventetida øker.');
  await dialog.getByLabel('Hva er besluttet?', { exact: true }).press('Escape');
  await expect(dialog).toBeHidden();
  await page.reload();
  await open();
  await expect(dialog.getByLabel('Hva er besluttet?', { exact: true })).toHaveValue(
    'Bemanne Familiens hus',
  );
  await expect(dialog.getByLabel('Begrunnelse', { exact: true })).toHaveText('Ventetida øker.');
  await expectAccessible(page, 'a dialog with a draft brought back');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await open();
  await expect(dialog.getByLabel('Hva er besluttet?', { exact: true })).toHaveValue('');
  await expect(dialog.getByText(/^Kladd fra/)).toBeHidden();
});

test('Escape in a field that opens where its word stands keeps what was written, and offers it again', async ({
  app,
  page,
}) => {
  await app.open('/measures/1');
  const open = () => page.getByRole('button', { name: 'Sett prosjektleder' }).click();
  const field = page.getByRole('textbox', { name: 'Prosjektleder (rolle)' });
  await open();
  await field.fill('Rådgiver i skole');
  await field.press('Escape');
  await expect(page.getByRole('button', { name: 'Sett prosjektleder' })).toBeFocused();
  await page.reload();
  await open();
  await expect(field).toHaveValue('Rådgiver i skole');
  await page.getByRole('button', { name: 'Forkast kladden' }).click();
  await expect(field).toHaveValue('');
});

test('a text that is too long is whole in its field, which says by how much, and is not saved', async ({
  app,
  page,
}) => {
  const card = await openNewCard(app, page, 'Skjema');
  await card.field('Tittel').fill('a'.repeat(212));
  await expect(card.panel.getByText('12 tegn for mye.')).toBeVisible();
  await expect(card.field('Tittel')).toHaveValue('a'.repeat(212));
  await card.field('Ansvarlig').fill('Koordinator');
  await expect(card.panel.getByText('Ikke lagret ennå')).toBeVisible();
  await card.open(app.origin, 2, 'T2-1');
  await expect(card.field('Tittel')).toHaveValue('a'.repeat(212));
  await expect(card.field('Ansvarlig')).toHaveValue('Koordinator');
  await card.field('Tittel').fill('Skjema til høring');
  await card.saved();

  await app.open('/decisions');
  await page.getByRole('button', { name: 'Ny beslutning' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hva er besluttet?', { exact: true }).fill('b'.repeat(301));
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('1 tegn for mye.')).toBeVisible();
  await expect(dialog.getByLabel('Hva er besluttet?', { exact: true })).toBeFocused();
  await expectAccessible(page, 'a dialog with a text that is too long');
});

async function openIn(browser: Browser, address: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const app = new App(page, new URL(address).origin);
  await app.openWithKey(address);
  return { page, app, close: () => context.close() };
}
