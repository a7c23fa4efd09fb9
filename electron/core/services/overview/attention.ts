import { and, asc, isNotNull, isNull, lt, or } from 'drizzle-orm';
import {
  daysBetween,
  formatDate,
  hasPassed,
  joinWords,
  localDate,
} from '../../../contract/format.ts';
import type { AttentionRow } from '../../../contract/overview.ts';
import { card } from '../../../../db/schema/index.ts';
import { missingEvaluation } from '../../domain/gaps.ts';
import type { Context } from '../context.ts';
import { planConflicts } from '../measures/read.ts';
import { ofStandingMeasure, type Standing } from '../measures/standing.ts';

/** A wait of days is work going on; after this many it needs somebody. */
const longWaitDays = 7;

/** Worst first: overdue, waiting, the plan's own conflict, missing state, missing evaluation. */
export function attentionRows(context: Context, measures: readonly Standing[]): AttentionRow[] {
  return [
    ...cardRows(context, localDate(context.now())),
    ...conflictRows(context, measures),
    ...stateRows(measures),
    ...leaderRows(measures),
    ...evaluationRows(measures),
  ];
}

function evaluationRows(measures: readonly Standing[]): AttentionRow[] {
  return measures
    .filter(({ evaluation }) => evaluation.need === 'missing')
    .map(({ row: { id }, evaluation }) => ({
      id: `evaluation-${id}`,
      severity: 'review',
      title: `Tiltak ${id} mangler fersk evaluering`,
      reason: missingEvaluation(evaluation.lastFinished),
      action: { label: 'Start notat', to: `/evaluations?measure=${id}` },
    }));
}

/** The first run asks where the measures stand before any date is judged: one row, not five. */
function stateRows(measures: readonly Standing[]): AttentionRow[] {
  const silent = measures.filter((measure) => measure.status === null);
  const [first] = silent;
  if (!first) return [];
  const ids = joinWords(silent.map(({ row }) => String(row.id)));
  return [
    {
      id: 'state',
      severity: 'unstarted',
      title: `Hvor står tiltak ${ids}?`,
      reason: 'Gruppa har ikke oppgitt status ennå. Ingen dato blir vurdert før det er gjort.',
      action: { label: 'Oppgi status', to: `/measures/${first.row.id}?dialog=status` },
    },
  ];
}

/** A measure that has begun without anybody to lead it. */
function leaderRows(measures: readonly Standing[]): AttentionRow[] {
  return measures
    .filter(({ row, evaluation }) => row.leader === null && evaluation.need !== 'not_judged')
    .map(({ row: { id } }) => ({
      id: `leader-${id}`,
      severity: 'review',
      title: `Tiltak ${id} mangler prosjektleder`,
      reason: 'Tiltaket er i gang, men ingen rolle er satt til å lede det.',
      action: { label: 'Se tiltaket', to: `/measures/${id}?tab=about` },
    }));
}

function cardRows({ workspace: { db } }: Context, today: string): AttentionRow[] {
  const rows = db
    .select({
      id: card.id,
      measureId: card.measureId,
      number: card.number,
      title: card.title,
      dueDate: card.dueDate,
      waitingOn: card.waitingOn,
      waitingSince: card.waitingSince,
    })
    .from(card)
    .where(
      and(
        isNull(card.archivedAt),
        isNull(card.doneAt),
        ofStandingMeasure(card.measureId),
        or(lt(card.dueDate, today), isNotNull(card.waitingOn)),
      ),
    )
    .orderBy(asc(card.dueDate))
    .all();
  const to = (row: (typeof rows)[number]) => `/measures/${row.measureId}?card=${row.id}`;
  const isOverdue = ({ dueDate }: (typeof rows)[number]) => hasPassed(dueDate, today);
  const waited = (row: (typeof rows)[number]) => daysBetween(row.waitingSince ?? today, today);
  const waiting = rows
    .filter((row) => row.waitingOn !== null && !isOverdue(row))
    .filter((row) => waited(row) >= longWaitDays)
    .toSorted((a, b) => waited(b) - waited(a));
  return [
    ...rows.filter(isOverdue).map((row): AttentionRow => ({
      id: row.id,
      severity: 'stop',
      title: `T${row.measureId}-${row.number} er over fristen: ${row.title}`,
      reason: [
        `Fristen var ${formatDate(row.dueDate ?? today, 'long')}`,
        ...(row.waitingOn ? [`venter på ${row.waitingOn}`] : []),
      ].join(' · '),
      action: { label: 'Åpne oppgaven', to: to(row) },
    })),
    ...waiting.map((row): AttentionRow => ({
      id: row.id,
      severity: 'waiting',
      title: `T${row.measureId}-${row.number} har ventet ${waited(row)} dager på ${row.waitingOn}`,
      reason: row.title,
      action: { label: 'Åpne oppgaven', to: to(row) },
    })),
  ];
}

function conflictRows(context: Context, measures: readonly Standing[]): AttentionRow[] {
  const conflicts = planConflicts(
    context,
    measures.map(({ row }) => row),
  );
  return [...Map.groupBy(conflicts, ({ measureId }) => measureId)].map(([id, own]) => ({
    id: `conflict-${id}`,
    severity: 'waiting',
    title: `Tiltak ${id} bygger på tiltak ${joinWords(own.map((d) => String(d.dependsOnId)))}, men starter samtidig`,
    reason: own[0]?.conflict ?? '',
    action: { label: 'Se tiltaket', to: `/measures/${id}?tab=about` },
  }));
}
