// Plain JavaScript that Node 20 can run: this is what finds the Node that can run everything else.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** better-sqlite3 13 crashes without a word on anything older. */
const oldestUsable = [22, 12];

/** True when a `process.versions.node` string is new enough to run the app. */
export function isUsable(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestUsable[0] || (major === oldestUsable[0] && minor >= oldestUsable[1]);
}

/** Path of the Node that package.json pins for this platform; it may not be installed. */
export function pinnedNode(root, platform, arch) {
  const name = platform === 'win32' ? 'win' : platform;
  const file = platform === 'win32' ? 'node.exe' : 'node';
  return join(root, 'node_modules', `node-${name}-${arch}`, 'bin', file);
}

/** Path of a Node that can run the app: the pinned one, else the running one; null when neither can. */
export function findNode({
  root = projectRoot,
  platform = process.platform,
  arch = process.arch,
  running = process.execPath,
  runningVersion = process.versions.node,
  exists = existsSync,
} = {}) {
  const pinned = pinnedNode(root, platform, arch);
  if (exists(pinned)) return pinned;
  return isUsable(runningVersion) ? running : null;
}

/** What to say when no usable Node was found. */
export function missingNodeSentence(runningVersion = process.versions.node) {
  return (
    `Dreiepunkt trenger Node ${oldestUsable.join('.')} eller nyere, men fant bare ${runningVersion}: ` +
    'kjør «npm ci» på nytt, eller installer en nyere Node.'
  );
}
