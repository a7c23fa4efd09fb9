import { asc, eq } from 'drizzle-orm';
import {
  importedFile,
  observation,
  publication,
  source,
  vintage,
} from '../../../db/schema/index.ts';
import type { Evaluation } from '../../contract/evaluations.ts';
import { verdictWord } from '../../contract/words.ts';
import { listChallenges } from '../../core/services/challenges/read.ts';
import type { Context } from '../../core/services/context.ts';
import { listEvaluations } from '../../core/services/evaluations/read.ts';
import {
  findIndicator,
  gatherIndicator,
  indicatorDefinitions,
} from '../../core/services/indicators/gather.ts';
import { verdictOf } from '../../core/services/indicators/read.ts';
import { sourceOfImport } from '../../core/services/indicators/whose.ts';
import { getMeasure, listMeasures } from '../../core/services/measures/read.ts';
import { readArgs, WrongUse, type Answer } from './args.ts';
import { withFile } from './with-file.ts';

type Rows = Record<string, unknown>[];
const views: Record<string, (context: Context, indicator: string | undefined) => Rows> = {
  measures: (context) => listMeasures(context).map(({ id }) => ({ ...getMeasure(context, id) })),
  challenges: (context) => listChallenges(context).rows.map((row) => ({ ...row })),
  indicators: (context) =>
    indicatorDefinitions(context).map((definition) => ({
      ...definition.row,
      sourceName: definition.source.name,
      trend: verdictOf(gatherIndicator(context, definition))?.text ?? null,
    })),
  observations: showObservations,
  evaluations: (context) => listEvaluations(context).map(shownEvaluation),
};

/** show FIL measures|challenges|indicators|observations|evaluations [--indicator NØKKEL] */
export function runShow(args: string[]): Promise<Answer> {
  const { values, positionals } = readArgs(args, 2, { indicator: { type: 'string' } });
  const [file = '', what = ''] = positionals;
  const view = Object.hasOwn(views, what) ? views[what] : undefined;
  if (!view) throw new WrongUse(`Kan ikke vise «${what}». Velg ${Object.keys(views).join(', ')}.`);
  return withFile(
    file,
    (context) => {
      const rows = view(context, values.indicator);
      return { json: rows, text: rows.map((row) => JSON.stringify(row)).join('\n') };
    },
    { readOnly: true },
  );
}

/** A note as the command line shows it: the verdict in the plan's own word, as it was given. */
export function shownEvaluation(note: Evaluation): Record<string, unknown> {
  const { missing: _missing, revision: _revision, measureId, verdict, ...shown } = note;
  return {
    ...shown,
    measure: measureId,
    measureId,
    verdict: verdict ? verdictWord[verdict] : null,
  };
}

/** Every figure in use: the newest vintage of each indicator, place and period. */
function showObservations({ workspace, ...rest }: Context, indicator: string | undefined): Rows {
  const { db } = workspace;
  if (indicator) findIndicator({ workspace, ...rest }, indicator);
  const rows = db
    .select({
      indicator: vintage.indicatorId,
      place: observation.place,
      period: observation.period,
      value: observation.value,
      status: observation.status,
      raw: observation.raw,
      imported: importedFile,
      listed: source,
      vintage: vintage.id,
      sourcePlace: observation.sourcePlace,
      file: importedFile.fileName,
      fileHash: importedFile.fileHash,
      importedAt: importedFile.at,
    })
    .from(observation)
    .innerJoin(vintage, eq(vintage.id, observation.vintageId))
    .innerJoin(importedFile, eq(importedFile.id, vintage.importId))
    .innerJoin(publication, eq(publication.importId, importedFile.id))
    .innerJoin(source, eq(source.id, importedFile.sourceId))
    .where(indicator ? eq(vintage.indicatorId, indicator) : undefined)
    .orderBy(asc(publication.at), asc(vintage.id))
    .all();
  const current = new Map(rows.map((row) => [`${row.indicator} ${row.place} ${row.period}`, row]));
  const shown = [...current.values()].map(({ imported, listed, ...row }) => ({
    ...row,
    source: sourceOfImport({ ...imported, source: listed }, listed).name,
  }));
  return shown.toSorted((a, b) =>
    `${a.indicator} ${a.place} ${a.period}` < `${b.indicator} ${b.place} ${b.period}` ? -1 : 1,
  );
}
