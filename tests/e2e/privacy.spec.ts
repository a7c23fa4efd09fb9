import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './fixture.ts';
import { DecisionPage } from './pages/decision-page.ts';
import { PrivacyWarning } from './pages/privacy-warning.ts';

const learned = 'Hva lærte vi?';
const child =
  'Fellesmøtet virker. For eksempel fikk ei jente på 14 år i niende klasse, under utredning og med to hjem, hjelp først da PPT kom inn.';
/** Belongs to nobody: born in 2038 by today's rule. */
const number = '140338 61223';

test('a child described in a note is marked, stops «Ferdigstill» and becomes a group with one key', async ({
  app,
  page,
}) => {
  await app.go('Evalueringer');
  await app.evaluation.start(/2/);
  const warning = new PrivacyWarning(page, learned);
  await warning.type(child);
  await expect(warning.box).toContainText('Dette kan peke ut et barn.');
  await expect(warning.box).toContainText('BTI stafettlogg');
  await expect(page.getByText(`Teksten under «${learned}» må skrives om`).last()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ferdigstill' })).toBeDisabled();
  await expectAccessible(page, 'a note with a privacy warning');

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Alt+p');
  await expect(warning.field).toBeFocused();
  expect(await page.evaluate(() => String(window.getSelection()))).toBe('ei jente');

  // Past the text's own tools, which are one stop.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(warning.field).toHaveText(
    'Fellesmøtet virker. For eksempel fikk noen ungdommer hjelp først da PPT kom inn.',
  );
  await expect(warning.box).toBeHidden();
  await expect(page.getByText('Alt er lagret').or(page.getByText('Lagret')).first()).toBeVisible();
});

test('a number pasted into a note is never in the file, and what is kept is kept with a reason', async ({
  app,
  page,
  host,
}) => {
  await app.go('Evalueringer');
  await app.evaluation.start(/2/);
  const did = new PrivacyWarning(page, 'Hva gjorde vi?');
  const voice = new PrivacyWarning(page, 'Barn og unges stemme');
  await did.paste(`Ringte om ${number} i går.`);
  await expect(did.box).toContainText('blir ikke lagret');
  await expect(did.box.getByRole('button', { name: 'Behold' })).toHaveCount(0);
  await voice.paste('En gutt på 9 år med ADHD fortalte.');
  await expect(voice.box).toBeVisible();
  const saved = page.waitForResponse(/evaluation\.update/);
  await voice.keep('Sitatet er godkjent av foresatte');
  expect((await saved).status()).toBe(200);
  await page.reload();
  await expect(voice.field).toHaveText(/gutt på 9 år/);
  await expect(did.field).toHaveText('');
  for (const file of ['', '-wal'])
    expect(readFileSync(`${host.workspace}${file}`, 'latin1')).not.toContain('61223');
  await app.open('/settings');
  await expect(page.getByText('Sitatet er godkjent av foresatte')).toBeVisible();
});

test('a formatted text is read across bold and plain, in a form nobody prepared for it', async ({
  app,
  page,
}) => {
  const decisions = new DecisionPage(page);
  await app.open('/decisions');
  await decisions.write('Flytting av tilbud', 'gutt på 9 år');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' med ADHD trenger plass. Resten står.');
  const warning = new PrivacyWarning(page, 'Begrunnelse');
  await expect(warning.box).toContainText('Dette kan peke ut et barn.');
  await expectAccessible(page, 'a dialog with a privacy warning');
  await warning.box.getByRole('button', { name: 'Bruk forslaget' }).click();
  await expect(warning.field).toHaveText('Noen barn på barnetrinnet trenger plass. Resten står.');
  await decisions.ground('Dialog', 'Møte mellom tjenestene');
  await decisions.save();
  await expect(decisions.row('Flytting av tilbud')).toBeVisible();
  await page.getByRole('button', { name: 'B-2026-001', exact: true }).click();
  await expect(decisions.dialog).toContainText('Noen barn på barnetrinnet trenger plass.');
});
