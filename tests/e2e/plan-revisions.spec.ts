import { expect, expectAccessible, test } from './fixture.ts';

test(
  'a change is proposed from the plan, adopted, compared in words, and the shipped text stays',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('/plan');
    await page.getByRole('button', { name: 'Foreslå endring av Tiltak 4' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Årstid' }).press('Space');
    await dialog.getByLabel('År', { exact: true }).fill('2027');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();

    await page.getByRole('tab', { name: 'Rullering' }).click();
    const will = 'Tiltak 4: Oppstart endres fra «ikke oppgitt» til «høsten 2027».';
    await expect(page.getByText(will)).toBeVisible();
    await expect(page.getByText('Planen er ikke rullert.')).toBeVisible();
    await expectAccessible(page, 'a waiting change');

    await page.getByRole('button', { name: 'Ta ut et punkt …' }).press('Enter');
    await dialog
      .getByLabel('Punkt')
      .selectOption({ label: 'U16 Bygget har lite brukervennlighet' });
    await dialog.getByLabel('Hvorfor tas det ut?').fill('Bygget er fornyet');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText('U16 tas ut: Bygget er fornyet')).toBeVisible();

    await page.getByRole('button', { name: 'Registrer vedtaket …' }).press('Enter');
    await expect(dialog.getByText(will)).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByText('Skriv hvilket organ som vedtok.')).toBeVisible();
    await dialog.getByLabel('Vedtatt av').fill('Kommunestyret');
    await dialog.getByLabel('Saksnummer eller vedtak').fill('Sak 12/27');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();

    await expect(page.getByText(/^Planen er rullert én gang/)).toBeVisible();
    await expect(
      page.getByRole('row', { name: /Utgave 2.*Kommunestyret.*Sak 12\/27/ }),
    ).toBeVisible();
    const was = 'Tiltak 4: Oppstart endret fra «ikke oppgitt» til «høsten 2027».';
    await expect(page.getByText(was)).toBeVisible();
    await expect(page.getByText('Utfordring U16 er utgått')).toBeVisible();
    await expectAccessible(page, 'revisions compared');

    await page.getByRole('button', { name: 'Les utgave 1' }).press('Enter');
    await expect(page.getByText('Dette er utgave 1')).toBeVisible();
    await expect(page.getByText('«Bygget har lite brukervennlighet»')).toBeVisible();
    await expectAccessible(page, 'the plan as shipped');
    await page.getByRole('button', { name: 'Til planen slik den står nå' }).press('Enter');
    await expect(page.getByText('Oppstart: høsten 2027.')).toBeVisible();
    await expect(page.getByText('«Bygget har lite brukervennlighet»')).toHaveCount(0);

    await page.keyboard.press('Control+z');
    await expect(page.getByText('«Bygget har lite brukervennlighet»')).toBeVisible();
  },
);

test(
  'the plan shows what links to each point, and the links open',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('/plan#U03');
    const point = page.locator('article#U03');
    await expect(point.getByRole('link', { name: 'Tiltak 2' })).toBeVisible();
    await point.getByRole('link', { name: 'Tiltak 2' }).click();
    await app.heading(/Psykisk helsetilbud/);
    await app.open('/plan#T2');
    await page.locator('article#T2').getByRole('link', { name: 'U03' }).click();
    await expect(page).toHaveURL(/challenges\?focus=U03/);
    await page.setViewportSize({ width: 1024, height: 768 });
    await app.open('/plan?view=revisions');
    await expectAccessible(page, 'revisions at 1024');
    await page.setViewportSize({ width: 720, height: 450 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'scrolls sideways at 200 per cent').toBeLessThanOrEqual(0);
  },
);
