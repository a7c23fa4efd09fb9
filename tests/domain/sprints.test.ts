import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commitmentReport,
  commitmentSentence,
  commitmentShort,
  type CardFate,
} from '../../electron/contract/commitment.ts';
import { checkGoal, goalLevel } from '../../electron/contract/sprint-goal.ts';
import { addDays, isoDay, weekdayOf } from '../../electron/core/domain/calendar/days.ts';
import {
  easterSunday,
  isWorkingDay,
  publicHolidays,
  workingDays,
  workingDaysLeft,
} from '../../electron/core/domain/calendar/working-days.ts';
import { evaluationNeed } from '../../electron/core/domain/evaluation.ts';
import { burnUp } from '../../electron/core/domain/sprints/burn-up.ts';
import {
  availableHours,
  cardHours,
  sameRole,
} from '../../electron/core/domain/sprints/capacity.ts';
import { rankQueue, type QueueFacts } from '../../electron/core/domain/sprints/queue.ts';

const fate = fc.record({
  isPromised: fc.boolean(),
  fate: fc.constantFrom<CardFate['fate']>('delivered', 'pushed', 'dropped'),
});

describe('the commitment report', () => {
  it('loses no card whatever happened: promised and added are delivered, pushed and dropped', () => {
    fc.assert(
      fc.property(fc.array(fate, { maxLength: 60 }), (cards) => {
        const report = commitmentReport(cards);
        expect(report.promised + report.added).toBe(cards.length);
        expect(report.delivered + report.pushed + report.dropped).toBe(cards.length);
        expect(report.deliveredAsPromised).toBeLessThanOrEqual(report.promised);
        expect(report.delivered - report.deliveredAsPromised).toBeLessThanOrEqual(report.added);
      }),
    );
  });

  it('says every number that is not nought, once, and no other', () => {
    fc.assert(
      fc.property(fc.array(fate, { minLength: 1, maxLength: 60 }), (cards) => {
        const report = commitmentReport(cards);
        const numbers = [...commitmentShort(report).matchAll(/\d+/g)].map(([n]) => Number(n));
        const said = [report.promised, report.delivered];
        const more = [report.added, report.pushed, report.dropped].filter((n) => n > 0);
        expect(numbers).toEqual([...said, ...more]);
      }),
    );
  });

  it('reads as the group says it', () => {
    const cards = (n: number, isPromised: boolean, fate: CardFate['fate']): CardFate[] =>
      Array.from({ length: n }, () => ({ isPromised, fate }));
    const report = commitmentReport([
      ...cards(5, true, 'delivered'),
      ...cards(2, true, 'pushed'),
      ...cards(2, true, 'dropped'),
      ...cards(1, false, 'delivered'),
      ...cards(2, false, 'dropped'),
    ]);
    expect(commitmentSentence(report)).toBe(
      'Vi lovet 9, leverte 6, la til 3, skjøv 2 ut og droppet 4. Av det vi lovet, ble fem levert.',
    );
    expect(commitmentSentence(commitmentReport(cards(3, true, 'delivered')))).toBe(
      'Vi lovet 3 og leverte 3.',
    );
    expect(commitmentSentence(commitmentReport([]))).toBe('Sprinten hadde ingen oppgaver.');
  });
});

describe('working days', () => {
  it('know the movable feasts of published calendars', () => {
    const easters = {
      2024: '03-31',
      2025: '04-20',
      2026: '04-05',
      2027: '03-28',
      2030: '04-21',
      2038: '04-25',
    };
    for (const [year, day] of Object.entries(easters))
      expect(easterSunday(Number(year))).toBe(`${year}-${day}`);
    expect([...publicHolidays(2027).keys()].toSorted()).toEqual([
      '2027-01-01',
      '2027-03-25',
      '2027-03-26',
      '2027-03-28',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-16',
      '2027-05-17',
      '2027-12-25',
      '2027-12-26',
    ]);
  });

  it('count the sprint of the design over Christmas as 23, and seven left on 25 November', () => {
    expect(workingDays('2026-12-07', '2027-01-08')).toBe(23);
    expect(workingDaysLeft('2026-11-25', '2026-11-09', '2026-12-04')).toBe(7);
    expect(workingDaysLeft('2026-12-04', '2026-11-09', '2026-12-04')).toBe(0);
    expect(workingDaysLeft('2026-11-01', '2026-11-09', '2026-11-13')).toBe(5);
  });

  it('add up over any two stretches, and no Sunday or public holiday is one', () => {
    const day = fc.integer({ min: 18_000, max: 26_000 });
    fc.assert(
      fc.property(day, fc.nat(90), fc.nat(90), (start, one, two) => {
        const [from, middle, to] = [start, start + one, start + one + two].map(isoDay);
        const next = addDays(middle ?? '', 1);
        expect(workingDays(from ?? '', to ?? '')).toBe(
          workingDays(from ?? '', middle ?? '') + workingDays(next, to ?? ''),
        );
        expect(isWorkingDay(from ?? '') && weekdayOf(from ?? '') > 5).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a goal', () => {
  it.each([
    [
      'Levere beskrivelsen av ny enhet for ungdom 13–18 år til tiltak 3 innen 8. januar',
      true,
      true,
      true,
    ],
    [
      'Beskrive inntak og selektive tiltak for 13–18 år, klart til ledergruppa 10. desember',
      true,
      true,
      true,
    ],
    ['Vi skal prøve ut foreldrekveld på én skole før jul', true, true, true],
    ['Å kartlegge hvem tilbudet når', true, false, false],
    ['Få på plass rutine for 5-åringene i uke 50', true, true, true],
    ['Ta i bruk skjemaet i alle barnehager høsten 2027', true, true, true],
    ['Bedre samarbeid', false, false, false],
    ['Rutine for 5-årskontroll', false, false, false],
    ['Samarbeidsavtale med BUP', false, false, false],
    ['', false, false, false],
  ])('«%s» is seen for what it says', (goal, verb, group, date) => {
    expect(checkGoal(goal)).toEqual({ verb, group, date });
  });

  it('names its level only when the sentence does', () => {
    expect(goalLevel('Prøve ut et selektivt tilbud')).toBe('selektivt');
    expect(goalLevel('Levere noe til indikatorene')).toBeNull();
  });
});

describe('the queue', () => {
  const facts = (id: string, part: Partial<QueueFacts> = {}): QueueFacts => ({
    ...{ id, number: Number(id), askedOn: null, blocks: [], gap: null, ageDays: 0, handRank: null },
    ...part,
  });
  const order = (cards: QueueFacts[]) => rankQueue(cards).map(({ id }) => id);

  it('puts what the leadership asked for before what blocks, a gap and age', () => {
    expect(
      order([
        facts('1', { ageDays: 90 }),
        facts('2', { gap: { challengeId: 'U05', lacks: 'indicator' } }),
        facts('3', { blocks: ['T3-04'] }),
        facts('4', { askedOn: '2026-11-01' }),
        facts('5', { ageDays: 91 }),
      ]),
    ).toEqual(['4', '3', '2', '5', '1']);
  });

  it('keeps the order by hand first and gives one order whatever order the cards came in', () => {
    const cards = [
      facts('1', { handRank: 'a1' }),
      facts('2', { askedOn: '2026-11-01' }),
      facts('3', { handRank: 'a0' }),
      facts('4'),
      facts('5'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(cards, { minLength: 5 }), (shuffled) => {
        expect(order(shuffled)).toEqual(['3', '1', '2', '4', '5']);
      }),
    );
  });
});

describe('capacity', () => {
  it('takes days off out of a share of the week and of stated hours alike', () => {
    expect(availableHours({ hours: null, percent: 20, daysOff: 0 }, 20)).toBe(30);
    expect(availableHours({ hours: null, percent: 20, daysOff: 5 }, 20)).toBe(22.5);
    expect(availableHours({ hours: 24, percent: null, daysOff: 10 }, 20)).toBe(12);
    expect(availableHours({ hours: 24, percent: null, daysOff: 30 }, 20)).toBe(0);
    expect(availableHours({ hours: null, percent: null, daysOff: 0 }, 20)).toBeNull();
    expect(availableHours({ hours: null, percent: 100, daysOff: 0 }, 0)).toBe(0);
  });

  it('lets hours win over size, and one role is one whatever its capitals', () => {
    expect(cardHours({ size: 'L', hours: 3 })).toBe(3);
    expect(cardHours({ size: 'M', hours: null })).toBe(8);
    expect(cardHours({ size: null, hours: null })).toBeNull();
    expect(sameRole('Helsestasjonen ', 'helsestasjonen')).toBe(true);
    expect(sameRole('PPT', 'PP')).toBe(false);
  });
});

describe('the burn-up', () => {
  it('never has more done than there is, and ends where the cards end', () => {
    const day = fc.integer({ min: 0, max: 27 }).map((n) => addDays('2026-11-09', n));
    const span = fc.record({
      from: day,
      left: fc.option(day),
      done: fc.option(day),
    });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), (cards) => {
        const points = burnUp(cards, '2026-11-09', '2026-12-06');
        for (const { scope, done } of points) expect(done).toBeLessThanOrEqual(scope);
        expect(points.at(-1)?.date).toBe('2026-12-06');
        expect(points.at(-1)?.scope).toBe(cards.filter(({ left }) => left === null).length);
      }),
    );
  });
});

describe('what is promised', () => {
  it('counts what nobody has answered for', () => {
    const report = commitmentReport([
      { isPromised: true, fate: 'delivered' },
      ...Array.from({ length: 3 }, () => ({ isPromised: true, fate: null })),
    ]);
    expect(commitmentSentence(report)).toBe('Vi lovet 4 og leverte 1.');
  });
});

describe('an evaluation', () => {
  const need = (lastFinished: string | null, hasBegun = true) =>
    evaluationNeed({ hasBegun, lastFinished }, '2026H');
  it('is not judged before the measure has begun, and holds through the half-year after its own', () => {
    expect(need(null, false)).toBe('not_judged');
    expect(need(null)).toBe('missing');
    expect(need('2025H')).toBe('missing');
    expect(need('2026V')).toBe('fresh');
    expect(need('2026H')).toBe('fresh');
  });
});
