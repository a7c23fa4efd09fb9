import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { callerOf, type TestApp } from '../support/app.ts';
import { livedInApp, livedInLimitMs } from '../support/lived-in.ts';

let app: TestApp;
const { query } = callerOf(() => app);

beforeAll(async () => {
  app = await livedInApp();
}, livedInLimitMs);
afterAll(() => app.close());

/** How many statements answering one question takes. */
async function statementsOf(path: string): Promise<number> {
  await query(path);
  const prepare = vi.spyOn(app.session.workspace().sqlite, 'prepare');
  try {
    await query(path);
    return prepare.mock.calls.length;
  } finally {
    prepare.mockRestore();
  }
}

describe('what is asked on every screen', () => {
  it.each([
    ['overview.rail', 5],
    ['measure.list', 4],
  ])(
    '%s takes a statement for each measure, or asks for what it does not say',
    async (path, most) => {
      const taken = await statementsOf(path);
      expect(taken).toBeGreaterThan(0);
      expect(taken).toBeLessThanOrEqual(most);
    },
  );
});
