import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { halfYearDays, halfYearsBetween } from '../../electron/contract/half-years.ts';
import { runDemo } from '../../electron/host/commands/demo.ts';
import { runCheck } from '../../electron/host/commands/file.ts';
import { demoDay, makeDemo, makeStory } from '../../electron/host/demo/make.ts';
import { makeStage } from '../../electron/host/demo/stage.ts';
import { workScenes } from '../../electron/host/demo/work.ts';
import { testReader } from '../support/app.ts';
import { differingContent } from '../support/file-content.ts';
import { livedInFile, livedInLimitMs } from '../support/lived-in.ts';

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

describe('the story told at a size', () => {
  it(
    'holds the cards, comments, decisions and voices once more for each time, within its days, whole, and equal when it is made again',
    async () => {
      const make = async (times: number) => {
        const path = join(folder, `${++made}.dreiepunkt`);
        await makeDemo(path, {
          today: demoDay,
          times,
          reader: testReader,
          version: 'test',
          what: 'test',
        });
        return path;
      };
      const counts = (path: string) => {
        const sqlite = new Database(path, { readonly: true });
        const number = (sql: string) => Number(sqlite.prepare(sql).pluck().get());
        const found = {
          decisions: number('SELECT count(*) FROM decision'),
          cards: number("SELECT count(*) FROM card WHERE title LIKE '% (2)'"),
          comments: number('SELECT count(*) FROM card_comment'),
          voices: number('SELECT count(*) FROM voice'),
          isDemo: number('SELECT is_demo FROM workspace'),
          late: number(`SELECT count(*) FROM step WHERE at > '${demoDay}T23:59:59Z'`),
        };
        sqlite.close();
        return found;
      };
      const path = await make(2);
      const [once, twice] = [counts(await livedInFile()), counts(path)] as const;
      expect(once.decisions).toBeGreaterThan(0);
      expect(twice).toMatchObject({
        decisions: 2 * once.decisions,
        voices: 2 * once.voices,
        isDemo: 1,
        late: 0,
      });
      expect(twice.comments).toBeGreaterThan(once.comments);
      expect(twice.cards).toBeGreaterThan(60);
      expect(await runCheck([path])).not.toHaveProperty('isRefused', true);
      const files = [path, await make(2)].map((one) => new Database(one, { readonly: true }));
      const [first, again] = files as [Database.Database, Database.Database];
      expect(differingContent(first, again)).toEqual([]);
      files.forEach((one) => one.close());
    },
    livedInLimitMs,
  );
});

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

  it.each(['0', '-1', '1,5', '201', 'mange', ''])(
    'a size it cannot have is a sentence: «%s»',
    async (times) => {
      await expect(
        runDemo([join(folder, 'nei.dreiepunkt'), `--times=${times}`], folder),
      ).rejects.toThrow(/Skriv --times som et helt tall fra 1 til 200/);
    },
  );

  it.each(['2026-02-30', 'i morgen', ''])('what is no date is a sentence: «%s»', async (today) => {
    await expect(
      runDemo([join(folder, 'nei.dreiepunkt'), '--today', today], folder),
    ).rejects.toThrow(/er ingen dato\. Skriv --today som ÅÅÅÅ-MM-DD/);
  });
});
