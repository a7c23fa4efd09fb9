import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './fixture.ts';

const published = readFileSync(
  join(import.meta.dirname, '..', 'fixtures', 'importers', 'udir-absence-2024-25.json'),
  'utf8',
);
/** The same table as the source would put it out again with the municipality's median corrected. */
const corrected = published.replace(
  /("navn"\s*:\s*"Ringerike"[^}]*?"data"\s*:\s*\[\s*)"7,5"/,
  '$1"8,5"',
);
const file = (name: string, text: string) => ({
  ...{ name, mimeType: 'application/json' },
  buffer: Buffer.from(text),
});

test('a corrected figure is shown old to new, flags the briefing that used the old one, and is withdrawn in one step', async ({
  app,
  page,
}) => {
  expect(corrected).not.toBe(published);
  await app.open('/import');
  await app.importing.choose(file('fravar.json', published));
  await app.importing.publish();
  await app.open('/briefings');
  await app.briefing.create('Ledergruppa');
  await app.heading(/Orientering til/);
  await expect(app.briefing.preview).toContainText('7,5');
  const briefing = page.url();
  const answer = await page.request.post(`${app.origin}/rpc/briefing.freeze`, {
    headers: { 'content-type': 'application/json', origin: app.origin },
    data: { briefingId: briefing.split('/').at(-1) },
  });
  expect(answer.ok(), await answer.text()).toBe(true);

  await app.open('/import');
  await app.importing.choose(file('fravar-rettet.json', corrected));
  const change = page.getByRole('listitem').filter({ hasText: '7,5' });
  await expect(change).toContainText('8,5');
  await expectAccessible(page, 'report of a correction');
  await app.importing.publish();

  await app.open('/indicators/absence-g10-median-days');
  await page.getByRole('button', { name: 'Rettelser (1)' }).click();
  const row = page.getByRole('row', { name: /Ringerike, 2024–25/ }).filter({ hasText: '→' });
  await expect(row).toContainText('7,5');
  await expect(row).toContainText('8,5');
  await row.getByRole('link', { name: /^Orientering 1/ }).click();
  await expect(page).toHaveURL(briefing);
  await expect(app.briefing.preview).toContainText('fra 7,5 dager til 8,5 dager');
  await app.open('/snapshots/1');
  await expect(page.getByText('nå 8,5 dager')).toBeVisible();
  await expectAccessible(page, 'frozen briefing with a corrected figure');

  await app.open('/import');
  await page.getByRole('button', { name: 'Trekk tilbake fravar-rettet.json' }).click();
  await expect(page.getByText('trukket').first()).toBeVisible();
  await app.open('/indicators/absence-g10-median-days');
  await expect(page.getByText('7,5 dager').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Rettelser/ })).toHaveCount(0);
});
