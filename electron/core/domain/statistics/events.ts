import { parsePeriod, type Period } from '../periods.ts';

/** What a chart's event lane shows: the world in grey, the plan in its own colour. */
export interface ChartEvent {
  id: string;
  kind: 'world' | 'plan';
  label: string;
  /** ISO dates, both inclusive; a single day has the same twice. */
  start: string;
  end: string;
  /** How exactly the date is known: a season is never shown as a day. */
  precision: 'day' | 'season' | 'year';
  source: string;
}

export const standingEvents: readonly ChartEvent[] = [
  {
    id: 'pandemic',
    kind: 'world',
    label: 'Koronapandemien',
    start: '2020-03-12',
    end: '2022-02-12',
    precision: 'day',
    source: 'Regjeringen: tiltakene fra 12. mars 2020, opphevet 12. februar 2022',
  },
  {
    id: 'child-welfare-reform',
    kind: 'world',
    label: 'Oppvekstreformen',
    start: '2022-01-01',
    end: '2022-01-01',
    precision: 'day',
    source: 'Oppvekstplan 2024–2030, kap. 1: barnevernsreformen i kraft 1. januar 2022',
  },
  {
    id: 'plan',
    kind: 'plan',
    label: 'Oppvekstplanen',
    start: '2024-01-01',
    end: '2024-12-31',
    precision: 'year',
    source: 'Oppvekstplan 2024–2030',
  },
];

/** The parts of an adopted measure that date its start. */
export interface MeasureStart {
  id: number;
  shortName: string;
  startText: string;
  startSeason: 'spring' | 'autumn' | null;
  startYear: number | null;
  reference: string;
}

/** Starts as adopted, each a season; a measure with a condition or no date has no place on the axis. */
export function measureStartEvents(measures: readonly MeasureStart[]): ChartEvent[] {
  return measures.flatMap((measure): ChartEvent[] => {
    if (measure.startSeason === null || measure.startYear === null) return [];
    const half = parsePeriod(`${measure.startYear}${measure.startSeason === 'spring' ? 'V' : 'H'}`);
    if (!half) return [];
    return [
      {
        id: `measure-${measure.id}`,
        kind: 'plan',
        label: `Tiltak ${measure.id} starter (${measure.startText})`,
        start: half.start,
        end: half.end,
        precision: 'season',
        source: measure.reference,
      },
    ];
  });
}

/** The events that touch the axis, oldest first, with the first and last period they touch. */
export function eventsOnAxis(
  events: readonly ChartEvent[],
  axis: readonly Pick<Period, 'code' | 'start' | 'end'>[],
): { event: ChartEvent; from: string; to: string }[] {
  return events
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    .flatMap((event) => {
      const touched = axis.filter(
        (period) => period.start <= event.end && event.start <= period.end,
      );
      const from = touched[0]?.code;
      const to = touched.at(-1)?.code;
      return from === undefined || to === undefined ? [] : [{ event, from, to }];
    });
}
