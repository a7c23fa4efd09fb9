import { readFileSync } from 'node:fs';

const networkTypes = /^(cifs|smb3?|smbfs|nfs4?|9p|fuse\.sshfs|afpfs|ncpfs|davfs|fuse\.davfs2?)$/;

function unescapeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}

/**
 * Whether an absolute path lies on a network share, where WAL is unsafe. `mountTable` is the text of
 * Linux' mountinfo. A mapped drive letter on Windows cannot be told from a local one.
 */
export function isOnNetworkShare(path: string, mountTable: string): boolean {
  if (path.startsWith('\\\\')) return !/^\\\\[?.]\\(?!UNC\\)/i.test(path);
  let best = { point: '', type: '' };
  for (const line of mountTable.split('\n')) {
    const [head, tail] = line.split(' - ');
    const point = unescapeOctal(head?.split(' ')[4] ?? '');
    const type = tail?.split(' ')[0];
    if (!point || !type) continue;
    const covers = path === point || path.startsWith(point === '/' ? '/' : `${point}/`);
    // A later line of the same length was mounted on top.
    if (covers && point.length >= best.point.length) best = { point, type };
  }
  return networkTypes.test(best.type);
}

/** This machine's mount table, or '' where there is none to read. */
export function readMountTable(): string {
  if (process.platform !== 'linux') return '';
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return '';
  }
}
