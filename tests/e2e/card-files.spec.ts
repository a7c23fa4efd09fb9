import { readFileSync } from 'node:fs';
import { trelloFile } from '../fixtures/cards/files.ts';
import { expect, expectAccessible, test } from './fixture.ts';

test('cards come from Trello with a look first, persons become roles, and one undo takes all back', async ({
  app,
  page,
}) => {
  await app.open('/card-import?measure=2');
  await expectAccessible(page, 'the import before a file');
  const choose = page.locator('input[type="file"]');
  await choose.setInputFiles({
    name: 'tavle.json',
    mimeType: 'application/json',
    buffer: Buffer.from(trelloFile()),
  });
  await expect(page.getByText('Trello: 4 kort i «tavle.json»').first()).toBeVisible();
  await page
    .getByRole('textbox', { name: 'Rolle for Koordinator A' })
    .or(page.getByRole('combobox', { name: 'Rolle for Koordinator A' }))
    .fill('Koordinator');
  await page.getByRole('combobox', { name: 'Kolonne for To Do' }).selectOption('Kø');
  await expectAccessible(page, 'the preview');
  await page.getByRole('button', { name: 'Lag 2 kort' }).click();
  await expect(page.getByText('2 kort hentet fra «tavle.json»')).toBeVisible();
  await expect(page.getByText('Kortet er arkivert i kilden.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Gå til tavla' }).click();
  const card = app.board.cardIn('Pågår', 'Kartlegge tilbud');
  await expect(card).toContainText('1/2');
  await expect(card.getByRole('img', { name: 'Koordinator' })).toBeVisible();

  await page.getByRole('button', { name: 'Mer for tavla' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Last ned kortene (CSV)' }).click();
  const csv = readFileSync(await (await saved).path(), 'utf8');
  expect(csv).toContain(';Pågår;Kartlegge tilbud;');
  await page.keyboard.press('Control+z');
  await expect(app.board.card('Kartlegge tilbud')).toBeHidden();
});

test(
  'a card goes to the bin and comes back; a template gives a board its first cards',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('/measures/4');
    await page.getByRole('button', { name: 'Mer for tavla' }).click();
    await page.getByRole('menuitem', { name: 'Bruk en tavlemal …' }).click();
    await page.getByRole('combobox', { name: 'Mal' }).selectOption('Prosjektgruppe i oppstart');
    await page.getByRole('button', { name: 'Legg til på tavla' }).click();
    const card = app.board.cardIn('Klar', 'Avklare mandat');
    await expect(card).toContainText('0/4');

    await card.click();
    const panel = page.getByRole('dialog', { name: /^T4-/ });
    await panel.getByRole('button', { name: 'Flere valg for kortet' }).click();
    await page.getByRole('menuitem', { name: 'Legg i papirkurven' }).click();
    await expect(panel).toBeHidden();
    await expect(card).toBeHidden();

    await app.open('/bin');
    await expect(page.getByRole('row', { name: /Avklare mandat/ })).toContainText('i papirkurven');
    await expectAccessible(page, 'the bin');
    await page.getByRole('button', { name: 'Sett tilbake T4-1' }).click();
    await expect(page.getByText('Papirkurven er tom.')).toBeVisible();
    await app.open('/measures/4');
    await expect(app.board.cardIn('Klar', 'Avklare mandat')).toContainText('0/4');

    await app.open('/templates');
    await page.getByRole('button', { name: 'Endre Tre spørsmål' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Navn på malen' }).fill('Tre spørsmål til gruppa');
    await dialog.getByRole('button', { name: 'Legg til spørsmål' }).click();
    await dialog.getByRole('textbox', { name: 'Spørsmål 4', exact: true }).fill('Hva lærte vi?');
    await expectAccessible(page, 'the template editor');
    await dialog.getByRole('button', { name: 'Lagre malen' }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'Tre spørsmål til gruppa' });
    await expect(row).toContainText('4 spørsmål');
    await expectAccessible(page, 'the templates');
  },
);
