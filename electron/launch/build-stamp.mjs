// What a build was made from, as one short string: when it differs, the build is out of date.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const folders = ['electron', 'renderer', 'db', 'assets', join('tests', 'bench')];
const files = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.node.json',
  'tsconfig.web.json',
  'vite.config.ts',
  'vite.node.config.ts',
];

const stampFile = (root) => join(root, 'dist', '.stamp');

function describe(root, path) {
  const { size, mtimeMs } = statSync(path);
  return `${relative(root, path).split(sep).join('/')} ${size} ${Math.trunc(mtimeMs)}\n`;
}

function* lines(root) {
  for (const file of files) {
    try {
      yield describe(root, join(root, file));
    } catch {
      yield `${file} missing\n`;
    }
  }
  for (const folder of folders) {
    let entries = [];
    try {
      entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    } catch {
      continue;
    }
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((e) => join(e.parentPath ?? e.path, e.name));
    for (const path of paths.sort()) {
      try {
        yield describe(root, path);
      } catch {
        // Deleted between listing and looking: the next look will see it gone.
      }
    }
  }
}

/** Fingerprint of the sources, the configuration and the lock (path, size and time of each file). */
export function currentStamp(root) {
  const hash = createHash('sha256');
  for (const line of lines(root)) hash.update(line);
  return hash.digest('hex');
}

/** Fingerprint the last finished build was made from; null when there is none. */
export function builtStamp(root) {
  try {
    return readFileSync(stampFile(root), 'utf8').trim();
  } catch {
    return null;
  }
}

/** Notes that a build from this fingerprint is finished. */
export function writeStamp(root, stamp) {
  writeFileSync(stampFile(root), `${stamp}\n`);
}
