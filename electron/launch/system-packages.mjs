// Debian's own packages, where this process may install them: a bare machine then needs no hand-work.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const limitMs = 8 * 60_000;

/** Path of a program on PATH, or null. */
export function onPath(name, env = process.env) {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, file)).find((path) => existsSync(path)) ?? null;
}

/** True on a Debian where this process is root and apt-get is there. */
export function canInstallDebianPackages() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function apt(args) {
  const { status, stdout, stderr } = spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    timeout: limitMs,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
  return status === 0;
}

let isUpdated = false;

/** Installs Debian packages; true when they are in. Takes up to 16 minutes on a slow line. */
export function installDebianPackages(packages) {
  process.stderr.write(`Installerer ${packages.join(' og ')} fra Debian …\n`);
  isUpdated ||= apt(['update', '-q']);
  return isUpdated && apt(['install', '-y', '-q', '--no-install-recommends', ...packages]);
}
