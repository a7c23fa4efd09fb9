import { eq } from 'drizzle-orm';
import { periodLabel } from '../../../contract/format.ts';
import type { ImportPreview } from '../../../contract/imports.ts';
import { source } from '../../../../db/schema/index.ts';
import type { PackedReport } from '../../importers/reading/packed.ts';
import type { Note } from '../../importers/types.ts';
import type { Context } from '../context.ts';
import { indicatorDefinitions } from '../indicators/gather.ts';
import { sourceOfImport } from '../indicators/whose.ts';
import { effectOf } from './effect.ts';
import type { StagedImport } from './stage.ts';
import { dayOf, takenBefore, takenBeforeNote } from './taken-before.ts';

/** What the import screen shows of a staged file. Gives other calls their turn while it counts. */
export async function previewImport(
  context: Context,
  staged: StagedImport,
): Promise<ImportPreview> {
  const { report, hash } = staged;
  const { id: sourceId, name: sourceName, stated: sourceStated } = staged.source;
  const listed = context.workspace.db.select().from(source).where(eq(source.id, sourceId)).get();
  if (!listed) throw new Error(`the source ${sourceId} of ${staged.fileName} is not in the list`);
  const whose = sourceOfImport(
    { sourceId, sourceName, sourceStated, actor: context.actor, source: listed },
    listed,
  );
  const definitions = new Map(indicatorDefinitions(context).map(({ row }) => [row.id, row]));
  const effect = await effectOf(context, report);
  const before = await takenBefore(context, staged, effect);
  const beforeNote = takenBeforeNote(before);
  const notes = beforeNote ? [beforeNote, ...report.notes] : report.notes;
  return {
    token: hash,
    fileName: staged.fileName,
    bytes: staged.bytes,
    hash,
    format: staged.format,
    sourceName: whose.name,
    sourceStated,
    profile: staged.mapping?.name ?? listed.name,
    content: staged.content,
    periodLabel: spanLabel(report),
    credit: whose.credit === '' ? '' : `${whose.licence} · ${whose.credit}`,
    counts: {
      places: report.places,
      columns: report.columns,
      accepted: report.accepted,
      hidden: report.hidden,
      missing: report.missing,
      notes: notes.length,
      stops: report.stops.length,
    },
    countSentence: report.counting,
    columns: report.series.map(({ measure, indicatorId }) => ({
      measure,
      indicatorId,
      indicatorName: definitions.get(indicatorId)?.shortName ?? indicatorId,
      definition: definitions.get(indicatorId)?.definition ?? '',
    })),
    ...staged.shown,
    notes: notes.map(toNote),
    stops: report.stops.map(toNote),
    checks: report.checks.map(({ sentence, ok }) => ({ sentence, isOk: ok })),
    effect,
    alreadyInUse:
      before.same && before.isCounting
        ? `Denne fila er allerede i bruk, tatt inn ${dayOf(before.same)}. Ingenting blir endret.`
        : null,
  };
}

function toNote({ code, sentence, detail, cell }: Note) {
  return { code, sentence, detail, cell };
}

function spanLabel({ periods }: PackedReport): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return '';
  return first === last
    ? periodLabel(first.code)
    : `${periodLabel(first.code)} til ${periodLabel(last.code)}`;
}
