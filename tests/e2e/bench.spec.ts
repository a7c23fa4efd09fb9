import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';

test('the built measurements do not start: a fixture is looked for beside the source', () => {
  const { status, stdout } = spawnSync(process.execPath, ['dist/bench.js', 'privacy'], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toContain('"privacy recall, cases, all"');
});
