import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { create } from '../../electron/core/services/workspace/session.ts';
import { rpc } from '../support/app.ts';
import { batchStatements } from '../support/statements/batches.ts';
import { queryStatements } from '../support/statements/queries.ts';
import { storyStatements } from '../support/statements/story.ts';
import { appOver } from './beside.ts';
import { benchReader } from './reader.ts';
import { report } from './report.ts';

const times = 10;
const batch = 500;

/**
 * Statements of every query on an empty file, on the lived-in one and on it told ten times over (`ratio`
 * between the last two), of every command of the story, and of commands of many cards.
 */
export async function measureStatements(folder: string): Promise<void> {
  const [empty, once, large] = ['empty', 'once', 'large'].map((name) => {
    mkdirSync(join(folder, name));
    return join(folder, name, 'ringerike.dreiepunkt');
  }) as [string, string, string];
  create(empty, new Date(), 'bench').close();
  const first = await storyStatements(once, 1, benchReader);
  const last = await storyStatements(large, times, benchReader);
  const [none, few, many] = [await queries(empty), await queries(once), await queries(large)];
  const lines = (name: string, before: number, after: number) => {
    report({ name: `${name}, lived-in`, value: before, unit: 'statements' });
    report({
      ...{ name: `${name}, told ${times} times`, value: after, unit: 'statements' },
      ratio: after / before,
    });
  };
  for (const [name, taken] of many) {
    const bare = none.get(name);
    if (bare != null) report({ name: `${name}, empty`, value: bare, unit: 'statements' });
    if (taken !== null) lines(name, few.get(name) ?? Number.NaN, taken);
  }
  for (const [name, taken] of last) lines(name, first.get(name) ?? Number.NaN, taken);
  const { call, close } = callsTo(large);
  for (const [name, taken] of await batchStatements(
    (one, input) => call('mutation', one, input),
    batch,
  ))
    report({ name: `${name}, ${batch} cards`, value: taken, unit: 'statements' });
  close();
}

async function queries(path: string) {
  const { call, close, sqlite } = callsTo(path);
  const found = await queryStatements(sqlite, (name, input) => call('query', name, input));
  close();
  return found;
}

function callsTo(path: string) {
  const { session, handler } = appOver(path, dirname(path));
  return {
    sqlite: session.workspace().sqlite,
    async call<T>(kind: 'query' | 'mutation', name: string, input?: unknown): Promise<T> {
      const { body } = await rpc(handler, 'app://dreiepunkt', kind, name, input);
      if (body.error) throw new Error(`${name}: ${body.error.message}`);
      return body.result?.data as T;
    },
    close() {
      session.close();
      rmSync(join(dirname(path), 'Sikkerhetskopier'), { recursive: true, force: true });
    },
  };
}
