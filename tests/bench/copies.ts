import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filledFile } from './open.ts';
import { appOver, reportBeside } from './beside.ts';

/** What looks after the file, on a full one: how long it takes, and the longest another call waits meanwhile. */
export async function measureCopies(folder: string): Promise<void> {
  const path = await filledFile();
  const { session, ask } = appOver(path, folder);
  const forget = () => {
    const copies = join(dirname(path), 'Sikkerhetskopier');
    for (const name of readdirSync(copies)) if (name.startsWith('.')) rmSync(join(copies, name));
  };
  const board = '/rpc/board.get?input=%7B%22measureId%22%3A2%7D';
  await ask(board);
  const works: readonly [string, () => Promise<void>][] = [
    // What another call waits on this machine when nothing is done: what else it does is in every line.
    ['two seconds of nothing', () => new Promise((resolve) => setTimeout(resolve, 2_000))],
    ['backup', () => ask('/rpc/workspace.backup', 'POST')],
    ['restore drill', () => ask('/files/workspace/drill', 'POST')],
    ['list of copies, checked before', () => ask('/rpc/workspace.backups')],
    ['list of copies, none checked', () => (forget(), ask('/rpc/workspace.backups'))],
    ['check', () => ask('/rpc/workspace.check')],
  ];
  for (const [name, work] of works) await reportBeside(name, work, () => ask(board));
  session.close();
  rmSync(dirname(path), { recursive: true, force: true });
}
