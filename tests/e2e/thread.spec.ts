import { expect, expectAccessible, test } from './fixture.ts';

const node = (name: RegExp) => ({ name });

test('a reader follows «skolefravær» from the challenge to its latest evaluation in four key presses', async ({
  app,
  page,
}) => {
  await app.open('/measures/2');
  await page.getByRole('button', { name: 'Oppdater status' }).first().click();
  await page.getByRole('radio', { name: 'Prøve ut' }).check();
  await page.getByRole('radio', { name: 'I rute' }).check();
  await page.getByLabel('Hva er situasjonen?').fill('Prøves ut på to skoler');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await app.open('/evaluations');
  await app.evaluation.start(/^2|Tiltak 2/);
  const note = page.url();

  await app.open('/thread?node=challenge:U03');
  await expect(page.getByRole('link', node(/^U03 Ufrivillig skolefravær/))).toBeFocused();
  await expectAccessible(page, 'red thread');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-node="measure:2"]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(note);
});

test('one thread is lit at a time, a hole is named, and only the chosen thread goes to paper', async ({
  app,
  page,
}) => {
  await app.go('Rød tråd');
  const challenge = (name: string) => page.locator('[data-column="challenge"]', { hasText: name });
  await challenge('U12').click();
  await expect(page).toHaveURL(/node=challenge%3AU12|node=challenge:U12/);
  await expect(page.getByRole('link', node(/^ingen tiltak/))).toHaveAttribute('data-lit', 'true');
  await expect(page.getByText('Ingen tiltak svarer på utfordringen')).toBeVisible();
  await challenge('U03').click();
  await expect(page.locator('[data-root]')).toHaveCount(1);
  await page.getByRole('radio', { name: 'Bare valgt' }).click();
  await expect(page.locator('[data-column="challenge"]')).toHaveCount(1);
  await expectAccessible(page, 'one thread');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.dp-rail')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Skriv ut' })).toBeHidden();
  await expect(challenge('U03')).toBeVisible();
});

test('a proposed link is confirmed with B, and the reader hears where the keys lead', async ({
  app,
  page,
}) => {
  await app.open('/thread?node=challenge:U13');
  await expect(page.getByText('Forslag, ikke bekreftet av gruppa').first()).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByText(/Bekreftet av gruppa \d/).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', node(/^U14/))).toBeFocused();
  await expect(page.getByText(/U14 .*, 14 av 20 i utfordring/)).toBeAttached();
});
