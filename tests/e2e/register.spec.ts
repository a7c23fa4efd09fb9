import { type Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixture.ts';
import type { App } from './pages/app.ts';

/** One school level's totals on the absence ladder, as those who count enter them. */
async function climb(app: App, page: Page, level: string, counts: number[]) {
  const answer = await page.request.post(`${app.origin}/rpc/ladder.save`, {
    headers: { 'content-type': 'application/json', origin: app.origin },
    data: {
      ...{ halfYear: '2026V', level, counts, countedBy: 'skolene' },
      countedOn: '2026-06-15',
    },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

test('a split hides what could be worked out, and what a figure stands beside is chosen', async ({
  app,
  page,
}) => {
  test.setTimeout(480_000);
  await climb(app, page, '1-4', [20, 15, 11, 8, 9, 7, 1]);
  await climb(app, page, '5-7', [18, 12, 10, 9, 8, 6, 1]);
  await app.open('/indicators/absence-ladder');
  await page.getByRole('button', { name: 'Før inn i fraværstrappen' }).click();
  await expect(page.getByText('Summen for kommunen mangler 8.–10. trinn.')).toBeVisible();
  await climb(app, page, '8-10', [20, 15, 11, 8, 3, 2, 1]);
  await app.open('/indicators/absence-ladder');
  const cells = page.getByRole('row').filter({ hasText: 'Borte over lengre tid' });
  await expect(cells).toContainText('skjult');
  await expect(page.getByText(/^Forskjellen våren 2026 kan ikke leses/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Før inn i fraværstrappen' })).toBeVisible();
  await expectAccessible(page, 'split');

  await app.open('/indicators/neet-15-29');
  await page.getByRole('button', { name: 'Endre hva tallet sammenlignes med' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Egne valg').selectOption('Kongsberg');
  await dialog.getByRole('checkbox', { name: /^Nabokommunene/ }).uncheck();
  await dialog.getByRole('button', { name: 'KOSTRA-gruppe' }).click();
  await expect(dialog.getByText(/I dag er gruppe 13 Oslo alene/)).toBeVisible();
  await expectAccessible(page, 'comparison');
  await dialog.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.getByText('Buskerud, Viken, Buskerud, Landet og Kongsberg')).toHaveCount(0);
  await expect(page.getByText('Buskerud, Viken, Landet og Kongsberg')).toBeVisible();

  await app.open('/indicators/suicide-rate');
  await expect(page.getByText(/Denne indikatoren kan ikke ha et måltall/)).toBeVisible();
  await expectAccessible(page, 'suicide');
});
