import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureBoard } from './board.ts';
import { measureBriefing } from './briefing.ts';
import { measureCalls } from './calls.ts';
import { measureCopies } from './copies.ts';
import { measureDecode } from './decode.ts';
import { measurePage, measurePublish } from './figures.ts';
import { measureOpen } from './open.ts';
import { measurePrivacy, measurePrivacyCost } from './privacy.ts';
import { benchReader, benchWorkspaceReader } from './reader.ts';
import { measureSearch } from './search.ts';
import { measureStartUp } from './start-up.ts';
import { measureStatements } from './statements.ts';
import { measureStrike } from './strike.ts';
import { measureThread } from './thread.ts';

/** Each in a folder of its own making; the order is the order they run in. */
const measurements: Record<string, (folder: string) => void | Promise<void>> = {
  privacy: measurePrivacy,
  'privacy-cost': measurePrivacyCost,
  decode: measureDecode,
  open: measureOpen,
  copies: measureCopies,
  statements: measureStatements,
  strike: measureStrike,
  search: measureSearch,
  publish: measurePublish,
  page: measurePage,
  calls: measureCalls,
  briefing: measureBriefing,
  'start-up': measureStartUp,
  thread: measureThread,
  board: measureBoard,
};

/**
 * npm run bench [-- NAME …]: JSON lines `{name, value, unit, ratio?}`, of everything or of the named ones.
 * Compare ratios within a run, not runs.
 */
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(measurements, name));
if (unknown.length > 0) {
  const known = Object.keys(measurements).join(', ');
  process.stderr.write(`Unknown measurement: ${unknown.join(', ')}. There are: ${known}.\n`);
  process.exit(2);
}
const [only, ...more] = asked.length > 0 ? asked : Object.keys(measurements);
if (more.length > 0) {
  // Each in a process of its own, so that none pays for the memory another has taken.
  for (const name of [only ?? '', ...more]) {
    const { status } = spawnSync(process.execPath, [...process.argv.slice(1, 2), name], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exit(status ?? 1);
  }
} else {
  const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-bench-'));
  try {
    await measurements[only ?? '']?.(folder);
  } finally {
    await Promise.all([benchReader.close(), benchWorkspaceReader.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}
