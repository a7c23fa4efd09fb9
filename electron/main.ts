import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, dialog } from 'electron';
import { createApp } from './app/app.ts';
import { knownFiles } from './host/known-files.ts';
import { startCopyTimer } from './host/copy-timer.ts';
import { readyGuardSoon } from './host/guard-ready.ts';
import { hostParts, version } from './host/parts.ts';
import { DomainError } from './contract/errors.ts';
import { defaultWorkspacePath, openSession } from './core/services/workspace/session.ts';
import { openDesktop } from './shell/desktop.ts';
import { sentenceOf } from './shell/dialogs.ts';
import { launchUsage, readLaunch } from './shell/launch.ts';
import { guardNavigation } from './shell/navigation.ts';
import { openedFiles } from './shell/opened-files.ts';
import { windowPrinter } from './shell/printer.ts';
import { registerAppScheme } from './shell/scheme.ts';

const builtFolder = fileURLToPath(new URL('.', import.meta.url));

// Electron counts on these before it is ready, which it becomes once this file has run.
app.setName('Dreiepunkt');
app.setAppUserModelId('no.dreiepunkt.app');
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
registerAppScheme();
guardNavigation();
const opened = openedFiles();
const launch = readLaunch(process.argv, process.cwd());

if (launch === 'wrong use') {
  process.stderr.write(`${launchUsage}\n`);
  app.exit(2);
} else if (!app.requestSingleInstanceLock({ workspace: launch.workspace })) {
  app.quit();
} else {
  app
    .whenReady()
    .then(() => start(launch.workspace))
    .catch(failStart);
}

function start(asked: string | null): void {
  const printer = windowPrinter();
  const logs = join(app.getPath('userData'), 'logg');
  openDesktop({
    ...{ builtFolder, version, opened, printer },
    firstFile: () => asked ?? documentsFile(),
    openDesk(path) {
      const session = openSession(path, {
        now: () => new Date(),
        what: 'vindu',
        known: knownFiles(app.getPath('userData')),
      });
      const parts = hostParts(session, builtFolder, () => printer, logs);
      startCopyTimer(session, parts.workspaceReader);
      readyGuardSoon();
      const backup = () => session.backup(parts.workspaceReader);
      return { session, backup, handler: createApp(parts) };
    },
  });
}

function documentsFile(): string {
  const folder = app.getPath('documents');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const sentence =
      `Mappa «${folder}», der arbeidsfila skulle ligge, kunne ikke lages. ` +
      'Start Dreiepunkt med --workspace og en fil i en mappe der du kan lagre.';
    throw new DomainError('unavailable', sentence, { cause });
  }
  return defaultWorkspacePath(folder);
}

function failStart(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  dialog.showErrorBox('Dreiepunkt kunne ikke starte', sentenceOf(error));
  app.exit(1);
}
