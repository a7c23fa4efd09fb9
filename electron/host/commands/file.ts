import { resolve } from 'node:path';
import { makeBackup, restoreBackup } from '../../../db/backup.ts';
import { hasStranger } from '../../../db/files/place.ts';
import { isOwned } from '../../../db/lock.ts';
import { restruckSentence } from '../../contract/restruck.ts';
import { workspaceReaderHere } from '../workspace-reading/here.ts';
import { checkFile } from '../../core/services/workspace/check.ts';
import { refuseOverTraces } from '../../core/services/workspace/missing.ts';
import { practiseRestore } from '../../core/services/workspace/drill.ts';
import { create } from '../../core/services/workspace/session.ts';
import { readArgs, type Answer } from './args.ts';
import { withFile } from './with-file.ts';

/** init FIL */
export function runInit(args: string[]): Answer {
  const [file = ''] = readArgs(args, 1, {}).positionals;
  const path = resolve(file);
  refuseOverTraces(path);
  create(path, new Date(), 'kommandolinje').close();
  return { json: { path }, text: `Ny arbeidsfil med den vedtatte planen: ${path}` };
}

/** check FIL: refused when anything is wrong in the file; what lies beside it is only noted. */
export function runCheck(args: string[]): Promise<Answer> {
  const [file = ''] = readArgs(args, 1, {}).positionals;
  return withFile(
    file,
    async ({ workspace }) => {
      const { findings, counts } = await checkFile(workspace, workspaceReaderHere);
      const notes = notesBeside(workspace.path);
      const said =
        findings.length === 0
          ? [
              `Fila er hel: ${counts.tables} tabeller, ${counts.rows} rader, ${counts.steps} endringer.`,
            ]
          : findings.map((finding) => finding.sentence);
      return {
        json: { ok: findings.length === 0, findings, notes, counts },
        text: [...said, ...notes].join('\n'),
        isRefused: findings.length > 0,
      };
    },
    { readOnly: true },
  );
}

/** What lies beside a file that nobody writes in and is no part of it, a sentence for each. */
function notesBeside(path: string): string[] {
  if (isOwned(path) || !hasStranger(path)) return [];
  return [
    'Ved siden av fila ligger en logg som ikke hører til den. Den er ikke brukt i kontrollen, og blir lagt til side under et eget navn når fila åpnes for å skrive.',
  ];
}

/** backup FIL */
export function runBackup(args: string[]): Promise<Answer> {
  const [file = ''] = readArgs(args, 1, {}).positionals;
  return withFile(file, ({ workspace }) => {
    const { path, at, bytes } = makeBackup(workspace, { now: new Date(), reason: 'own' });
    return {
      json: { path, at: at.toISOString(), bytes, checked: true },
      text: `Sikkerhetskopi, åpnet og kontrollert: ${path}`,
    };
  });
}

/** restore FIL SIKKERHETSKOPI, or restore --drill FIL: only practised, on a scratch file. */
export function runRestore(args: string[]): Answer | Promise<Answer> {
  if (args.includes('--drill')) return practise(args);
  const [file = '', backup = ''] = readArgs(args, 2, {}).positionals;
  const path = resolve(file);
  const { aside, struck } = restoreBackup(path, resolve(backup), { now: new Date() });
  const kept = aside ? ` Fila som sto der, ligger nå i ${aside}.` : '';
  return {
    json: { path, aside, struck },
    text: `Kopien er hentet fram til ${path}.${kept} ${restruckSentence(struck)}`.trimEnd(),
  };
}

function practise(args: string[]): Promise<Answer> {
  const [file = ''] = readArgs(args, 1, { drill: { type: 'boolean' } }).positionals;
  return withFile(
    file,
    async ({ workspace, now }) => {
      const report = await practiseRestore(workspace, { now, reader: workspaceReaderHere });
      return {
        json: report,
        text: [report.sentence, ...report.lost].join('\n'),
        isRefused: !report.isGood,
      };
    },
    { readOnly: true },
  );
}
