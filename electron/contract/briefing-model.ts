import type { ChartModel } from './charts.ts';
import type { ListCount } from './list-count.ts';
import type { ObservationStatus } from './vocabulary.ts';

/** Who a briefing is for decides its parts, its order and its length. */
export const briefingKinds = ['leadership', 'committee', 'project', 'yearly'] as const;
export type BriefingKind = (typeof briefingKinds)[number];

export const sectionKinds = [
  'ask',
  'requests',
  'changes',
  'strength',
  'background',
  'facts',
  'measures',
  'measure',
  'figure',
  'gaps',
  'evaluations',
  'assessment',
  'childInterest',
  'voice',
  'economy',
  'text',
  'attachments',
  'tables',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** What the group asks for, what is known, and what the group thinks of it: never mixed. */
export const natures = ['ask', 'fact', 'assessment'] as const;
export type Nature = (typeof natures)[number];

/** A piece of text. `note` is the number of the source it rests on. */
export interface Run {
  text: string;
  isStrong?: boolean;
  isEmphasis?: boolean;
  /** An address the text leads to. */
  href?: string;
  note?: number;
}

/** Set on what must not leave the house: the legal basis, «offl. § 13 jf. fvl. § 13». */
interface Exemptable {
  exempt?: string;
}

export interface ParagraphBlock extends Exemptable {
  kind: 'paragraph';
  runs: Run[];
}
export interface ListBlock extends Exemptable, ListCount {
  kind: 'list';
  isOrdered: boolean;
  /** How far in it stands: 1 under an item of the list before it; 0 when left out. */
  level?: number;
  items: Run[][];
}
/** A heading inside a section, one level under the section's own; `level` 2 and 3 are further down. */
export interface HeadingBlock extends Exemptable {
  kind: 'heading';
  level?: 2 | 3;
  text: string;
}
/** Words set apart: what follows from doing nothing, a quotation, what was taken out. */
export interface CalloutBlock extends Exemptable {
  kind: 'callout';
  tone: 'consequence' | 'quote' | 'removed';
  runs: Run[];
}
export interface TableBlock extends Exemptable {
  kind: 'table';
  /** Empty over a table somebody wrote into a text. */
  caption: string;
  /** Empty where a written table has no heading row. */
  head: string[];
  rows: Run[][][];
  /** Columns that hold figures: right-aligned, tabular. */
  numeric: number[];
  /** Shares of the width, where tables that follow each other shall stand alike; else by content. */
  widths?: number[];
  /** The source of the whole table; a written one has none but what its cells name. */
  note?: number;
}
export interface FigureBlock extends Exemptable {
  kind: 'figure';
  indicatorId: string;
  title: string;
  alt: string;
  chart: ChartModel | null;
  sourceLine: string;
  note: number;
  /** Every figure of the chart with its status: what a workbook or a native chart is made from. */
  data: FigureData;
}
export type Block =
  ParagraphBlock | ListBlock | HeadingBlock | CalloutBlock | TableBlock | FigureBlock;

/** `isOutside`: the period stands outside the series, and the chart does not draw it. */
interface FigureDataCell {
  value: number | null;
  text: string;
  status: ObservationStatus;
  isOutside?: true;
}

export interface FigureData {
  unit: string;
  decimals: number;
  /** The municipality's own count, not published statistics. */
  isLocal: boolean;
  periods: { code: string; label: string }[];
  rows: {
    label: string;
    role: 'own' | 'country' | 'county' | 'group' | 'peer' | 'count';
    /** One for each period. `value` is null whenever the figure is hidden or missing. */
    cells: FigureDataCell[];
  }[];
}

/** Fact and assessment never share a section. */
export interface Section {
  /** Unique in the briefing; the builder's parts and findings use it too. */
  id: string;
  kind: SectionKind;
  heading: string;
  nature: Nature;
  /** Begins on a new page after the sources and does not count against the page budget. */
  isAppendix?: boolean;
  blocks: Block[];
}

/** The municipality's own name and colour on documents. */
export interface DocumentLook {
  /** «Ringerike kommune» */
  name: string;
  /** Hex colour of headings and rules, dark enough for white paper. */
  accent: string;
  /** A picture as a data URL (PNG), or null. */
  logo: string | null;
}

/** What every document is made from: a briefing, and a paper about one board, measure or indicator. */
export interface DocumentBase {
  /** In the public version exempt text is gone, not hidden. */
  version: 'internal' | 'public';
  organisation: string;
  title: string;
  lead: string;
  /** When the facts were read, ISO instant: the clock of every document made from this. */
  madeAt: string;
  isDemo: boolean;
  /** Long kinds open with a table of contents. */
  hasContents: boolean;
  /** Pages it should keep within; null without a limit. */
  pageBudget: number | null;
  look: DocumentLook;
  sections: Section[];
  sources: { number: number; text: string }[];
  /** File name without extension: «2026-12-10_Ledergruppe_v1». */
  fileName: string;
}

/** One briefing, whole: what the preview and every document are made from. */
export interface BriefingModel extends DocumentBase {
  id: string;
  number: number;
  kind: BriefingKind;
  audience: string;
  forDate: string;
  /** What the briefing covers; `from` is null for the first one. */
  period: { from: string | null; to: string };
  /** null while it is a draft over live figures. `hash` is the short one, eight characters. */
  snapshot: { number: number; hash: string } | null;
}
