// One build at a time: two processes writing the same dist/ would each leave half of it.
import { mkdirSync, openSync, closeSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const staleAfterMs = 10 * 60_000;
const giveUpAfterMs = 5 * 60_000;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isStale(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const pid = Number(readFileSync(file, 'utf8'));
    // An empty lock belongs to someone who is about to write its number into it.
    return age > staleAfterMs || (pid > 0 ? !isAlive(pid) : age > 5000);
  } catch {
    return false;
  }
}

function tryTake(file) {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isStale(file)) rmSync(file, { force: true });
    return false;
  }
}

/** Runs `work` while no other process holds the same lock. Throws after five minutes of waiting. */
export async function withBuildLock(root, work) {
  const folder = join(root, 'dist');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, '.lock');
  const deadline = Date.now() + giveUpAfterMs;
  while (!tryTake(file)) {
    if (Date.now() > deadline) {
      throw new Error(`En annen bygging ser ut til å ha stoppet opp: slett ${file} og prøv igjen.`);
    }
    await sleep(150);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
