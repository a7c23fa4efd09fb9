import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

/** What tells one machine, one start of it and one process apart from another. */
export interface Machine {
  host: string;
  /** A hash of the system's own id; null where it has none. */
  id: string | null;
  /** Changes at every start of the machine; null where the system does not say. */
  boot: string | null;
  /** Process numbers mean something only within one of these (a container has its own). */
  space: string | null;
  /** Milliseconds since 1970 when the machine started, by its present clock. */
  bootedAt: number;
  uptime: number;
  pid: number;
  /** When a process began, in this system's own words; null when unknown, undefined when it is gone. */
  startOf: (pid: number) => string | null | undefined;
}

function attempt(read: () => string): string | null {
  try {
    return read().trim() || null;
  } catch {
    return null;
  }
}

const run = (program: string, args: string[]) =>
  execFileSync(program, args, {
    encoding: 'utf8',
    timeout: 3000,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });

const macId = () =>
  /"IOPlatformUUID" = "([^"]+)"/.exec(
    run('ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice']),
  )?.[1] ?? '';
const windowsId = () =>
  /MachineGuid\s+REG_SZ\s+(\S+)/.exec(
    run('reg', ['query', 'HKLM\\SOFTWARE\\Microsoft\\Cryptography', '/v', 'MachineGuid']),
  )?.[1] ?? '';

function idOf(platform: NodeJS.Platform): string | null {
  const read = {
    linux: () => readFileSync('/etc/machine-id', 'utf8'),
    darwin: macId,
    win32: windowsId,
  } as const;
  const id = platform in read ? attempt(read[platform as keyof typeof read]) : null;
  return id === null ? null : createHash('sha256').update(id).digest('hex').slice(0, 16);
}

function bootOf(platform: NodeJS.Platform): string | null {
  if (platform === 'linux')
    return attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));
  return platform === 'darwin'
    ? attempt(() => run('sysctl', ['-n', 'kern.bootsessionuuid']))
    : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Ticks since the machine started: unmoved by a change of the clock. The program's name may hold ')'. */
const linuxStart = (pid: number) => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
};
/** Seconds since 1970. */
const foreignStart = (pid: number) => {
  const text =
    process.platform === 'win32'
      ? run('powershell', [
          '-NoProfile',
          '-Command',
          `(Get-Process -Id ${pid}).StartTime.ToUniversalTime().ToString('o')`,
        ])
      : `${run('ps', ['-o', 'lstart=', '-p', String(pid)]).trim()} UTC`;
  const at = Date.parse(text.trim());
  return Number.isNaN(at) ? '' : String(Math.round(at / 1000));
};

function startOf(pid: number): string | null | undefined {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  if (process.platform === 'linux') return attempt(() => linuxStart(pid));
  if (pid === process.pid) return String(Math.round(performance.timeOrigin / 1000));
  return attempt(() => foreignStart(pid));
}

let known: Pick<Machine, 'id' | 'boot' | 'space'> | null = null;

/** This machine and this process, as they are now. */
export function thisMachine(): Machine {
  known ??= {
    id: idOf(process.platform),
    boot: bootOf(process.platform),
    space: process.platform === 'linux' ? attempt(() => readlinkSync('/proc/self/ns/pid')) : null,
  };
  return {
    ...known,
    host: hostname(),
    bootedAt: Date.now() - uptime() * 1000,
    uptime: uptime(),
    pid: process.pid,
    startOf,
  };
}
