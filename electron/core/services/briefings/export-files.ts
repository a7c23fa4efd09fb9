import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BriefingModel } from '../../../contract/briefing-model.ts';
import type { Existing, WrittenExport } from '../../../contract/briefings.ts';
import { DomainError } from '../../../contract/errors.ts';
import type { OutgoingFile } from '../../exporters/outgoing-file.ts';
import { writeAllChecked } from '../../exporters/write-checked.ts';
import type { Context } from '../context.ts';
import { exportBriefing, type BriefingFormat, type ExportTools } from './export.ts';

/** Beside the workspace file, where people look for it. */
export const exportFolderName = 'Orienteringer';

/**
 * Writes one frozen briefing in some formats to the folder beside the file. All are made before the
 * first is written; each is read back before it counts. Throws what `writeBeside` throws.
 */
export async function exportToFolder(
  context: Context,
  model: BriefingModel,
  order: { formats: readonly BriefingFormat[]; existing: Existing },
  tools: ExportTools,
): Promise<WrittenExport> {
  const made: OutgoingFile[] = [];
  for (const format of order.formats) made.push(await exportBriefing(model, format, tools));
  return writeBeside(context, model, made, order.existing);
}

/** A briefing's finished files in their folder, as `layBeside` lays them. */
export async function writeBeside(
  context: Context,
  model: BriefingModel,
  made: readonly OutgoingFile[],
  existing: Existing,
): Promise<WrittenExport> {
  const laid = await layBeside(context, exportFolderName, made, existing);
  return { ...laid, snapshot: model.snapshot?.number ?? null };
}

/**
 * Finished files in a folder beside the workspace. One that lies there with the same bytes is left
 * alone; one with others (somebody has written in it) is `conflict` until `existing` says what to do.
 * Throws what `writeAllChecked` throws.
 */
export async function layBeside(
  { workspace }: Context,
  folderName: string,
  made: readonly OutgoingFile[],
  existing: Existing,
): Promise<Pick<WrittenExport, 'folder' | 'files'>> {
  const folder = join(dirname(workspace.path), folderName);
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const lying = await Promise.all(made.map(({ fileName }) => read(join(folder, fileName))));
  const others = made.filter(({ bytes }, i) => lying[i] && !lying[i].equals(bytes));
  if (existing === 'ask' && others.length > 0) throw wouldReplace(others);
  const files: WrittenExport['files'] = [];
  const toWrite: { path: string; file: OutgoingFile }[] = [];
  for (const [i, file] of made.entries()) {
    const { fileName: name, bytes } = file;
    const isThere = lying[i]?.equals(bytes) === true;
    const isOther = others.includes(file);
    const free = isOther && existing === 'keep' ? await freeName(folder, name) : name;
    if (!isThere) toWrite.push({ path: join(folder, free), file });
    files.push({ name: free, bytes: bytes.byteLength });
  }
  await writeAllChecked(toWrite);
  return { folder, files };
}

function wouldReplace(others: readonly OutgoingFile[]): DomainError {
  const names = others.map(({ fileName }) => `«${fileName}»`).join(' og ');
  return new DomainError(
    'conflict',
    `${names} ligger i mappa fra før og sier noe annet. Ingenting er skrevet over.`,
    { way: 'Velg om det skal skrives over, eller om det nye skal ligge ved siden av.' },
  );
}

/** «… (2).docx»: the first that nobody has. */
async function freeName(folder: string, name: string): Promise<string> {
  const dot = name.lastIndexOf('.');
  const free = (n: number) => `${name.slice(0, dot)} (${n})${name.slice(dot)}`;
  let n = 2;
  // A folder that answers for no name has none that is free: writing then says what is wrong.
  while (n < mostCopies && (await read(join(folder, free(n)))) !== null) n += 1;
  return free(n);
}
const mostCopies = 1000;

async function read(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    // Held or not readable: it is there, and it is not what would be written.
    return Buffer.alloc(0);
  });
}
