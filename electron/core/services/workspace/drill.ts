import { eq } from 'drizzle-orm';
import { newestGoodBackup } from '../../../../db/backup.ts';
import { uidOf } from '../../../../db/backup-files.ts';
import { setting } from '../../../../db/schema/index.ts';
import { basename } from 'node:path';
import type { Workspace } from '../../../../db/open.ts';
import {
  drillSetting,
  lastDrillShape,
  type DrilledCopy,
  type DrillProgress,
  type DrillReport,
  type LastDrill,
} from '../../../contract/drill.ts';
import { DomainError } from '../../../contract/errors.ts';
import { compareDrill, type PresentFile } from '../../domain/drill.ts';
import { spokenTime } from '../../../../db/errors.ts';
import { countFile } from './count-file.ts';

/** Puts a copy back as a scratch file and looks at it, away from the thread that answers calls. */
export type DrillCopy = (
  copy: string,
  say: (step: DrillProgress['step']) => void,
) => Promise<DrilledCopy | null>;

interface Options {
  now: () => Date;
  drill: DrillCopy;
  say?: (progress: DrillProgress) => void;
}

/**
 * Practises a restore: the newest copy is put back as a scratch file, opened, checked and held against
 * the present file. Changes nothing but the day it was done, and that only for the one who writes.
 * Errors: `not_found` when there is no copy, `unavailable` where it cannot be done here.
 */
export async function practiseRestore(
  workspace: Workspace,
  { now, drill, say = () => undefined }: Options,
): Promise<DrillReport> {
  const copy = newestGoodBackup(workspace.path, now(), uidOf(workspace.sqlite));
  if (!copy)
    throw new DomainError(
      'not_found',
      'Det finnes ingen hel sikkerhetskopi av denne fila å øve med. Ta en sikkerhetskopi først.',
    );
  const found = await drill(copy.path, (step) => say({ kind: 'progress', step }));
  if (found === null)
    throw new DomainError(
      'unavailable',
      'Øvelsen krever Node 22.13 eller nyere på denne maskinen. Kopien er ikke rørt.',
    );
  say({ kind: 'progress', step: 'compare' });
  const present = await countPresent(workspace, found);
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

async function countPresent({ sqlite }: Workspace, copy: DrilledCopy): Promise<PresentFile> {
  const counting = countFile((sql) => sqlite.prepare(sql).all());
  let turn = counting.next();
  while (!turn.done) {
    // Others are answered between the questions.
    await new Promise(setImmediate);
    turn = counting.next();
  }
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
    ...turn.value,
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
