import { expect, expectAccessible, test } from './fixture.ts';

const tabs = [
  'Modeller',
  'Tilbud',
  'Dekning',
  'Faktorer',
  'Kompetanse',
  'Sjekklister',
  'Fraværstrapp',
];

test(
  'every register opens without findings, and the plan’s own hole closes when an offer is added',
  { tag: '@long' },
  async ({ app, page }) => {
    test.setTimeout(480_000);
    await app.go('Modeller og tilbud');
    for (const tab of tabs) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.getByRole('tabpanel')).not.toBeEmpty();
      await expectAccessible(page, tab);
    }
    await page.getByRole('tab', { name: 'Dekning' }).click();
    const row = page.getByRole('row', { name: /^Selektiv/ });
    await expect(row).toContainText('Planen: mangler tiltak på selektivt nivå');
    await page.getByRole('tab', { name: 'Tilbud' }).click();
    await page.getByRole('button', { name: 'Nytt tilbud' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Navn').fill('Gruppetilbud for ungdom');
    await dialog.getByLabel('Fra alder').fill('13');
    await dialog.getByLabel('Til alder').fill('18');
    await dialog.getByRole('checkbox', { name: 'Selektivt' }).check();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('tab', { name: 'Dekning' }).click();
    await expect(row.getByRole('link', { name: 'Gruppetilbud for ungdom' })).toBeVisible();
  },
);

test('small counts on the absence ladder are words as soon as they are saved', async ({
  app,
  page,
}) => {
  await app.open('/registers?tab=ladder');
  await page.getByRole('button', { name: 'Før inn en telling' }).click();
  const dialog = page.getByRole('dialog');
  for (const [at, count] of ['30', '20', '12', '9', '3', '6', '7'].entries())
    await dialog.getByLabel(new RegExp(`^${at + 1}\\. `)).fill(count);
  await dialog.getByLabel('Hvem har talt?').fill('Skolefraværsteamet');
  await page.keyboard.press('Control+Enter');
  const step = page.getByRole('row', { name: /^5\. / });
  await expect(step).toContainText('skjult, under fem');
  await expectAccessible(page, 'absence ladder');
});
