import { type Page } from '@playwright/test';
import { workbook, type FixtureRow } from '../fixtures/importers/workbook.ts';
import { expect, expectAccessible, test } from './fixture.ts';

const years = Array.from({ length: 8 }, (_, i) => `${2011 + i}-${12 + i}`);
const own = [39.6, 40.1, 40, 40.2, 40.3, 39.8, 40.9, 40.7];
const country = [40.4, 40.6, 40.8, 41, 41.2, 41.4, 41.8, 42];
const whole = 'Alle eierformer.Begge kjønn';

/** Udir's file over eight school years, for Ringerike and the country. */
function schoolPoints(): { name: string; mimeType: string; buffer: Buffer } {
  const figures = (values: readonly number[]) => values.flatMap((value) => [value, 300]);
  const rows: FixtureRow[] = [
    ['Uttrekk fra Udir'],
    [
      ...['EnhetNivaa', 'Nasjonaltkode', 'Fylkekode', 'Kommunekode', 'Organisasjonsnummer'],
      ...['Nasjonalt', 'Fylke', 'Kommune', 'EnhetNavn'],
      ...years.flatMap((y) => [`${y}.${whole}.Grunnskolepoeng`, `${y}.${whole}.Antall elever`]),
    ],
    [
      ...[1, 'I', null, null, null, 'Hele landet', 'Alle fylker', 'Alle kommuner', 'Hele landet'],
      ...figures(country),
    ],
    [3, 'I', 6, 605, 605, 'Hele landet', 'Buskerud', 'Ringerike', 'Ringerike', ...figures(own)],
  ];
  return {
    name: 'grunnskolepoeng.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(workbook({ Grunnskolepoeng: rows })),
  };
}

const lane = (page: Page) => page.getByRole('img', { name: /Hendelser langs aksen/ });

test(
  'the group reads one curve: views, an event, a target, the six questions, and back again',
  { tag: '@long' },
  async ({ app, page }) => {
    test.setTimeout(480_000);
    await app.open('/import');
    await app.importing.choose(schoolPoints());
    await app.importing.publish();

    await test.step('the barometer says it in symbol and word, and what better does not mean', async () => {
      await app.open('/indicators');
      const row = page.getByRole('row').filter({ hasText: 'Grunnskolepoeng, gjennomsnitt' });
      await expect(row).toContainText('Dårligere enn landet');
      await expect(row).toContainText('!');
      await expect(page.getByText('Bedre enn landet er ikke det samme som bra.')).toBeVisible();
      await expectAccessible(page, 'barometer');
    });

    await test.step('the views the rules allow, chosen by keyboard, and limits only when asked', async () => {
      await app.open('/indicators/grunnskolepoeng');
      await page.getByRole('radio', { name: 'Linje' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect(page.getByText(/Søylene viser Ringerike minus landet/)).toBeVisible();
      await expect(page).toHaveURL(/grunnskolepoeng$/);
      await expectAccessible(page, 'deviation');
      // Six measurements are too few for a run chart.
      await expect(page.getByRole('radio', { name: 'Løpediagram' })).toHaveCount(0);
      await page.getByRole('radio', { name: 'Linje' }).click();
      await expect(app.indicator.chart.getByText(/Foreløpig øvre grense/)).toHaveCount(0);
      await page.getByRole('button', { name: 'Kontrollgrenser (foreløpige grenser)' }).click();
      await expect(app.indicator.chart.getByText(/Foreløpig øvre grense/)).toBeVisible();
      await expectAccessible(page, 'limits');
      await page.getByRole('button', { name: /^Kontrollgrenser/ }).click();
      await expect(page.getByText('hentes fra kilde').first()).toBeVisible();
      await expect(page.getByText('Vis anslag')).toHaveCount(0);
    });

    await test.step('H marks an event, which lies in the lane and can be taken away again', async () => {
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('h');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Hva skjedde?').fill('Ny ungdomsskole');
      await page.keyboard.press('Control+Enter');
      await expect(dialog.getByText('Velg når det skjedde.')).toBeVisible();
      await expectAccessible(page, 'event dialog');
      await dialog.getByLabel('Dato').fill('20.08.2016');
      await page.keyboard.press('Control+Enter');
      await expect(lane(page)).toHaveAccessibleName(/Ny ungdomsskole, 20\. august 2016/);
      await page.getByRole('button', { name: /^Hendelser \(/ }).click();
      await page.getByRole('button', { name: 'Endre hendelsen «Ny ungdomsskole»' }).click();
      await page.getByRole('button', { name: 'Fjern hendelsen' }).click();
      await expect(lane(page)).not.toHaveAccessibleName(/Ny ungdomsskole/);
      await page.getByRole('button', { name: 'Angre', exact: true }).click();
      await expect(lane(page)).toHaveAccessibleName(/Ny ungdomsskole/);
    });

    await test.step('a target needs a reason and is drawn with who set it', async () => {
      await page.getByRole('button', { name: 'Sett mål' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Mål (poeng)').fill('42,0');
      await dialog.getByRole('button', { name: 'Lagre målet' }).click();
      await expect(dialog.getByText('Skriv hvorfor dere setter dette målet.')).toBeVisible();
      await expectAccessible(page, 'target dialog');
      await dialog.getByLabel('Begrunnelse').fill('Landets siste tall før bruddet.');
      await dialog.getByRole('button', { name: 'Lagre målet' }).click();
      await expect(
        app.indicator.chart.getByText(/^Mål 42,0 innen .* gruppens skjønn/),
      ).toBeVisible();
      await expect(page.getByText(/^Gruppens skjønn, ikke vedtatt/)).toBeVisible();
    });

    await test.step('the chart truly lies on the clipboard as a picture; refused it is saved, and says so', async () => {
      const { origin } = app;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
      const menu = page.getByRole('button', { name: 'Eksporter' });
      await menu.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('menuitem', { name: 'Arket om indikatoren: PDF' })).toBeVisible();
      await expectAccessible(page, 'export menu');
      await page.getByRole('menuitem', { name: 'Diagrammet: Kopier som bilde' }).click();
      await expect(page.getByText(/^Diagrammet er kopiert som bilde/)).toBeVisible();
      const picture = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const blob = await item?.getType('image/png');
        if (!blob) return null;
        const bitmap = await createImageBitmap(blob);
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const brush = canvas.getContext('2d');
        brush?.drawImage(bitmap, 0, 0);
        const rows = (from: number, to: number) => {
          const data = brush?.getImageData(0, from, bitmap.width, to - from).data ?? [];
          return [...data].filter((value, at) => at % 4 === 0 && value < 128).length;
        };
        const { width, height } = bitmap;
        return {
          width,
          title: rows(0, 90),
          source: rows(height - 70, height),
          all: rows(0, height),
        };
      });
      expect(picture?.width).toBeGreaterThan(1000);
      // Dark letters over and under the drawing: the title and the source line went with it.
      expect(picture?.title).toBeGreaterThan(500);
      expect(picture?.source).toBeGreaterThan(200);
      expect(picture?.all).toBeGreaterThan(3000);

      await page.evaluate(() => {
        navigator.clipboard.write = () => Promise.reject(new Error('NotAllowedError'));
      });
      const saved = page.waitForEvent('download');
      await menu.click();
      await page.getByRole('menuitem', { name: 'Diagrammet: Kopier som bilde' }).click();
      expect((await saved).suggestedFilename()).toBe('Diagram_grunnskolepoeng.png');
      await expect(page.getByText(/^Utklippstavla tok ikke imot bildet/)).toBeVisible();
      await menu.click();
      await page.getByRole('menuitem', { name: 'Arket om indikatoren: Word' }).click();
      // Word needs a browser of the host's own to draw the chart in: it is started now.
      const done = page.getByText(/^Eksport fullført: .*grunnskolepoeng\.docx ligger i/);
      await expect(done).toBeVisible({ timeout: 180_000 });
    });

    await test.step('an answer is saved on leaving the field, and emptied by emptying it', async () => {
      const question = page.getByRole('button', { name: /^Hva virker\?/ });
      await question.click();
      await expect(page.getByRole('textbox', { name: /^Hva virker\?/ })).toBeFocused();
      await page.keyboard.type('Tett oppfølging i overgangene');
      await expectAccessible(page, 'answering');
      await page.getByRole('heading', { level: 1 }).click();
      await expect(page.getByText('1 av 6 besvart')).toBeVisible();
      await expect(question).toContainText('Tett oppfølging');
      await question.click();
      await page.getByRole('textbox', { name: 'Hva virker?' }).fill('');
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText('0 av 6 besvart')).toBeVisible();
      await expect(question).toBeFocused();
      await expectAccessible(page, 'indicator with target and event');
    });
  },
);

test('an estimate and the uncertainty are there for those who ask, and never before', async ({
  app,
  page,
}) => {
  for (const [at, count] of [301, 305, 309, 315, 321, 329].entries()) {
    const period = String(2020 + at);
    const answer = await page.request.post(`${app.origin}/rpc/localCount.save`, {
      headers: { 'content-type': 'application/json', origin: app.origin },
      data: {
        ...{ indicatorId: 'five-year-check', period, count, base: 340 },
        ...{ rule: 'Alle som fylte fem', countedBy: 'helsestasjonen' },
        countedOn: `${period}-12-15`,
      },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
  await app.open('/indicators/five-year-check');
  await expect(app.indicator.chart).toBeVisible();
  await expect(app.indicator.chart.getByText(/anslag/)).toHaveCount(0);
  await page.getByText('Vis anslag').click();
  await expect(app.indicator.chart.getByText(/Ringerike, anslag/)).toBeVisible();
  await expect(page.getByText(/^Hvis ingenting endres/)).toBeVisible();
  await expect(page.getByText('Usikkerhet (95\u00a0%), Ringerike')).toHaveCount(0);
  await page.getByRole('button', { name: 'Vis usikkerhet' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Usikkerhet (95' })).toContainText('–');
  await expectAccessible(page, 'estimate and uncertainty');
});
