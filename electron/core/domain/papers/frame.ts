import type {
  Block,
  DocumentLook,
  Run,
  Section,
  TableBlock,
} from '../../../contract/briefing-model.ts';
import { formatDate, formatTime, localDate } from '../../../contract/format.ts';
import type { PaperKind, PaperModel } from '../../../contract/papers.ts';
import type { SourceRegister } from '../briefing/sources.ts';

/** What every paper carries besides its own matter. */
export interface PaperFrame {
  look: DocumentLook;
  isDemo: boolean;
  /** When the facts were read, ISO instant. */
  madeAt: string;
}

interface PaperParts {
  kind: PaperKind;
  title: string;
  lead: string;
  /** The document in a few words, at the foot of every page. */
  foot: string;
  sections: Section[];
  sources: SourceRegister;
  /** In the file name, after the date. */
  fileWord: string;
  pageBudget?: number;
  isLandscape?: boolean;
}

/** A document of its own about one thing in the file; sections without content are left out. */
export function paper(frame: PaperFrame, parts: PaperParts): PaperModel {
  const { look, isDemo, madeAt } = frame;
  const { kind, title, lead, foot, sections, sources, fileWord } = parts;
  return {
    ...{ kind, title, lead, look, isDemo, madeAt },
    version: 'internal',
    organisation: `${look.name} · Oppvekstplan 2024–2030`,
    foot: `${foot} · ${formatDate(madeAt, 'long')} kl. ${formatTime(madeAt)}`,
    hasContents: false,
    pageBudget: parts.pageBudget ?? null,
    isLandscape: parts.isLandscape ?? false,
    sections: sections.filter(({ blocks }) => blocks.length > 0),
    sources: sources.list(),
    fileName: `${localDate(new Date(madeAt))}_${fileWord}`,
  };
}

/** A section of facts. */
export function facts(id: string, heading: string, blocks: Block[]): Section {
  return { id, kind: 'text', heading, nature: 'fact', blocks };
}

/** A paragraph that rests on one source. */
export function said(text: string, note?: number): Block {
  return { kind: 'paragraph', runs: [{ text, ...(note === undefined ? {} : { note }) }] };
}

/** «Etappemål: …» */
export function labelled(label: string, text: string, note: number): Block {
  return {
    kind: 'paragraph',
    runs: [
      { text: `${label}: `, isStrong: true },
      { text, note },
    ],
  };
}

export type Cell = string | Run[];

interface TableParts {
  caption: string;
  head: string[];
  rows: Cell[][];
  numeric?: number[];
  widths?: number[];
  note: number;
}

export function table({ caption, head, rows, numeric = [], widths, note }: TableParts): TableBlock {
  return {
    ...{ kind: 'table', caption, head, numeric, note },
    rows: rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? [{ text: cell }] : cell)),
    ),
    ...(widths ? { widths } : {}),
  };
}

/** «1 oppgave», «12 oppgaver»; the number and its noun stay on one line. */
export function counted(count: number, one: string, many: string): string {
  return `${count}\u00a0${count === 1 ? one : many}`;
}
