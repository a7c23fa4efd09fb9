import { afterAll, expect, it } from 'vitest';
import { indicators } from '../../db/plan/indicators.ts';
import type { ImportEntry } from '../../electron/contract/imports.ts';
import type { IndicatorDetail } from '../../electron/contract/indicators.ts';
import type { ImportReading, MappingAsk } from '../../electron/contract/mapping.ts';
import { noOpenFile } from '../../electron/contract/open-files.ts';
import { answer } from '../../electron/host/commands/import-answers.ts';
import { sourceFiles, type SourceFile } from '../fixtures/importers/sources.ts';
import { rpc, testApp } from '../support/app.ts';

const origin = 'app://dreiepunkt';
const app = testApp();
afterAll(() => app.close());

const call = async <T>(kind: 'query' | 'mutation', name: string, input: unknown): Promise<T> => {
  const { status, body } = await rpc(app.handler, origin, kind, name, input);
  if (status !== 200) throw new Error(`${name}: ${JSON.stringify(body)}`);
  return body.result?.data as T;
};

async function take({ name, bytes, source }: SourceFile, id: string, choose: string[]) {
  const answered = await app.handler(
    new Request(`${origin}/files/imports?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    }),
  );
  const reading = (await answered.json()) as ImportReading;
  if (reading.kind === 'tables') throw new Error(`${name} has several tables`);
  let token = reading.kind === 'preview' ? reading.preview.token : reading.question.token;
  let open: MappingAsk[] = [];
  if (reading.question) {
    const said = answer(reading.question, { indicator: id, choose, source });
    open = said.open;
    if (open.length === 0)
      ({ token } = await call<{ token: string }>('mutation', 'import.map', {
        ...{ token, mapping: said.mapping, name: `${name} ${id}` },
      }));
  }
  expect(open.map(({ sentence }) => sentence)).toEqual([]);
  await call('mutation', 'import.publish', { token });
  const detail = await call<IndicatorDetail>('query', 'indicator.get', { indicatorId: id });
  const own = detail.series.find(({ role }) => role === 'own')?.points ?? [];
  return own.at(-1)?.value;
}

const cases = sourceFiles.flatMap((file) =>
  Object.entries(file.fills).map(([id, { choose = [], value }]) => ({
    ...{ file, id, choose, value },
  })),
);

it.each(cases)('$id cannot be filled from $file.name', async ({ file, id, choose, value }) => {
  expect(await take(file, id, choose)).toBe(value);
});

it('an indicator has neither a file it can be filled from nor the word that none exists', () => {
  const official = indicators.filter(({ origin: kind }) => kind === 'official');
  const filled = new Set(cases.map(({ id }) => id));
  const silent = official.filter(({ id }) => !filled.has(id) && noOpenFile(id) === null);
  expect(silent.map(({ id }) => id)).toEqual([]);
  expect([...filled].filter((id) => noOpenFile(id) !== null)).toEqual([]);
});

it('figures somebody else has made are credited to the source of the definition', async () => {
  const rows = [
    'Kommune;År;Andel utenfor arbeid og utdanning (prosent)',
    '3305 Ringerike;2024;9,5',
  ];
  const bytes = new TextEncoder().encode(rows.join('\n'));
  const file = { name: 'utenfor.csv', bytes, fills: {}, source: 'NAV' };
  expect(await take(file, 'neet-15-29', [])).toBe(9.5);
  const detail = await call<IndicatorDetail>('query', 'indicator.get', {
    indicatorId: 'neet-15-29',
  });
  const said = 'NAV, statistikk (oppgitt av prosjektleder)';
  expect(detail.provenance.at(-1)).toMatchObject({ source: said, credit: 'Kilde: NAV' });
  // The list of imports names each file's own source, whatever the definition of its indicator says.
  const [newest, ...others] = await call<ImportEntry[]>('query', 'import.list', undefined);
  expect(newest).toMatchObject({ fileName: 'utenfor.csv', sourceName: said });
  expect(others.some(({ sourceName }) => sourceName === said)).toBe(false);
  // The year before is still the other source's.
  expect(detail.sourceName.split('; ')[0]).toBe(said);
});
