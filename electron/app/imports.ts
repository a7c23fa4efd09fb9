import type { Context as HonoContext } from 'hono';
import { DomainError } from '../contract/errors.ts';
import type { ImportProgress, PublishResult } from '../contract/imports.ts';
import type { ImportReading, TableChoice } from '../contract/mapping.ts';
import { publishImport } from '../core/services/imports/publish.ts';
import { readingOf } from '../core/services/imports/question.ts';
import { readImport, type ReadingChoice } from '../core/services/imports/stage.ts';
import { lineStream } from './lines.ts';
import { coreContext, type AppContext } from './trpc.ts';

type ReadLine =
  ({ kind: 'progress' } & ImportProgress) | { kind: 'reading'; reading: ImportReading };
type PublishLine =
  ({ kind: 'progress' } & ImportProgress) | { kind: 'published'; result: PublishResult };

/**
 * POST /files/imports?name=…[&table=N]: the file's bytes in, its preview or a question out. Nothing is taken into
 * use. Who accepts lines gets progress first; breaking the call off stops the reading.
 */
export async function uploadImport(c: HonoContext, app: AppContext): Promise<Response> {
  if (c.req.header('content-type') !== 'application/octet-stream')
    throw new DomainError(
      'validation',
      'Fila kom i et format appen ikke tar imot. Velg fila på nytt.',
    );
  const fileName = c.req.query('name')?.trim();
  if (!fileName) throw new DomainError('validation', 'Fila mangler navn. Velg fila på nytt.');
  const wanted = wantedTable(c);
  const { signal } = c.req.raw;
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const read = async (options: ReadingChoice): Promise<ImportReading> => {
    const core = coreContext(app);
    const staged = await readImport(core, app.reader, { fileName, bytes, wanted }, options);
    app.staged.put(staged);
    return readingOf(core, staged);
  };
  if (!wantsLines(c)) return c.json(await read({ signal }));
  return lineStream<ReadLine>(
    async (stopped, say) => ({
      kind: 'reading',
      reading: await read({
        signal: stopped,
        onProgress: (progress) => say({ kind: 'progress', ...progress }),
      }),
    }),
    { signal, log: (error) => app.log(error, 'read file') },
  );
}

/**
 * POST /files/imports/:token/publish: takes a read file into use, telling how far it has come. Breaking
 * the call off stops it, and nothing of the file is left.
 */
export function streamPublish(app: AppContext, token: string, signal: AbortSignal): Response {
  return lineStream<PublishLine>(
    async (stopped, say) => ({
      kind: 'published',
      result: await publishImport(coreContext(app), app.staged.take(token), {
        backup: () => app.session.backup(app.workspaceReader),
        signal: stopped,
        onProgress: (progress) => say({ kind: 'progress', ...progress }),
      }),
    }),
    { signal, log: (error) => app.log(error, 'publish') },
  );
}

/** `&table=2`: the number of the table, as the question about several listed them. */
function wantedTable(c: HonoContext): TableChoice {
  const table = c.req.query('table');
  if (table === undefined) return {};
  if (!/^[1-9]\d{0,3}$/.test(table))
    throw new DomainError('validation', 'Tabellen er ikke valgt. Velg den på nytt.');
  return { table: Number(table) };
}

function wantsLines(c: HonoContext): boolean {
  return c.req.header('accept')?.includes('application/x-ndjson') ?? false;
}
