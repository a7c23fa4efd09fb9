import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerOf, testApp, testReader, type TestApp } from '../support/app.ts';
import { livedInApp, livedInLimitMs } from '../support/lived-in.ts';
import { limit, rounds } from '../support/long.ts';
import { batchStatements } from '../support/statements/batches.ts';
import {
  batchBudgets,
  commandBudgets,
  foldStatements,
  queryBudgets,
} from '../support/statements/budgets.ts';
import { procedures, queryStatements, unasked } from '../support/statements/queries.ts';
import { storyStatements } from '../support/statements/story.ts';

/** The budgets were counted on the story told once: what takes more on a larger file shows at two. */
const times = rounds(2, 10);
const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-statements-'));
const apps: TestApp[] = [];
let commands: Map<string, number>;
let large: TestApp;

beforeAll(async () => {
  const path = join(folder, 'fortelling.dreiepunkt');
  commands = await storyStatements(path, times, testReader);
  large = await livedInApp({}, (copy) => copyFileSync(path, copy));
  apps.push(large);
}, limit(livedInLimitMs));
afterAll(() => {
  apps.forEach((app) => app.close());
  rmSync(folder, { recursive: true, force: true });
});

/** «board.get: 14 of 13», for each that took more than it may. */
const over = (found: ReadonlyMap<string, number | null>, most: (name: string) => number | null) =>
  [...found].flatMap(([name, taken]) => {
    const allowed = most(name);
    return taken !== null && allowed !== null && taken > allowed
      ? [`${name}: ${taken} of ${allowed}`]
      : [];
  });

const queriesOf = (app: TestApp) =>
  queryStatements(app.session.workspace().sqlite, callerOf(() => app).query);

describe('statement budgets', () => {
  it('are there for every query', () => {
    const known = [...Object.keys(queryBudgets), ...unasked].toSorted();
    expect(known).toEqual(procedures('query'));
  });

  it('hold for every query on an empty file', async () => {
    const app = testApp();
    apps.push(app);
    expect(over(await queriesOf(app), (name) => queryBudgets[name]?.[0] ?? null)).toEqual([]);
  });

  it(`hold for every query on a lived-in file told ${times} times`, async () => {
    const found = await queriesOf(large);
    expect([...found].flatMap(([name, taken]) => (taken === null ? [name] : []))).toEqual([]);
    expect(over(found, (name) => queryBudgets[name]?.[1] ?? null)).toEqual([]);
  });

  it('hold for every command of the story, however large the file has become', () => {
    const own = new Map([...commands].filter(([name]) => queryBudgets[name] === undefined));
    expect([...own.keys()].toSorted()).toEqual(Object.keys(commandBudgets));
    expect(over(own, (name) => (commandBudgets[name] ?? 0) + foldStatements)).toEqual([]);
  });

  it.each([1, 30])('hold for commands of many cards, with %i of them', async (size) => {
    const found = await batchStatements(callerOf(() => large).mutate, size);
    expect([...found.keys()]).toEqual(Object.keys(batchBudgets));
    const most = (name: string) => {
      const { one, more } = batchBudgets[name] ?? { one: 0, more: 0 };
      return one + more * (size - 1);
    };
    expect(over(found, most)).toEqual([]);
  });
});
