import { asc, isNull, eq, or } from 'drizzle-orm';
import { joinWords } from '../../../contract/format.ts';
import type { LaneEvent } from '../../../contract/reading.ts';
import { event, measure } from '../../../../db/schema/index.ts';
import type { Period } from '../../domain/periods.ts';
import { placeOnAxis, whenText } from '../../domain/reading/lane.ts';
import {
  measureStartEvents,
  standingEvents,
  type ChartEvent,
} from '../../domain/statistics/events.ts';
import type { Context } from '../context.ts';

const ownSource = 'Merket av gruppa';

/** The standing events, the measures' starts as adopted, and the group's own, oldest first. */
export function laneEvents(
  { workspace: { db } }: Context,
  indicatorId: string,
  axis: readonly Period[],
): LaneEvent[] {
  const own = db
    .select()
    .from(event)
    .where(or(isNull(event.indicatorId), eq(event.indicatorId, indicatorId)))
    .all();
  const starts = measureStartEvents(db.select().from(measure).orderBy(asc(measure.id)).all());
  const fixed = [...standingEvents, ...together(starts)].map((item): Dated => ({
    ...toLane(item, axis),
    start: item.start,
  }));
  const marked = own.map((row): Dated => {
    const dates = { start: row.startDate, end: row.endDate ?? row.startDate };
    const item = { id: row.id, label: row.text, precision: 'day' as const, source: ownSource };
    const { text, startDate, endDate } = row;
    return {
      ...toLane({ ...item, ...dates, kind: 'plan' }, axis),
      kind: 'group',
      own: { text, startDate, endDate, isForAll: row.indicatorId === null },
      start: row.startDate,
    };
  });
  return [...fixed, ...marked]
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    .map(({ start: _start, ...rest }) => rest);
}

type Dated = LaneEvent & { start: string };

/** «Tiltak 2 og 3 starter»: measures of one season are one mark; the season stands beside it. */
function together(starts: readonly ChartEvent[]): ChartEvent[] {
  return [...Map.groupBy(starts, (item) => item.start).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const numbers = group.map(({ id }) => id.replace(/^\D+/, ''));
    const source = [...new Set(group.map((item) => item.source))].join('; ');
    return [{ ...first, label: `Tiltak ${joinWords(numbers)} starter`, source }];
  });
}

function toLane(item: ChartEvent, axis: readonly Period[]): LaneEvent {
  const { id, kind, label, source } = item;
  return { id, kind, label, source, when: whenText(item), own: null, at: placeOnAxis(item, axis) };
}
