import { App } from './pages/app.ts';
import { CardPanel } from './pages/card-panel.ts';
import { expect, expectAccessible, test } from './fixture.ts';

test('a card is filled by keyboard alone, saves itself, and shows on the board what it holds', async ({
  app,
  page,
}) => {
  await app.open('/measures/2');
  await app.board.create('Klar', 'Felles henvisningsskjema');
  await app.board.press('Felles henvisningsskjema', 'Enter');
  const card = new CardPanel(page);
  await expect(card.field('Tittel')).toBeFocused();

  await card.field('Ansvarlig').focus();
  await page.keyboard.type('Koordinator');
  await card.panel.getByRole('combobox', { name: 'Frist' }).focus();
  await page.keyboard.type('Halvår');
  await card.saved();
  await expect(card.panel.getByRole('combobox', { name: 'Halvår' })).toBeVisible();

  await card.unfold('Sjekkliste');
  await card.field('Nytt punkt').focus();
  for (const point of ['Utkast', 'Høring']) {
    await page.keyboard.type(point);
    await page.keyboard.press('Enter');
    await expect(card.field(`Punkt: ${point}`)).toBeVisible();
  }
  await card.field('Punkt: Høring').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(card.panel.getByRole('listitem').first().getByRole('checkbox')).toHaveAccessibleName(
    'Høring',
  );
  await card.panel.getByRole('checkbox', { name: 'Høring' }).press('Space');
  await expect(card.section('Sjekkliste')).toContainText('1 av 2');

  await card.unfold('Tjenester og etiketter');
  await card.panel.getByRole('combobox', { name: 'Tjenester som er med' }).selectOption('PPT');
  await card.saved();
  await card.unfold('Kommentarer');
  await card.field('Ny kommentar').focus();
  await page.keyboard.type('Skjemaet fra i fjor kan brukes.');
  await card.panel.getByRole('button', { name: 'Legg til kommentar' }).press('Enter');
  await expect(card.section('Kommentarer')).toContainText('1');
  await card.unfold('Lenker og vedlegg');
  await card.field('Ny lenke').fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(card.panel.getByText('Lenka må begynne med http://')).toBeVisible();
  await card.field('Ny lenke').fill('www.ringerike.kommune.no');
  await page.keyboard.press('Enter');
  await expect(card.panel.getByRole('link', { name: 'https://www.ringerike' })).toHaveAttribute(
    'rel',
    /noopener/,
  );
  await card.unfold('Historikk');
  await expect(card.panel.getByText('ansvarlig satt til Koordinator')).toBeVisible();
  for (const name of ['Venter og avhenger', 'Kobling til planen']) await card.unfold(name);
  await expectAccessible(page, 'the card with every section open');

  await card.close();
  const onBoard = app.board.cardIn('Klar', 'Felles henvisningsskjema');
  await expect(onBoard).toBeFocused();
  for (const words of ['1/2', 'PPT']) await expect(onBoard).toContainText(words);
  await expect(onBoard).toContainText(/(våren|høsten) 20\d\d/);
  await expectAccessible(page, 'the board with the card');
});

test('two windows on one card: the later one sees both texts and chooses, and nothing is written over', async ({
  app,
  page,
  context,
}) => {
  await app.open('/measures/2');
  await app.board.create('Klar', 'Avtale');
  const other = await context.newPage();
  // The refusal the later window meets is one the browser reports as a failed request.
  const [mine, theirs] = [new CardPanel(other), new CardPanel(page)];
  await mine.open(app.origin, 2, 'T2-1');
  await theirs.open(app.origin, 2, 'T2-1');

  // The other window must not hear of the change before it saves its own: that is the case to hold.
  await other.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => undefined;
  });
  await page.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => undefined;
  });
  await theirs.field('Ansvarlig').fill('PPT');
  await theirs.field('Tittel').fill('Avtale med FACT Ung');
  await theirs.saved();
  await mine.field('Tittel').fill('Avtale med BUP');
  await mine.field('Timer').fill('7,5');
  const clash = mine.panel.getByRole('region', { name: 'Tittel' });
  await expect(clash).toContainText('Avtale med BUP');
  await expect(clash).toContainText('Avtale med FACT Ung');
  // What only the other one changed has come in; what only this one changed waits for the choice.
  await expect(mine.field('Ansvarlig')).toHaveValue('PPT');
  await expectAccessible(other, 'the conflict');
  await clash.getByRole('button', { name: 'Bruk den lagrede' }).click();
  await mine.saved();
  await expect(mine.field('Tittel')).toHaveValue('Avtale med FACT Ung');
  await mine.close();
  const board = new App(other, app.origin).board;
  await expect(board.cardIn('Klar', 'Avtale med FACT Ung')).toContainText('7,5');
  await other.close();
});

test('what cannot be saved keeps the card open until it is put right or thrown away', async ({
  app,
  page,
}) => {
  await app.open('/measures/2');
  await app.board.create('Klar', 'Rutine');
  await app.board.press('Rutine', 'Enter');
  const card = new CardPanel(page);
  await card.field('Tittel').fill('');
  await page.keyboard.press('Control+Enter');
  await expect(card.panel.getByRole('alert')).toContainText('Noe på kortet er ikke lagret');
  await card.panel.getByRole('button', { name: 'Forkast endringen' }).click();
  await expect(card.panel).toBeHidden();
  await expect(app.board.cardIn('Klar', 'Rutine')).toBeVisible();
});
