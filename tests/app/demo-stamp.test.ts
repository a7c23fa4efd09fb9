import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBackup, restoreBackup } from '../../db/backup.ts';
import { openWorkspace } from '../../db/open.ts';
import { bearsStamp } from '../../electron/core/exporters/demo-stamp.ts';
import { paperKinds, formatsOf } from '../../electron/contract/papers.ts';
import { briefingFormats } from '../../electron/contract/briefing-formats.ts';
import { browserPrinter } from '../../electron/host/printing/browser-printer.ts';
import { installedBrowser } from '../../electron/launch/browser.mjs';
import { documentTools } from '../../electron/launch/document-tools.mjs';
import { callerOf, testApp, type TestApp } from '../support/app.ts';
import { livedInApp, livedInCopy, livedInLimitMs, livedInNow } from '../support/lived-in.ts';

const origin = 'http://core.invalid';
const executablePath = installedBrowser();
const { pdftotext } = documentTools();

/** Every way in or out of the handler that carries a file, as the handler itself lists them. */
const source = readFileSync(join(import.meta.dirname, '../../electron/app/app.ts'), 'utf8');
const routes = [...source.matchAll(/app\.(get|post)\(\s*'(\/files\/[^']+)'/g)].map(
  ([, method = '', path = '']) => `${method.toUpperCase()} ${path}`,
);

interface Asked {
  path: string;
  body?: object;
}
/** Routes that give no file: bytes in, or work that answers in lines. */
const noExport = new Set([
  'POST /files/imports',
  'POST /files/attachments',
  'POST /files/cards',
  'POST /files/imports/:token/publish',
  'POST /files/fetches/:queryId',
  'POST /files/workspace/drill',
]);

let demo: TestApp;
let real: TestApp;
const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-stamp-'));
/** What a browser gives the handler, as far as the way out looks: its title. */
const printing = (title: string) => ({
  printer: () => ({
    pdf: () => Promise.resolve(Buffer.from(`%PDF-1.4\n1 0 obj\n<</Title (${title})>>\n`, 'latin1')),
    svgs: () => Promise.resolve([]),
    dispose: () => Promise.resolve(),
  }),
});

beforeAll(async () => {
  demo = await livedInApp(printing('OPPDIKTET DEMO: Et ark'));
  // The same rich content as a real file: nothing but the mark and the name is taken away.
  real = await livedInApp(printing('Et ark'), (path) => {
    const sqlite = new Database(path);
    sqlite.exec("UPDATE workspace SET is_demo = 0, name = 'Oppvekstplan 2024–2030'");
    sqlite.close();
  });
}, livedInLimitMs);
afterAll(async () => {
  expect([...demo.errors, ...real.errors]).toEqual([]);
  for (const app of [demo, real]) app.close();
  rmSync(folder, { recursive: true, force: true });
});

const newest = async (app: TestApp, name: string, input?: object): Promise<string> =>
  (await callerOf(() => app).query<{ id: string }[]>(name, input))[0]?.id ?? '';

/** What is asked of each route, found in the file; a route without an example fails the walk. */
async function examples(app: TestApp): Promise<Record<string, Asked[]>> {
  const { query } = callerOf(() => app);
  const briefing = await newest(app, 'briefing.list');
  const freeze = { formats: ['md'], version: 'internal', existing: 'replace' };
  const frozen = await app.handler(posted(`/files/briefings/${briefing}/export`, freeze));
  const { snapshot } = (await frozen.json()) as { snapshot: number };
  const { entries } = await query<{ entries: { id: string }[] }>('sprint.list', { measureId: 1 });
  const sqlite = new Database(app.path, { readonly: true });
  const laid = String(sqlite.prepare('SELECT id FROM attachment').pluck().get());
  sqlite.close();
  const subject = { board: 'all', measure: '1', indicator: 'grunnskolepoeng', challenges: 'all' };
  const paper = (kind: keyof typeof subject) => `/files/papers/${kind}/${subject[kind]}`;
  const formats = (at: string) => briefingFormats.map((format) => ({ path: `${at}/${format}` }));
  return {
    'GET /files/cards/:measure/csv': [{ path: '/files/cards/1/csv' }],
    'GET /files/templates/:id': [
      { path: `/files/templates/${await newest(app, 'template.list', {})}` },
    ],
    'GET /files/attachments/:id': [{ path: `/files/attachments/${laid}` }],
    'GET /files/sprints/:id/pdf': [{ path: `/files/sprints/${entries[0]?.id}/pdf` }],
    'GET /files/year-wheel/:year/pdf': [{ path: '/files/year-wheel/2026/pdf' }],
    'GET /files/calendar.ics': [{ path: '/files/calendar.ics' }],
    'GET /files/offers/:format': ['csv', 'html'].map((one) => ({ path: `/files/offers/${one}` })),
    'GET /files/cost-sheets/:id/csv': [
      { path: `/files/cost-sheets/${await newest(app, 'costSheet.list')}/csv` },
    ],
    'GET /files/matrix/:format': ['csv', 'xlsx'].map((one) => ({ path: `/files/matrix/${one}` })),
    'GET /files/timeline/pdf': [{ path: '/files/timeline/pdf' }],
    'GET /files/papers/:kind/:subject/:format': paperKinds.flatMap((kind) =>
      formatsOf[kind].map((format) => ({ path: `${paper(kind)}/${format}` })),
    ),
    'POST /files/papers/:kind/:subject': [
      { path: paper('indicator'), body: { formats: ['xlsx'], filter: {} } },
    ],
    'POST /files/workspace/export': ['reading', 'full'].map((edition) => ({
      path: '/files/workspace/export',
      body: { edition },
    })),
    'POST /files/briefings/:id/archive': [
      { path: `/files/briefings/${briefing}/archive`, body: { existing: 'replace' } },
    ],
    'POST /files/snapshots/:number/archive': [
      { path: `/files/snapshots/${snapshot}/archive`, body: { existing: 'replace' } },
    ],
    'GET /files/snapshots/:number/zip': [{ path: `/files/snapshots/${snapshot}/zip` }],
    'GET /files/briefings/:id/:format': formats(`/files/briefings/${briefing}`),
    'GET /files/snapshots/:number/:format': formats(`/files/snapshots/${snapshot}`),
    'POST /files/briefings/:id/export': [
      { path: `/files/briefings/${briefing}/export`, body: { ...freeze, formats: ['json'] } },
    ],
    'POST /files/snapshots/:number/export': [
      { path: `/files/snapshots/${snapshot}/export`, body: { ...freeze, formats: ['docx'] } },
    ],
  };
}

function posted(path: string, body: object): Request {
  const headers = { 'content-type': 'application/json' };
  return new Request(origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
}

interface Left {
  name: string;
  bytes: Uint8Array;
}

/** The files one call lets out, downloaded or laid beside the workspace. */
async function filesOf(app: TestApp, { path, body }: Asked): Promise<Left[]> {
  const answer = await app.handler(body ? posted(path, body) : new Request(origin + path));
  if (answer.status === 503) return [];
  expect([path, answer.status]).toEqual([path, 200]);
  const sent = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  if (sent !== undefined)
    return [{ name: sent, bytes: new Uint8Array(await answer.arrayBuffer()) }];
  const written = (await answer.json()) as { folder: string; name?: string; files?: Left[] };
  const names = written.files?.map(({ name }) => name) ?? [written.name ?? ''];
  return names.map((name) => ({ name, bytes: readFileSync(join(written.folder, name)) }));
}

const isNamed = ({ name }: Left) => name.startsWith('OPPDIKTET-DEMO_');

describe('an invented workspace says so in everything that comes out of it', () => {
  it('every route that carries a file is in the walk', async () => {
    const known = [...Object.keys(await examples(demo)), ...noExport];
    expect(routes.toSorted()).toEqual(known.toSorted());
    expect(routes.length).toBeGreaterThan(20);
  });

  it(
    'each file bears the stamp; the same file from a real workspace does not',
    async () => {
      for (const [app, isDemo] of [
        [demo, true],
        [real, false],
      ] as const)
        for (const [route, asked] of Object.entries(await examples(app)))
          for (const one of asked)
            for (const file of await filesOf(app, one)) {
              // What somebody laid on a card goes out letter for letter: its name alone says it.
              const isOwn = route !== 'GET /files/attachments/:id';
              const expected = [route, file.name, isDemo, isDemo && isOwn];
              expect([route, file.name, isNamed(file), bearsStamp(file.bytes)]).toEqual(expected);
            }
    },
    livedInLimitMs,
  );

  it('the clipboard gets it too', async () => {
    const sheetId = await newest(demo, 'costSheet.list');
    const { tsv } = await callerOf(() => demo).query<{ tsv: string }>('costSheet.get', { sheetId });
    expect(tsv.split('\n')[0]).toBe('OPPDIKTET DEMO');
  });
});

/** Every page made for a printer, as the screens' own router lists them, with a subject from the file. */
const router = readFileSync(join(import.meta.dirname, '../../renderer/app/router.tsx'), 'utf8');
const printPages = [...router.matchAll(/path: '(\/print\/[^']+)'/g)].map(([, path = '']) => path);

describe.skipIf(executablePath === null || pdftotext === null)('on paper', () => {
  it(
    'the stamp stands on every sheet of every page made for a printer',
    async () => {
      const examplesOf: Record<string, string> = {
        $briefingId: await newest(demo, 'briefing.list'),
        $number: '1',
        $sprintId:
          (
            await callerOf(() => demo).query<{ entries: { id: string }[] }>('sprint.list', {
              measureId: 1,
            })
          ).entries[0]?.id ?? '',
        $year: '2026',
        $kind: 'measure',
        $subject: '1',
      };
      const app = await livedInApp({ pagesFolder: resolve('dist/renderer') });
      const printer = browserPrinter({
        fetch: app.handler,
        executablePath: executablePath ?? '',
      });
      try {
        expect(printPages.length).toBeGreaterThan(5);
        for (const page of printPages) {
          const path = page.replace(/\$\w+/g, (name) => examplesOf[name] ?? name);
          const bytes = await printer.pdf(path);
          expect([page, bearsStamp(bytes)]).toEqual([page, true]);
          const file = join(folder, 'side.pdf');
          writeFileSync(file, bytes);
          const text = execFileSync(pdftotext ?? '', ['-layout', file, '-'], { encoding: 'utf8' });
          const sheets = text.split('\f').slice(0, -1);
          expect([page, sheets.findIndex((sheet) => !/OPPDIKTET DEMO\s*\n/.test(sheet))]).toEqual([
            page,
            -1,
          ]);
        }
      } finally {
        await printer.dispose();
        app.close();
      }
    },
    livedInLimitMs,
  );
});

it('a sheet of paper from an invented file that does not say so never leaves', async () => {
  const app = await livedInApp(printing('Et ark'));
  const answer = await app.handler(new Request(`${origin}/files/timeline/pdf`));
  expect(answer.status).toBe(500);
  expect(String(app.errors)).toContain('is invented and does not say so');
  app.close();
});

describe('what is invented never becomes real', () => {
  const upload = (app: TestApp, path: string, bytes: Uint8Array) =>
    app.handler(
      new Request(origin + path, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: new Uint8Array(bytes),
      }),
    );
  const download = async (path: string): Promise<Uint8Array> => {
    const [file] = await filesOf(demo, { path });
    return file?.bytes ?? new Uint8Array();
  };

  it('no door takes a stamped file into a real workspace, and the practice file takes its own', async () => {
    const cards = await download('/files/cards/1/csv');
    const book = await download('/files/matrix/xlsx');
    const {
      cards: [card],
    } = await callerOf(() => real).query<{ cards: { id: string }[] }>('board.all');
    const doors: [string, Uint8Array][] = [
      ['/files/cards?name=kort.csv&measure=2', cards],
      // As Excel saves it again: wide rows, another encoding.
      [
        '/files/cards?name=kort.csv&measure=2',
        Buffer.from(`OPPDIKTET DEMO;;;\r\n${Buffer.from(cards).toString()}`, 'latin1'),
      ],
      ['/files/imports?name=tall.xlsx', book],
      ['/files/imports?name=tall.csv', cards],
      [`/files/attachments?card=${card?.id}&name=matrise.xlsx`, book],
    ];
    for (const [path, bytes] of doors) {
      const answer = await upload(real, path, bytes);
      const { error } = (await answer.json()) as { error: { code: string; message: string } };
      expect([path, answer.status, error.code]).toEqual([path, 400, 'validation']);
      expect(error.message).toContain('stemplet OPPDIKTET DEMO');
    }
    const template = new TextDecoder().decode(
      await download(`/files/templates/${await newest(demo, 'template.list', {})}`),
    );
    await expect(
      callerOf(() => real).mutate('template.import', { text: template }),
    ).rejects.toThrow(/validation: «Malen» er stemplet OPPDIKTET DEMO/);
    await callerOf(() => demo).mutate('template.import', { text: template });
    const again = await upload(demo, '/files/cards?name=kort.csv&measure=2', cards);
    const preview = (await again.json()) as { cards: unknown[] };
    expect(again.status).toBe(200);
    expect(preview.cards.length).toBeGreaterThan(5);
  });

  it('a text that only speaks of the stamp is taken in', () => {
    const said = (text: string) => bearsStamp(new TextEncoder().encode(text));
    expect(said('Kode;Tittel\r\nT1-1;Vis OPPDIKTET DEMO til gruppa\r\n')).toBe(false);
    expect(said('\ufeffOPPDIKTET DEMO\r\nKode;Tittel\r\n')).toBe(true);
    expect(said('"OPPDIKTET DEMO";;\r\nKode;Tittel;\r\n')).toBe(true);
    expect(bearsStamp(Buffer.from('\ufeffOPPDIKTET DEMO\r\nKode', 'utf16le'))).toBe(true);
    expect(bearsStamp(Buffer.from('PK\u0003\u0004 ikke en zip'))).toBe(false);
  });

  it('a copy of the one is never put in the place of the other', async () => {
    const invented = await livedInCopy();
    const actual = testApp();
    actual.session.close();
    const copyOf = (path: string) => {
      const workspace = openWorkspace(path, { now: livedInNow });
      const { path: copy } = makeBackup(workspace, { now: livedInNow, reason: 'own' });
      workspace.close();
      return copy;
    };
    const [demoCopy, realCopy] = [copyOf(invented), copyOf(actual.path)];
    const restore = (path: string, copy: string) => () =>
      restoreBackup(path, copy, { now: livedInNow });
    expect(restore(actual.path, demoCopy)).toThrow(/er oppdiktet og .* er ekte/);
    expect(restore(invented, realCopy)).toThrow(/er ekte og .* er oppdiktet/);
    expect(restore(invented, demoCopy)).not.toThrow();
    expect(restore(actual.path, realCopy)).not.toThrow();
    actual.close();
    rmSync(resolve(invented, '..'), { recursive: true, force: true });
  });
});
