import type { Context as HonoContext } from 'hono';
import { archiveInput } from '../contract/briefings.ts';
import { wholeInput } from '../contract/whole-file.ts';
import { archivePackage, archiveToFolder } from '../core/services/briefings/archive.ts';
import type { ExportTools } from '../core/services/briefings/export.ts';
import { versionOf } from '../core/services/briefings/public.ts';
import { getSnapshot, takeSnapshot } from '../core/services/briefings/snapshots.ts';
import { exportBeside } from '../core/services/whole-file/export.ts';
import { attachment } from './files.ts';
import { writtenOrAsked } from './respond.ts';
import { coreContext, type AppContext } from './trpc.ts';

/** POST /files/workspace/export: for reading, or everything, to the folder beside the workspace. */
export async function writeWhole(c: HonoContext, app: AppContext): Promise<Response> {
  const { edition } = wholeInput.parse(await c.req.json().catch(() => ({})));
  return c.json(await exportBeside(coreContext(app), edition));
}

/** POST /files/briefings/:id/archive: freezes it and writes its archive package beside the workspace. */
export async function writeArchive(
  c: HonoContext,
  app: AppContext,
  tools: ExportTools,
): Promise<Response> {
  const { version, existing } = archiveInput.parse(await c.req.json().catch(() => null));
  const core = coreContext(app);
  const model = takeSnapshot(core, c.req.param('id') ?? '');
  return writtenOrAsked(archiveToFolder(core, versionOf(model, version), tools, existing));
}

/** POST /files/snapshots/:number/archive: the same for a briefing as it was. */
export async function writeSnapshotArchive(
  c: HonoContext,
  app: AppContext,
  tools: ExportTools,
): Promise<Response> {
  const { version, existing } = archiveInput.parse(await c.req.json().catch(() => null));
  const core = coreContext(app);
  const model = getSnapshot(core, Number(c.req.param('number')));
  return writtenOrAsked(archiveToFolder(core, versionOf(model, version), tools, existing));
}

/** GET /files/snapshots/:number/zip[?version=public]: the archive package as a download. */
export async function downloadArchive(
  c: HonoContext,
  app: AppContext,
  tools: ExportTools,
): Promise<Response> {
  const core = coreContext(app);
  const version = c.req.query('version') === 'public' ? 'public' : 'internal';
  const model = versionOf(getSnapshot(core, Number(c.req.param('number'))), version);
  return attachment(await archivePackage(core, model, tools), 'application/zip');
}
