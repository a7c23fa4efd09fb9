import { dirname } from 'node:path';
import { rmSync } from 'node:fs';
import { appOver, reportBeside } from './beside.ts';
import { filledFile } from './open.ts';
import { benchWorkspaceReader } from './reader.ts';

/** A file of about sixty megabytes. */
const observations = 800_000;

/**
 * «Fjern for godt», and a copy put back, on a full one: how long each takes, and the longest another
 * call waits meanwhile.
 */
export async function measureStrike(folder: string): Promise<void> {
  const path = await filledFile(observations);
  const { session, ask } = appOver(path, folder);
  const { sqlite } = session.workspace();
  const keys = sqlite.prepare<[], string>('SELECT json_array(id) FROM card_comment').pluck().all();
  const target = { table: 'card_comment', key: keys[1] ?? '', column: 'text' };
  const board = () => ask('/rpc/board.get?input=%7B%22measureId%22%3A2%7D');
  await board();
  const input = encodeURIComponent(JSON.stringify(target));
  await reportBeside(
    'preview of a removal',
    () => ask(`/rpc/strike.preview?input=${input}`),
    board,
  );
  const order = { ...target, reason: 'målt', copies: [] };
  const { fileName } = await session.backup(benchWorkspaceReader);
  await reportBeside('removal for good', () => ask('/rpc/strike.text', 'POST', order), board);
  // The copy still holds the text: it is removed from what is put back too.
  await reportBeside(
    'restore of a copy from before the removal',
    () => ask('/rpc/workspace.restore', 'POST', { fileName }),
    board,
  );
  session.close();
  rmSync(dirname(path), { recursive: true, force: true });
}
