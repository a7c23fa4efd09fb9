import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import type { DrillReport, LastDrill } from '../../electron/contract/drill.ts';
import { compareDrill, type PresentFile } from '../../electron/core/domain/drill.ts';
import { callerOf, testApp, type TestApp } from '../support/app.ts';

const apps: TestApp[] = [];
afterEach(() => apps.splice(0).forEach((app) => app.close()));
function opened() {
  const app = testApp();
  apps.push(app);
  const drill = async () => {
    const answer = await app.handler(
      new Request('http://core.invalid/files/workspace/drill', { method: 'POST' }),
    );
    const lines = (await answer.text()).trim().split('\n');
    return lines.map((line) => JSON.parse(line) as { kind: string; step?: string });
  };
  const report = async () => ((await drill()).at(-1) as unknown as { report: DrillReport }).report;
  return { app, drill, report, ...callerOf(() => app) };
}
const newCard = { measureId: 1, columnId: 'm1-queue', title: 'Kalle inn til møte' };
const scratches = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('dreiepunkt-ovelse-'));

describe('a restore drill', () => {
  it('says what would be lost, how far it has come, and when it was done', async () => {
    const { drill, report, mutate, query } = opened();
    expect(await query('workspace.lastDrill')).toBeNull();
    await mutate('workspace.backup');
    expect((await report()).sentence).toMatch(/åpnet og funnet hel\. Ingenting ville gått tapt\.$/);
    await mutate('card.create', newCard);
    const lines = await drill();
    expect(lines.map(({ step }) => step)).toEqual(['copy', 'check', 'count', 'compare', undefined]);
    const after = (lines.at(-1) as unknown as { report: DrillReport }).report;
    expect(after).toMatchObject({ isGood: true });
    expect(after.lost.join(' ')).toMatch(
      /^1 endring er gjort etter kopien\..*Kopien mangler 1 oppgave\./,
    );
    expect(await query<LastDrill>('workspace.lastDrill')).toMatchObject({
      at: after.at,
      isGood: true,
    });
    expect(scratches()).toEqual([]);
  });

  it('without a copy says so, and remembers nothing', async () => {
    const { app, drill, query } = opened();
    for (const name of readdirSync(join(app.folder, 'Sikkerhetskopier')))
      if (name.endsWith('.dreiepunkt')) {
        const copy = new Database(join(app.folder, 'Sikkerhetskopier', name));
        copy.exec("UPDATE workspace SET uid = 'en-annen'");
        copy.close();
      }
    expect((await drill()).at(-1)).toMatchObject({ kind: 'error', error: { code: 'not_found' } });
    expect(await query('workspace.lastDrill')).toBeNull();
  });
});

describe('what a drill compares', () => {
  const last = { step: 4, at: '2026-11-22T10:00:00.000Z', sentence: 'Flyttet oppgave 4' };
  const read = { importId: 'i', fileName: 'fravær.csv', count: 3, sum: 0.1 + 0.2 };
  const figures = [read];
  const copy = { isWhole: true, version: 16, rows: { card: 2, voice: 1 }, figures, last };
  const present: PresentFile = {
    ...{ rows: { card: 2, voice: 1 }, figures, last, lastOfCopyAt: last.at },
    since: { count: 0, sentences: [] },
  };

  it('nothing is lost of an equal file', () => {
    expect(compareDrill(copy, present)).toEqual({ isGood: true, isSame: true, lost: [] });
  });

  it.each<[string, Partial<PresentFile>, RegExp]>([
    [
      'cards since',
      { rows: { card: 5, voice: 2 } },
      /^Kopien mangler 3 oppgaver og 1 innspill fra barn og unge\.$/,
    ],
    [
      'changes since',
      { since: { count: 2, sentences: ['Slettet A', 'Skrev B'] } },
      /^2 endringer .*«Slettet A», «Skrev B»\.$/,
    ],
    [
      'a text that was written on',
      { lastOfCopyAt: '2026-11-22T11:00:00.000Z' },
      /^«Flyttet oppgave 4» er skrevet videre på/,
    ],
    [
      'a file put back since',
      { lastOfCopyAt: null },
      /^Kopien har endringer som ikke er i fila nå/,
    ],
  ])('%s', (_, fields, sentence) => {
    const { isGood, lost } = compareDrill(copy, { ...present, ...fields });
    expect(isGood).toBe(true);
    expect(lost.join('\n')).toMatch(sentence);
  });

  it('a figure that differs without a change is a fault; the order it was added in is not', () => {
    const with_ = (sum: number, count = 3) =>
      compareDrill(copy, { ...present, figures: [{ ...read, sum, count }] });
    expect(with_(0.3).isGood).toBe(true);
    expect(with_(0.31).lost.join(' ')).toContain('«fravær.csv» er ikke de samme');
    expect(with_(0.3, 2).isGood).toBe(false);
  });

  it('a torn copy is said to be torn, and nothing else', () => {
    expect(compareDrill({ ...copy, isWhole: false }, present)).toMatchObject({
      isGood: false,
      lost: ['Kopien er skadet og kan ikke brukes.'],
    });
  });
});
