import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  faultOf,
  framesOf,
  lineOf,
  placeOf,
  silentJournal,
} from '../../electron/contract/app-log.ts';
import { openAppLog } from '../../electron/host/log/app-log.ts';
import { pageStacks } from '../../electron/host/log/page-stack.ts';
import { rpc, testApp } from '../support/app.ts';

const now = () => new Date('2026-11-30T12:00:00.000Z');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a line of the log', () => {
  it('holds no word of the error, which may quote what was written', () => {
    const error = Object.assign(new TypeError('«Ola på Haugsbygd» is not a function'), {
      code: 'SQLITE_BUSY',
    });
    const line = lineOf({ kind: 'fault', where: 'card.move', ...faultOf(error) }, 'now');
    expect(line).toMatch(
      /^now fault card\.move TypeError SQLITE_BUSY\n {2}at .*app-log\.test\.ts:\d+/,
    );
    expect(line).not.toContain('Ola');
  });

  it('holds no folder of the machine, and no words in a name or a code', () => {
    const stack = [
      'Error: Kari sa noe',
      '    at save (/hjem/kari.nordmann/app/dist/main.js:10:5)',
      '    at async https://127.0.0.1:4711/assets/index-abc.js?x=Kari:1:2345',
      '    at C:\\Users\\kari\\app\\dist\\chunks\\core.js:7:1',
    ].join('\n');
    expect(framesOf(stack)).toEqual(['save (main.js:10:5)', 'index-abc.js:1:2345', 'core.js:7:1']);
    const odd = Object.assign(new Error('x'), { name: 'Kari Nordmann', code: 'ikke en kode' });
    expect(faultOf(odd).what).toBe('Error');
    expect(faultOf('Kari')).toEqual({ what: 'string', stack: [] });
  });

  it('names a place without what points at a row, and no place made of words', () => {
    expect(placeOf('/files/attachments/0b9b7d3e-1111-2222-3333-444455556666?x=Kari')).toBe(
      '/files/attachments/:id',
    );
    expect(placeOf('/measures/2')).toBe('/measures/2');
    expect(placeOf('Kari Nordmann')).toBe('ukjent');
  });
});

describe('the log on disk', () => {
  it('never grows past its bound, and keeps the newest', async () => {
    const log = openAppLog(folder, now);
    const stack = Array.from({ length: 15 }, (_, at) => `save (cards-${at}.ts:10:5)`);
    for (let n = 0; n < 8_000; n += 1)
      log.write({ kind: 'slow', where: 'card.move', what: 'call', ms: n, stack });
    await log.close();
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
    expect(log.newest(16)[0]).toContain('7999 ms');
  });

  it('is read again at the next start, so that a report after a crash has what came before', async () => {
    const first = openAppLog(folder, now);
    first.write({ kind: 'fault', where: 'card.move', what: 'Error' });
    await first.close();
    const second = openAppLog(folder, now);
    expect(second.newest(5)).toEqual(['2026-11-30T12:00:00.000Z fault card.move Error']);
    await second.close();
  });

  it('that cannot be written stops nothing', () => {
    const inTheWay = join(folder, 'logg');
    writeFileSync(inTheWay, '');
    const log = openAppLog(inTheWay, now);
    log.write({ kind: 'fault', where: 'card.move', what: 'Error' });
    expect(log.folder).toBeNull();
    expect(log.newest(1)).toHaveLength(1);
  });
});

it('says a place in a built page as the place in its source', () => {
  // One segment: the first column of the first line is line 5, column 3 of the source.
  writeFileSync(
    join(folder, 'index-abc.js.map'),
    JSON.stringify({
      ...{ version: 3, file: 'index-abc.js', sources: ['../../../renderer/app/main.tsx'] },
      ...{ names: [], mappings: 'AAIE' },
    }),
  );
  const mapped = pageStacks(folder);
  expect(mapped(['draw (index-abc.js:1:1)', 'index-none.js:1:1', 'native'])).toEqual([
    'draw (renderer/app/main.tsx:5:3)',
    'index-none.js:1:1',
    'native',
  ]);
});

describe('the report', () => {
  it('has the fault of a page and of the host, and nothing of the file', async () => {
    const log = openAppLog(folder, now);
    const app = testApp(undefined, {
      journal: {
        ...silentJournal,
        folder: log.folder,
        write: (entry) => log.write(entry),
        newest: (count) => log.newest(count),
      },
    });
    const call = (kind: 'query' | 'mutation', name: string, input?: unknown) =>
      rpc(app.handler, 'http://core.invalid', kind, name, input);
    await call('mutation', 'appLog.page', {
      ...{ what: 'TypeError', screen: '/measures/2', frames: ['draw (index.js:1:1)'] },
    });
    // A table that is gone is a fault of ours, and its sentence names what was asked for.
    app.session.workspace().sqlite.exec('DROP TABLE privacy_override');
    const { body: failed } = await call('query', 'privacy.overrides');
    expect(failed.error?.data.domain.code).toBe('internal');
    const { body } = await call('query', 'appLog.report');
    const { lines } = (body.result?.data ?? { lines: [] }) as { lines: string[] };
    expect(lines.join('\n')).toContain('page /measures/2 TypeError');
    expect(lines.join('\n')).toMatch(/fault privacy\.overrides \w*Error/);
    expect(lines.join('\n')).not.toContain('no such table');
    app.close();
    await log.close();
    expect(readFileSync(join(folder, 'dreiepunkt.log'), 'utf8')).toContain('privacy.overrides');
  });
});
