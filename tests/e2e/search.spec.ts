import { expect, expectAccessible, test } from './fixture.ts';
import { SearchPage } from './pages/search-page.ts';

test('everything is found by keyboard alone: inside words, by other names, and back to where one was', async ({
  app,
  page,
}) => {
  const search = new SearchPage(page);
  await search.open();
  await search.type('raværst');
  await expect(search.row(/fravær/i).first()).toBeVisible();
  await expect(search.status).toHaveText(/treff/);
  await expectAccessible(page, 'search with hits');

  await search.type('fact-ung');
  await expect(search.row(/FACT Ung/).first()).toBeVisible();
  await search.type('u07');
  await expect(search.chosen).toContainText(/5-årskontroll/i);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/challenges\?focus=U07/);
  await app.heading(/utfordringer/i);
  // The search that was left is gone: its field is not the one that is opened next.
  await expect(search.field).toHaveCount(0);

  await search.open();
  await search.type('gå til innst');
  await expect(search.chosen).toContainText('Gå til Innstillinger');
  await search.type('zzzz');
  await expect(page.getByText('Ingen treff på «zzzz».')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search.field).toBeHidden();
});

test('commands stand in the same field, and what was just changed is shown before anything is typed', async ({
  app,
  page,
}) => {
  const search = new SearchPage(page);
  await search.open();
  await search.type('ny opp tiltak 2');
  await expect(search.chosen).toContainText('Ny oppgave i tiltak 2');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/measures\/2/);
  await expect(page.getByRole('textbox', { name: /^Ny oppgave/ })).toBeFocused();
  await page.keyboard.type('Kartlegge lekegrupper');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Kartlegge lekegrupper').first()).toBeVisible();

  await app.open('/');
  await search.open();
  await expect(search.row(/Kartlegge lekegrupper/)).toBeVisible();
  await search.type('>sikker');
  await expect(search.chosen).toContainText('Lag sikkerhetskopi nå');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Sikkerhetskopien er laget')).toBeVisible();
});
