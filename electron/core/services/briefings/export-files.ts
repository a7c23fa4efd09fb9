import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BriefingModel } from '../../../contract/briefing-model.ts';
import type { WrittenExport } from '../../../contract/briefings.ts';
import { writeChecked } from '../../exporters/write-checked.ts';
import type { Context } from '../context.ts';
import { exportBriefing, type BriefingFormat, type ExportTools } from './export.ts';

/** Beside the workspace file, where people look for it. */
export const exportFolderName = 'Orienteringer';

/**
 * Writes one frozen briefing in some formats to the folder beside the file. All are made before the
 * first is written; each is read back before it counts. Throws what `writeChecked` throws.
 */
export async function exportToFolder(
  { workspace }: Context,
  model: BriefingModel,
  formats: readonly BriefingFormat[],
  tools: ExportTools,
): Promise<WrittenExport> {
  const made: { name: string; bytes: Uint8Array }[] = [];
  for (const format of formats)
    made.push({
      name: `${model.fileName}.${format}`,
      bytes: await exportBriefing(model, format, tools),
    });
  const folder = join(dirname(workspace.path), exportFolderName);
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of made) await writeChecked(join(folder, name), bytes);
  return {
    folder,
    snapshot: model.snapshot?.number ?? null,
    files: made.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength })),
  };
}
