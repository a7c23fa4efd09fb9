import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportReading } from '../../electron/contract/mapping.ts';
import { rpc, testApp, type TestApp } from '../support/app.ts';

const fixture = join(
  import.meta.dirname,
  '..',
  'fixtures',
  'importers',
  'udir-absence-2024-25.json',
);
const origin = 'app://dreiepunkt';
let app: TestApp;
beforeEach(() => {
  app = testApp();
});
afterEach(() => app.close());

const mutate = (name: string, input?: unknown) => rpc(app.handler, origin, 'mutation', name, input);
const query = async (name: string, input?: unknown) =>
  (await rpc(app.handler, origin, 'query', name, input)).body.result?.data;

async function upload(
  bytes: Uint8Array,
  name = 'fravaer.json',
): Promise<{ status: number; reading: ImportReading }> {
  const response = await app.handler(
    new Request(`${origin}/files/imports?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    }),
  );
  return { status: response.status, reading: (await response.json()) as ImportReading };
}

async function publish(bytes: Uint8Array) {
  const { reading } = await upload(bytes);
  if (reading.kind !== 'preview') throw new Error('expected a preview');
  const { body } = await mutate('import.publish', { token: reading.preview.token });
  return body.result?.data as { importId: string; changed: boolean };
}

const median = async () =>
  (await query('indicator.get', { indicatorId: 'absence-g10-median-days' })) as {
    latest: { text: string } | null;
    provenance: unknown[];
  };
/** Next year's answer for Ringerike, one figure revised; invented for the test. */
const revised = () =>
  new TextEncoder().encode(readFileSync(fixture, 'utf8').replace('"7,5"', '"7,0"'));

describe('an import', () => {
  it('changes nothing until it is published, and the same file twice changes nothing more', async () => {
    const bytes = readFileSync(fixture);
    await upload(bytes);
    expect((await median()).latest).toBeNull();
    expect((await publish(bytes)).changed).toBe(true);
    expect((await median()).latest?.text).toBe('7,5\u00a0dager');
    const steps = app.session.workspace().sqlite.prepare('SELECT count(*) FROM step').pluck().get();
    expect((await publish(bytes)).changed).toBe(false);
    expect(app.session.workspace().sqlite.prepare('SELECT count(*) FROM step').pluck().get()).toBe(
      steps,
    );
  });

  it('is withdrawn and taken back in one step each, by its own button and by undo', async () => {
    const { importId } = await publish(readFileSync(fixture));
    await mutate('import.withdraw', { importId });
    expect((await median()).latest).toBeNull();
    await mutate('history.undo');
    expect((await median()).latest?.text).toBe('7,5\u00a0dager');
    await mutate('history.undo');
    expect((await median()).latest).toBeNull();
    await mutate('history.redo');
    expect((await median()).latest?.text).toBe('7,5\u00a0dager');
  });

  it('shows old and new before a revision is published, and keeps both vintages', async () => {
    await publish(readFileSync(fixture));
    const { reading } = await upload(revised());
    expect(reading.kind === 'preview' && reading.preview.effect.revised).toEqual([
      {
        indicatorName: 'Fravær på 10. trinn, median dager',
        place: 'Ringerike',
        period: '2024–25',
        from: '7,5\u00a0dager',
        to: '7,0\u00a0dager',
      },
    ]);
    await publish(revised());
    const after = await median();
    expect(after.latest?.text).toBe('7,0\u00a0dager');
    expect(after.provenance).toHaveLength(2);
  });

  it('makes a checked backup before the figures are taken into use', async () => {
    const before = app.session.backups().length;
    await publish(readFileSync(fixture));
    expect(app.session.backups().length).toBeGreaterThanOrEqual(before);
    expect(app.session.backups().every((backup) => backup.isGood)).toBe(true);
  });

  it('asks what an unknown table means, and remembers the answer for the next file of its kind', async () => {
    const table = (years: number[], values: number[]) =>
      new TextEncoder().encode(
        JSON.stringify({
          class: 'dataset',
          version: '2.0',
          label: '13556: Utenfor arbeid og utdanning',
          id: ['Region', 'ContentsCode', 'Tid'],
          size: [1, 1, years.length],
          role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
          dimension: {
            Region: { category: { index: ['0'], label: { 0: 'Hele landet' } } },
            ContentsCode: {
              category: { index: ['BosatteProsent'], label: { BosatteProsent: 'Prosent' } },
            },
            Tid: { category: { index: years.map(String) } },
          },
          value: values,
        }),
      );
    const first = await upload(table([2020, 2021], [9.9, 9.5]), 'ssb.json');
    if (first.reading.kind !== 'question') throw new Error('expected a question');
    const { token, suggestion } = first.reading.question;
    expect(suggestion.indicators).toEqual({ BosatteProsent: 'neet-15-29' });
    const mapped = await mutate('import.map', { token, mapping: suggestion, name: 'SSB utenfor' });
    expect(mapped.body.result?.data).toMatchObject({ counts: { accepted: 2, stops: 0 } });
    await mutate('import.publish', { token });
    const next = await upload(table([2020, 2021, 2022], [9.9, 9.5, 9.1]), 'ssb-neste.json');
    expect(next.reading.kind).toBe('preview');
    expect(await query('import.profiles')).toHaveLength(1);
  });

  it('refuses what it cannot read with a sentence, and leaves the file as it was', async () => {
    const { status } = await upload(new TextEncoder().encode('Dette er et brev.'), 'brev.txt');
    expect(status).toBe(400);
    expect(await query('import.list')).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
