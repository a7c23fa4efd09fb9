import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, expectAccessible, test } from './fixture.ts';
import { MissingFile } from './pages/missing-file.ts';
import { newWorkspacePath, startBrowserHost } from '../support/browser-host.ts';

const title = 'Dreiepunkt har sluttet å skrive i arbeidsfila';
const focus = () => window.dispatchEvent(new Event('visibilitychange'));

// Each waits for a host to close a file, keep it and answer: on a busy machine that takes its time.
const patience = { timeout: 30_000 };

test.describe('a file that changes while it is open in a browser', () => {
  // Whatever the page asks for between the loss and the sentence about it is refused.
  test.use({ knownFaults: /status of 409/ });

  test('deleted underneath: what was open is kept, shown, and comes back on one button', async ({
    app,
    page,
    host,
  }) => {
    await app.open('/measures/1/board');
    rmSync(host.workspace);
    await page.evaluate(focus);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible(patience);
    await expect(page.getByText(/er flyttet, slettet .* har sluttet å skrive/)).toBeVisible();
    await expectAccessible(page, 'a file deleted underneath');
    const kept = page.getByRole('button', { name: /Hent fram denne: .*det-som-var-åpent/ });
    await kept.click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeHidden(patience);
    expect(readdirSync(dirname(host.workspace))).toContain(basename(host.workspace));
  });

  test('replaced underneath, by a copy from elsewhere: asked, and either of the two can be had', async ({
    app,
    page,
    host,
  }) => {
    await app.open('/measures/1/board');
    const copy = join(dirname(host.workspace), 'sky.tmp');
    copyFileSync(host.workspace, copy);
    renameSync(copy, host.workspace);
    await page.evaluate(focus);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible(patience);
    await expect(page.getByText(/En annen fil er lagt i stedet/)).toBeVisible();
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeHidden(patience);
  });
});

test('a missing file beside its copies is a question, not a new plan', async ({ page }) => {
  const workspace = newWorkspacePath();
  const first = await startBrowserHost(workspace, { keep: true });
  await first.stop();
  rmSync(workspace);
  const host = await startBrowserHost(workspace);
  await page.goto(host.address);
  const { question } = new MissingFile(page);
  await expect(question).toBeVisible(patience);
  await expectAccessible(page, 'a missing file');
  expect(readdirSync(dirname(workspace))).not.toContain(basename(workspace));
  await page
    .getByRole('button', { name: /Gjenopprett/ })
    .first()
    .click();
  await expect(question).toBeHidden(patience);
  await host.stop();
});

test('a missing file that lies elsewhere is opened there by its path; another file is refused', async ({
  page,
}) => {
  const workspace = newWorkspacePath();
  const first = await startBrowserHost(workspace, { keep: true });
  await first.stop();
  const folder = join(dirname(workspace), 'Felles');
  mkdirSync(folder);
  const letter = join(folder, 'brev.dreiepunkt');
  writeFileSync(letter, 'Dette er et brev.');
  const found = join(folder, 'plan.dreiepunkt');
  renameSync(workspace, found);
  const host = await startBrowserHost(workspace);
  await page.goto(host.address);
  const missing = new MissingFile(page);
  await expect(missing.question).toBeVisible(patience);
  await missing.say(letter);
  await expect(missing.path).toHaveAccessibleDescription(/«brev.dreiepunkt» er ikke en Dreiepunkt/);
  await expectAccessible(page, 'a missing file, and a path that is refused');
  await missing.say(`"${found}"`);
  await expect(missing.question).toBeHidden(patience);
  await page.goto(`${new URL(host.address).origin}/settings`);
  await expect(page.getByText(folder, { exact: true })).toBeVisible();
  expect(readdirSync(dirname(workspace))).not.toContain(basename(workspace));
  await host.stop();
});
