import type { Context as HonoContext } from 'hono';
import type { BriefingModel } from '../contract/briefing-model.ts';
import { exportInput } from '../contract/briefings.ts';
import { DomainError } from '../contract/errors.ts';
import { exportToFolder } from '../core/services/briefings/export-files.ts';
import {
  exportBriefing,
  formatChoice,
  isBriefingFormat,
  mediaTypes,
  type ExportTools,
} from '../core/services/briefings/export.ts';
import { versionOf } from '../core/services/briefings/public.ts';
import { exportableModel } from '../core/services/briefings/read.ts';
import { getSnapshot, takeSnapshot } from '../core/services/briefings/snapshots.ts';
import { attachment } from './files.ts';
import { writtenOrAsked } from './respond.ts';
import { coreContext, type AppContext } from './trpc.ts';

/** GET /files/briefings/:id/:format[?version=public]: the briefing as it is now, as a draft. */
export function downloadBriefing(
  c: HonoContext,
  app: AppContext,
  tools: ExportTools,
): Promise<Response> {
  const model = exportableModel(coreContext(app), c.req.param('id') ?? '');
  return download(c, model, tools);
}

/** GET /files/snapshots/:number/:format[?version=public]: a briefing as it was. */
export function downloadSnapshot(
  c: HonoContext,
  app: AppContext,
  tools: ExportTools,
): Promise<Response> {
  const model = getSnapshot(coreContext(app), Number(c.req.param('number')));
  return download(c, model, tools);
}

async function download(
  c: HonoContext,
  internal: BriefingModel,
  tools: ExportTools,
): Promise<Response> {
  const format = c.req.param('format') ?? '';
  if (!isBriefingFormat(format))
    throw new DomainError('validation', `Formatet «${format}» finnes ikke. Velg ${formatChoice}.`);
  const model = versionOf(internal, c.req.query('version') === 'public' ? 'public' : 'internal');
  return attachment(await exportBriefing(model, format, tools), mediaTypes[format]);
}

/** POST /files/briefings/:id/export: freezes it and writes the files beside the workspace. */
export async function writeBriefing(
  c: HonoContext,
  app: AppContext,
  tools: ExportTools,
): Promise<Response> {
  const { version, ...order } = exportInput.parse(await c.req.json().catch(() => null));
  const core = coreContext(app);
  const model = takeSnapshot(core, c.req.param('id') ?? '');
  return writtenOrAsked(exportToFolder(core, versionOf(model, version), order, tools));
}

/** POST /files/snapshots/:number/export: writes a briefing as it was, once more. */
export async function writeSnapshot(
  c: HonoContext,
  app: AppContext,
  tools: ExportTools,
): Promise<Response> {
  const { version, ...order } = exportInput.parse(await c.req.json().catch(() => null));
  const core = coreContext(app);
  const model = getSnapshot(core, Number(c.req.param('number')));
  return writtenOrAsked(exportToFolder(core, versionOf(model, version), order, tools));
}
