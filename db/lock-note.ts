import type { Machine } from './machine.ts';

/** What the owner of a file has written beside it. Empty and null are what an older edition did not say. */
export interface LockNote {
  pid: number;
  host: string;
  startedAt: string;
  what: string;
  /** Who writes, as a role; never the account name of the machine. */
  role: string | null;
  /** Seconds the machine had been up. */
  uptime: number;
  machine: string | null;
  boot: string | null;
  space: string | null;
  processStart: string | null;
  token: string;
}

const maxLetters = 200;

/** The note in the text of a lock file; null for half a note, or none of ours. */
export function parseNote(content: string): LockNote | null {
  let read: unknown;
  try {
    read = JSON.parse(content);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null) return null;
  const said = new Map<string, unknown>(Object.entries(read));
  const text = (key: string) => {
    const value = said.get(key);
    return typeof value === 'string' && value.length <= maxLetters ? value : null;
  };
  const number = (key: string) => {
    const value = said.get(key);
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
  const [pid, host] = [number('pid'), text('host')];
  if (pid === null || host === null) return null;
  return {
    ...{ pid, host, startedAt: text('startedAt') ?? '', what: text('what') ?? '' },
    ...{ role: text('role'), uptime: number('uptime') ?? 0, machine: text('machine') },
    ...{ boot: text('boot'), space: text('space'), processStart: text('processStart') },
    token: text('token') ?? '',
  };
}

/** When the owner opened the file; null when the note does not say so in a way that can be read. */
export function openedAt(note: LockNote): Date | null {
  const at = new Date(note.startedAt);
  return Number.isNaN(at.getTime()) ? null : at;
}

/**
 * `living` and `dead` are certain. `unheard`: only its heartbeat can tell, as of another machine, or of
 * this one where the system does not say enough.
 */
export type OwnerState = 'living' | 'dead' | 'unheard';

const clockSlackMs = 5000;
const startSlackSeconds = 5;

/** Whether the owner behind a note still holds the file. `signAt`: its last sign of life by the file's own time, ms. */
export function judgeOwner(
  note: LockNote,
  me: Machine,
  signAt: number,
  isOurs: boolean,
): OwnerState {
  if (isOurs) return 'living';
  if (note.boot !== null && note.boot === me.boot)
    return note.space === me.space ? judgeProcess(note, me) : 'unheard';
  if (!isSameMachine(note, me)) return 'unheard';
  if (note.uptime > me.uptime || lastSign(note, signAt) < me.bootedAt - clockSlackMs) return 'dead';
  // Two copies of one virtual machine may share an id: another start that lives after ours is not us.
  return note.boot !== null && me.boot !== null ? 'unheard' : judgeProcess(note, me);
}

/** A time that has not come yet says nothing; then the note's own time is all there is. */
function lastSign(note: LockNote, signAt: number): number {
  if (signAt <= Date.now() + clockSlackMs) return signAt;
  return openedAt(note)?.getTime() ?? Number.POSITIVE_INFINITY;
}

function judgeProcess(note: LockNote, me: Machine): OwnerState {
  const start = me.startOf(note.pid);
  // Our own number without our own mark was somebody else's.
  if (start === undefined || note.pid === me.pid) return 'dead';
  // A number that lives may have been given to another program since.
  if (start === null || note.processStart === null) return 'unheard';
  const isSame =
    start === note.processStart ||
    (me.space === null && Math.abs(Number(start) - Number(note.processStart)) <= startSlackSeconds);
  return isSame ? 'living' : 'dead';
}

/** Names change with the network and in letter case; only the first part is the machine's own. */
const ownName = (host: string) => host.toLowerCase().split('.')[0];

function isSameMachine(note: LockNote, me: Machine): boolean {
  if (note.machine !== null && me.id !== null) return note.machine === me.id;
  return ownName(note.host) === ownName(me.host);
}

/** Whether a note comes from this machine, for saying where the file is open. */
export function isFromHere(note: LockNote, me: Machine): boolean {
  return (note.boot !== null && note.boot === me.boot) || isSameMachine(note, me);
}
