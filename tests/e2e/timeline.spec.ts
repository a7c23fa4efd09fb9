import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from './fixture.ts';
import { TimelinePage } from './pages/timeline-page.ts';

test('a milestone and a wave are made, moved, stretched, edited and undone without a mouse', async ({
  app,
  page,
}) => {
  const timeline = new TimelinePage(page);
  await app.open('/timeline');
  await expect(page.getByText('Ingenting er planlagt ennå.')).toBeVisible();
  await expectAccessible(page, 'empty timeline');
  await timeline.addWave('Helgerud skole', 'høsten 2027', 'våren 2028');
  await timeline.addMilestone('Modellene er vurdert', 'våren 2027');

  // One tab stop, then arrows: the milestone is read before the wave.
  await timeline.item(/^Milepæl/).focus();
  await page.keyboard.press('ArrowDown');
  await expect(timeline.item(/^Utrulling: Helgerud/)).toBeFocused();
  // Faster than the file answers: three presses to the right and two back end where they should.
  for (const key of ['Right', 'Right', 'Right', 'Left', 'Left'])
    await page.keyboard.press(`Arrow${key}`);
  const wave = (words: string) => timeline.item(`Utrulling: Helgerud skole, ${words}, planlagt`);
  await expect(wave('våren 2028 til høsten 2028')).toBeFocused();
  await expect(page.getByText('Flyttet. Utrulling: Helgerud skole, våren 2028')).toBeAttached();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(wave('våren 2028 til våren 2029')).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Skole eller enhet')).toHaveValue('Helgerud skole');
  await dialog.getByLabel('Tilstand').selectOption({ label: 'Pågår' });
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(timeline.item(/pågår$/)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(wave('våren 2028 til våren 2029')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(wave('våren 2028 til høsten 2028')).toBeVisible();

  await timeline.item(/^Milepæl/).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(timeline.item('Milepæl høsten 2026: Modellene er vurdert, planlagt')).toBeFocused();
});

test('a wave is dragged by whole half-years, and a drag to nowhere changes nothing', async ({
  app,
  page,
}) => {
  const timeline = new TimelinePage(page);
  await app.open('/timeline');
  await timeline.addWave('Vang skole', 'våren 2026', 'høsten 2026');
  const bar = timeline.item(/^Utrulling: Vang/);
  const box = (await bar.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const half = box.width / 2;
  const drag = async (by: number) => {
    const now = (await bar.boundingBox()) ?? box;
    const [x, y] = [now.x + 20, now.y + now.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by / 2, y);
    await page.mouse.move(x + by, y);
    await page.mouse.up();
  };
  await drag(half * 2.2);
  await expect(bar).toHaveAccessibleName(/våren 2027 til høsten 2027/);
  await drag(half * 0.3);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(bar).toHaveAccessibleName(/våren 2027 til høsten 2027/);
  await bar.click();
  await expect(page.getByRole('dialog').getByLabel('Skole eller enhet')).toHaveValue('Vang skole');
});

test('the adopted start is never late, has no place where the plan gives none, and cannot be moved', async ({
  app,
  page,
}) => {
  const timeline = new TimelinePage(page);
  await app.open('/timeline');
  await expect(timeline.row('Samarbeid på tvers')).toContainText('Vedtatt oppstart: våren 2025');
  await expect(timeline.row('Implementering')).toContainText('når prosjektene er igangsatt');
  await expect(timeline.row('Implementering').getByRole('listitem')).toHaveCount(1);
  await expect(timeline.item(/Vedtatt oppstart/)).toHaveCount(0);
  await expect(page.getByText(/over frist|forsinket/i)).toHaveCount(0);
  // The plan's own conflict in words under the lines, and on both measures' pages.
  const conflict = 'Tiltak 3 bygger på tiltak 2, men planen lar begge starte høsten 2025.';
  await expect(page.getByText(conflict)).toBeVisible();
  for (const measure of [2, 3]) {
    await app.open(`/measures/${measure}?tab=about`);
    await expect(
      page.getByRole('heading', { name: 'Åpent spørsmål til ledergruppa' }),
    ).toBeVisible();
    await expect(page.getByText(conflict).first()).toBeVisible();
  }
});

test(
  'it holds at small sizes and closer looks, and comes out on one landscape page',
  { tag: '@long' },
  async ({ app, page }) => {
    const timeline = new TimelinePage(page);
    await app.open('/timeline');
    await timeline.addWave('Sokna skole', 'våren 2027', 'høsten 2027');
    for (const [width, height] of [
      [1024, 768],
      [720, 450],
    ] as const) {
      await page.setViewportSize({ width, height });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `scrolls sideways at ${width}`).toBeLessThanOrEqual(0);
      await expectAccessible(page, `timeline at ${width}`);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('radio', { name: 'Halvår' }).click();
    await expect(page).toHaveURL(/zoom=half/);
    await expectAccessible(page, 'timeline of a half-year');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Skriv ut' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/^Tidslinje_Oppvekstplan_\d{4}-\d\d-\d\d\.pdf$/);
    const pdf = (await readFile(await download.path())).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
  },
);

test(
  'what «Om tiltaket» asks for is filled in by keyboard and seen again after a reload',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('/measures/2?tab=about');
    await expect(page.getByText('Gruppa har ikke sagt hvor tiltak 2 står.')).toBeVisible();
    await expectAccessible(page, 'about, empty');
    const dialog = page.getByRole('dialog');
    const save = async () => {
      await page.keyboard.press('Control+Enter');
      await expect(dialog).toBeHidden();
    };
    await page.getByRole('checkbox', { name: /Behovet er beskrevet/ }).press('Space');
    await expect(page.getByText('1 av 3 krav')).toBeVisible();

    await page.getByRole('button', { name: 'Legg til etappemål' }).press('Enter');
    await dialog.getByLabel('Mål for etappen').fill('Inntak er beskrevet');
    await dialog.getByLabel('Tilstand').selectOption({ label: 'Nådd' });
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByText('Skriv hva som ble nådd før målet avsluttes.')).toBeVisible();
    await dialog.getByLabel('Hva ble nådd?').fill('Beskrivelsen er klar');
    await save();

    await page.getByRole('button', { name: 'Legg til delleveranse' }).press('Enter');
    await dialog.getByLabel('Delleveranse', { exact: true }).fill('Beskrivelse av ny enhet');
    await save();
    await page
      .getByRole('button', { name: 'Merk som mottatt: Beskrivelse av ny enhet' })
      .press('Enter');
    await expect(page.getByText(/^mottatt /)).toBeVisible();

    await page.getByRole('button', { name: 'Legg til risiko' }).press('Enter');
    await dialog.getByLabel('Hva kan gå galt?').fill('Teamet mister bemanning');
    await dialog.getByLabel('Sannsynlighet').selectOption({ label: '4 sannsynlig' });
    await dialog.getByLabel('Konsekvens').selectOption({ label: '4 alvorlig' });
    await expect(dialog.getByText('Sannsynlighet × konsekvens: 16, kritisk')).toBeVisible();
    await save();

    await page.getByRole('button', { name: 'Legg til deltaker' }).press('Enter');
    await dialog.getByRole('radio', { name: 'Innbyggere' }).press('Space');
    await dialog.getByLabel('Rolle').fill('Foreldrerepresentant');
    await save();

    await page.reload();
    await expect(page.getByText('1 av 3 krav')).toBeVisible();
    await expect(page.getByText('Nådd: Beskrivelsen er klar')).toBeVisible();
    await expect(
      page.getByRole('row', { name: /Teamet mister bemanning.*16, kritisk/ }),
    ).toBeVisible();
    await expect(page.getByText('Uten tjenester og tillitsvalgte så langt.')).toBeVisible();
    await expectAccessible(page, 'about, filled');
    await page.setViewportSize({ width: 1024, height: 768 });
    await expectAccessible(page, 'about at 1024');
  },
);
