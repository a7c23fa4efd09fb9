import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Handler } from '../../electron/app/app.ts';
import { guarded } from '../../electron/app/guard.ts';
import { rpc, testApp, type RpcBody, type TestApp } from '../support/app.ts';

interface Door {
  app: TestApp;
  origin: string;
  carry: Handler;
  headers: Record<string, string>;
  close(): void;
}

/** The three ways a request reaches the core; every answer must be the same through each. */
const doors: Record<string, () => Promise<Door>> = {
  'in process': async () => {
    const app = testApp();
    return {
      app,
      origin: 'http://core.invalid',
      carry: app.handler,
      headers: {},
      close: app.close,
    };
  },
  'a custom-scheme request, as Electron makes it': async () => {
    const app = testApp();
    return { app, origin: 'app://dreiepunkt', carry: app.handler, headers: {}, close: app.close };
  },
  'real HTTP through the browser host': async () => {
    const app = testApp();
    const hosts: string[] = [];
    const keys: string[] = [];
    let next = 0;
    const handler = guarded(app.handler, {
      hosts,
      newKey: () => `key-${next++}`,
      onKey: (key) => keys.push(key),
    });
    const server = serve({ fetch: handler, hostname: '127.0.0.1', port: 0 });
    await new Promise<void>((done) => server.once('listening', done));
    const { port } = server.address() as AddressInfo;
    hosts.push(`127.0.0.1:${port}`);
    const origin = `http://127.0.0.1:${port}`;
    const answer = await fetch(`${origin}/session`, { method: 'POST', body: keys[0] ?? '' });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    return {
      app,
      origin,
      carry: (request) => fetch(request),
      headers: { cookie },
      close: () => {
        server.close();
        app.close();
      },
    };
  },
};

describe.each(Object.entries(doors))('%s', (_name, open) => {
  let door: Door;
  beforeAll(async () => {
    door = await open();
  });
  afterAll(() => door.close());
  const query = (name: string, input?: unknown) =>
    rpc(door.carry, door.origin, 'query', name, input, door.headers);
  const mutate = (name: string, input?: unknown) =>
    rpc(door.carry, door.origin, 'mutation', name, input, door.headers);
  const refusalOf = ({ status, body }: { status: number; body: RpcBody }) => ({
    status,
    code: body.error?.data.domain.code,
    message: body.error?.message,
  });

  it('shows the adopted plan, and a card moved comes back moved', async () => {
    const measures = await query('measure.list');
    expect(measures.status).toBe(200);
    expect(measures.body.result?.data).toHaveLength(5);
    const made = await mutate('card.create', {
      measureId: 2,
      columnId: 'm2-ready',
      title: 'Kartlegge tilbud',
    });
    const card = made.body.result?.data as { id: string; code: string };
    expect(card.code).toBe('T2-1');
    await mutate('card.move', { cardId: card.id, columnId: 'm2-active', before: null });
    const board = (await query('board.get', { measureId: 2 })).body.result?.data as {
      cards: { id: string; columnId: string }[];
    };
    expect(board.cards.find((c) => c.id === card.id)?.columnId).toBe('m2-active');
  });

  it('refuses with the same code and sentence through every door', async () => {
    expect(refusalOf(await query('measure.get', { measureId: 9 }))).toEqual({
      status: 404,
      code: 'not_found',
      message: 'Tiltak 9 finnes ikke i denne fila.',
    });
    expect(
      refusalOf(await mutate('card.create', { measureId: 2, columnId: 'm2-ready', title: '  ' })),
    ).toEqual({
      status: 400,
      code: 'validation',
      message: 'Skriv noe i feltet «Tittel».',
    });
    const { body } = await mutate('card.create', {
      measureId: 1,
      columnId: 'm1-ready',
      title: 'To ledere',
    });
    const card = body.result?.data as { id: string; revision: number };
    await mutate('card.update', { cardId: card.id, revision: card.revision, title: 'Den ene' });
    const later = refusalOf(
      await mutate('card.update', { cardId: card.id, revision: card.revision, title: 'Den andre' }),
    );
    expect(later).toMatchObject({ status: 409, code: 'conflict' });
    const unknown = refusalOf(await query('card.nothing'));
    expect(unknown).toMatchObject({ status: 404, code: 'validation' });
  });

  it('answers malformed and oversize bodies and wrong content types without touching the file', async () => {
    const post = (body: string, type: string, path = '/rpc/card.create') =>
      door.carry(
        new Request(`${door.origin}${path}`, {
          method: 'POST',
          headers: { 'content-type': type, ...door.headers },
          body,
        }),
      );
    const before = door.app.session
      .workspace()
      .sqlite.prepare('SELECT count(*) AS n FROM card')
      .get();
    expect((await post('{"measureId":2,', 'application/json')).status).toBe(400);
    expect((await post('{}', 'text/plain')).status).toBe(415);
    expect((await post(`"${'x'.repeat(3 * 1024 * 1024)}"`, 'application/json')).status).toBe(413);
    expect((await post('{}', 'application/json', '/files/imports?name=a.json')).status).toBe(400);
    expect(
      door.app.session.workspace().sqlite.prepare('SELECT count(*) AS n FROM card').get(),
    ).toEqual(before);
    expect(door.app.errors).toEqual([]);
  });

  it('sends the security headers and never a file outside the pages', async () => {
    const get = (path: string) =>
      door.carry(new Request(`${door.origin}${path}`, { headers: door.headers }));
    const home = await get('/');
    expect(home.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(home.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await home.text()).toContain('<title>Dreiepunkt');
    expect((await get('/measures/2')).headers.get('content-type')).toContain('text/html');
    expect((await get('/assets/app.js')).status).toBe(200);
    for (const path of [
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/assets/..%2f..%2fsecret.json',
      '/secret.json%00.js',
    ])
      expect(await (await get(path)).text()).not.toContain('"secret":true');
  });

  it('undoes and redoes across the wire', async () => {
    await mutate('measure.setLeader', { measureId: 4, leader: 'Leder T4' });
    const leader = async () => {
      const { body } = await query('measure.get', { measureId: 4 });
      return (body.result?.data as { leader: string | null } | undefined)?.leader;
    };
    expect(await leader()).toBe('Leder T4');
    await mutate('history.undo');
    expect(await leader()).toBeNull();
    await mutate('history.redo');
    expect(await leader()).toBe('Leder T4');
  });
});
