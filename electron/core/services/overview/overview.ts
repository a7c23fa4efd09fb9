import { and, asc, isNull } from 'drizzle-orm';
import { daysBetween, formatDate, joinWords, localDate } from '../../../contract/format.ts';
import type { IndicatorRow } from '../../../contract/indicators.ts';
import type { MeasureSummary } from '../../../contract/measures.ts';
import type { AttentionRow, Overview } from '../../../contract/overview.ts';
import { card } from '../../../../db/schema/index.ts';
import { isGap, listChallenges } from '../challenges/read.ts';
import { missingEvaluation } from '../../domain/gaps.ts';
import type { Context } from '../context.ts';
import { listIndicators } from '../indicators/read.ts';
import { getMeasure, listMeasures } from '../measures/read.ts';

const shownRows = 5;
/** A wait of days is work going on; after this many it needs somebody. */
const longWaitDays = 7;
const headlines = [
  'absence-g10-median-days',
  'absence-g10-mean-days',
  'low-income-0-17',
  'mental-complaints-lower-secondary',
];

/** The home screen: the gap sentence, what needs someone, the measures and the newest figures. */
export function getOverview(context: Context, lastBackup: { at: string } | null): Overview {
  const today = localDate(context.now());
  const indicators = listIndicators(context);
  const challenges = listChallenges(context, indicators);
  const gaps = challenges.rows.filter(isGap).map((row) => row.id);
  const measures = listMeasures(context);
  return {
    today,
    gaps: {
      total: challenges.counts.all,
      withoutMeasure: gaps,
      includesLowIncome: challenges.rows.some(
        (row) => isGap(row) && row.indicators.some((i) => i.indicatorId.startsWith('low-income')),
      ),
      links: challenges.counts.links,
      confirmedLinks: challenges.counts.confirmedLinks,
      challenges: challenges.rows.map((row) => ({
        id: row.id,
        shortName: row.shortName,
        state: row.measures.length > 0 ? 'linked' : row.emptyReason === null ? 'gap' : 'accepted',
      })),
    },
    attention: attention(context, measures, today).slice(0, shownRows),
    measures,
    figures: headlines.flatMap((id) => {
      const row = indicators.find((i) => i.id === id);
      return row
        ? [
            {
              indicatorId: id,
              name: row.shortName,
              latest: row.latest,
              waitingFor: row.waitingFor,
              verdict: row.verdict,
            },
          ]
        : [];
    }),
    readingAid: readingAid(indicators),
    lastBackup,
  };
}

/** Worst first: overdue, waiting, the plan's own conflict, missing state, missing evaluation. */
function attention(
  context: Context,
  measures: readonly MeasureSummary[],
  today: string,
): AttentionRow[] {
  return [
    ...cardRows(context, today),
    ...conflictRows(context, measures),
    ...stateRows(measures),
    ...leaderRows(measures),
    ...measures.flatMap((measure): AttentionRow[] =>
      measure.evaluation.need !== 'missing'
        ? []
        : [
            {
              id: `evaluation-${measure.id}`,
              severity: 'review',
              title: `Tiltak ${measure.id} mangler fersk evaluering`,
              reason: missingEvaluation(measure.evaluation.lastFinished),
              action: { label: 'Start notat', to: `/evaluations?measure=${measure.id}` },
            },
          ],
    ),
  ];
}

/** The first run asks where the measures stand before any date is judged: one row, not five. */
function stateRows(measures: readonly MeasureSummary[]): AttentionRow[] {
  const silent = measures.filter((measure) => measure.status === null);
  const [first] = silent;
  if (!first) return [];
  const ids = joinWords(silent.map((measure) => String(measure.id)));
  return [
    {
      id: 'state',
      severity: 'unstarted',
      title: `Hvor står tiltak ${ids}?`,
      reason: 'Gruppa har ikke oppgitt status ennå. Ingen dato blir vurdert før det er gjort.',
      action: { label: 'Oppgi status', to: `/measures/${first.id}?dialog=status` },
    },
  ];
}

/** A measure that has begun without anybody to lead it. */
function leaderRows(measures: readonly MeasureSummary[]): AttentionRow[] {
  return measures
    .filter(({ leader, evaluation }) => leader === null && evaluation.need !== 'not_judged')
    .map(({ id }) => ({
      id: `leader-${id}`,
      severity: 'review',
      title: `Tiltak ${id} mangler prosjektleder`,
      reason: 'Tiltaket er i gang, men ingen rolle er satt til å lede det.',
      action: { label: 'Se tiltaket', to: `/measures/${id}?tab=about` },
    }));
}

function cardRows({ workspace: { db } }: Context, today: string): AttentionRow[] {
  const rows = db
    .select()
    .from(card)
    .where(and(isNull(card.archivedAt), isNull(card.doneAt)))
    .orderBy(asc(card.dueDate))
    .all();
  const to = (row: (typeof rows)[number]) => `/measures/${row.measureId}?card=${row.id}`;
  const overdue = rows.filter((row) => row.dueDate !== null && row.dueDate < today);
  const waited = (row: (typeof rows)[number]) => daysBetween(row.waitingSince ?? today, today);
  const waiting = rows
    .filter((row) => row.waitingOn !== null && !overdue.includes(row))
    .filter((row) => waited(row) >= longWaitDays)
    .toSorted((a, b) => waited(b) - waited(a));
  return [
    ...overdue.map((row): AttentionRow => ({
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

function conflictRows(context: Context, measures: readonly MeasureSummary[]): AttentionRow[] {
  return measures.flatMap(({ id }) => {
    const own = getMeasure(context, id).dependencies.filter((d) => d.measureId === id);
    const together = own.filter((d) => d.conflict !== null);
    const conflict = together[0]?.conflict;
    if (!conflict) return [];
    const ground = together.map((d) => String(d.dependsOnId));
    return [
      {
        id: `conflict-${id}`,
        severity: 'waiting',
        title: `Tiltak ${id} bygger på tiltak ${joinWords(ground)}, men starter samtidig`,
        reason: conflict,
        action: { label: 'Se tiltaket', to: `/measures/${id}?tab=about` },
      } satisfies AttentionRow,
    ];
  });
}

/** Median and mean absence lie on different sides of the county: say what that can mean. */
function readingAid(rows: readonly IndicatorRow[]): string | null {
  const [median, mean] = ['absence-g10-median-days', 'absence-g10-mean-days'].map(
    (id) => rows.find((r) => r.id === id)?.latest,
  );
  if (!median?.county || !mean?.county || median.period !== mean.period) return null;
  const isBelow = (median.county.difference ?? 0) < 0;
  const isAbove = (mean.county.difference ?? 0) > 0;
  return isBelow && isAbove
    ? 'Median under fylket, gjennomsnitt over: det kan bety at noen få har svært mye fravær.'
    : null;
}
