import { DomainError } from '../../../contract/errors.ts';
import {
  formatsOf,
  type PaperFormat,
  type PaperInput,
  type PaperModel,
  type WrittenPaper,
} from '../../../contract/papers.ts';
import { matrixXlsx } from '../../exporters/matrix.ts';
import { OutgoingFile } from '../../exporters/outgoing-file.ts';
import { pictureAssets } from '../../exporters/pictures.ts';
import { layBeside } from '../briefings/export-files.ts';
import type { ExportTools } from '../briefings/export.ts';
import { getMatrix } from '../challenges/matrix.ts';
import type { Context } from '../context.ts';
import { refuseUnfit } from './checks.ts';
import { getPaper } from './read.ts';

/** Beside the workspace file. */
export const paperFolderName = 'Eksport';

/** One paper as a file. Throws `validation` for a kind of file it does not come as, or unfit content. */
export async function exportPaper(
  context: Context,
  input: PaperInput,
  format: PaperFormat,
  tools: ExportTools,
): Promise<OutgoingFile> {
  const model = fitPaper(context, input, [format]);
  return made(context, input, model, format, tools);
}

/** The paper as it may go out in these formats; all of them are made from this one reading. */
function fitPaper(
  context: Context,
  input: PaperInput,
  formats: readonly PaperFormat[],
): PaperModel {
  const known = formatsOf[input.kind];
  const strange = formats.find((format) => !known.includes(format));
  if (strange !== undefined)
    throw new DomainError(
      'validation',
      `Formatet «${strange}» finnes ikke. Velg ${known.join(' eller ')}.`,
    );
  const model = getPaper(context, input);
  refuseUnfit(context, input, model);
  return model;
}

/**
 * Writes a paper in some formats to the folder beside the file. All are made before the first is
 * written and each is read back before it counts. A file that lies there may have been written in (a
 * list becomes minutes): it is never written over, the new one is laid beside it.
 */
export async function writePaper(
  context: Context,
  input: PaperInput,
  formats: readonly PaperFormat[],
  tools: ExportTools,
): Promise<WrittenPaper> {
  const model = fitPaper(context, input, formats);
  const files: OutgoingFile[] = [];
  for (const format of formats) files.push(await made(context, input, model, format, tools));
  return layBeside(context, paperFolderName, files, 'keep');
}

async function made(
  context: Context,
  input: PaperInput,
  model: PaperModel,
  format: PaperFormat,
  tools: ExportTools,
): Promise<OutgoingFile> {
  const fileName = `${model.fileName}.${format}`;
  return OutgoingFile.document(
    model.isDemo,
    fileName,
    await bytesOf(context, input, model, format, tools),
  );
}

async function bytesOf(
  context: Context,
  input: PaperInput,
  model: PaperModel,
  format: PaperFormat,
  { printer, documents, assetsFolder }: ExportTools,
): Promise<Uint8Array> {
  if (format === 'pdf') {
    const pdf = await printer.pdf(printPath(input));
    return documents.make({ format, pdf, clock: model.madeAt });
  }
  // The challenges have a workbook of their own.
  if (format === 'xlsx')
    return input.kind === 'challenges'
      ? matrixXlsx(getMatrix(context), model.isDemo)
      : documents.make({ format, model });
  // Only an indicator has a chart to be drawn.
  const charts = input.kind === 'indicator' ? await printer.svgs(printPath(input)) : [];
  return documents.make({ format, model, charts, assets: await pictureAssets(assetsFolder) });
}

/** The page of the app that shows just this paper. */
export function printPath({ kind, subject, filter }: PaperInput): string {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(asked.map(([name, value]) => [name, JSON.stringify(value)]));
  const path = `/print/papers/${kind}/${encodeURIComponent(subject)}`;
  return asked.length === 0 ? path : `${path}?${query.toString()}`;
}
