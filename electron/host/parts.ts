import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../launch/browser-places.mjs';
import packageFile from '../../package.json' with { type: 'json' };
import { unavailablePrinter, type PagePrinter } from '../core/exporters/page-printer.ts';
import { makeRateLimiter } from '../core/fetching/rate-limiter.ts';
import type { Session } from '../core/services/workspace/session.ts';
import type { AppParts, Handler } from '../app/app.ts';
import type { Journal } from '../contract/app-log.ts';
import { noRole } from '../contract/workspace.ts';
import { logLastFault, openAppLog } from './log/app-log.ts';
import { pageStacks } from './log/page-stack.ts';
import { readingDesk, workerFileIn } from './reading/desk.ts';
import { documentThread, documentWorkerIn } from './documents/thread.ts';
import { workspaceReader, workspaceThreadIn } from './workspace-reading/reader.ts';
import { browserPrinter } from './printing/browser-printer.ts';

export const version = packageFile.version;

const now = () => new Date();
/** One for the process: the sources count calls by machine. */
const limiter = makeRateLimiter(now);

/**
 * What every host gives the app besides its window: the file, a clock, ids, a name, the folders.
 * `builtFolder` is where the built program lies, with pages and assets beside it; `logs` the log's folder, null for a program that keeps none.
 */
export function hostParts(
  session: Session,
  builtFolder: string,
  printer: AppParts['printer'],
  logs: string | null,
): AppParts {
  return {
    session,
    printer,
    host: {
      actor: noRole,
      now,
      newId: () => randomUUID(),
      version,
      network: { fetch, limiter },
    },
    reader: readerIn(builtFolder),
    workspaceReader: workspaceReaderIn(builtFolder),
    pagesFolder: join(builtFolder, 'renderer'),
    assetsFolder: join(builtFolder, 'assets'),
    documents: documentThread(documentWorkerIn(builtFolder)),
    ...(logs === null ? {} : { journal: journalIn(logs, builtFolder) }),
    log: (error, where) =>
      process.stderr.write(`[${where}] ${error instanceof Error ? error.stack : String(error)}\n`),
  };
}

/** One log for the process, whichever file is open. */
function journalIn(folder: string, builtFolder: string): Journal {
  const known = journals.get(folder);
  if (known) return known;
  // Places in the built program are said as places in its source.
  process.setSourceMapsEnabled(true);
  logLastFault(folder, now);
  const log = openAppLog(folder, now);
  const machine = `${process.platform} ${process.arch}, Node ${process.versions.node}`;
  const mapped = pageStacks(join(builtFolder, 'renderer', 'assets'));
  const journal: Journal = {
    machine,
    mapped,
    get folder() {
      return log.folder;
    },
    write: log.write,
    newest: log.newest,
  };
  journal.write({ kind: 'start', where: 'program', what: version });
  journals.set(folder, journal);
  return journal;
}
const journals = new Map<string, Journal>();

/** One reading thread for the process, whichever file is open. */
export function readerIn(builtFolder: string): AppParts['reader'] {
  const file = workerFileIn(builtFolder);
  const desk = desks.get(file) ?? readingDesk(file);
  desks.set(file, desk);
  return desk;
}
const desks = new Map<string, AppParts['reader']>();

/** One thread for the process that reads workspace files, whichever file is open. */
function workspaceReaderIn(builtFolder: string): AppParts['workspaceReader'] {
  const program = workspaceThreadIn(builtFolder);
  const reader = workspaceReaders.get(program) ?? workspaceReader(program);
  workspaceReaders.set(program, reader);
  return reader;
}
const workspaceReaders = new Map<string, AppParts['workspaceReader']>();

/** Prints with a browser installed on the machine; without one PDF says what to install. */
export function installedBrowserPrinter(handler: Handler): PagePrinter {
  const executablePath = findBrowser({
    env: process.env,
    platform: process.platform,
    exists: existsSync,
  });
  return executablePath ? browserPrinter({ fetch: handler, executablePath }) : unavailablePrinter();
}
