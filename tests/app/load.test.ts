import type Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { checkWorkspace } from '../../db/check.ts';
import { openWorkspace } from '../../db/open.ts';
import type { Board, Card } from '../../electron/contract/cards.ts';
import { newWorkspacePath, startBrowserHost, type BrowserHost } from '../support/browser-host.ts';
import { isLong, limit, print, seed, seeded } from '../support/long.ts';

const clients = 50;
const measures = [1, 2, 3, 4, 5];
/** With every change a count of answered writes ends it, so that no clock decides; at night a minute. */
const enoughWrites = 300;
const nightMs = 60_000;

/**
 * What was asked of the file and what it said yes to, by what is written: a card's column by its title, a
 * comment's card by its text, a draft's text by its key.
 */
interface Ledger {
  asked: Map<string, string>;
  acknowledged: Map<string, string>;
  requests: number;
  writes: number;
  refused: string[];
}

/** Someone at a screen: each call is sent when the one before is answered. */
type Call = <T>(kind: 'query' | 'mutation', name: string, input: unknown) => Promise<T>;

async function logIn(host: BrowserHost, ledger: Ledger): Promise<Call> {
  const { origin, hash } = new URL(host.address);
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    body: hash.replace('#key=', ''),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async <T>(kind: 'query' | 'mutation', name: string, input: unknown) => {
    const url = new URL(`${origin}/rpc/${name}`);
    if (kind === 'query') url.searchParams.set('input', JSON.stringify(input));
    const response = await fetch(url, {
      headers: { cookie, 'content-type': 'application/json' },
      ...(kind === 'mutation' ? { method: 'POST', body: JSON.stringify(input) } : {}),
    });
    const body = (await response.json()) as {
      result?: { data: T };
      error?: { message: string };
    };
    ledger.requests += 1;
    if (body.error) ledger.refused.push(`${name}: ${body.error.message}`);
    if (body.result === undefined) throw new Error(`${name} answered ${response.status}`);
    return body.result.data;
  };
}

/** One client: reads and writes as they come until the host is gone or `isDone`. */
async function work(call: Call, number: number, ledger: Ledger, isDone: () => boolean) {
  const random = seeded(seed + number);
  const measureId = measures[number % measures.length] ?? 1;
  const { columns } = await call<Board>('query', 'board.get', { measureId });
  const column = () => columns[Math.floor(random() * columns.length)]?.id ?? '';
  const cards: Card[] = [];
  const write = async <T>(what: string, value: string, name: string, input: unknown) => {
    ledger.asked.set(what, value);
    const answer = await call<T>('mutation', name, input);
    ledger.acknowledged.set(what, value);
    ledger.writes += 1;
    return answer;
  };
  const create = async (turn: number) => {
    const [title, columnId] = [`Klient ${number}, oppgave ${turn}`, column()];
    const input = { measureId, columnId, title };
    cards.push(await write<Card>(`card ${title}`, columnId, 'card.create', input));
  };
  for (let turn = 1; !isDone(); turn++) {
    const card = cards[Math.floor(random() * cards.length)];
    const text = `Klient ${number}, tekst ${turn}`;
    const draft = `cardComment:klient-${number}`;
    const what = random();
    if (!card || what < 0.15) await create(turn);
    else if (what < 0.3)
      await write(`comment ${text}`, card.title, 'cardComment.add', { cardId: card.id, text });
    else if (what < 0.4) {
      const columnId = column();
      const input = { cardId: card.id, columnId, before: null };
      await write(`card ${card.title}`, columnId, 'card.move', input);
    } else if (what < 0.5) {
      const body = { values: { text }, base: {}, revision: null };
      await write(`draft ${draft}`, text, 'draft.keep', { key: draft, body });
    } else if (what < 0.75) await call('query', 'board.get', { measureId });
    else if (what < 0.95) await call('query', 'card.get', { cardId: card.id });
    else await call('query', 'history.list', { limit: 20 });
  }
}

/** What the file holds of all that, under the same names. */
function found(sqlite: Database.Database): Map<string, string> {
  const rows = sqlite
    .prepare<[], [string, string]>(
      `SELECT 'card ' || title, column_id FROM card
       UNION ALL SELECT 'comment ' || text, title FROM card_comment JOIN card ON card.id = card_id
       UNION ALL SELECT 'draft ' || key, json_extract(body, '$.values.text') FROM draft`,
    )
    .raw()
    .all();
  return new Map(rows);
}

it(
  'fifty who read and write at once lose nothing they were told was saved when the host is shot',
  async () => {
    const path = newWorkspacePath();
    const ledger: Ledger = {
      asked: new Map(),
      acknowledged: new Map(),
      requests: 0,
      writes: 0,
      refused: [],
    };
    const host = await startBrowserHost(path, { keep: true });
    const call = await logIn(host, ledger);
    const started = performance.now();
    const isEnough = () =>
      isLong ? performance.now() - started > nightMs : ledger.writes >= enoughWrites;
    let isShot = false;
    const shoot = () => {
      if (!isShot && isEnough()) host.signal('SIGKILL');
      isShot ||= isEnough();
      return isShot;
    };
    // The shot falls while the others wait for their answers: what they asked for may be there or not.
    const all = Array.from({ length: clients }, (_, number) => work(call, number, ledger, shoot));
    const ends = await Promise.allSettled(all);
    await host.stop();
    const failures = ends
      .filter((end) => end.status === 'rejected')
      .map((end) => String(end.reason));
    const cutOff = failures.filter((failure) => failure.startsWith('TypeError')).length;

    const again = await startBrowserHost(path, { keep: true });
    const ask = await logIn(again, ledger);
    const status: unknown = await ask('query', 'workspace.status', null);
    await again.stop();
    expect(status).toMatchObject({ state: 'open', notices: [] });

    const workspace = openWorkspace(path, { now: new Date() });
    const held = found(workspace.sqlite);
    const { findings } = checkWorkspace(workspace);
    workspace.close();
    rmSync(dirname(path), { recursive: true, force: true });
    const lost = [...ledger.acknowledged].filter(
      ([what, value]) => ![value, ledger.asked.get(what)].includes(held.get(what)),
    );
    print(
      `load | clients ${clients} | requests ${ledger.requests} | acknowledged writes ${ledger.writes} | cut off ${cutOff} | lost ${lost.length}`,
    );
    expect([lost, findings, ledger.refused]).toEqual([[], [], []]);
    // Where nobody was waiting for an answer the shot proved nothing.
    expect(cutOff).toBeGreaterThan(0);
    expect(ledger.writes).toBeGreaterThanOrEqual(enoughWrites);
  },
  limit(120_000),
);
