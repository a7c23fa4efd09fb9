import { eq } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import type { IndicatorDetail } from '../../../contract/indicators.ts';
import type { PaperInput, PaperModel } from '../../../contract/papers.ts';
import { area, workspace } from '../../../../db/schema/index.ts';
import { boardList } from '../../domain/papers/board-list.ts';
import type { PaperFrame } from '../../domain/papers/frame.ts';
import { indicatorSheet } from '../../domain/papers/indicator-sheet.ts';
import { matrixPage } from '../../domain/papers/matrix-page.ts';
import { measurePage } from '../../domain/papers/measure-page.ts';
import { getLook } from '../briefings/look.ts';
import { getMatrix } from '../challenges/matrix.ts';
import type { Context } from '../context.ts';
import { getIndicator, listIndicators } from '../indicators/read.ts';
import { getReading } from '../reading/read.ts';
import { saidRole } from '../workspace/roles.ts';
import { gatherBoard } from './gather-board.ts';
import { gatherMeasure } from './gather-measure.ts';

/** One thing in the file as a document, from what the file says now. Throws `not_found`. */
export function getPaper(context: Context, { kind, subject, filter }: PaperInput): PaperModel {
  const frame = frameOf(context);
  switch (kind) {
    case 'board': {
      const measureId = subject === 'all' ? null : measureIdOf(subject);
      return boardList(gatherBoard(context, frame, measureId, filter));
    }
    case 'measure':
      return measurePage(gatherMeasure(context, frame, measureIdOf(subject)));
    case 'indicator': {
      const detail = forPaper(context, getIndicator(context, subject));
      const reading = getReading(context, subject);
      return indicatorSheet({ frame, detail, reading, area: areaName(context, detail.areaId) });
    }
    case 'challenges': {
      const sourceOf = new Map(
        listIndicators(context).map(({ id, sourceName, sourceTable }) => [
          id,
          `${sourceName}: ${sourceTable}.`,
        ]),
      );
      return matrixPage({ frame, matrix: getMatrix(context), sourceOf });
    }
  }
}

/** Who took figures into use is said by role alone. */
function forPaper(context: Context, detail: IndicatorDetail): IndicatorDetail {
  return {
    ...detail,
    provenance: detail.provenance.map((from) => ({
      ...from,
      importedBy: saidRole(context, from.importedBy),
    })),
  };
}

function frameOf(context: Context): PaperFrame {
  const file = context.workspace.db.select().from(workspace).get();
  return {
    look: getLook(context),
    isDemo: file?.isDemo === true,
    madeAt: context.now().toISOString(),
  };
}

function measureIdOf(subject: string): number {
  if (/^\d{1,2}$/.test(subject)) return Number(subject);
  throw new DomainError('not_found', `Tiltak ${subject} finnes ikke i denne fila.`);
}

function areaName({ workspace: { db } }: Context, areaId: string | null): string {
  const found =
    areaId === null ? undefined : db.select().from(area).where(eq(area.id, areaId)).get();
  return found ? `${found.id} ${found.title}` : 'på tvers av hovedområdene';
}
