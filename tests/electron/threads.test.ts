import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { DomainError } from '../../electron/contract/errors.ts';
import { threadQueue, type ThreadQueue } from '../../electron/host/threads/queue.ts';

const program = join(import.meta.dirname, '../support/who-works.ts');
const broken = () => new DomainError('unavailable', 'Avbrutt.');
let queue: ThreadQueue<null, number, never>;
const who = (idleMs?: number) => {
  queue = threadQueue(program, { stopped: broken, tooLarge: broken }, { idleMs });
  return () => queue.run(null);
};
afterEach(() => queue.close());

it('a thread is kept between orders that follow one another', async () => {
  const ask = who();
  expect(new Set([await ask(), await ask(), ...(await Promise.all([ask(), ask()]))]).size).toBe(1);
});

it('what large files left in a thread stays for as long as the program: an idle one is ended', async () => {
  const ask = who(5);
  const first = await ask();
  let now = first;
  // Never true where the thread is kept: then the test runs out of time.
  while (now === first) {
    await pause(20);
    now = await ask();
  }
});
