import type {
  Block,
  BriefingModel,
  FigureBlock,
  Run,
  Section,
  SectionKind,
  TableBlock,
} from '../../../contract/briefing-model.ts';
import { claimsIn } from '../../domain/briefing/checks/claims.ts';
import { cleanText } from '../clean-text.ts';
import { columnWidths } from '../docx/column-widths.ts';
import {
  area,
  cellSize,
  openingOf,
  pagesOfLines,
  pagesOfRows,
  type Line,
  type Row,
} from './fit.ts';

export interface SlideTable {
  caption: string;
  head: string[];
  rows: Row[];
  numeric: number[];
  /** Inches. */
  widths: number[];
}

export type SlideContent =
  | { kind: 'lines'; lines: Line[] }
  | { kind: 'table'; table: SlideTable }
  | { kind: 'chart'; figure: FigureBlock };

export interface DeckSlide {
  title: string;
  content: SlideContent;
  /** Under the content; empty where nothing on the slide has a source. */
  sourceLine: string;
  /** The numbers of what the slide rests on. */
  notes: number[];
  /** What there was no room for, a paragraph each. */
  rest?: string[];
}

/** Parts that are told on slides of their own, and those that share the slides of the assessment. */
const told: readonly SectionKind[] = ['ask', 'changes', 'measures', 'measure'];
const assessed: readonly SectionKind[] = ['assessment', 'childInterest', 'voice', 'economy'];
/** Figures on slides: what is more is in the document. */
const mostFigures = 2;
/** Seven with the first. */
const mostSlides = 6;
const restInNotes = 'Resten står i notatene.';
/** Three lines of a title in its smaller size: a sentence with its finding and why. */
const longestTitle = 280;
const longestSourceLine = 330;

/**
 * The slides after the first, in their order; parts that are hidden or empty give none. A deck is shown in
 * a meeting: what its slides have no room for stands in the notes, and the slide says so.
 */
export function deckOf(model: BriefingModel): DeckSlide[] {
  const figures = model.sections.filter(({ kind }) => kind === 'figure').slice(0, mostFigures);
  const drawn = apart(
    figures.map((section) => ({ section, slides: figureSlides(section, model) })),
  );
  const judged = model.sections.filter(({ kind }) => assessed.includes(kind));
  // In the order of the document; what is judged stands together where the first of it stands.
  const parts = model.sections.map((section) => {
    if (told.includes(section.kind)) return sectionSlides(section, model);
    if (section.kind === 'figure') return drawn[figures.indexOf(section)] ?? [];
    return section === judged[0] ? assessmentSlides(judged, model) : [];
  });
  return shortened(parts).flatMap(continued);
}

/** The longest parts lose their last slides until the deck is short enough; none loses its first. */
function shortened(parts: DeckSlide[][]): DeckSlide[][] {
  const kept = parts.map((slides) => slides.length);
  const total = () => kept.reduce((sum, count) => sum + count, 0);
  while (total() > mostSlides && Math.max(...kept) > 1) {
    const longest = kept.lastIndexOf(Math.max(...kept));
    kept[longest] = (kept[longest] ?? 0) - 1;
  }
  return parts.map((slides, part) =>
    slides.slice(0, kept[part]).map((slide, at, own) =>
      at === own.length - 1 && own.length < slides.length
        ? {
            ...slide,
            sourceLine: `${restInNotes} ${slide.sourceLine}`.trim(),
            notes: distinct([
              ...slide.notes,
              ...slides.slice(at + 1).flatMap(({ notes }) => notes),
            ]),
            rest: slides.slice(at + 1).flatMap(({ content }) => wordsOf(content)),
          }
        : slide,
    ),
  );
}

/** What a slide says, line by line. */
function wordsOf(content: SlideContent): string[] {
  switch (content.kind) {
    case 'lines':
      return content.lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
    case 'table': {
      const { head, rows } = content.table;
      return rows.map(({ cells }) =>
        cells.map((cell, at) => (at === 0 || !head[at] ? cell : `${head[at]}: ${cell}`)).join('; '),
      );
    }
    case 'chart':
      return [content.figure.alt];
  }
}

function sectionSlides({ heading, blocks }: Section, model: BriefingModel): DeckSlide[] {
  return partSlides(heading, blocks.flatMap(pieceOf), model);
}

/** Lines share slides; a table has slides of its own. */
function partSlides(
  title: string,
  parts: readonly (Line | TableBlock)[],
  model: BriefingModel,
): DeckSlide[] {
  const slides: DeckSlide[] = [];
  let lines: Line[] = [];
  const flush = () => {
    slides.push(...textSlides(title, lines, model));
    lines = [];
  };
  for (const part of parts) {
    if ('pieces' in part) {
      lines.push(part);
      continue;
    }
    // What opens the table is the title over it; it would stand last and alone on the slide before.
    const opening = openingOf(lines);
    lines = lines.slice(0, lines.length - opening.length);
    flush();
    slides.push(...tableSlides(openingTitle(opening) || title, part, model));
  }
  flush();
  return slides;
}

function openingTitle(opening: readonly Line[]): string {
  return opening
    .map(({ pieces }) =>
      pieces
        .map(({ text }) => text)
        .join('')
        .trim()
        .replace(/:$/, ''),
    )
    .join(': ');
}

function pieceOf(block: Block): (Line | TableBlock)[] {
  if (block.kind === 'table') return [block];
  return block.kind === 'figure' ? [] : linesOf(block);
}

/** The assessment with what the law asks about, each under its own words. */
function assessmentSlides(sections: readonly Section[], model: BriefingModel): DeckSlide[] {
  const [first] = sections;
  if (!first) return [];
  const parts = sections.flatMap((section, index): (Line | TableBlock)[] => {
    const own = section.blocks.flatMap(pieceOf);
    if (index === 0 || own.length === 0) return own;
    return [
      { pieces: [{ text: cleanText(section.heading), isStrong: true }], isHeading: true },
      ...own,
    ];
  });
  return partSlides(first.heading, parts, model);
}

/** The sentence as title, the picture under it; without a series that can be drawn, the table. */
function figureSlides(section: Section, model: BriefingModel): DeckSlide[] {
  const figure = section.blocks.find((block) => block.kind === 'figure');
  const table = section.blocks.find((block) => block.kind === 'table');
  const said = section.blocks.find((block) => block.kind === 'paragraph');
  const { title, rest } = sentenceTitle(said ? plain(said.runs) : '', section.heading);
  const mark = section.blocks.find(({ exempt }) => exempt !== undefined);
  const head = mark ? `${exemptWords(mark)}${title}` : title;
  const isDrawn = figure && isDrawable(figure);
  const slides = isDrawn
    ? [
        {
          title: head,
          content: { kind: 'chart', figure } as const,
          sourceLine: `${cleanText(section.heading)}. ${cleanText(figure.sourceLine)}`,
          notes: [figure.note],
        },
      ]
    : figure
      ? tableSlides(head, figureTable(figure, section.heading), model, cleanText(figure.sourceLine))
      : table
        ? tableSlides(head, table, model)
        : [];
  const note = figure?.note ?? table?.note;
  const more: Line[] =
    rest === '' ? [] : [{ pieces: [{ text: rest, ...(note === undefined ? {} : { note }) }] }];
  return [...slides, ...textSlides(section.heading, more, model)];
}

/** Two figures that say the same are told apart by their names. */
function apart(figures: { section: Section; slides: DeckSlide[] }[]): DeckSlide[][] {
  const firsts = figures.map(({ slides }) => slides[0]?.title);
  return figures.map(({ section, slides }) =>
    firsts.filter((title) => title === slides[0]?.title).length < 2
      ? slides
      : slides.map((slide) => ({
          ...slide,
          title: `${cleanText(section.heading)}: ${slide.title}`,
        })),
  );
}

function isDrawable({ chart, data }: FigureBlock): boolean {
  return (
    chart?.kind === 'line' &&
    chart.form !== 'windows' &&
    chart.periods.length > 1 &&
    data.rows.some(({ cells }) => cells.some(({ value }) => value !== null))
  );
}

/** The newest periods of every series, or the places side by side. */
function figureTable({ data, title, note }: FigureBlock, heading: string): TableBlock {
  const from = Math.max(0, data.periods.length - 6);
  return {
    kind: 'table',
    caption: `${heading}: ${title} (${data.unit})`,
    head: [`Sted (${data.unit})`, ...data.periods.slice(from).map(({ label }) => label)],
    rows: data.rows.map(({ label, cells }) => [
      [{ text: label }],
      ...cells.slice(from).map(({ text }) => [{ text }]),
    ]),
    numeric: data.periods.slice(from).map((_, i) => i + 1),
    note,
  };
}

/** The sentence with its finding whole; only what three lines cannot hold is said on its own slide. */
function sentenceTitle(text: string, heading: string): { title: string; rest: string } {
  if (text === '') return { title: cleanText(heading), rest: '' };
  const sentences = text.split(/(?<=[.!?])\s+(?=[A-ZÆØÅ])/);
  let title = '';
  while (sentences.length > 0 && `${title} ${sentences[0]}`.length <= longestTitle)
    title = `${title} ${sentences.shift() ?? ''}`.trim();
  return { title: title || cleanText(heading), rest: sentences.join(' ') };
}

function tableSlides(
  title: string,
  { caption, head, rows, numeric, note, exempt }: TableBlock,
  model: BriefingModel,
  sourceLine?: string,
): DeckSlide[] {
  const columns = Math.max(head.length, ...rows.map((row) => row.length));
  const every = Array.from({ length: columns }, (_, column) => column);
  const heads = head.length === 0 ? [] : every.map((column) => cleanText(head[column] ?? ''));
  const texts = rows.map((row): Row => ({
    cells: every.map((column) => plain(row[column] ?? [])),
    notes: row.flat().flatMap((run) => run.note ?? []),
  }));
  const widths = slideWidths(
    every.map((column) => heads[column] ?? ''),
    texts,
    numeric,
  );
  return pagesOfRows(heads, texts, widths).map((page) => {
    const notes = distinct([
      ...(note === undefined ? [] : [note]),
      ...page.flatMap((row) => row.notes),
    ]);
    return {
      title:
        exempt === undefined ? cleanText(title) : `${exemptWords({ exempt })}${cleanText(title)}`,
      content: {
        kind: 'table',
        table: {
          caption: cleanText(caption) || cleanText(title),
          head: heads,
          rows: page,
          numeric,
          widths,
        },
      },
      sourceLine: sourceLine ?? sourceWords(notes, model),
      notes,
    };
  });
}

/** A letter of the font every machine has, against one of the document's own. */
const slideLetter = 1.12;

/** In inches; a table of two columns does not need the whole slide. */
function slideWidths(heads: readonly string[], rows: readonly Row[], numeric: number[]): number[] {
  const total = area.width * (heads.length <= 2 ? 0.5 : 1);
  const columns = heads.map((head, column) => ({
    texts: [head, ...rows.map(({ cells }) => cells[column] ?? '')],
    isNumeric: numeric.includes(column),
  }));
  // Shared as in the document, whose letters are of 10 points and narrower.
  const scale = ((cellSize / 10) * slideLetter) / 1440;
  return columnWidths(columns, Math.floor(total / scale)).map((width) => width * scale);
}

function textSlides(title: string, lines: readonly Line[], model: BriefingModel): DeckSlide[] {
  return pagesOfLines(lines).map((page) => {
    const notes = distinct(page.flatMap(({ pieces }) => pieces.flatMap(({ note }) => note ?? [])));
    // A figure repeated from the facts without its mark: the notes hold every source of the briefing.
    const repeats =
      notes.length === 0 && model.sources.length > 0 && page.some(({ pieces }) => hasClaim(pieces));
    return {
      title: cleanText(title),
      content: { kind: 'lines', lines: page },
      sourceLine: repeats
        ? 'Kilder: alle kildene i orienteringen står i notatene.'
        : sourceWords(notes, model),
      notes: repeats ? model.sources.map(({ number }) => number) : notes,
    };
  });
}

function hasClaim(pieces: Line['pieces']): boolean {
  return claimsIn(pieces.map(({ text }) => text).join('')).length > 0;
}

/** «Endret siden sist (2 av 3)» where one slide is not enough. */
function continued(slides: DeckSlide[]): DeckSlide[] {
  return slides.map((slide, index) => {
    const same = slides.filter(({ title }) => title === slide.title);
    if (same.length < 2) return slide;
    const place = slides.slice(0, index + 1).filter(({ title }) => title === slide.title).length;
    return { ...slide, title: `${slide.title} (${place} av ${same.length})` };
  });
}

function linesOf(block: Exclude<Block, TableBlock | FigureBlock>): Line[] {
  const before = exemptWords(block);
  const mark = before === '' ? [] : [{ text: before, isStrong: true }];
  switch (block.kind) {
    case 'heading':
      return [
        { pieces: [...mark, { text: cleanText(block.text), isStrong: true }], isHeading: true },
      ];
    case 'list':
      return block.items.map((item, index) => ({
        pieces: [...mark, ...item.map(piece)],
        mark: block.isOrdered ? (block.start ?? 1) + index : 'dot',
        ...(block.sign === undefined ? {} : { sign: block.sign }),
        ...(block.level ? { level: block.level } : {}),
      }));
    case 'callout':
    case 'paragraph':
      return [{ pieces: [...mark, ...block.runs.map(piece)] }];
  }
}

function piece({ text, isStrong, isEmphasis, note }: Run) {
  return {
    text: cleanText(text),
    ...(isStrong ? { isStrong } : {}),
    ...(isEmphasis ? { isEmphasis } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

/** In the internal version what is exempt says so, with its ground. */
function exemptWords({ exempt }: { exempt?: string }): string {
  return exempt === undefined ? '' : `Unntatt${exempt === '' ? '' : `, ${cleanText(exempt)}`}: `;
}

function plain(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => cleanText(text))
    .join('')
    .trim();
}

/** Whole where there is room; else the numbers, and the words are in the notes. */
function sourceWords(notes: readonly number[], model: BriefingModel): string {
  if (notes.length === 0) return '';
  const whole = notes.map((note) => `[${note}] ${sourceText(note, model)}`).join(' ');
  const line = `${notes.length === 1 ? 'Kilde' : 'Kilder'}: ${whole}`;
  if (line.length <= longestSourceLine) return line;
  return `Kilder: ${notes.map((note) => `[${note}]`).join(' ')}. De står ordrett i notatene.`;
}

export function sourceText(note: number, { sources }: BriefingModel): string {
  return cleanText(sources.find(({ number }) => number === note)?.text ?? '');
}

function distinct(notes: readonly number[]): number[] {
  return [...new Set(notes)].toSorted((a, b) => a - b);
}
