import type { BriefingModel } from '../../../contract/briefing-model.ts';
import {
  briefingFormats,
  formatChoice,
  type BriefingFormat,
} from '../../../contract/briefing-formats.ts';
import { briefingJson } from '../../exporters/briefing-json.ts';
import { documentsHere, type DocumentMaker } from '../../exporters/documents.ts';
import { briefingMarkdown } from '../../exporters/markdown.ts';
import { OutgoingFile } from '../../exporters/outgoing-file.ts';
import type { PagePrinter } from '../../exporters/page-printer.ts';
import { pictureAssets } from '../../exporters/pictures.ts';

export const mediaTypes: Record<BriefingFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

export function isBriefingFormat(format: string): format is BriefingFormat {
  return briefingFormats.some((known) => known === format);
}

export { documentsHere, formatChoice, type BriefingFormat, type DocumentMaker, type PagePrinter };

export interface ExportTools {
  printer: PagePrinter;
  documents: DocumentMaker;
  /** Folder with fonts and the picture maker's wasm. */
  assetsFolder: string;
}

/**
 * One briefing as a file; its clock is the time its figures were read, so a frozen one gives the same
 * bytes again. PDF is `unavailable` without a browser; Word then has tables alone.
 */
export async function exportBriefing(
  model: BriefingModel,
  format: BriefingFormat,
  tools: ExportTools,
): Promise<OutgoingFile> {
  const bytes = await bytesOf(model, format, tools);
  return OutgoingFile.document(model.isDemo, `${model.fileName}.${format}`, bytes);
}

async function bytesOf(
  model: BriefingModel,
  format: BriefingFormat,
  { printer, documents, assetsFolder }: ExportTools,
): Promise<Uint8Array> {
  const path = printPath(model);
  if (format === 'md') return new TextEncoder().encode(briefingMarkdown(model));
  if (format === 'json') return briefingJson(model);
  if (format === 'pptx' || format === 'xlsx') return documents.make({ format, model });
  if (format === 'pdf')
    return documents.make({ format, pdf: await printer.pdf(path), clock: model.madeAt });
  const charts = await printer.svgs(path);
  return documents.make({ format, model, charts, assets: await pictureAssets(assetsFolder) });
}

/** The page of the app that shows just this model. */
export function printPath({ id, snapshot, version }: BriefingModel): string {
  const page = snapshot ? `/print/snapshots/${snapshot.number}` : `/print/briefings/${id}`;
  return version === 'public' ? `${page}?version=public` : page;
}
