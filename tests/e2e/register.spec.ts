import { type Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixture.ts';
import type { App } from './pages/app.ts';

/** Counts of one indicator, as those who count enter them. */
async function count(app: App, page: Page, indicatorId: string, counts: Record<string, number>) {
  for (const [period, n] of Object.entries(counts)) {
    const answer = await page.request.post(`${app.origin}/rpc/localCount.save`, {
      headers: { 'content-type': 'application/json', origin: app.origin },
      data: {
        ...{ indicatorId, period, count: n, rule: 'Telledag', countedBy: 'skolene' },
        countedOn: '2026-06-15',
      },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
}

test('a split hides what could be worked out, and what a figure stands beside is chosen', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  await count(app, page, 'absence-ladder', { '2026V': 60 });
  for (const [step, n] of [20, 15, 11, 8, 3, 2, 1].entries())
    await count(app, page, `absence-ladder--step-${step + 1}`, { '2026V': n });
  await app.open('/indicators/absence-ladder');
  const cells = page.getByRole('row').filter({ hasText: 'Borte over lengre tid' });
  await expect(cells).toContainText('skjult');
  await expect(page.getByText(/^Forskjellen våren 2026 kan ikke leses/)).toBeVisible();
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
