import { demoStamp } from '../../contract/demo.ts';
import type { FigureBlock, Section, TableBlock } from '../../contract/briefing-model.ts';
import type { DocumentModel } from '../../contract/papers.ts';
import { formatDate } from '../../contract/format.ts';
import type { ObservationStatus } from '../../contract/vocabulary.ts';
import { figureWord, statusWord } from '../../contract/words.ts';
import { footLine } from './foot-line.ts';
import { workbookBytes, type WorkbookCell, type WorkbookSheet } from './workbook.ts';

/** What stands beside each figure. */
export const figureStatus: Record<ObservationStatus, string> = {
  ...statusWord,
  value: 'tall',
  zero: 'tall',
  provisional: `${figureWord.provisional} tall`,
};

/** The figures behind a briefing or a paper: an overview with the sources, then one sheet for each figure. */
export function figureWorkbook(model: DocumentModel): Promise<Uint8Array> {
  const sheets = model.sections.flatMap((section) => figureSheets(section, model));
  return workbookBytes({
    title: model.title,
    clock: new Date(model.madeAt),
    sheets: [overview(model), ...sheets],
  });
}

/** What the figures of a section say, in the words of the document: the figures alone say nothing. */
function found(section: Section, model: DocumentModel): string[][] {
  const { kind, heading, blocks } = section;
  const said = blocks.find((block) => block.kind === 'paragraph');
  if (!said || (kind !== 'figure' && !blocks.some((block) => block.kind === 'figure'))) return [];
  // An indicator's own paper has its name in the title.
  const name = kind === 'figure' ? heading : model.title;
  return [[`Funn: ${name}`, said.runs.map(({ text }) => text).join('')]];
}

function overview(model: DocumentModel): WorkbookSheet {
  return {
    name: 'Oversikt',
    head: ['Felt', 'Innhold'],
    widths: [22, 100],
    rows: [
      ...(model.isDemo ? [['Merknad', demoStamp]] : []),
      ['Tittel', model.title],
      ['Fra', model.organisation],
      ...('foot' in model
        ? []
        : [
            ['Til', model.audience],
            ['Dato', formatDate(model.forDate, 'table')],
          ]),
      ['Tallene er lest', formatDate(model.madeAt, 'table')],
      ['foot' in model ? 'Dokument' : 'Øyeblikksbilde', footLine(model)],
      ...model.sections.flatMap((section) => found(section, model)),
      ...model.sources.map(({ number, text }) => [`Kilde ${number}`, text]),
    ],
  };
}

function figureSheets(section: Section, model: DocumentModel): WorkbookSheet[] {
  const figures = section.blocks.filter((block) => block.kind === 'figure');
  if (figures.length > 0) return figures.map((block) => figureSheet(section, block, model));
  // A figure that is not drawn has its table alone.
  if (section.kind !== 'figure') return [];
  return section.blocks
    .filter((block) => block.kind === 'table')
    .map((block) => tableSheet(section, block, model));
}

/** A row for each period; for each series what is published and what kind of figure it is. */
function figureSheet({ heading }: Section, block: FigureBlock, model: DocumentModel) {
  const { unit, decimals, periods, rows } = block.data;
  const source = sourceOf(model, block.note);
  return {
    name: heading,
    head: [
      'Periode',
      ...rows.flatMap(({ label, role }) => [
        role === 'count' ? label : `${label} (${unit})`,
        `${label}: status`,
      ]),
      'Kilde',
      ...(block.exempt === undefined ? [] : ['Unntatt']),
    ],
    widths: [14, ...rows.flatMap(() => [16, 18]), 70, ...(block.exempt === undefined ? [] : [30])],
    frozenColumns: 1,
    rows: periods.map(({ label }, index): WorkbookCell[] => [
      label,
      ...rows.flatMap(({ role, cells }): WorkbookCell[] => {
        const { value, text, status, isOutside = false } = cells[index] ?? missing;
        // What is hidden is a word here too, whatever the model holds.
        if (status === 'hidden' && value !== null) return [statusWord.hidden, statusWord.hidden];
        return value === null
          ? [text, text]
          : [
              { value, decimals: role === 'count' ? 0 : decimals },
              isOutside ? figureWord.outside : figureStatus[status],
            ];
      }),
      source,
      ...(block.exempt === undefined ? [] : [block.exempt]),
    ]),
  };
}

const missing = {
  ...{ value: null, text: figureWord.notFetched, status: 'missing' },
  isOutside: false,
} as const;

function tableSheet({ heading }: Section, block: TableBlock, model: DocumentModel): WorkbookSheet {
  const source = sourceOf(model, block.note);
  return {
    name: heading,
    head: [...block.head, 'Kilde'],
    widths: [...block.head.map(() => 18), 70],
    frozenColumns: 1,
    rows: block.rows.map((row) => [
      ...block.head.map((_, column) => (row[column] ?? []).map(({ text }) => text).join('')),
      source,
    ]),
  };
}

function sourceOf({ sources }: DocumentModel, note: number | undefined): string {
  return sources.find(({ number }) => number === note)?.text ?? '';
}
