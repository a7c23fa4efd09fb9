import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { faultOf, silentJournal, type Journal } from '../contract/app-log.ts';
import { DomainError } from '../contract/errors.ts';
import {
  documentsHere,
  type DocumentMaker,
  type PagePrinter,
} from '../core/services/briefings/export.ts';
import type { StagedCards } from '../core/services/card-files/stage.ts';
import { asFileError } from '../core/services/workspace/file-errors.ts';
import { redacted } from '../core/services/privacy/redact.ts';
import {
  downloadArchive,
  writeArchive,
  writeSnapshotArchive,
  writeWhole,
} from './archive-files.ts';
import {
  downloadBriefing,
  downloadSnapshot,
  writeBriefing,
  writeSnapshot,
} from './briefing-files.ts';
import { streamDrill } from './drill.ts';
import { streamFetch } from './fetches.ts';
import {
  downloadAttachment,
  downloadCards,
  downloadTemplate,
  uploadCards,
  downloadCalendar,
  downloadOffers,
  downloadCostSheet,
  downloadMatrix,
  downloadSprint,
  downloadTimeline,
  downloadWheel,
  uploadAttachment,
} from './files.ts';
import { streamPublish, uploadImport } from './imports.ts';
import { page } from './pages.ts';
import { downloadPaper, writePapers } from './paper-files.ts';
import { refusal } from './respond.ts';
import { appRouter } from './router.ts';
import { secured } from './security.ts';
import { newestKept } from './newest-kept.ts';
import { stagedImports } from './staged-imports.ts';
import { asDomainError, type AppContext } from './trpc.ts';

export type Handler = (request: Request) => Promise<Response>;

export interface AppParts extends Omit<AppContext, 'staged' | 'stagedCards' | 'journal'> {
  /** The app's log; none is kept where it is left out. */
  journal?: Journal;
  /** Folder of the built renderer. */
  pagesFolder: string;
  assetsFolder: string;
  /** The host's way to print a page; it is given this very handler. */
  printer: (handler: Handler) => PagePrinter;
  /** Makes documents beside the host; in its own thread when left out. */
  documents?: DocumentMaker;
}

const mebibyte = 1024 * 1024;
const rpcLimit = 2 * mebibyte;
const fileLimit = 60 * mebibyte;

z.config(z.locales.no());

/** Calls in one batch; the client of the screens sends at most half of it. */
const batchLimit = 60;
/** Calls that read the whole file count as this many. */
const wholeFileWeight = 25;
const wholeFileCalls = new Set(['workspace.check', 'workspace.backup', 'workspace.restore']);

function isBatchTooLarge(path: string): boolean {
  const names = path.replace(/^\/rpc\//, '').split(/,|%2c/i);
  const cost = names.reduce(
    (sum, name) => sum + (wholeFileCalls.has(name) ? wholeFileWeight : 1),
    0,
  );
  return names.length > 1 && cost > batchLimit;
}

/**
 * The whole application as one web-standard handler. It has no notion of its host: the Electron
 * window, the browser host, a test and the command line all carry requests to this.
 */
export function createApp(parts: AppParts): Handler {
  const journal = parts.journal ?? silentJournal;
  const context: AppContext = {
    ...parts,
    staged: stagedImports(),
    stagedCards: newestKept<StagedCards>(),
    journal,
    log: (error, where) => {
      journal.write({ kind: 'fault', where, ...faultOf(error) });
      parts.log(redacted(error), where);
    },
  };
  const app = new Hono();
  const handler: Handler = async (request) => app.fetch(request);
  const tools = {
    printer: parts.printer(handler),
    documents: parts.documents ?? documentsHere,
    assetsFolder: parts.assetsFolder,
  };

  app.use(async (c, next) => {
    await next();
    secured(c.res);
  });
  app.onError((error, c) => {
    const domain = asDomainError(asFileError(parts.session, error));
    if (domain.code === 'internal') context.log(error, c.req.path);
    return refusal(domain);
  });
  app.use('/rpc/*', limit(rpcLimit), async (c, next) => {
    const isWrite = c.req.method === 'POST';
    if (isBatchTooLarge(c.req.path))
      return refusal(new DomainError('validation', 'Kallet ber om for mye på en gang.'), 413);
    if (isWrite && !c.req.header('content-type')?.startsWith('application/json'))
      return refusal(new DomainError('validation', 'Kallet må være JSON.'), 415);
    return next();
  });
  app.all('/rpc/*', (c) =>
    fetchRequestHandler({
      endpoint: '/rpc',
      req: c.req.raw,
      router: appRouter,
      createContext: () => context,
    }),
  );
  app.post('/files/imports', limit(fileLimit), (c) => uploadImport(c, context));
  app.post('/files/attachments', limit(fileLimit), (c) => uploadAttachment(c, context));
  app.post('/files/cards', limit(fileLimit), (c) => uploadCards(c, context));
  app.get('/files/cards/:measure/csv', (c) => downloadCards(context, c.req.param('measure')));
  app.get('/files/templates/:id', (c) => downloadTemplate(context, c.req.param('id')));
  app.get('/files/attachments/:id', (c) => downloadAttachment(context, c.req.param('id')));
  app.post('/files/imports/:token/publish', (c) =>
    streamPublish(context, c.req.param('token'), c.req.raw.signal),
  );
  app.post('/files/fetches/:queryId', (c) =>
    streamFetch(context, c.req.param('queryId'), c.req.raw.signal),
  );
  app.get('/files/sprints/:id/pdf', (c) => downloadSprint(context, tools, c.req.param('id')));
  app.get('/files/year-wheel/:year/pdf', (c) => downloadWheel(context, tools, c.req.param('year')));
  app.get('/files/calendar.ics', () => downloadCalendar(context));
  app.get('/files/offers/:format', (c) => downloadOffers(context, c.req.param('format')));
  app.get('/files/cost-sheets/:id/csv', (c) => downloadCostSheet(context, c.req.param('id')));
  app.get('/files/matrix/:format', (c) => downloadMatrix(context, c.req.param('format')));
  app.get('/files/timeline/pdf', () => downloadTimeline(context, tools));
  app.get('/files/papers/:kind/:subject/:format', (c) => downloadPaper(c, context, tools));
  app.post('/files/papers/:kind/:subject', limit(rpcLimit), (c) => writePapers(c, context, tools));
  app.post('/files/workspace/export', limit(rpcLimit), (c) => writeWhole(c, context));
  app.post('/files/workspace/drill', (c) => streamDrill(context, c.req.raw.signal));
  app.post('/files/briefings/:id/archive', limit(rpcLimit), (c) => writeArchive(c, context, tools));
  app.post('/files/snapshots/:number/archive', limit(rpcLimit), (c) =>
    writeSnapshotArchive(c, context, tools),
  );
  app.get('/files/snapshots/:number/zip', (c) => downloadArchive(c, context, tools));
  app.get('/files/briefings/:id/:format', (c) => downloadBriefing(c, context, tools));
  app.get('/files/snapshots/:number/:format', (c) => downloadSnapshot(c, context, tools));
  app.post('/files/briefings/:id/export', limit(rpcLimit), (c) => writeBriefing(c, context, tools));
  app.post('/files/snapshots/:number/export', limit(rpcLimit), (c) =>
    writeSnapshot(c, context, tools),
  );
  app.all('/files/*', () => refusal(new DomainError('not_found', 'Fila finnes ikke.')));
  app.get('*', (c) => page(parts.pagesFolder, c.req.path));
  app.all('*', () => refusal(new DomainError('validation', 'Kallet er ikke tillatt her.'), 405));
  return handler;
}

function limit(maxSize: number) {
  const sentence = `Innholdet er større enn ${maxSize / mebibyte} MB og ble ikke tatt imot.`;
  return bodyLimit({
    maxSize,
    onError: () => {
      const response = refusal(new DomainError('validation', sentence), 413);
      // The rest of the body is not read, so the connection cannot carry another call.
      response.headers.set('Connection', 'close');
      return response;
    },
  });
}
