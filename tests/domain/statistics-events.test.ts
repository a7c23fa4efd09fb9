import { describe, expect, it } from 'vitest';
import { measures } from '../../db/plan/measures.ts';
import { parsePeriod } from '../../electron/core/domain/periods.ts';
import {
  eventsOnAxis,
  measureStartEvents,
  standingEvents,
} from '../../electron/core/domain/statistics/events.ts';

describe('the event lane', () => {
  it('shows adopted starts as seasons and gives no date to a measure that has none', () => {
    const events = measureStartEvents(measures);
    expect(events.map(({ id, start, end, precision }) => [id, start, end, precision])).toEqual([
      ['measure-1', '2025-01-01', '2025-06-30', 'season'],
      ['measure-2', '2025-07-01', '2025-12-31', 'season'],
      ['measure-3', '2025-07-01', '2025-12-31', 'season'],
    ]);
    expect(events[0]?.label).toBe('Tiltak 1 starter (våren 2025)');
  });

  it('puts the pandemic over three school years, not over the label’s first year alone', () => {
    const axis = ['2018-19', '2019-20', '2020-21', '2021-22', '2022-23'].flatMap(
      (code) => parsePeriod(code) ?? [],
    );
    const onAxis = eventsOnAxis(standingEvents, axis).map(({ event, from, to }) => [
      event.id,
      from,
      to,
    ]);
    expect(onAxis).toEqual([
      ['pandemic', '2019-20', '2021-22'],
      ['child-welfare-reform', '2021-22', '2021-22'],
    ]);
  });

  it('has a source and ends no earlier than it starts', () => {
    for (const event of standingEvents) {
      expect(event.source).not.toBe('');
      expect(event.start <= event.end).toBe(true);
    }
  });
});
