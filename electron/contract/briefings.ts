import { z } from 'zod';
import type { ChartModel } from './charts.ts';
import { id, isoDate, line, revision, text } from './fields.ts';
import { askKinds, type AskKind } from './vocabulary.ts';

export interface BriefingRow {
  id: string;
  number: number;
  title: string;
  forDate: string;
  updatedAt: string;
}

export interface Briefing extends BriefingRow {
  askKind: AskKind;
  /** One request per line. */
  ask: string;
  consequence: string;
  assessment: string;
  childInterest: string;
  voice: string;
  economy: string;
  indicators: string[];
  createdAt: string;
  revision: number;
  /** Findings before export, each one sentence; a stop hinders export. */
  findings: BriefingFinding[];
  choices: { indicatorId: string; name: string; latest: string | null }[];
  /** File name without extension: «2026-12-10_Ledergruppe_1». */
  fileName: string;
}

export interface BriefingFinding {
  severity: 'ok' | 'warning' | 'stop';
  sentence: string;
  /** The field or section it speaks of, so that the screen can go there. */
  field: string | null;
}

/** A piece of text. `note` is the number of the source it rests on. */
export interface Run {
  text: string;
  isStrong?: boolean;
  note?: number;
}

export type Block =
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; isOrdered: boolean; items: Run[][] }
  | {
      kind: 'table';
      caption: string;
      head: string[];
      rows: Run[][][];
      /** Columns that hold figures: right-aligned, tabular. */
      numeric: number[];
      note: number;
    }
  | {
      kind: 'figure';
      indicatorId: string;
      title: string;
      alt: string;
      chart: ChartModel | null;
      sourceLine: string;
      note: number;
    };

/** Fact and assessment never share a section. */
export interface Section {
  id: string;
  heading: string;
  nature: 'ask' | 'fact' | 'assessment';
  blocks: Block[];
}

/** One briefing, whole: what the preview, Word, PDF and Markdown are all made from. */
export interface BriefingModel {
  id: string;
  number: number;
  organisation: string;
  title: string;
  lead: string;
  forDate: string;
  madeAt: string;
  isDemo: boolean;
  sections: Section[];
  sources: { number: number; text: string }[];
  fileName: string;
}

export const briefingInput = z.object({ briefingId: id });
export const briefingCreateInput = z.object({
  title: line('Tittel', 200).optional(),
  forDate: isoDate.optional(),
});
export const briefingUpdateInput = z.object({
  briefingId: id,
  revision,
  title: line('Tittel', 200).optional(),
  forDate: isoDate.optional(),
  askKind: z.enum(askKinds).optional(),
  ask: text('Hva ber vi om?', 4_000).optional(),
  consequence: text('Hvis ingenting gjøres', 2_000).optional(),
  assessment: text('Vurdering', 8_000).optional(),
  childInterest: text('Barnets beste', 2_000).optional(),
  voice: text('Barn og unges stemme', 2_000).optional(),
  economy: text('Økonomi og bemanning', 2_000).optional(),
  indicators: z.array(id).max(12).optional(),
});
