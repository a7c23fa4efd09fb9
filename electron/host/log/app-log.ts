import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createStream, type RotatingFileStream } from 'rotating-file-stream';
import { faultOf, lineOf, type LogEntry } from '../../contract/app-log.ts';

/** Where faults are written, for somebody who is to find out why. */
export interface AppLog {
  /** The folder of the log's files, for the settings; null where none could be written. */
  readonly folder: string | null;
  write(entry: LogEntry): void;
  /** The newest lines, the oldest first. */
  newest(count: number): string[];
  close(): Promise<void>;
}

const fileName = 'dreiepunkt.log';
/** Four files of this size at most: the one that is written and three before it. */
const size = '512K';
const kept = 3;

/**
 * Opens the log in a folder; rolled by size, so that it never grows past two megabytes. A log that cannot be
 * written is no reason to stop: then it is only remembered until the program ends.
 */
export function openAppLog(folder: string, now: () => Date): AppLog {
  const recent: string[] = [];
  let stream: RotatingFileStream | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    recent.push(...linesBefore(join(folder, fileName)));
    stream = createStream(fileName, { path: folder, size, rotate: kept, teeToStdout: false });
    const giveUp = () => {
      stream = null;
    };
    stream.on('error', giveUp);
    stream.on('warning', () => undefined);
  } catch {
    stream = null;
  }
  const remember = (line: string) => {
    recent.push(...line.split('\n'));
    if (recent.length > remembered) recent.splice(0, recent.length - remembered);
  };
  return {
    get folder() {
      return stream === null ? null : folder;
    },
    write(entry) {
      const line = lineOf(entry, now().toISOString());
      remember(line);
      stream?.write(`${line}\n`);
    },
    newest: (count) => recent.slice(-count),
    close: () =>
      new Promise((done) => {
        if (stream === null) done();
        else stream.end(() => done());
      }),
  };
}

const remembered = 400;

function linesBefore(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-remembered);
  } catch {
    return [];
  }
}

/** Writes what ends the program at once: there is no later in which a stream could. */
export function logLastFault(folder: string, now: () => Date): void {
  process.on('uncaughtExceptionMonitor', (error) => {
    try {
      const entry: LogEntry = { kind: 'fault', where: 'program', ...faultOf(error) };
      appendFileSync(join(folder, fileName), `${lineOf(entry, now().toISOString())}\n`);
    } catch {
      // There is nobody left to tell.
    }
  });
}

/** The folder of the log of a host without a window: beside the settings of the desktop program. */
export function logFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const asked = env['DREIEPUNKT_LOG_FOLDER'];
  if (asked) return asked;
  const settings =
    platform === 'win32'
      ? (env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'))
      : platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : (env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'));
  return join(settings, 'Dreiepunkt', 'logg');
}
