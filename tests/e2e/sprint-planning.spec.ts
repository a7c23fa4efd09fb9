import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from './fixture.ts';

/** The 45 minutes of a project leader: from closing the old sprint to the new one under way. */
test('a leader closes the old sprint, learns, plans the next and starts it, by keyboard', async ({
  app,
  page,
}) => {
  test.setTimeout(480_000);
  const { sprint, board } = app;

  // The old sprint: four cards, three of them promised.
  await app.open('/measures/2');
  for (const title of [
    'Rutine for kontroll',
    'Avtale om lokaler',
    'Kurs for ansatte',
    'Kartlegge tilbud',
  ])
    await board.create('Klar', title);
  await app.open('/measures/2/sprint');
  await expect(page.getByText('Ingen sprint er under planlegging')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await app.heading('Planlegg sprint 1');
  await expect(page.getByText('dette er den første sprinten')).toBeVisible();
  for (const title of ['Rutine for kontroll', 'Avtale om lokaler', 'Kurs for ansatte'])
    await sprint.press(title, 's');
  await expect(sprint.list(/Sprint 1/).getByRole('row')).toHaveCount(3);
  await sprint.tryOut('Ringe dagen før kurset', 'Flere møter opp');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Sprint 1 pågår' })).toBeVisible();

  // While it runs: one is added on the board and marked, one is finished.
  await app.open('/measures/2');
  await expect(sprint.bar).toContainText('0 av 3 ferdig');
  await board.press('Kartlegge tilbud', 's');
  await expect(board.card('Kartlegge tilbud')).toContainText('lagt til');
  await board.press('Rutine for kontroll', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(sprint.bar).toContainText('1 av 4 ferdig');
  await expectAccessible(page, 'board with a running sprint');

  // 0–8: close the old one, with an answer for each open card, and three lines at most.
  await app.open('/measures/2?tab=sprint');
  await expect(page.getByText('Vi lovet 3. 1 er ferdig, 1 er lagt til.')).toBeVisible();
  await expectAccessible(page, 'sprint tab');
  await page.getByRole('button', { name: 'Lukk sprint 1' }).press('Enter');
  await app.heading('Lukk sprint 1');
  await sprint.answer('Avtale om lokaler', 'm');
  await page.keyboard.press('Control+Enter');
  await expect(sprint.closing('Kurs for ansatte')).toBeFocused();
  await sprint.answer('Kurs for ansatte', 'd', 'Dekket av et annet tiltak');
  await sprint.answer('Kartlegge tilbud', 'f');
  await page.getByRole('button', { name: /^Endre: Ringe dagen før/ }).press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Forventningen er låst: Flere møter opp');
  await page.getByRole('textbox', { name: 'Hva skjedde?' }).fill('Like mange som før');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page
    .getByRole('combobox', { name: 'Spørsmålene er fra' })
    .selectOption('Nyskapende, ærlig, respektfull');
  await page.getByRole('textbox', { name: 'Hva gikk ikke?' }).fill('Avklar lokaler før vi lover');
  await expectAccessible(page, 'closing a sprint');
  const report =
    'Vi lovet 3, leverte 2, la til 1, skjøv 1 ut og droppet 1. Av det vi lovet, ble én levert.';
  await expect(page.getByText(report)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await app.heading('Sprint 1');
  await expect(page.getByText(report).first()).toBeVisible();
  await expect(page.getByText('Hva gikk ikke? Avklar lokaler før vi lover')).toBeVisible();
  await expect(page.getByText('Like mange som før')).toBeVisible();
  await expectAccessible(page, 'closed sprint');

  // 8–20: the next one; what was moved on stands in it, and gaps are offered.
  await page.keyboard.press('n');
  await app.heading('Planlegg sprint 2');
  await expect(
    page.getByText('sprint 1: lovet 3, leverte 2, la til 1, skjøv 1 ut, droppet 1'),
  ).toBeVisible();
  await expect(sprint.row('Avtale om lokaler')).toContainText('videre fra sprint 1');
  await page
    .getByRole('button', { name: /^Lag oppgave for U/ })
    .first()
    .press('Enter');
  await expect(page.getByRole('textbox', { name: 'Hva skal gjøres?' })).toBeFocused();
  await page.keyboard.type('Spørre ungdomsrådet');
  await page.keyboard.press('Control+Enter');
  await expect(sprint.list('Kø').getByRole('row')).toHaveCount(1);

  // 20–36: size, owner, capacity; a warning and never a ban.
  await sprint.press('Spørre ungdomsrådet', 's');
  // It goes over to the other list, and the focus goes with it: the next key is heard at once.
  await sprint.press('Spørre ungdomsrådet', '3');
  await expect(sprint.list(/Sprint 2/).getByText('Spørre ungdomsrådet')).toBeVisible();
  await expect(sprint.row('Spørre ungdomsrådet')).toContainText('16');
  await sprint.press('Spørre ungdomsrådet', 'e');
  await expect(page.getByRole('combobox', { name: 'Rolle eller tjeneste' })).toBeFocused();
  await page.keyboard.type('Helsestasjonen');
  await page.keyboard.press('Control+Enter');
  await expect(sprint.row('Spørre ungdomsrådet')).toBeFocused();
  await sprint.addCapacity('Helsestasjonen', '10');
  await expect(page.getByText('16 av 10 t, 6 over')).toBeVisible();
  await expect(page.getByText('Helsestasjonen har 6 timer for mye')).toBeVisible();
  await sprint.press('Spørre ungdomsrådet', 'Alt+ArrowUp');
  await expect
    .poll(() => sprint.titles(/Sprint 2/))
    .toEqual(['Spørre ungdomsrådet', 'Avtale om lokaler']);

  // 36–45: one sentence, looked at while it is typed; then the promise.
  await page.keyboard.press('g');
  await expect(sprint.goal).toBeFocused();
  await page.keyboard.type('Avklare lokaler');
  await expect(page.getByText('Målet ser ut til å mangle målgruppe')).toBeAttached();
  await page.keyboard.type(' for ungdom innen 20. januar');
  await expect(page.getByText('Målet har målgruppe')).toBeAttached();
  await expectAccessible(page, 'planning a sprint');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Sprint 2 pågår' })).toBeVisible();
  await expect(page.getByText('Helsestasjonen har 6 timer for mye')).toBeVisible();
  await app.open('/measures/2');
  await expect(sprint.bar).toContainText('Avklare lokaler for ungdom innen 20. januar');
  await expect(sprint.bar).toContainText('0 av 2 ferdig');

  // A slip is taken back: the sprint is under planning again, nothing lost.
  await page.keyboard.press('Control+z');
  await expect(sprint.bar).toContainText('Ingen sprint pågår');
});

test('the year wheel takes a meeting by keyboard, and the calendar file holds it', async ({
  app,
  page,
}) => {
  await app.open('/year-wheel?year=2027');
  await expect(page.getByRole('region', { name: 'I løpet av våren' })).toContainText('tiltak 5');
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Hva', exact: true }).fill('Møte i ledergruppa');
  await dialog.getByRole('combobox', { name: 'Hvor ofte' }).selectOption('monthly');
  await dialog.getByRole('textbox', { name: 'Fra klokka (tomt er hele dagen)' }).fill('9.30');
  await expectAccessible(page, 'dialog of the year wheel');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  const entries = page.locator('[data-wheel-entry]').filter({ hasText: 'Møte i ledergruppa' });
  await expect(entries).toHaveCount(12);
  await entries.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-wheel-entry]:focus')).toContainText(/feb\./);
  await page.keyboard.press('ArrowLeft');
  await expectAccessible(page, 'year wheel');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Kalenderfil (.ics)' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file).toContain('SUMMARY:Møte i ledergruppa\r\n');
  expect(file).toContain('DTSTART;TZID=Europe/Oslo:2027');
  await entries.first().press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Fjern' }).click();
  await expect(entries).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(entries).toHaveCount(12);
});
