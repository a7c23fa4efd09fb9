// npm run bench: JSON lines on standard output, one measurement each.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endLike } from './child.mjs';
import { runBuilt } from './host.mjs';
import { projectRoot } from './node-runtime.mjs';

if (!existsSync(join(projectRoot, 'tests', 'bench', 'run.ts'))) {
  process.stderr.write('Fant ikke tests/bench/run.ts: det er ingenting å måle.\n');
  process.exit(1);
}
endLike(await runBuilt('bench.js', process.argv.slice(2)));
