import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, expectAccessible, test } from './fixture.ts';
import type { Page } from '@playwright/test';

/** Workflow D.3: from the opening of the builder to the two files on disk, and on to the next one. */
test('the briefing in fifteen minutes: changes, ask, facts, assessment, checks, two files, answers', async ({
  app,
  page,
  host,
}) => {
  test.setTimeout(480_000);
  await test.step('a file where something has happened since the last briefing', async () => {
    const fixture = 'tests/fixtures/importers/udir-absence-2024-25.json';
    const reading = await upload(page, readFileSync(fixture).toString('base64'));
    const token = /"token":"([^"]+)"/.exec(reading)?.[1];
    await call(page, 'import.publish', { token });
    const first = await call(page, 'briefing.create', { forDate: '2026-09-18' });
    await call(page, 'briefing.freeze', { briefingId: first.id });
    const status = { measureId: 1, stage: 'trial', state: 'on_track' };
    await call(page, 'measure.updateStatus', { ...status, line: 'Utprøvingen er i gang.' });
    await call(page, 'decision.create', {
      ...{ title: 'Ungdomskontaktene flyttes', grounds: '', consequence: '', level: 'leadership' },
      ...{ owner: null, followUpDate: null, decidedOn: '2026-10-02', measureId: 3 },
      ...{ challengeId: null, evidence: [] },
    });
  });
  const { briefing } = app;

  await test.step('1-2: readers are chosen, and what has changed is ticked, moved and hidden', async () => {
    await app.go('Orienteringer');
    await briefing.create('Ledergruppa');
    await app.heading(/Orientering til kommunedirektørens ledergruppe/);
    await expect(briefing.preview).toContainText('B-2026-001: Ungdomskontaktene flyttes');
    await expectAccessible(page, 'briefing builder');
    const status = page.getByRole('checkbox', { name: /Ta med: Tiltak 1 står i/ });
    await status.focus();
    await status.press('Space');
    await expect(briefing.preview).toContainText('Tiltak 1 står i «prøve ut»');
    await status.press('Alt+ArrowUp');
    await expect(page.locator('.dp-change').first()).toContainText('Tiltak 1 står i');
  });

  await test.step('3: the ask is first, cannot be moved, and says what waiting costs with its source', async () => {
    await briefing.openPart('Hva ber vi om?');
    await page.getByRole('radio', { name: 'Beslutning' }).check({ force: true });
    await briefing.write('Det vi ber om', 'Ledergruppa utpeker prosjektleder for tiltak 4.');
    await expect(briefing.preview).toContainText('1Sektoren'.slice(1));
    await expect(briefing.preview).toContainText('Sektorens presentasjon, ikke forskning');
    await briefing.part('Hva ber vi om?').press('Alt+ArrowDown');
    await expect(briefing.parts.first()).toContainText('Hva ber vi om?');
    await briefing.part('Barn og unges stemme').press('Alt+ArrowUp');
    const order = await briefing.parts.allTextContents();
    const at = (name: string) => order.findIndex((text) => text.startsWith(name));
    expect(at('Barn og unges stemme')).toBeLessThan(at('Barnets beste'));
  });

  await test.step('4-5: facts are there already; the assessment is written apart from them', async () => {
    await expect(briefing.preview).toContainText('De fem tiltakene');
    await expect(briefing.preview.getByRole('img').first()).toBeVisible();
    await briefing.openPart('Vurdering');
    await briefing.write(
      'Vurdering',
      'Medianen på 7,5 dager er lav. Innsatsen bør rettes mot de få.',
    );
    await expect(briefing.preview).toContainText('Innsatsen bør rettes mot de få');
    await expect(briefing.preview).toContainText('Ikke innhentet: barn og unges stemme.');
    await expect(briefing.preview).toContainText('økonomi og bemanning.');
  });

  await test.step('6: a figure without a source stops the export, and the finding leads to its field', async () => {
    await briefing.openPart('Økonomi og bemanning');
    await briefing.write('Økonomi', 'Felles inngang koster 120 000 kroner.');
    const stop = page.locator('.dp-findings [data-severity="stop"]');
    await expect(stop).toContainText('120 000');
    await page.getByRole('button', { name: 'Lag Word og PDF' }).click({ force: true });
    await expect(
      page.getByRole('region', { name: 'Lag dokumentet' }).getByRole('alert'),
    ).toContainText('stopper eksporten');
    await stop.getByRole('button').click();
    await expect(page.locator('#briefing-economy, #part-economy').locator(':focus')).toHaveCount(1);
    await briefing.write('Økonomi', 'Felles inngang koster 120 000 kroner (kilde: budsjett 2027).');
    await expect(stop).toHaveCount(0);
    await expect(page.getByText(/av 2,0 sider/).first()).toBeVisible();
  });

  await test.step('7: two files lie beside the workspace, on the pages the screen counted', async () => {
    const shown = await page.locator('.dp-preview-pages').textContent();
    const files = await briefing.exportWordAndPdf(host.workspace);
    expect(files.map(({ name }) => name.replace(/^[\d-]+/, ''))).toEqual([
      '_Ledergruppe_v1.docx',
      '_Ledergruppe_v1.pdf',
    ]);
    const pdf = files[1]?.bytes.toString('latin1') ?? '';
    const pages = pdf.match(/\/Type \/Page\b(?!s)/g)?.length;
    expect(shown).toBe(`Side 1 av ${pages}`);
    await expect(page.locator('.dp-page-lead')).toContainText('øyeblikksbilde nr. 2');
  });

  await test.step('a Word file somebody has written in is not written over unasked; the menu holds the rest', async () => {
    const [name = ''] = (await briefing.exportWordAndPdf(host.workspace)).map((one) => one.name);
    const path = join(dirname(host.workspace), 'Orienteringer', name);
    writeFileSync(path, 'rettet i Word');
    const bar = page.getByRole('region', { name: 'Lag dokumentet' });
    await page.getByRole('button', { name: 'Lag Word og PDF' }).click();
    await expect(bar.getByRole('alert')).toContainText('Ingenting er skrevet over', {
      timeout: 180_000,
    });
    await expectAccessible(page, 'a file that lies there already');
    await page.getByRole('button', { name: 'Legg den nye ved siden av' }).click();
    await expect(bar).toContainText('v1 (2).docx', { timeout: 180_000 });
    expect(readFileSync(path, 'utf8')).toBe('rettet i Word');
    await page.getByRole('button', { name: 'Flere formater' }).click();
    await expect(page.getByRole('menuitem')).toHaveCount(8);
    await expectAccessible(page, 'export menu');
    await page.getByRole('menuitem', { name: 'Arkivpakke (zip)' }).click();
    await expect(bar).toContainText('_Ledergruppe_v1.zip', { timeout: 180_000 });
  });

  await test.step('the public version shows what is removed before anything is made', async () => {
    await page.getByRole('button', { name: 'Unntatt offentlighet' }).click();
    const ground = page.getByRole('combobox', {
      name: /Hjemmel for avsnittet «Ledergruppa utpeker/,
    });
    await ground.selectOption('offl. § 14');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('(offl. § 14): Ledergruppa utpeker')).toBeVisible();
    await expectAccessible(page, 'what is removed');
    await dialog.getByRole('button', { name: 'Ferdig' }).click();
    await page.getByRole('radio', { name: 'Offentlig' }).click();
    await expect(briefing.preview).toContainText('unntatt offentlighet, jf. offl. § 14');
    await expect(briefing.preview).not.toContainText('Ledergruppa utpeker');
    await page.getByRole('radio', { name: 'Intern' }).click();
  });

  await test.step('an earlier briefing opens as it was, with what has been revised beside it', async () => {
    const revised = readFileSync('tests/fixtures/importers/udir-absence-2024-25.json', 'utf8');
    const reading = await upload(
      page,
      Buffer.from(revised.replace('["7,5", "5,0"', '["7,8", "5,0"')).toString('base64'),
    );
    await call(page, 'import.publish', { token: /"token":"([^"]+)"/.exec(reading)?.[1] });
    await app.go('Orienteringer');
    await page.getByRole('link', { name: /Øyeblikksbilde nr. 2/ }).click();
    const since = page.locator('.dp-revised');
    await expect(since).toContainText('7,5');
    await expect(since).toContainText('7,8');
    await expect(briefing.preview).toContainText('7,5');
    await expect(briefing.preview).not.toContainText('7,8');
    await expectAccessible(page, 'a snapshot with revised figures');
    await page
      .getByRole('link', { name: /Til orienteringen|Gå til/ })
      .first()
      .click();
  });

  await test.step('8: the answer becomes a request that stands before the figures next time', async () => {
    await page.getByRole('button', { name: 'Etter møtet' }).click();
    await page.getByRole('textbox', { name: 'Hva ble svaret?' }).fill('Hva koster to stillinger?');
    await page.getByRole('button', { name: 'Registrer' }).click();
    await expect(page.getByRole('textbox', { name: 'Hva ble svaret?' })).toHaveValue('');
    await page.keyboard.press('Escape');
    await app.go('Orienteringer');
    await expect(page.getByRole('link', { name: /Øyeblikksbilde nr. 2/ })).toBeVisible();
    await briefing.create('Ledergruppa');
    const requests = page.locator('.dp-sheet-section[data-kind="requests"]');
    await expect(requests).toContainText('Hva koster to stillinger?');
    const figures = page.locator('[data-kind="requests"] ~ .dp-sheet-section[data-kind="figure"]');
    await expect(figures.first()).toBeVisible();
  });
});

async function upload(page: Page, base64: string): Promise<string> {
  return page.evaluate(async (text) => {
    const body = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await fetch('/files/imports?name=udir.json', { method: 'POST', headers, body });
    return answer.text();
  }, base64);
}

async function call(page: Page, name: string, input: unknown): Promise<{ id: string }> {
  const answer = await page.evaluate(
    async ([procedure, given]) => {
      const response = await fetch(`/rpc/${procedure}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(given),
      });
      return (await response.json()) as { result?: { data: { id: string } }; error?: object };
    },
    [name, input] as const,
  );
  expect(answer.error, name).toBeUndefined();
  return answer.result?.data ?? { id: '' };
}
