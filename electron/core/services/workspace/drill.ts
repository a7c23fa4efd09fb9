import { eq } from 'drizzle-orm';
import { listBackupsBeside, newestGood } from '../../../../db/backup.ts';
import { uidOf } from '../../../../db/backup-files.ts';
import { setting } from '../../../../db/schema/index.ts';
import { basename } from 'node:path';
import type { Workspace } from '../../../../db/open.ts';
import {
  drillSetting,
  lastDrillShape,
  type DrillProgress,
  type DrillReport,
  type FileCount,
  type LastDrill,
} from '../../../contract/drill.ts';
import { DomainError } from '../../../contract/errors.ts';
import { compareDrill, type PresentFile } from '../../domain/drill.ts';
import { spokenTime } from '../../../../db/errors.ts';
import { canBeReadBeside } from '../../../../db/read-beside.ts';
import { countFile } from './count-file.ts';
import type { WorkspaceReader } from './workspace-reader.ts';

interface Options {
  now: () => Date;
  reader: Pick<WorkspaceReader, 'lookThrough' | 'drill' | 'count'>;
  say?: (progress: DrillProgress) => void;
}

/**
 * Practises a restore: the newest copy is put back as a scratch file, opened, checked and held against
 * the present file. Changes nothing but the day it was done, and that only for the one who writes.
 * Errors: `not_found` when there is no copy.
 */
export async function practiseRestore(
  workspace: Workspace,
  { now, reader, say = () => undefined }: Options,
): Promise<DrillReport> {
  const uid = uidOf(workspace.sqlite);
  const copy = newestGood(await listBackupsBeside(workspace.path, reader), now(), uid);
  if (!copy)
    throw new DomainError(
      'not_found',
      'Det finnes ingen hel sikkerhetskopi av denne fila å øve med. Ta en sikkerhetskopi først.',
    );
  const found = await reader.drill(copy.path, (step) => say({ kind: 'progress', step }));
  say({ kind: 'progress', step: 'compare' });
  const present = presentFile(workspace, found, await countPresent(workspace, reader));
  const { isGood, isSame, lost } = compareDrill(found, present);
  const report: DrillReport = {
    ...{ at: now().toISOString(), fileName: basename(copy.path), copyAt: copy.at.toISOString() },
    ...{ isGood, lost, sentence: outcome(spokenTime(copy.at), isGood, isSame) },
    rows: { copy: total(found.rows), present: total(present.rows) },
    figures: { copy: found.rows['observation'] ?? 0, present: present.rows['observation'] ?? 0 },
  };
  remember(workspace, { at: report.at, copyAt: report.copyAt, isGood });
  return report;
}

function outcome(when: string, isGood: boolean, isSame: boolean): string {
  if (!isGood) return `Kopien fra ${when} ble hentet fram til en prøvefil, men den stemmer ikke.`;
  const opened = `Kopien fra ${when} ble hentet fram til en prøvefil, åpnet og funnet hel.`;
  return isSame ? `${opened} Ingenting ville gått tapt.` : `${opened} Dette ville gått tapt:`;
}

const total = (rows: Record<string, number>) =>
  Object.values(rows).reduce((sum, count) => sum + count, 0);

/** Counted beside the thread that answers calls, or between calls where nobody else can read the file. */
async function countPresent(
  { path, sqlite }: Workspace,
  reader: Pick<WorkspaceReader, 'count'>,
): Promise<FileCount> {
  if (canBeReadBeside(sqlite)) return reader.count(path);
  const counting = countFile(sqlite);
  let turn = counting.next();
  while (!turn.done) {
    await new Promise(setImmediate);
    turn = counting.next();
  }
  return turn.value;
}

function presentFile({ sqlite }: Workspace, copy: FileCount, counted: FileCount): PresentFile {
  const after = copy.last?.step ?? 0;
  const sentences = sqlite
    .prepare<[number], string>('SELECT sentence FROM step WHERE id > ? ORDER BY id DESC LIMIT 5')
    .pluck()
    .all(after);
  const count = sqlite
    .prepare<[number], number>('SELECT count(*) FROM step WHERE id > ?')
    .pluck()
    .get(after);
  const same = sqlite
    .prepare<[number, string], string>('SELECT at FROM step WHERE id = ? AND sentence = ?')
    .pluck()
    .get(after, copy.last?.sentence ?? '');
  return {
    ...counted,
    since: { count: count ?? 0, sentences },
    lastOfCopyAt: same ?? null,
  };
}

function remember(workspace: Workspace, last: LastDrill): void {
  if (workspace.readOnly) return;
  const value = JSON.stringify(last);
  workspace.db
    .insert(setting)
    .values({ key: drillSetting, value })
    .onConflictDoUpdate({ target: setting.key, set: { value } })
    .run();
}

/** When a restore was last practised on this file; null when never. */
export function lastDrill({ db }: Workspace): LastDrill | null {
  const value = db.select().from(setting).where(eq(setting.key, drillSetting)).get()?.value;
  try {
    return value === undefined ? null : lastDrillShape.parse(JSON.parse(value));
  } catch {
    return null;
  }
}
