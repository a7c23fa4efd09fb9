import { expect, expectAccessible, test } from './fixture.ts';

test('a note is written with formatting, a question skipped, finished, compared, and becomes a decision', async ({
  app,
  page,
}) => {
  await app.open('/evaluations');
  await app.evaluation.start(/^2|Tiltak 2/);
  const did = page.getByRole('textbox', { name: 'Hva gjorde vi?' });
  await did.focus();
  await page.keyboard.press('Control+b');
  await page.keyboard.type('Kveldskurs');
  await app.evaluation.write({
    'Hva så vi?': 'Flere foreldre kom enn ventet.',
    'Hva lærte vi?': 'Kveldstid hjelper.',
    'Hva endrer vi?': 'Alle kurs på kveld fra januar.',
  });
  const learn = page.getByRole('textbox', { name: /^Nyskapende/ });
  await learn.focus();
  await page.keyboard.press('Alt+h');
  await expect(page.getByText('hoppet over').first()).toBeVisible();
  await expectAccessible(page, 'note with the plan’s questions');
  await app.evaluation.addEvidence('Skjønn', 'Gruppas vurdering etter to kurs');
  await app.evaluation.choose('Justere');
  await app.evaluation.finish();
  await expect(page.locator('strong', { hasText: 'Kveldskurs' })).toBeVisible();

  await page.getByRole('button', { name: 'Åpne igjen' }).click();
  await app.evaluation.write({ 'Hva så vi?': 'Færre foreldre kom enn ventet.' });
  await app.evaluation.finish();
  await page.getByRole('button', { name: /Sammenlign utgaver/ }).click();
  await expect(page.getByRole('deletion')).toHaveText('Flere');
  await expect(page.getByRole('insertion')).toHaveText('Færre');
  await expectAccessible(page, 'two versions');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Lag beslutning' }).click();
  await expect(page.getByLabel('Hva er besluttet?')).toHaveValue('Tiltak 2 justeres');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row').filter({ hasText: 'Tiltak 2 justeres' })).toBeVisible();
});

test('a key pressed as the screen comes is heard, and a prediction is locked before its result can be written', async ({
  app,
  page,
}) => {
  await app.openPressing('/evaluations', 'e');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tiltak', { exact: true }).selectOption('2');
  await dialog.getByLabel('Hva slags notat?').selectOption('pdsa');
  await page.keyboard.press('Control+Enter');
  const result = page.getByRole('textbox', { name: 'Hva skjedde?' });
  await expect(result).toHaveAttribute('aria-readonly', 'true');
  await page.getByRole('textbox', { name: 'Hva tror vi kommer til å skje?' }).fill('Ti kommer');
  await page.getByRole('button', { name: 'Lås det vi tror' }).click();
  await expect(result).not.toHaveAttribute('aria-readonly', 'true');
  await result.fill('Sju kom');
  await expect(page.getByText('Lagret', { exact: true })).toBeVisible();
  await expectAccessible(page, 'PDSA note');
});

test('what a group has said is recorded, never fewer than five, and stands where it belongs', async ({
  app,
  page,
}) => {
  await app.go('Barn og unges stemme');
  await expect(page.getByText('Ingen innspill ennå')).toBeVisible();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Arena').fill('Ungdomsrådet');
  await dialog.getByLabel('Hvor mange deltok?').fill('4');
  await dialog.getByRole('textbox', { name: 'Hva sa de?' }).fill('Flere kvelder med åpen hall.');
  await dialog.getByLabel('Gjelder').selectOption({ label: 'U02 Utenforskap blant barn og unge' });
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('Færre enn fem telles ikke', { exact: false })).toBeVisible();
  await dialog.getByLabel('Hvor mange deltok?').fill('12');
  await expectAccessible(page, 'voice form');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row').filter({ hasText: 'Ungdomsrådet' })).toContainText(
    '12 deltok',
  );
  await expectAccessible(page, 'voices');
  await app.open('/challenges?focus=U02');
  await page.getByRole('row', { name: /U02/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Flere kvelder med åpen hall.');
});
