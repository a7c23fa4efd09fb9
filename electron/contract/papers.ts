import { z } from 'zod';
import type { BriefingModel, DocumentBase } from './briefing-model.ts';
import { boardFilterSearch } from './board-filter.ts';
import { id } from './fields.ts';

/** What a paper is about: a board, a measure, an indicator, or all challenges. */
export const paperKinds = ['board', 'measure', 'indicator', 'challenges'] as const;
export type PaperKind = (typeof paperKinds)[number];

export const paperFormats = ['pdf', 'docx', 'xlsx'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** The files each kind can be had as. */
export const formatsOf: Readonly<Record<PaperKind, readonly PaperFormat[]>> = {
  board: ['pdf', 'docx'],
  measure: ['pdf', 'docx'],
  indicator: ['pdf', 'docx', 'xlsx'],
  challenges: ['pdf', 'xlsx'],
};

/** One thing in the file as a document, made from what the file says now. */
export interface PaperModel extends DocumentBase {
  kind: PaperKind;
  /** The foot of every page: «Tavle for tiltak 2 · 25. november 2026 kl. 10.40». */
  foot: string;
  /** Wide tables lie on their side. */
  isLandscape: boolean;
}

/** Whatever is printed, written as Word or laid out on the screen. */
export type DocumentModel = BriefingModel | PaperModel;

/** Which paper: `subject` is a measure's number or «all», an indicator's id, or «all» challenges. */
export const paperInput = z.object({
  kind: z.enum(paperKinds),
  subject: id,
  /** The board as it is looked at; only the cards it shows. */
  filter: boardFilterSearch.default({}),
});
export type PaperInput = z.infer<typeof paperInput>;

export const paperExportInput = z.object({
  formats: z.array(z.enum(paperFormats)).min(1),
  filter: boardFilterSearch.default({}),
});

/** Written and read back: where, and what the files are called. */
export interface WrittenPaper {
  folder: string;
  files: { name: string; bytes: number }[];
}
