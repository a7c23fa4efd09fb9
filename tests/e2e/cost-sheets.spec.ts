import { expect, expectAccessible, test } from './fixture.ts';
import { CostSheetPage } from './pages/cost-sheet-page.ts';

const perDay = 'Kr per plass og døgn';

test('the shipped comparison shows its formulas and what the source leaves unexplained', async ({
  app,
  page,
}) => {
  const sheet = new CostSheetPage(page);
  await app.go('Enhetskostnad');
  await expect(page.getByRole('link', { name: /Institusjonslokaler/ })).toBeVisible();
  await expectAccessible(page, 'cost sheets');
  await page.getByRole('link', { name: /Institusjonslokaler/ }).click();
  await app.heading(/Institusjonslokaler/);
  await expect(sheet.computed('Nes')).toContainText(
    '(3\u202f389 − 2\u202f334) × 17 plasser × 365 døgn = 6\u202f546\u202f275 kr per år',
  );
  await expect(sheet.computed('Tap leieinntekter')).toContainText('Kan ikke beregnes');
  await expect(sheet.field('Plasser', 'Tap leieinntekter')).toHaveAttribute(
    'placeholder',
    'mangler i kilden',
  );
  await expect(sheet.checkSum).toContainText('1\u202f467\u202f725 kr er ikke forklart i kilden');
  await expectAccessible(page, 'cost sheet');
  for (const size of [
    { width: 1024, height: 768 },
    { width: 720, height: 450 },
  ]) {
    await page.setViewportSize(size);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `scrolls sideways at ${size.width}`).toBeLessThanOrEqual(0);
    await expectAccessible(page, `cost sheet at ${size.width}`);
  }
});

test('an emptied figure computes nothing, a wrong one is not saved, and undo takes it back', async ({
  app,
  page,
}) => {
  const sheet = new CostSheetPage(page);
  await app.open('/cost-sheets/institution-premises');
  await sheet.type('Plasser', 'Nes', '');
  await expect(sheet.computed('Nes')).toContainText(
    'Kan ikke beregnes: antall plasser mangler i kilden.',
  );
  await expect(sheet.checkSum).toContainText('Sokna 5\u202f986\u202f000 = 5\u202f986\u202f000 kr');
  await sheet.isSaved();
  await page.getByRole('button', { name: /^Angre/ }).click();
  await expect(sheet.field('Plasser', 'Nes')).toHaveValue('17');
  await expect(sheet.computed('Nes')).toContainText('6\u202f546\u202f275 kr per år');

  await sheet.type(perDay, 'Nes', '3.389');
  await expect(page.getByText('Skriv tallet slik: 6 054 522 eller 3 389,50.')).toBeVisible();
  await expect(sheet.computed('Nes')).toContainText('6\u202f546\u202f275 kr per år');
  await expectAccessible(page, 'cost sheet with a field to mend');
  await sheet.type(perDay, 'Nes', '3389,-');
  await expect(sheet.field(perDay, 'Nes')).toHaveValue('3\u202f389');
  await sheet.isSaved();
});

test('another reference moves to the top and everything is counted from it', async ({
  app,
  page,
}) => {
  const sheet = new CostSheetPage(page);
  await app.open('/cost-sheets/institution-premises');
  await page.getByLabel('Sammenlign med').selectOption({ label: 'Sokna' });
  await expect(page.getByRole('columnheader', { name: /Forskjell fra Sokna/ })).toBeVisible();
  await expect(sheet.computed('Nes')).toContainText('3\u202f389 − 3\u202f154 = 235 kr');
  await page.reload();
  await expect(page.getByLabel('Sammenlign med').locator('option:checked')).toHaveText('Sokna');
});

test('a sheet is made, filled, copied, downloaded and removed by keyboard', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const sheet = new CostSheetPage(page);
  await app.go('Enhetskostnad');
  await app.heading('Enhetskostnad');
  await sheet.create('Barnehageplass', 'Budsjett 2026, side 12');
  await expect(page.getByText('Ingen enheter ennå', { exact: true })).toBeVisible();
  await expectAccessible(page, 'empty cost sheet');
  const write = async (cells: string[]) => {
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: /^Enhet, / }).last()).toBeFocused();
    for (const cell of cells) {
      await page.keyboard.type(cell);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Tab');
  };
  await write(['By', '40', '', '500']);
  await page.getByRole('heading', { level: 1 }).click();
  await write(['Bygd', '10', '', '650,5', '500000']);
  await expect(sheet.computed('Bygd')).toContainText(
    '(650,50 − 500) × 10 plasser × 365 døgn = 549\u202f325 kr per år',
  );
  await expect(sheet.computed('Bygd')).toContainText('stemmer når det rundes av');
  await sheet.isSaved();

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('c');
  await expect(page.getByText(/Tabellen er kopiert/)).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')[2]?.split('\t').slice(0, 5)).toEqual([
    'Bygd',
    '10',
    'mangler i kilden',
    '650,5',
    '500000',
  ]);
  const { name, text } = await sheet.csv();
  expect(name).toBe('Enhetskostnad_Barnehageplass.csv');
  expect(text.startsWith('\ufeffEnhet;Plasser;')).toBe(true);
  expect(text).toContain('Kilde;Budsjett 2026, side 12');

  await page.getByRole('button', { name: 'Fjern Bygd' }).click();
  await expect(sheet.field('Enhet', '1')).toBeFocused();
  await page.getByRole('button', { name: 'Slett arket' }).click();
  await app.heading('Enhetskostnad');
  await expect(page.getByRole('link', { name: 'Barnehageplass' })).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Angre' }).click();
  await expect(page.getByRole('link', { name: 'Barnehageplass' })).toBeVisible();
});
