import type { ImportReading } from '../../../contract/mapping.ts';
import type { Context } from '../context.ts';
import { previewImport } from './preview.ts';
import type { SeveralTables, StagedImport, UnmappedImport } from './stage.ts';

/** What the import screen shows of a file that has been read. */
export async function readingOf(
  context: Context,
  read: StagedImport | UnmappedImport | SeveralTables,
): Promise<ImportReading> {
  if (read.kind === 'tables') return read;
  return read.kind === 'staged'
    ? { kind: 'preview', preview: await previewImport(context, read), question: read.question }
    : { kind: 'question', question: read.question };
}
