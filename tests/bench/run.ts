import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureBoard } from './board.ts';
import { measureBriefing } from './briefing.ts';
import { measureCalls } from './calls.ts';
import { measureDecode } from './decode.ts';
import { measurePage, measurePublish } from './figures.ts';
import { measureOpen } from './open.ts';
import { measurePrivacy } from './privacy.ts';
import { benchReader } from './reader.ts';
import { measureSearch } from './search.ts';
import { measureStartUp } from './start-up.ts';
import { measureThread } from './thread.ts';

/** npm run bench: JSON lines `{name, value, unit, ratio?}`. Compare ratios within a run, not runs. */
const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-bench-'));
try {
  measurePrivacy();
  measureDecode();
  measureOpen(folder);
  measureSearch(folder);
  await measurePublish(folder);
  await measurePage(folder);
  await measureCalls(folder);
  await measureBriefing(folder);
  await measureStartUp(folder);
  await measureThread(folder);
  await measureBoard(folder);
} finally {
  await benchReader.close();
  rmSync(folder, { recursive: true, force: true });
}
