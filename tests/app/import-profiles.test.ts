import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ImportReading, MappingQuestion } from '../../electron/contract/mapping.ts';
import type { ProfileListing } from '../../electron/contract/imports.ts';
import { rpc, testApp, type TestApp } from '../support/app.ts';

const origin = 'app://dreiepunkt';
let app: TestApp;
beforeEach(() => {
  app = testApp();
});
afterEach(() => app.close());

const mutate = (name: string, input?: unknown) => rpc(app.handler, origin, 'mutation', name, input);
const profiles = async () =>
  (await rpc(app.handler, origin, 'query', 'import.profiles')).body.result
    ?.data as ProfileListing[];

interface Table {
  title?: string;
  measure?: string;
  unit?: string;
  years?: string[];
  name?: string;
}

async function read({
  title = '99999: Utenfor arbeid og utdanning, etter region og år',
  measure = 'Andel utenfor arbeid',
  unit = 'prosent',
  years = ['2023'],
  name = 'tabell.json',
}: Table): Promise<ImportReading> {
  const body = JSON.stringify({
    ...{ class: 'dataset', version: '2.0', label: title, id: ['Region', 'ContentsCode', 'Tid'] },
    size: [1, 1, years.length],
    role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
    dimension: {
      Region: { category: { index: ['3305'], label: { 3305: 'Ringerike' } } },
      ContentsCode: {
        category: { index: ['A'], label: { A: measure }, unit: { A: { base: unit, decimals: 1 } } },
      },
      Tid: { category: { index: years } },
    },
    value: years.map((_, at) => 9.5 + at),
  });
  const answer = await app.handler(
    new Request(`${origin}/files/imports?name=${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body,
    }),
  );
  return (await answer.json()) as ImportReading;
}

async function remember(table: Table, indicatorId = 'neet-15-29', name = 'Utenfor'): Promise<void> {
  const { question } = asked(await read(table));
  const { token, suggestion } = question;
  const mapping = { ...suggestion, indicators: { A: indicatorId } };
  expect((await mutate('import.map', { token, mapping, name })).status).toBe(200);
  expect((await mutate('import.publish', { token })).status).toBe(200);
}

function asked(reading: ImportReading): { question: MappingQuestion } {
  if (reading.kind === 'question') return reading;
  throw new Error('expected a question');
}

it('next year’s file is asked about again, because its title or its years are new', async () => {
  await remember({ title: '99999: Utenfor, etter region og år 2015-2023' });
  const next = await read({
    title: '99999: Utenfor, etter region og år 2016-2024',
    years: ['2023', '2024'],
  });
  expect(next).toMatchObject({
    kind: 'preview',
    preview: { profile: 'Utenfor' },
    // What was remembered can be changed before it is used.
    question: { suggestion: { indicators: { A: 'neet-15-29' } } },
  });
});

it('a table set up alike that is called something else is read as the remembered one', async () => {
  await remember({});
  const { question } = asked(await read({ title: '99999: Sosialhjelp, etter region og år' }));
  expect(question.remembered).toMatchObject({ name: 'Utenfor' });
  expect(question.remembered?.changed).toContain('heter «99999: Sosialhjelp');
});

it('the same table whose column now means another thing is read as before', async () => {
  await remember({});
  const { question } = asked(await read({ measure: 'Antall utenfor', unit: 'personer' }));
  expect(question.remembered?.changed).toBe(
    'Det som het «Andel utenfor arbeid, prosent» da profilen ble laget, heter nå «Antall utenfor, personer».',
  );
});

it('two tables without a title that differ only in the name of the file are one', async () => {
  await remember({ title: '', name: 'utenfor-2023.json' });
  expect((await read({ title: '', name: 'utenfor-2024.json', years: ['2024'] })).kind).toBe(
    'preview',
  );
  const { question } = asked(
    await read({ title: '', name: 'trangbodd-2024.json', years: ['2024'] }),
  );
  expect(question.remembered?.changed).toContain('«trangbodd-2024.json»');
});

it('two kinds of table set up alike cannot both be remembered', async () => {
  await remember({});
  const friends = {
    title: '99999: Venner, etter region og år',
    measure: 'Andel med fortrolig venn',
  };
  await remember(friends, 'loneliness-friends', 'Annet');
  expect((await profiles()).map(({ name }) => name).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    'Annet',
    'Utenfor',
  ]);
});

it('a mapping remembered before titles counted is forgotten', async () => {
  await remember({});
  const { sqlite } = app.session.workspace();
  const [profile] = await profiles();
  const old = 'json-stat|99999|ContentsCode|Region|Tid';
  app.session.workspace();
  sqlite.pragma('foreign_keys = ON');
  const { runStep } = await import('../../db/transaction.ts');
  const order = { command: 'test', sentence: 'Gammel', actor: 'Test', now: new Date() };
  runStep(app.session.workspace(), order, () =>
    sqlite
      .prepare("UPDATE import_profile SET fingerprint = ?, meaning = '' WHERE id = ?")
      .run(old, profile?.id),
  );
  expect((await read({ years: ['2024'] })).kind).toBe('preview');
});

it('a mapping is renamed and moved, undone in one step, and not overwritten by an older window', async () => {
  await remember({});
  const [before] = await profiles();
  const change = {
    id: before?.id,
    name: 'Utenfor, nytt navn',
    revision: before?.revision,
    indicators: { A: 'neet-15-29' },
  };
  expect((await mutate('import.updateProfile', change)).status).toBe(200);
  expect((await profiles())[0]?.name).toBe('Utenfor, nytt navn');
  const late = await mutate('import.updateProfile', { ...change, name: 'Sent' });
  expect(late.body.error?.data.domain.code).toBe('conflict');
  await mutate('history.undo');
  expect((await profiles())[0]?.name).toBe('Utenfor');
});

it('a mapping is moved to an indicator of another kind of period, or to none', async () => {
  await remember({});
  const [profile] = await profiles();
  const change = { id: profile?.id, name: 'X', revision: profile?.revision };
  const wrong = await mutate('import.updateProfile', {
    ...change,
    indicators: { A: 'low-income-0-17' },
  });
  expect(wrong.body.error?.message).toContain('annen slags periode');
  const none = await mutate('import.updateProfile', { ...change, indicators: {} });
  expect(none.body.error?.message).toContain('minst én indikator');
});
