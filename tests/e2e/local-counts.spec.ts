import { expect, expectAccessible, test } from './fixture.ts';
import { LocalCountPage } from './pages/local-count-page.ts';

test(
  'a count is entered, hidden where it is small, corrected in two windows and taken away',
  { tag: '@long' },
  async ({ app, context, page }) => {
    test.setTimeout(480_000);
    const counts = new LocalCountPage(page);
    await app.open('/indicators/coordinator-requests');
    await expect(page.getByText('Tellingen er ikke startet').first()).toBeVisible();

    await test.step('an empty form says what is missing, by field', async () => {
      await counts.openForm();
      await expectAccessible(page, 'entry form');
      await counts.save();
      await expect(counts.form.getByText('Skriv et helt tall, null eller mer.')).toBeVisible();
      await expect(counts.form.getByLabel('Antall', { exact: true })).toBeFocused();
      await expectAccessible(page, 'entry form with errors');
      await page.keyboard.press('Escape');
      await expect(counts.form).toBeHidden();
    });

    await test.step('a count is the indicator’s figure, with who, when and how', async () => {
      await counts.enter({
        Periode: 'våren 2025',
        Antall: '12',
        'Slik er det telt': 'Alle henvendelser i saksystemet',
        'Hvem telte': 'Leder helsestasjonen',
      });
      await expect(counts.row('våren 2025')).toContainText('Leder helsestasjonen');
      await expect(app.indicator.row('Ringerike')).toContainText('12');
      await expect(page.getByText('Tellingen er ikke startet')).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Legg inn telling' })).toBeFocused();
    });

    await test.step('a small count is seen in the own list only, and only when asked for', async () => {
      await counts.openForm();
      await expect(counts.form.getByLabel('Slik er det telt', { exact: true })).toHaveValue(
        'Alle henvendelser i saksystemet',
      );
      await counts.write({ Periode: 'høsten 2024', Antall: '3' });
      await counts.save();
      await expect(counts.form).toBeHidden();
      const small = page.getByText('3\u00a0henvendelser');
      await expect(counts.row('høsten 2024')).toContainText('skjult');
      await expect(app.indicator.row('Ringerike')).toContainText('skjult, under fem');
      await expect(small).toHaveCount(0);
      await expectAccessible(page, 'page with counts');
      await counts.hiddenSwitch.click();
      await expect(counts.row('høsten 2024')).toContainText(
        '3\u00a0henvendelser, skjult for andre',
      );
      await expect(small).toHaveCount(1);
      await expect(app.indicator.row('Ringerike')).toContainText('skjult, under fem');
      await counts.hiddenSwitch.click();
      await expect(small).toHaveCount(0);
    });

    await test.step('the later of two corrections is refused and keeps what was typed', async () => {
      const other = await context.newPage();
      await other.goto(page.url());
      const theirs = new LocalCountPage(other);
      await theirs.edit('våren 2025');
      await theirs.write({ Antall: '14' });
      await counts.edit('våren 2025');
      await counts.write({ Antall: '13' });
      await counts.save();
      await expect(counts.form).toBeHidden();
      await expect(app.indicator.row('Ringerike')).toContainText('13');
      await theirs.save();
      await expect(theirs.form.getByRole('alert')).toContainText('endret i et annet vindu');
      await expect(theirs.form.getByLabel('Antall', { exact: true })).toHaveValue('14');
      await other.close();
    });

    await test.step('a count that is taken away comes back with «Angre»', async () => {
      await counts.remove('våren 2025');
      await expect(counts.row('våren 2025')).toHaveCount(0);
      await page.getByRole('status').getByRole('button', { name: 'Angre' }).click();
      await expect(counts.row('våren 2025')).toContainText('13');
    });
  },
);
