import Database from 'better-sqlite3';
import { unzipSync, strFromU8 } from 'fflate';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';

const absence = join(
  import.meta.dirname,
  '..',
  'fixtures',
  'importers',
  'udir-absence-2024-25.json',
);

test('the whole job once: plan, card, figures, note, briefing as Word and PDF', async ({
  app,
  page,
  host,
}) => {
  test.setTimeout(480_000);

  await test.step('the adopted plan is there, with its five gaps said first', async () => {
    await expect(page.getByText('5 av 20 utfordringer har ikke noe tiltak')).toBeVisible();
    for (const name of ['Samarbeid på tvers', 'Familiens hus', 'Implementering'])
      await expect(page.getByRole('link', { name }).first()).toBeVisible();
  });

  await test.step('a card is made and moved by keyboard', async () => {
    await app.go('Psykisk helse, foreldre');
    await app.board.create('Klar', 'Kartlegge tiltak på selektivt nivå');
    await app.board.press('Kartlegge tiltak', 'ArrowRight');
    await expect(app.board.cardIn('Pågår', 'Kartlegge tiltak')).toBeVisible();
  });

  await test.step('real absence figures come in by file, after the report', async () => {
    await app.go('Importér statistikk');
    await app.importing.choose(absence);
    await expect(page.getByText('18 kommuner har 3\u202f225 elever, som fylket')).toBeVisible();
    await app.importing.publish();
    await app.open('/indicators/absence-g10-median-days');
    await expect(page.getByText('7,5\u00a0dager').first()).toBeVisible();
    await expect(app.indicator.chart).toBeVisible();
    await expect(page.getByText('udir-absence-2024-25.json')).toBeVisible();
  });

  await test.step('an evaluation note is written and finished', async () => {
    await app.go('Evalueringer');
    await app.evaluation.start(/^2|Tiltak 2/);
    await app.evaluation.write({
      'Hva gjorde vi?': 'Kartla tiltak på selektivt nivå.',
      'Hva så vi?': 'Fem tjenester møttes rundt samme bord.',
      'Hva lærte vi?': 'Fellesmøtet virker når alle har lest saken.',
      'Hva endrer vi?': 'Ett felles henvisningsskjema fra januar.',
    });
    await app.evaluation.choose('Justere');
    await app.evaluation.addEvidence('Dialog', 'Dialogmøte mellom tjenestene');
    await app.evaluation.finish();
  });

  await test.step('the briefing is built from live data and comes out as Word and PDF', async () => {
    await app.go('Orienteringer');
    await app.briefing.create('Ledergruppa');
    await app.heading(/Orientering til kommunedirektørens ledergruppe/);
    await app.briefing.openPart('Hva ber vi om?');
    await page.getByRole('radio', { name: 'Avklaring' }).check({ force: true });
    await app.briefing.write(
      'Det vi ber om',
      'Ledergruppa avklarer om tiltak 3 skal vente på tiltak 1 og 2.',
    );
    await expect(app.briefing.preview).toContainText('Ledergruppa avklarer om tiltak 3');
    await expect(app.briefing.preview).toContainText('Ett felles henvisningsskjema');
    await expect(app.briefing.preview).toContainText('Utdanningsdirektoratet');

    const [word, pdf] = await app.briefing.exportWordAndPdf(host.workspace);
    expect(word?.name).toMatch(/^\d{4}-\d{2}-\d{2}_Ledergruppe_v1\.docx$/);
    const parts = unzipSync(word?.bytes ?? new Uint8Array());
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('Ledergruppa avklarer om tiltak 3');
    expect(Object.keys(parts).some((name) => name.startsWith('word/media/'))).toBe(true);
    expect(strFromU8(parts['word/footnotes.xml'] ?? new Uint8Array())).toContain(
      'Utdanningsdirektoratet',
    );
    expect(pdf?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf?.bytes.includes('/StructTreeRoot')).toBe(true);
  });

  await test.step('everything is in the file, step by step, and the last step can be undone', async () => {
    await page.getByRole('button', { name: /Angre/ }).first().click();
    const file = new Database(host.workspace, { readonly: true });
    try {
      const count = (table: string) =>
        file.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n;
      expect(count('card')).toBe(1);
      expect(count('publication')).toBe(1);
      expect(count("evaluation WHERE state = 'final'")).toBe(1);
      await expect.poll(() => count("step WHERE kind = 'undo'")).toBe(1);
    } finally {
      file.close();
    }
  });
});
