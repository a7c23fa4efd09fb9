// npm run -s cli -- <arguments>: the command line. Standard output belongs to the command alone.
import { endLike } from './child.mjs';
import { runBuilt, standingPlace } from './host.mjs';

endLike(await runBuilt('cli.js', process.argv.slice(2), { cwd: standingPlace('cli') }));
