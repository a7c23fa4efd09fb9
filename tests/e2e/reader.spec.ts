import { App } from './pages/app.ts';
import { CardPanel } from './pages/card-panel.ts';
import { ReaderBar } from './pages/reader-bar.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { startBrowserHost, type BrowserHost } from '../support/browser-host.ts';

const others: BrowserHost[] = [];
test.afterEach(async () => {
  for (const other of others.splice(0)) await other.stop();
});

const title = 'Kalle inn til oppfølgingsmøte';

test('a reader takes over after a writer that was killed, and what was written is there', async ({
  app,
  host,
  browser,
}) => {
  test.slow();
  await app.open('/measures/1');
  await app.board.create('Klar', title);
  const second = await startBrowserHost(host.workspace, { keep: true });
  others.push(second);
  const context = await browser.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  const readerPage = await context.newPage();
  const reader = new App(readerPage, new URL(second.address).origin);
  const { bar, takeOver } = new ReaderBar(readerPage);
  await reader.openWithKey(second.address);
  await expect(bar).toContainText(/skriver/);
  await expect(takeOver).toHaveCount(0);

  // Nobody says goodbye: the lock and the log lie there.
  host.signal('SIGKILL');
  await takeOver.click();
  await expect(bar).toHaveCount(0);
  await expect(readerPage.getByText('Du skriver nå. De andre leser.')).toBeVisible();
  await reader.open('/measures/1');
  await expect(reader.board.card(title)).toBeVisible();
  await reader.board.create('Klar', 'Skrevet av den som tok over');
  await readerPage.reload();
  await expect(reader.board.card('Skrevet av den som tok over')).toBeVisible();
  await context.close();
});

test('a reader beside a writer sees who writes and what is written, changes nothing, and takes over', async ({
  app,
  page,
  host,
  browser,
}) => {
  // Two programs and two pages: a busy machine takes a minute for it.
  test.slow();
  // The writer says who writes.
  await app.open('/settings');
  await page.getByLabel('Rollen din').fill('sekretær');
  await page.getByRole('button', { name: 'Lagre rollen' }).click();
  await expect(page.getByText('Rollen er lagret.')).toBeVisible();

  const second = await startBrowserHost(host.workspace, { keep: true });
  others.push(second);
  const context = await browser.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  const readerPage = await context.newPage();
  const reader = new App(readerPage, new URL(second.address).origin);
  const { bar, takeOver } = new ReaderBar(readerPage);
  await reader.openWithKey(second.address);
  await expect(bar).toContainText(/Leser: sekretær skriver siden kl\. \d\d\.\d\d\./);
  await expect(takeOver).toHaveCount(0);

  // A key, a button and a letter in a field are answered with the sentence, and nothing opens.
  await reader.open('/measures/1');
  const said = readerPage.getByText(/Leser: sekretær skriver/);
  await readerPage.getByRole('button', { name: 'Ny oppgave i Klar' }).click();
  await expect(said).toHaveCount(2);
  await expect(readerPage.getByRole('textbox', { name: 'Ny oppgave i Klar' })).toHaveCount(0);
  await readerPage.getByRole('button', { name: 'Oppdater status' }).click();
  await expect(readerPage.getByRole('dialog')).toHaveCount(0);
  await expectAccessible(readerPage, 'a reader’s board');

  // What the writer makes comes without anybody asking for it.
  await app.open('/measures/1');
  await app.board.create('Klar', title);
  await expect(readerPage.getByText(title).first()).toBeVisible();

  // A card is read: what is chosen in it stays as it was, is answered, and nothing is left unsaved.
  const card = new CardPanel(readerPage);
  await card.open(reader.origin, 1, 'T1-1');
  await card.field('Størrelse').selectOption({ index: 1 });
  await expect(said.first()).toBeVisible();
  await expect(card.field('Størrelse')).toHaveValue('');
  await card.field('Beskrivelse').click();
  await expect(card.panel.getByRole('alert')).toHaveCount(0);
  await card.close();

  // The writer closes the file: the reader may take over, and writes.
  host.signal('SIGTERM');
  await expect(bar).toContainText('har lukket fila');
  await takeOver.click();
  await expect(bar).toHaveCount(0);
  await expect(readerPage.getByText('Du skriver nå. De andre leser.')).toBeVisible();
  await reader.board.create('Klar', 'Skrevet av den som tok over');
  await expect(readerPage.getByText('Skrevet av den som tok over').first()).toBeVisible();
  await context.close();
});

test('a restore is practised: how it went, what would be lost, and when', async ({ app, page }) => {
  await app.open('/measures/1');
  await app.board.create('Klar', title);
  await app.open('/settings');
  const drill = page.getByRole('region', { name: 'Øv på gjenoppretting' });
  await expect(drill).toContainText('Ikke øvd ennå.');
  await drill.getByRole('button', { name: 'Øv nå' }).click();
  await expect(drill).toContainText('åpnet og funnet hel');
  await expect(drill).toContainText('Kopien mangler 1 oppgave.');
  await expect(drill).toContainText(/Sist øvd i dag \d\d\.\d\d, og kopien var hel\./);
  await expectAccessible(page, 'the settings after a drill');
});
