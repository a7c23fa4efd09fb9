import type { BriefingModel } from '../../../contract/briefing-model.ts';
import { briefingDocx } from '../../exporters/docx/briefing.ts';
import { briefingMarkdown } from '../../exporters/markdown.ts';
import type { PagePrinter } from '../../exporters/page-printer.ts';
import { chartPictures } from '../../exporters/pictures.ts';

const formats = ['docx', 'pdf', 'md'] as const;
export type BriefingFormat = (typeof formats)[number];

export const mediaTypes: Record<BriefingFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
};

export function isBriefingFormat(format: string): format is BriefingFormat {
  return formats.some((known) => known === format);
}

export type { PagePrinter };

export interface ExportTools {
  printer: PagePrinter;
  /** Folder with fonts and the picture maker's wasm. */
  assetsFolder: string;
}

/** One briefing as a file. PDF is `unavailable` without a browser; Word then has tables alone. */
export async function exportBriefing(
  model: BriefingModel,
  format: BriefingFormat,
  { printer, assetsFolder }: ExportTools,
): Promise<Uint8Array> {
  const path = `/print/briefings/${model.id}`;
  if (format === 'md') return new TextEncoder().encode(briefingMarkdown(model));
  if (format === 'pdf') return printer.pdf(path);
  const pictures = await chartPictures(await printer.svgs(path), assetsFolder);
  return briefingDocx(model, pictures, new Date(model.madeAt));
}
