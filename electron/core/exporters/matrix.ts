import { writeXlsx, type CellStyle } from 'hucre/xlsx';
import { demoStamp } from '../../contract/demo.ts';
import type { Matrix, MatrixRow } from '../../contract/matrix.ts';
import { gradeWord, verdictWord } from '../../contract/words.ts';
import { csvBytes } from './csv.ts';
import { heightOf, printedAcross } from './workbook.ts';

const head = [
  'Nr.',
  'Utfordring',
  'Tiltak',
  'Sist evaluert',
  'Indikatorer',
  'Siste tall',
  'Hull',
  'Vei videre',
];
const widths = [7, 38, 38, 26, 44, 34, 40, 30];
const stateWord = { confirmed: 'bekreftet', proposed: 'forslag' } as const;
const none = { measure: 'Ingen tiltak', indicator: 'Ingen indikator', gap: 'Ingen hull' };

/** One line of the table; every cell holds as many lines as there are links. */
function line(row: MatrixRow): string[] {
  const { measures, indicators, gaps } = row;
  const lines = (items: readonly string[], empty: string) =>
    items.length === 0 ? empty : items.join('\n');
  return [
    row.id,
    `${row.shortName}\n«${row.adoptedText}»`,
    lines(
      measures.map((m) => `Tiltak ${m.measureId} ${m.name} (${stateWord[m.state]}): ${m.reason}`),
      none.measure,
    ),
    lines(
      measures.map(({ measureId, evaluation }) =>
        evaluation
          ? `Tiltak ${measureId}: ${verdictWord[evaluation.verdict]}, ${evaluation.periodLabel}`
          : `Tiltak ${measureId}: ikke evaluert`,
      ),
      none.measure,
    ),
    lines(
      indicators.map(
        (i) => `${i.name} (${gradeWord[i.grade]}, ${stateWord[i.state]}): ${i.reason}`,
      ),
      none.indicator,
    ),
    lines(
      indicators.map(({ name, latest, trend, waitingFor }) => {
        const said = trend === null ? latest : `${latest}. ${trend}`;
        return `${name}: ${said ?? waitingFor}`;
      }),
      none.indicator,
    ),
    lines(
      gaps.map(({ title, why }) => `${title}: ${why}`),
      none.gap,
    ),
    lines(
      gaps.map(({ reason, fix }) => (reason === null ? fix.label : `Bevisst tomt: ${reason}`)),
      '',
    ),
  ];
}

/**
 * The matrix as a workbook: one row a challenge, the head repeated and frozen, wide enough to read. An
 * invented one says so over the head, where it stays in sight.
 */
export async function matrixXlsx({ rows }: Matrix, isDemo: boolean): Promise<Uint8Array> {
  const cell: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
  const bold: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } };
  const stamp: CellStyle = { font: { bold: true } };
  const over = isDemo ? [[demoStamp]] : [];
  const body = [head, ...rows.map(line)];
  return writeXlsx({
    sheets: [
      {
        name: 'Utfordringsmatrise',
        columns: head.map((_, at) => ({ width: widths[at] ?? 20, style: cell })),
        rows: [...over, ...body],
        cells: new Map(
          [...over, head].flatMap((row, y) =>
            row.map(
              (value, x) =>
                [`${y},${x}`, { value, style: y < over.length ? stamp : bold }] as const,
            ),
          ),
        ),
        rowDefs: new Map(
          body.map((row, y) => [y + over.length, { height: heightOf(row, widths) }]),
        ),
        pageSetup: { ...printedAcross, printTitlesRow: `$1:$${over.length + 1}` },
        freezePane: { rows: over.length + 1, columns: 2 },
      },
    ],
    defaultFont: { name: 'Calibri', size: 11 },
  });
}

/** The same as comma-separated values for Norwegian Excel: UTF-8 with BOM, semicolon. */
export function matrixCsv({ rows }: Matrix): Uint8Array {
  return csvBytes([head, ...rows.map(line)]);
}
