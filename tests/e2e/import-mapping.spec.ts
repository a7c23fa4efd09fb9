import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from '@playwright/test';
import { expect, expectAccessible, test } from './fixture.ts';
import { answerFetches, fetchLines, MappingPage } from './pages/mapping-page.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'e2e');
const country = join(fixtures, 'ssb-12944-country.json');
const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/json', buffer });

/** The same table from another time: other bytes, the same dimensions. */
const nextYear = () =>
  asFile('12944-neste.json', Buffer.from(`${readFileSync(country, 'utf8')}\n`));

/** A table of many: 40 places as a filter, 14 measures. The figures are invented and only counted. */
function wideTable() {
  const category = (codes: string[], label: (code: string) => string) => ({
    category: { index: codes, label: Object.fromEntries(codes.map((code) => [code, label(code)])) },
  });
  const codes = (letter: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
  const table = {
    ...{ version: '2.0', class: 'dataset', label: 'Prøvetabell' },
    ...{ id: ['N', 'M', 'Tid'], size: [40, 14, 2] },
    role: { time: ['Tid'], metric: ['M'] },
    dimension: {
      N: { label: 'næring', ...category(codes('N', 40), (code) => `Næring ${code}`) },
      M: { label: 'mål', ...category(codes('M', 14), (code) => `Mål ${code}`) },
      Tid: { label: 'år', ...category(['2023', '2024'], (code) => code) },
    },
    value: Array.from({ length: 40 * 14 * 2 }, (_, at) => (at % 50) + 1),
  };
  return asFile('vid.json', Buffer.from(JSON.stringify(table)));
}

test('an unknown table is given a meaning once, and the next file of its kind needs none', async ({
  app,
  page,
}) => {
  test.setTimeout(480_000);
  const mapping = new MappingPage(page);
  await app.open('/import');

  await test.step('the file is read, and the guess stands in the fields and in a sentence', async () => {
    await app.importing.choose(country);
    await expect(mapping.form).toBeVisible();
    await expect(mapping.field('Sted')).toBeFocused();
    await expect(mapping.field('Periode')).toHaveValue('Tid');
    await expect(mapping.meaning).toContainText(
      'Hver rad i «region» er et sted, hver «treårsperiode» en periode. «EU-skala 60 prosent (prosent)» blir «Vedvarende lav inntekt, barn 0–17 år».',
    );
    await expect(page.getByRole('heading', { name: '4 celler' })).toBeVisible();
    await expectAccessible(page, 'mapping');
  });

  await test.step('what nobody has said is a proposal, and no preview comes before it is accepted', async () => {
    await expect(mapping.form.getByRole('heading', { name: /forslag å se over/ })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(mapping.form.getByText('Godta forslagene, eller endre dem').first()).toBeVisible();
    await expectAccessible(page, 'mapping with proposals');
    await mapping.acceptAll();
    await expect(mapping.form.getByRole('heading', { name: /forslag å se over/ })).toBeHidden();
  });

  await test.step('a choice that gives no figures is refused in place', async () => {
    const indicator = mapping.indicatorFor('EU-skala 60 prosent (prosent)');
    await indicator.selectOption('');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Velg minst én indikator. Ellers er')).toBeVisible();
    await expect(indicator).toBeFocused();
    await expectAccessible(page, 'mapping with an error');
    await indicator.selectOption('low-income-0-17');
    await expect(page.getByText('Velg minst én indikator. Ellers er')).toBeHidden();
  });

  await test.step('the preview has the way back, and the mapping is as it was left', async () => {
    await mapping.field('Navn på koblingen').fill('Lav inntekt, landet');
    await mapping.preview();
    await expect(page.getByRole('row', { name: /2021–2023/ })).toContainText('9,9');
    await expectAccessible(page, 'preview of a mapped table');
    await page.keyboard.press('m');
    await expect(mapping.field('Navn på koblingen')).toHaveValue('Lav inntekt, landet');
    await mapping.preview();
    await app.importing.publish();
  });

  await test.step('the figures are there', async () => {
    await app.open('/indicators/low-income-0-17');
    await expect(page.getByText('9,9').first()).toBeVisible();
  });

  await test.step('the next file of the same kind gives its report at once', async () => {
    await app.open('/import');
    await app.importing.choose(nextYear());
    await expect(page.getByRole('heading', { name: 'Importrapport' })).toBeVisible();
    await expect(
      page.getByText('Lest med den lagrede koblingen «Lav inntekt, landet»'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Avbryt' }).click();
  });

  await test.step('the remembered mapping is renamed and moved, and keeps its figures', async () => {
    await mapping.openProfiles();
    await page.getByRole('button', { name: 'Endre koblingen Lav inntekt, landet' }).click();
    const dialog = page.getByRole('dialog', { name: 'Endre koblingen' });
    await dialog.getByLabel('Navn på koblingen').fill('Lav inntekt, hele landet');
    await expect(dialog.getByLabel(/^Indikator for/)).toHaveValue('low-income-0-17');
    await expectAccessible(page, 'changing a mapping');
    await dialog.getByRole('button', { name: 'Lagre' }).click();
    await expect(dialog).toBeHidden();
    await expect(
      page.getByRole('button', { name: 'Endre koblingen Lav inntekt, hele landet' }),
    ).toBeFocused();
  });

  await test.step('the remembered mapping can be forgotten, and then it is asked for again', async () => {
    await page.getByRole('button', { name: 'Fjern koblingen Lav inntekt, hele landet' }).click();
    await expect(page.getByText('Ingen koblinger er lagret ennå')).toBeVisible();
    await expectAccessible(page, 'no remembered mappings');
    await app.importing.choose(nextYear());
    await expect(mapping.form).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(mapping.form).toBeHidden();
  });
});

test('a table with many categories is searched, and one without places asks where', async ({
  app,
  page,
}) => {
  const mapping = new MappingPage(page);
  await app.open('/import');
  await app.importing.choose(wideTable());
  await expect(mapping.form).toBeVisible();
  await expect(mapping.meaning).toContainText('Alle tall gjelder ett sted som ikke er valgt');

  await mapping.field('Finn mål').fill('M14');
  await expect(mapping.indicatorFor('Mål M13')).toBeHidden();
  await mapping.indicatorFor('Mål M14').selectOption({ label: 'Sosialhjelpsmottakere' });
  await mapping.field('næring').fill('finnes ikke');
  await mapping.field('Hvilket sted?').selectOption({ label: 'Et annet sted' });
  await mapping.field('Navn på koblingen').fill(' ');
  await mapping.form.getByRole('button', { name: 'Lag forhåndsvisning' }).click();
  const summary = mapping.form.getByRole('link');
  await expect(summary).toHaveCount(4);
  await expectAccessible(page, 'mapping with four errors');

  await summary.first().click();
  await expect(mapping.field('Kommunenummer eller fylkesnummer')).toBeFocused();
  await page.keyboard.type('33');
  await mapping.field('næring').fill('Næring N7');
  await mapping.field('Navn på koblingen').fill('Vid tabell');
  await expect(mapping.meaning).toContainText('Bare «Næring N7» i «næring» tas med.');
  await mapping.preview();
  // The table never says what its measure is about: the reader does, and that is kept with the figures.
  await expect(page.getByText(/Fila sier ikke at .* handler om sosialhjelp/)).toBeVisible();
  await expectAccessible(page, 'a measure that does not fit');
  await mapping.giveReason('M14 er mottakere av sosialhjelp, sier kilden på telefon.');
  await expect(page.getByRole('row', { name: /Buskerud/ })).toHaveCount(2);
});

test('a reading or a writing that takes long can be stopped, and nothing is taken in', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000);
  const mapping = new MappingPage(page);
  const held: Route[] = [];
  await app.open('/import');

  await test.step('reading', async () => {
    await page.route('**/files/imports?*', (route) => void held.push(route));
    await app.importing.choose(country);
    const stop = page.getByRole('button', { name: 'Stopp lesingen av ssb-12944-country.json' });
    await expect(stop).toBeVisible();
    await expectAccessible(page, 'reading a file');
    await stop.click();
    await expect(page.getByText('Stoppet. Ingenting er endret.')).toBeAttached();
    await expect(page.getByText('Slipp en fil her')).toBeVisible();
    await page.unroute('**/files/imports?*');
  });

  await test.step('writing', async () => {
    await app.importing.choose(country);
    await expect(mapping.form).toBeVisible();
    await mapping.preview();
    await page.route('**/files/imports/*/publish', (route) => void held.push(route));
    await page.getByRole('button', { name: 'Ta i bruk', exact: true }).click();
    const stop = page.getByRole('button', { name: 'Stopp og fjern det som er skrevet' });
    await expect(stop).toBeVisible();
    await expectAccessible(page, 'taking figures into use');
    await stop.click();
    await expect(page.getByRole('heading', { name: 'Importrapport' })).toBeVisible();
    await expect(stop).toBeHidden();
    await page.unroute('**/files/imports/*/publish');
    await app.importing.publish();
  });
});

test('nothing is fetched before it is asked for, and a call can be broken off and tried again', async ({
  app,
  page,
}) => {
  const mapping = new MappingPage(page);
  const asked: string[] = [];
  await answerFetches(page, (route) => asked.push(route.request().url()));
  await app.open('/import');

  await test.step('off: no list, and the rail says that nothing is sent', async () => {
    await expect(mapping.fetchSwitch).not.toBeChecked();
    await expect(mapping.questions).toBeHidden();
    await expect(page.getByText('Frakoblet, ingenting sendes')).toBeVisible();
  });

  await test.step('on: the list is there, the rail says so, and still nothing is asked', async () => {
    await mapping.fetchSwitch.check({ force: true });
    await expect(mapping.questions.getByRole('listitem').first()).toBeVisible();
    await expect(page.getByText('Henter bare når dere ber om det')).toBeVisible();
    await expect(page.getByText('Frakoblet, ingenting sendes')).toBeHidden();
    await expectAccessible(page, 'questions to the sources');
    expect(asked).toEqual([]);
  });

  const row = mapping.questions.getByRole('listitem').filter({ hasText: 'hele landet' }).first();
  await test.step('a call that hangs is broken off', async () => {
    await row.getByRole('button', { name: /^Hent / }).click();
    await expect(row.getByText(/Spør .* …/)).toBeVisible();
    await expect(row.getByRole('button', { name: /^Avbryt/ })).toBeFocused();
    await row.getByRole('button', { name: /^Avbryt/ }).click();
    await expect(row.getByRole('button', { name: /^Hent / })).toBeFocused();
    expect(asked).toHaveLength(1);
  });

  await test.step('what goes wrong stands in its row, with the way on', async () => {
    await page.unrouteAll();
    const message = 'Maskinen er frakoblet nettet.';
    const error = { code: 'unavailable', message, way: 'Prøv igjen senere.' };
    await answerFetches(page, (route) => route.fulfill(fetchLines({ kind: 'error', error })));
    await row.getByRole('button', { name: /^Hent / }).click();
    await expect(row.getByText('Maskinen er frakoblet nettet. Prøv igjen senere.')).toBeVisible();
    await expectAccessible(page, 'a fetch that failed');
  });

  await test.step('an answer that stops halfway is not taken in', async () => {
    await page.unrouteAll();
    const progress = { kind: 'progress', received: 4000, total: 9000 };
    await answerFetches(page, (route) => route.fulfill(fetchLines(progress)));
    await row.getByRole('button', { name: /^Prøv igjen/ }).click();
    await expect(row.getByText('Hentingen stoppet før alt var kommet.')).toBeVisible();
  });

  await test.step('an answer goes the same way as a file', async () => {
    await page.unrouteAll();
    const reading: unknown = await page.evaluate(
      async (text) => {
        const answer = await fetch('/files/imports?name=ssb-12944.json', {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream' },
          body: text,
        });
        return answer.json();
      },
      readFileSync(country, 'utf8'),
    );
    await answerFetches(page, (route) =>
      route.fulfill(
        fetchLines({ kind: 'progress', received: 1200, total: 1200 }, { kind: 'reading', reading }),
      ),
    );
    await row.getByRole('button', { name: /^Prøv igjen/ }).click();
    await expect(mapping.form).toBeVisible();
    await expect(page.getByText(/hentet fra kilden/)).toBeVisible();
    await mapping.preview();
    await app.importing.publish();
  });
});
