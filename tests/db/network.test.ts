import { describe, expect, it } from 'vitest';
import { isOnNetworkShare, readMountTable } from '../../db/network.ts';

const table = [
  '22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw',
  '30 22 0:40 / /mnt/felles rw,relatime shared:2 - cifs //server/felles rw',
  '31 30 0:41 / /mnt/felles/lokal rw - ext4 /dev/vdb rw',
  '32 22 0:42 / /home/a/Felles\\040mappe rw master:3 - nfs4 server:/x rw',
  '33 22 0:43 / /srv/rot rw - ext4 /dev/vdc rw',
  '34 33 0:44 / /srv/rot rw - fuse.sshfs a@b: rw',
  'tull',
].join('\n');

describe('a network share is told from a local disk', () => {
  it.each([
    ['/home/a/x.dreiepunkt', false],
    ['/mnt/felles/x.dreiepunkt', true],
    ['/mnt/fellesskap/x.dreiepunkt', false],
    ['/mnt/felles/lokal/x.dreiepunkt', false],
    ['/home/a/Felles mappe/x.dreiepunkt', true],
    ['/srv/rot/x.dreiepunkt', true],
    ['\\\\server\\felles\\x.dreiepunkt', true],
    ['\\\\?\\UNC\\server\\felles\\x.dreiepunkt', true],
    ['\\\\?\\C:\\Users\\a\\x.dreiepunkt', false],
    ['C:\\Users\\a\\x.dreiepunkt', false],
  ])('%s', (path, expected) => {
    expect(isOnNetworkShare(path, table)).toBe(expected);
  });

  it('an unreadable mount table counts as local', () => {
    expect(isOnNetworkShare('/home/a/x', '')).toBe(false);
  });

  it.runIf(process.platform === 'linux')('reads the table of this machine', () => {
    expect(readMountTable()).toContain(' - ');
  });
});
