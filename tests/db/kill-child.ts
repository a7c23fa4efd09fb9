import { foldLog } from '../../db/files/log.ts';
import { openWorkspace } from '../../db/open.ts';
import { runStep } from '../../db/transaction.ts';

/** Bundled by kill.test.ts and run on its own: writes steps until it is shot, saying each id. */
const [path = '', round = '0', limit = '200', then = 'stay'] = process.argv.slice(2);
const workspace = openWorkspace(path, { now: new Date() });
process.stdout.write('open\n');
for (let count = 1; count <= Number(limit); count++) {
  const number = Number(round) * 1000 + count;
  const order = {
    command: 'test.kill',
    sentence: `La til ${number}`,
    actor: 'Test',
    now: new Date(),
  };
  runStep(workspace, order, () => {
    workspace.sqlite
      .prepare(
        `INSERT INTO card (id, measure_id, number, column_id, rank, title, created_at, moved_at)
         VALUES (?, 1, ?, 'a1', 'a' || ?, 'Kort', '', '')`,
      )
      .run(`k${number}`, number, number);
    workspace.sqlite.prepare("INSERT INTO card_challenge VALUES (?, 'u1')").run(`k${number}`);
  });
  process.stdout.write(`k${number}\n`);
  // At rest now and then, as a host is between two people's writes: that is hit too.
  if (count % 3 === 0) foldLog(workspace.sqlite);
}
if (then === 'end') workspace.close();
// Stays the owner until it is shot, or until the test is gone.
else setTimeout(() => process.exit(1), 20_000);
