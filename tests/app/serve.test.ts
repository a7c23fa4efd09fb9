import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newWorkspacePath, startBrowserHost } from '../support/browser-host.ts';

describe('the browser host', () => {
  // Windows has no such signals: ending a program there is always at once.
  it.skipIf(process.platform === 'win32')(
    'leaves one plain file, without write-ahead log and lock, however many signals end it',
    async () => {
      const workspace = newWorkspacePath();
      const host = await startBrowserHost(workspace, { keep: true });
      // A terminal signals the whole group, and the launcher passes its own on.
      host.signal('SIGTERM');
      host.signal('SIGTERM');
      host.signal('SIGINT');
      await host.stop();
      expect(readdirSync(dirname(workspace)).toSorted()).toEqual([
        'Sikkerhetskopier',
        'ringerike.dreiepunkt',
      ]);
    },
  );
});
