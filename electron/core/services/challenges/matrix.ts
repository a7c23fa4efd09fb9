import { desc, eq } from 'drizzle-orm';
import { halfYearLabel, localDate } from '../../../contract/format.ts';
import type { Matrix, MatrixGap, MatrixRow } from '../../../contract/matrix.ts';
import { evaluation } from '../../../../db/schema/index.ts';
import { matrixCsv, matrixXlsx } from '../../exporters/matrix.ts';
import type { Context } from '../context.ts';
import { isDemoFile, outgoing, type OutgoingFile } from '../workspace/outgoing.ts';
import { listGaps } from '../gaps/read.ts';
import { listIndicators } from '../indicators/read.ts';
import { listMeasures } from '../measures/read.ts';
import { listChallenges } from './read.ts';

/** Challenges × measures × indicators × newest evaluation, with every hole where it stands. */
export function getMatrix(context: Context): Matrix {
  const indicators = listIndicators(context);
  const notes = newestNotes(context);
  const names = new Map(listMeasures(context).map(({ id, shortName }) => [id, shortName]));
  const gaps = gapsBySubject(context, indicators);
  const rows = listChallenges(context, indicators).rows.map((row): MatrixRow => {
    const { id, shortName, adoptedText, areaId } = row;
    const keys = [
      `challenge_without_measure ${id}`,
      `challenge_without_indicator ${id}`,
      ...row.measures.flatMap(({ measureId }) => [
        `measure_without_evaluation ${measureId}`,
        `measure_without_indicator ${measureId}`,
      ]),
      ...row.indicators.map(({ indicatorId }) => `indicator_without_data ${indicatorId}`),
    ];
    return {
      ...{ id, shortName, adoptedText, areaId },
      measures: row.measures.map((link) => ({
        ...link,
        name: names.get(link.measureId) ?? '',
        evaluation: notes.get(link.measureId) ?? null,
      })),
      indicators: row.indicators.map(({ origin: _origin, ...link }) => link),
      gaps: keys.flatMap((key) => gaps.get(key) ?? []),
    };
  });
  const shown = new Set(rows.flatMap((row) => row.gaps));
  const accepted = [...shown].filter(({ reason }) => reason !== null).length;
  return { rows, accepted, open: shown.size - accepted };
}

export type MatrixFormat = 'xlsx' | 'csv';

/** The matrix as a workbook or as CSV for Excel. */
export async function exportMatrix(context: Context, format: MatrixFormat): Promise<OutgoingFile> {
  const matrix = getMatrix(context);
  const bytes =
    format === 'csv' ? matrixCsv(matrix) : await matrixXlsx(matrix, isDemoFile(context));
  return outgoing(context, `Utfordringsmatrise_${localDate(context.now())}.${format}`, bytes);
}

type Note = NonNullable<MatrixRow['measures'][number]['evaluation']>;

function newestNotes({ workspace: { db } }: Context): Map<number, Note> {
  const notes = db
    .select()
    .from(evaluation)
    .where(eq(evaluation.state, 'final'))
    .orderBy(desc(evaluation.finishedAt))
    .all();
  const newest = new Map<number, Note>();
  for (const { id, measureId, verdict, period } of notes)
    if (verdict && !newest.has(measureId))
      newest.set(measureId, { id, verdict, periodLabel: halfYearLabel(period) });
  return newest;
}

function gapsBySubject(
  context: Context,
  indicators: ReturnType<typeof listIndicators>,
): Map<string, MatrixGap> {
  const { groups } = listGaps(context, indicators);
  return new Map(
    groups
      .flatMap(({ open, accepted }): MatrixGap[] => [
        ...open.map((gap) => ({ ...gap, reason: null })),
        ...accepted,
      ])
      .map((gap) => [`${gap.kind} ${gap.subject}`, gap]),
  );
}
