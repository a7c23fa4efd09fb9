import { existsSync, renameSync, statSync, truncateSync, copyFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '../../electron/contract/errors.ts';
import { quoted } from '../errors.ts';
import { writeCopy } from './copy.ts';
import { discard } from './disk.ts';
import { baseName, extension, fileStamp, freeName } from './names.ts';
import type { Underneath } from './watch.ts';

const asideLabel = 'det-som-var-åpent';

/**
 * A file that was open is no longer the one under its name: keeps a whole copy of what was open beside
 * it, and closes without touching what lies there now. Answers the sentence for the user.
 */
export function letGo(
  path: string,
  sqlite: Database.Database,
  became: Exclude<Underneath, 'same'>,
  now: Date,
): DomainError {
  const kept = keep(path, sqlite, became, now);
  const log = became === 'gone' ? null : freeLog(path, became, now);
  try {
    sqlite.close();
  } catch {
    // What could not be closed in order is gone from under it.
  }
  const cause = new Error(`the file was ${became}${log === null ? '' : `; its log is ${log}`}`);
  return new DomainError('conflict', `${sentences[became](quoted(path))} ${keptSentence(kept)}`, {
    way: ways[became],
    cause,
  });
}

function keep(
  path: string,
  sqlite: Database.Database,
  became: Underneath,
  now: Date,
): string | null {
  const name = `${baseName(path)}_${asideLabel}_${fileStamp(now)}${extension}`;
  const target = freeName(join(dirname(path), name));
  const unfinished = `${target}.tmp`;
  try {
    const steps = sqlite.prepare('SELECT max(id) FROM step').pluck().get();
    writeCopy(sqlite, unfinished);
    // Written over in place, what is read is partly ours and partly theirs: only a whole copy counts.
    if (became === 'overwritten' && !isWholeCopy(unfinished, steps)) return null;
    renameSync(unfinished, target);
    return basename(target);
  } catch {
    return null;
  } finally {
    discard(unfinished);
  }
}

function isWholeCopy(copy: string, steps: unknown): boolean {
  const sqlite = new Database(copy, { readonly: true });
  try {
    const orphans = sqlite.pragma('foreign_key_check') as unknown[];
    return (
      sqlite.pragma('integrity_check', { simple: true }) === 'ok' &&
      orphans.length === 0 &&
      sqlite.prepare('SELECT max(id) FROM step').pluck().get() === steps
    );
  } finally {
    sqlite.close();
  }
}

/**
 * Closing would bring the log into whatever file is there now, and then take the name's log away. So the
 * log is kept under its own name first, and what SQLite holds on to is emptied where the file is the same.
 */
function freeLog(path: string, became: Underneath, now: Date): string | null {
  const log = `${path}-wal`;
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0) return null;
  const name = `${baseName(path)}_logg-fra-økta_${fileStamp(now)}${extension}`;
  const aside = `${freeName(join(dirname(path), name))}-wal`;
  try {
    if (became === 'replaced') renameSync(log, aside);
    else {
      copyFileSync(log, aside);
      truncateSync(log, 0);
    }
    return basename(aside);
  } catch {
    return existsSync(aside) ? basename(aside) : null;
  }
}

const sentences: Record<Exclude<Underneath, 'same'>, (name: string) => string> = {
  gone: (name) =>
    `${name} er flyttet, slettet eller ikke lenger tilgjengelig, så Dreiepunkt har sluttet å skrive.`,
  replaced: (name) =>
    `En annen fil er lagt i stedet for ${name} mens den var åpen, så Dreiepunkt har sluttet å skrive.`,
  overwritten: (name) =>
    `Et annet program har skrevet over ${name} mens den var åpen, så Dreiepunkt har sluttet å skrive.`,
};

const keptSentence = (kept: string | null) =>
  kept === null
    ? 'Det som var åpent, lot seg ikke lagre ved siden av; hent fram den nyeste sikkerhetskopien.'
    : `Alt som var åpent, er lagret ved siden av som «${kept}».`;

const ways: Record<Exclude<Underneath, 'same'>, string> = {
  gone: 'Legg fila tilbake eller koble til området og velg «Prøv igjen», eller hent fram det som var åpent.',
  replaced:
    'Velg «Prøv igjen» for å bruke fila som ligger der nå, eller hent fram det som var åpent. Den du ikke velger, blir tatt vare på.',
  overwritten:
    'Velg «Prøv igjen» for å bruke fila slik den er nå, eller hent fram en kopi. Den du ikke velger, blir tatt vare på.',
};
