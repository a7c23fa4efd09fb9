import { and, asc, isNull } from 'drizzle-orm';
import {
  daysBetween,
  formatDate,
  halfYearLabel,
  halfYearOf,
  joinWords,
  localDate,
} from '../../../contract/format.ts';
import type { IndicatorRow } from '../../../contract/indicators.ts';
import type { MeasureSummary } from '../../../contract/measures.ts';
import type { AttentionRow, Overview } from '../../../contract/overview.ts';
import { card } from '../../../../db/schema/index.ts';
import { isGap, listChallenges } from '../challenges/read.ts';
import type { Context } from '../context.ts';
import { listIndicators } from '../indicators/read.ts';
import { getMeasure, listMeasures } from '../measures/read.ts';

const shownRows = 5;
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
    ...measures.flatMap((measure): AttentionRow[] =>
      measure.lastEvaluation || !measure.status || measure.status.stage === 'not_started'
        ? []
        : [
            {
              id: `evaluation-${measure.id}`,
              severity: 'review',
              title: `Evaluering av tiltak ${measure.id} mangler for ${halfYearLabel(halfYearOf(today))}`,
              reason: 'Planen krever at alle nye tiltak evalueres underveis',
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

function cardRows({ workspace: { db } }: Context, today: string): AttentionRow[] {
  const rows = db
    .select()
    .from(card)
    .where(and(isNull(card.archivedAt), isNull(card.doneAt)))
    .orderBy(asc(card.dueDate))
    .all();
  const to = (row: (typeof rows)[number]) => `/measures/${row.measureId}?card=${row.id}`;
  const overdue = rows.filter((row) => row.dueDate !== null && row.dueDate < today);
  const waiting = rows.filter((row) => row.waitingOn !== null && !overdue.includes(row));
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
      title: `T${row.measureId}-${row.number} har ventet ${daysBetween(row.waitingSince ?? today, today)} dager på ${row.waitingOn}`,
      reason: row.title,
      action: { label: 'Åpne oppgaven', to: to(row) },
    })),
  ];
}

function conflictRows(context: Context, measures: readonly MeasureSummary[]): AttentionRow[] {
  return measures.flatMap(({ id }) => {
    const own = getMeasure(context, id).dependencies.filter((d) => d.measureId === id);
    const conflict = own.find((d) => d.conflict !== null)?.conflict;
    if (!conflict) return [];
    const ground = own.filter((d) => d.kind === 'builds_on').map((d) => String(d.dependsOnId));
    return [
      {
        id: `conflict-${id}`,
        severity: 'waiting',
        title: `Tiltak ${id} bygger på ${joinWords(ground)}, men starter samtidig`,
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
