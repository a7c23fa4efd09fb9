import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { halfYearDays, halfYearsBetween } from '../../electron/contract/half-years.ts';
import { runDemo } from '../../electron/host/commands/demo.ts';
import { demoDay, makeStory } from '../../electron/host/demo/make.ts';
import { makeStage } from '../../electron/host/demo/stage.ts';
import { workScenes } from '../../electron/host/demo/work.ts';
import { testReader } from '../support/app.ts';

const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-demo-day-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dayMs = 86_400_000;
const plus = (date: string, days: number) =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);

let made = 0;
/** The steps of the short story, told to the end on a day: when, and what was done. */
async function stepsOf(today: string): Promise<{ at: string; what: string }[]> {
  const path = join(folder, `${++made}.dreiepunkt`);
  const scenes = workScenes();
  await makeStory(path, { today, reader: testReader, version: 'test', what: 'test' }, scenes);
  const sqlite = new Database(path, { readonly: true });
  const steps = sqlite.prepare<[], { at: string; what: string }>(
    'SELECT at, sentence AS what FROM step ORDER BY id',
  );
  const rows = steps.all();
  sqlite.close();
  return rows;
}

describe('the story told to the end on another day', () => {
  it('is equal the second time, whole weeks later than its own, and ends by the day', async () => {
    const today = '2028-02-29';
    const [own, moved, again] = [
      await stepsOf(demoDay),
      await stepsOf(today),
      await stepsOf(today),
    ];
    expect(again).toEqual(moved);
    expect(own.length).toBeGreaterThan(10);
    const apart = moved.map(({ at }, index) => Date.parse(at) - Date.parse(own[index]?.at ?? ''));
    expect([...new Set(apart)]).toEqual([65 * 7 * dayMs]);
    expect(moved.filter(({ at }) => at.slice(0, 10) > today)).toEqual([]);
  });

  it('no two half-years fall in one, and what is told of had begun', () => {
    const codes = halfYearsBetween('2024V', '2028V');
    for (let today: string = demoDay; today <= '2029-06-30'; today = plus(today, 7)) {
      const { day, half, begun } = makeStage(today);
      expect(new Set(codes.map(half)).size).toBe(codes.length);
      for (const code of codes) {
        const { start } = halfYearDays(code);
        expect(halfYearDays(begun(code)).start <= day(start)).toBe(true);
        const year = start.slice(0, 4);
        expect(`${begun(year)}-01-01` <= day(`${year}-01-01`)).toBe(true);
      }
    }
  });

  it.each(['2026-11-29', '2029-07-01', '0001-01-01', '9999-12-31'])(
    'a day it cannot end on is a sentence with the days it can: %s',
    async (today) => {
      await expect(
        runDemo([join(folder, 'nei.dreiepunkt'), '--today', today], folder),
      ).rejects.toThrow(/Velg en dag fra 30\. november 2026 til 30\. juni 2029\./);
    },
  );

  it.each(['2026-02-30', 'i morgen', ''])('what is no date is a sentence: «%s»', async (today) => {
    await expect(
      runDemo([join(folder, 'nei.dreiepunkt'), '--today', today], folder),
    ).rejects.toThrow(/er ingen dato\. Skriv --today som ÅÅÅÅ-MM-DD/);
  });
});
