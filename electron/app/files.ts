import type { Context as HonoContext } from 'hono';
import { DomainError } from '../contract/errors.ts';
import { exportableModel } from '../core/services/briefings/read.ts';
import { previewImport, readImport } from '../core/services/imports/stage.ts';
import { exportBriefing, isBriefingFormat, mediaTypes, type ExportTools } from '../core/services/briefings/export.ts';
import { coreContext, type AppContext } from './trpc.ts';

/** POST /files/imports?name=…: the file's bytes in, its preview out. Nothing is taken into use. */
export async function uploadImport(c: HonoContext, app: AppContext): Promise<Response> {
  if (c.req.header('content-type') !== 'application/octet-stream')
    throw new DomainError('validation', 'Fila kom i et format appen ikke tar imot. Velg fila på nytt.');
  const name = c.req.query('name')?.trim();
  if (!name) throw new DomainError('validation', 'Fila mangler navn. Velg fila på nytt.');
  const core = coreContext(app);
  const staged = await readImport(core, name, new Uint8Array(await c.req.arrayBuffer()));
  app.staged.put(staged);
  return c.json(previewImport(core, staged));
}

/** GET /files/briefings/:id/:format: the finished document as a download. */
export async function downloadBriefing(
  app: AppContext,
  tools: ExportTools,
  briefingId: string,
  format: string,
): Promise<Response> {
  if (!isBriefingFormat(format))
    throw new DomainError('validation', `Formatet «${format}» finnes ikke. Velg docx, pdf eller md.`);
  const model = exportableModel(coreContext(app), briefingId);
  const bytes = await exportBriefing(model, format, tools);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaTypes[format],
      'Content-Disposition': `attachment; filename="${model.fileName}.${format}"`,
      'Content-Length': String(bytes.byteLength),
      'Cache-Control': 'no-store',
    },
  });
}
