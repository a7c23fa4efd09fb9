import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CheckFinding } from '../../electron/contract/workspace.ts';
import type { SearchReply } from '../../electron/contract/search.ts';
import { refreshIndex } from '../../electron/core/services/search/refresh.ts';
import { callerOf, testApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeEach(() => {
  app = testApp();
});
afterEach(() => app.close());

const { query, mutate } = callerOf(() => app);
const newCard = { measureId: 1, columnId: 'm1-queue', title: 'Kalle inn til foreldremøte' };
const check = () => query<CheckFinding[]>('workspace.check');

/** Writes to the file as another program would, past every door. */
function past(sql: string): void {
  const other = new Database(app.path);
  other.exec(sql);
  other.close();
}

it('a person number that has come into a row past the doors is not found, or not said where', async () => {
  await mutate('card.create', newCard);
  expect(await check()).toEqual([]);
  past("UPDATE card SET title = 'Møte om 14033861223'");
  const found = (await check()).find(({ code }) => code === 'bad_text');
  expect(found?.sentence).toMatch(
    /^I oppgaven \(.*\) står noe som ser ut som et fødselsnummer\. Fjern det, .*\.$/,
  );
});

it('an index of searching that is out of step with the rows goes on hiding them', async () => {
  const find = async () => (await query<SearchReply>('search.find', { text: 'foreldremøte' })).hits;
  await mutate('card.create', newCard);
  refreshIndex(app.session.workspace(), Infinity);
  expect([await check(), (await find()).length]).toEqual([[], 1]);
  past("DELETE FROM search_document WHERE title LIKE 'Kalle inn%'");
  const findings = await check();
  expect(findings.map(({ code }) => code)).toEqual(['search_index']);
  expect(findings[0]?.sentence).toMatch(/^Søket finner ikke alt: 1 av \d+ ting mangler/);
  refreshIndex(app.session.workspace(), Infinity);
  expect([await check(), (await find()).length]).toEqual([[], 1]);
});
