import { describe, expect, it } from 'vitest';
import { guarded } from '../../electron/app/guard.ts';

const origin = 'http://127.0.0.1:4711';

function door() {
  const keys: string[] = [];
  let next = 0;
  const handler = guarded(async () => new Response('inside'), {
    hosts: ['127.0.0.1:4711', 'localhost:4711'],
    newKey: () => `key-${next++}`,
    onKey: (key) => keys.push(key),
  });
  const trade = async (key: string) =>
    handler(new Request(`${origin}/session`, { method: 'POST', body: key }));
  const cookie = async () => (await trade(keys.at(-1) ?? '')).headers.get('set-cookie') ?? '';
  return { handler, keys, trade, cookie };
}

describe('the browser host door', () => {
  it('is shut for a foreign Host even with the right cookie (DNS rebinding)', async () => {
    const { handler, cookie } = door();
    const headers = { cookie: await cookie(), host: 'evil.example' };
    expect((await handler(new Request(`${origin}/rpc/measure.list`, { headers }))).status).toBe(
      421,
    );
  });

  it('is shut for a foreign Origin, and for «null»', async () => {
    const { handler, cookie } = door();
    const value = await cookie();
    for (const foreign of ['https://evil.example', 'null', 'http://127.0.0.1:4712']) {
      const headers = { cookie: value, origin: foreign };
      expect(
        (await handler(new Request(`${origin}/rpc/x`, { method: 'POST', headers }))).status,
      ).toBe(403);
    }
    expect(
      (await handler(new Request(`${origin}/`, { headers: { cookie: value, origin } }))).status,
    ).toBe(200);
  });

  it('lets nobody in without the cookie, and shows only the page that trades the key', async () => {
    const { handler } = door();
    expect((await handler(new Request(`${origin}/rpc/measure.list`))).status).toBe(401);
    expect((await handler(new Request(`${origin}/files/briefings/1/pdf`))).status).toBe(401);
    const page = await (await handler(new Request(`${origin}/`))).text();
    expect(page).not.toContain('inside');
    expect(page).toContain('/session.js');
  });

  it('takes a key once: the same address again is refused and a new one is given', async () => {
    const { keys, trade } = door();
    const first = keys[0] ?? '';
    const answer = await trade(first);
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await trade(first)).status).toBe(403);
    expect((await trade('')).status).toBe(403);
    expect(keys).toHaveLength(2);
    expect((await trade(keys[1] ?? '')).status).toBe(204);
  });

  it('reads no more of a key than a key can be long, before anybody is let in', async () => {
    const { handler } = door();
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(stream) {
        given += 1;
        stream.enqueue(new Uint8Array(1024).fill(0x61));
        if (given > 10_000) stream.close();
      },
    });
    const request = new Request(`${origin}/session`, {
      ...{ method: 'POST', body: endless, duplex: 'half' },
    });
    expect((await handler(request)).status).toBe(413);
    expect(given).toBeLessThan(100);
  });

  it('has a cookie of its own for each port, so that two hosts do not log each other out', async () => {
    const name = (cookie: string) => cookie.split('=')[0];
    const other = guardedAt('127.0.0.1:4712');
    expect(name(await other())).not.toBe(name(await door().cookie()));
  });
});

function guardedAt(host: string) {
  let key = '';
  const handler = guarded(async () => new Response('inside'), {
    hosts: [host],
    newKey: () => 'key',
    onKey: (made) => (key = made),
  });
  return async () => {
    const request = new Request(`http://${host}/session`, { method: 'POST', body: key });
    return (await handler(request)).headers.get('set-cookie') ?? '';
  };
}
