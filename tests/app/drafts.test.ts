import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptDraft } from '../../electron/contract/drafts.ts';
import { callerOf, rpc, testApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(() => {
  app = testApp();
});
afterAll(() => app.close());
const { query, mutate } = callerOf(() => app);

const body = (values: Record<string, unknown>) => ({ values, base: {}, revision: null });
const keys = async () => (await query<KeptDraft[]>('draft.list')).map(({ key }) => key);

describe('a draft', () => {
  it('lies in the file, and is no step in its history', async () => {
    const steps = () =>
      app.session.workspace().sqlite.prepare('SELECT count(*) FROM step').pluck().get();
    const before = steps();
    await mutate('draft.keep', { key: 'decision:new', body: body({ title: 'Bemanne' }) });
    await mutate('draft.keep', { key: 'decision:new', body: body({ title: 'Bemanne huset' }) });
    const [kept] = await query<KeptDraft[]>('draft.list');
    expect(kept?.body.values).toEqual({ title: 'Bemanne huset' });
    expect(steps()).toBe(before);
    await mutate('draft.drop', { key: 'decision:new' });
    expect(await keys()).toEqual([]);
  });

  it('with a person in it is kept nowhere, as little as the text itself', async () => {
    const input = {
      key: 'decision:new',
      body: body({ title: 'Gutten på 9 år på Tyristrand skole har epilepsi' }),
    };
    const { body: answer } = await rpc(
      app.handler,
      'http://core.invalid',
      'mutation',
      'draft.keep',
      input,
    );
    expect(answer.error?.data.domain.code).toBe('privacy');
    expect(await keys()).toEqual([]);
    const number = { key: 'decision:new', body: body({ title: 'Se sak 01010112377' }) };
    const second = await rpc(app.handler, 'http://core.invalid', 'mutation', 'draft.keep', number);
    expect(second.body.error?.data.domain.code).toBe('privacy');
    expect(await keys()).toEqual([]);
  });

  it('that is older than thirty days is not offered, and goes with the next one', async () => {
    const { sqlite } = app.session.workspace();
    sqlite.exec(
      `INSERT INTO draft VALUES ('risk:old', '{"values":{},"base":{},"revision":null}', '2020-01-01T00:00:00.000Z')`,
    );
    expect(await keys()).toEqual([]);
    await mutate('draft.keep', { key: 'risk:new', body: body({ text: 'Ny' }) });
    expect(sqlite.prepare('SELECT key FROM draft').pluck().all()).toEqual(['risk:new']);
  });

  it('gives way, the oldest first, when there are too many', async () => {
    for (let n = 0; n < 305; n += 1)
      await mutate('draft.keep', { key: `offer:${n}`, body: body({ name: `Nr ${n}` }) });
    const kept = await keys();
    expect(kept).toHaveLength(300);
    expect(kept).toContain('offer:304');
  });

  it('that nobody can read is left out, and the rest is offered', async () => {
    app.session
      .workspace()
      .sqlite.exec(
        `INSERT INTO draft VALUES ('risk:broken', '{"values":', '2999-01-01T00:00:00.000Z')`,
      );
    expect(await keys()).not.toContain('risk:broken');
    expect(await keys()).toContain('offer:304');
  });
});
