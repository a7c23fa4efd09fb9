import type { BriefingModel } from '../../contract/briefing-model.ts';
import type { DocumentModel } from '../../contract/papers.ts';
import { figureWorkbook } from './figure-workbook.ts';
import type { ChartSvg } from './page-printer.ts';
import { stampPdf } from './pdf-stamp.ts';
import { chartPictures, type PictureAssets } from './pictures.ts';

/** One document to be made; plain data, so that it can be handed to another thread. */
export type DocumentJob = WordJob | StampJob | DataJob | SlideJob;

interface WordJob {
  format: 'docx';
  model: DocumentModel;
  charts: ChartSvg[];
  assets: PictureAssets;
}

/** A printed PDF whose dates and element names shall be those of the clock, an ISO instant. */
interface StampJob {
  format: 'pdf';
  pdf: Uint8Array;
  clock: string;
}

/** The figures as a workbook, from the model alone. */
interface DataJob {
  format: 'xlsx';
  model: DocumentModel;
}

interface SlideJob {
  format: 'pptx';
  model: BriefingModel;
}

/** What makes documents: here and now, or in a thread of its own so that others are answered meanwhile. */
export interface DocumentMaker {
  make(job: DocumentJob): Promise<Uint8Array>;
  dispose(): Promise<void>;
}

/**
 * Draws the charts and writes the document, or finishes a printed one. The writers of Word files and slides
 * are half of the program and are read when the first of theirs is made, never at start.
 */
export async function makeDocument(job: DocumentJob): Promise<Uint8Array> {
  if (job.format === 'pdf') return stampPdf(job.pdf, new Date(job.clock));
  if (job.format === 'pptx') {
    const { briefingPptx } = await import('./pptx/briefing.ts');
    return briefingPptx(job.model);
  }
  if (job.format === 'xlsx') return figureWorkbook(job.model);
  const { model, charts, assets } = job;
  const { documentDocx } = await import('./docx/document.ts');
  const pictures = await chartPictures(charts, assets);
  const fonts = assets.fonts.map((data) => ({ data }));
  return documentDocx(model, pictures, new Date(model.madeAt), fonts);
}

/** Makes documents in the thread that asks. */
export const documentsHere: DocumentMaker = {
  make: makeDocument,
  dispose: () => Promise.resolve(),
};
