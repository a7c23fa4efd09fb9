import ICAL from 'ical.js';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { DutyRule, YearWheel } from '../../electron/contract/duties.ts';
import { addDays, isoDay } from '../../electron/core/domain/calendar/days.ts';
import { occurrences } from '../../electron/core/domain/calendar/recurrence.ts';
import { ruleWords } from '../../electron/core/domain/calendar/rule-words.ts';
import { calendarFile, type CalendarModel } from '../../electron/core/exporters/calendar/ics.ts';
import { osloInstant } from '../../electron/core/exporters/calendar/oslo.ts';
import { migrations } from '../../db/migrations/index.ts';
import { duties } from '../../db/plan/duties.ts';
import { measures } from '../../db/plan/measures.ts';
import { callerOf, testApp, type TestApp } from '../support/app.ts';

type Duty = CalendarModel['duties'][number];

const duty = (part: Partial<Duty>): Duty => ({
  ...{ id: 'd1', title: 'Møte', kind: 'meeting', rule: 'once', startDate: '2027-01-11' },
  ...{ endDate: null, every: 1, nth: null, weekday: null, startTime: null, endTime: null },
  ...{ measureId: null, owner: null, note: '', revision: 1 },
  ...part,
});
const model = (...given: Partial<Duty>[]): CalendarModel => ({
  isDemo: false,
  name: 'Oppvekstplan: årshjul',
  uid: 'fil.dreiepunkt',
  now: new Date('2026-11-22T11:00:00Z'),
  duties: given.map(duty),
  spans: [],
});
const text = (given: CalendarModel) => new TextDecoder().decode(calendarFile(given));
function parse(given: CalendarModel) {
  const root = new ICAL.Component(ICAL.parse(text(given)));
  ICAL.TimezoneService.reset();
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}
/** The starts a calendar program would show, up to and with a day. */
function expanded(event: ICAL.Event, to: string): Date[] | string[] {
  const iterator = event.iterator();
  const found: string[] = [];
  for (let next = iterator.next(); next && found.length < 500; next = iterator.next()) {
    const iso = next.toString();
    if (iso.slice(0, 10) > to) break;
    found.push(iso);
  }
  return found;
}

const rule = fc
  .record({
    rule: fc.constantFrom<DutyRule['rule']>(
      'once',
      'weekly',
      'monthly',
      'half_yearly',
      'yearly',
      'each_half_year',
    ),
    start: fc.integer({ min: 20_454, max: 21_914 }),
    length: fc.option(fc.integer({ min: 0, max: 900 })),
    every: fc.integer({ min: 1, max: 8 }),
    nth: fc.constantFrom(1, 2, 3, 4, -1),
    weekday: fc.integer({ min: 1, max: 7 }),
  })
  .map(({ rule: kind, start, length, every, nth, weekday }): DutyRule => {
    const day = isoDay(start);
    const isMonthly = kind === 'monthly';
    const isSafe = kind === 'yearly' || kind === 'half_yearly';
    return {
      rule: kind,
      startDate: isSafe && Number(day.slice(8)) > 28 ? `${day.slice(0, 8)}28` : day,
      endDate: length === null || kind === 'once' ? null : addDays(day, length),
      every: ['weekly', 'monthly', 'yearly'].includes(kind) ? every : 1,
      nth: isMonthly ? nth : null,
      weekday: isMonthly ? weekday : null,
    };
  });

describe('the calendar file', () => {
  it('gives a calendar program the very days the year wheel shows, for any rule', () => {
    fc.assert(
      fc.property(rule, (given) => {
        const to = '2031-12-31';
        const shown = occurrences(given, given.startDate, to);
        const [event] = parse(model(given));
        expect(event ? expanded(event, to) : []).toEqual(shown);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps a meeting at one o’clock in Norway before and after both clock changes', () => {
    const [event] = parse(
      model({
        ...{
          rule: 'weekly',
          every: 2,
          startDate: '2027-03-16',
          startTime: '13:00',
          endTime: '14:30',
        },
        endDate: '2027-11-30',
      }),
    );
    const starts: ICAL.Time[] = [];
    const iterator = event?.iterator();
    for (let next = iterator?.next(); next; next = iterator?.next()) starts.push(next);
    expect(starts.length).toBe(19);
    expect(new Set(starts.map(({ hour, minute }) => `${hour}.${minute}`))).toEqual(
      new Set(['13.0']),
    );
    const utc = starts.map((time) => time.toJSDate().toISOString().slice(0, 16));
    expect(utc.slice(0, 2)).toEqual(['2027-03-16T12:00', '2027-03-30T11:00']);
    expect(utc.at(-1)).toBe('2027-11-23T12:00');
    expect(event?.duration.toSeconds()).toBe(5400);
  });

  it('counts the last meeting in even when it starts just after midnight or late at night', () => {
    for (const startTime of ['00:15', '23:45'])
      for (const endDate of ['2027-01-25', '2027-07-26']) {
        const [event] = parse(
          model({ rule: 'weekly', startDate: '2027-01-11', endDate, startTime, endTime: null }),
        );
        expect(event ? expanded(event, '2028-01-01').at(-1) : '').toContain(endDate);
      }
  });

  it('knows Norwegian time to the minute on the days the clock changes', () => {
    const iso = (day: string, time: string) => osloInstant(day, time).toISOString().slice(0, 16);
    expect(iso('2027-03-28', '01:59')).toBe('2027-03-28T00:59');
    expect(iso('2027-03-28', '03:00')).toBe('2027-03-28T01:00');
    expect(iso('2027-10-31', '01:59')).toBe('2027-10-30T23:59');
    expect(iso('2027-10-31', '03:00')).toBe('2027-10-31T02:00');
  });

  it('is what RFC 5545 asks: CRLF to the end, lines of at most 75 octets, whole letters, UTC stamps', () => {
    const long = 'Drøfte ålesundsmodellen for barnehagens årsplan, «æøå»; se også vedlegg: '.repeat(
      6,
    );
    const file = text(model({ title: long, note: `${long}\nNy linje`, owner: 'Prosjektleder' }));
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = file.split('\r\n');
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file).not.toContain('\ufffd');
    expect(lines).toContain('DTSTAMP:20261122T110000Z');
    expect(lines).toContain('DTSTART;VALUE=DATE:20270111');
    expect(lines).toContain('DTEND;VALUE=DATE:20270112');
    expect(file).not.toMatch(/^TIMEZONE-ID/m);
    const [event] = parse(model({ title: long, note: `${long}\nNy linje` }));
    expect(event?.summary).toBe(long);
    expect(event?.description).toBe(`${long}\nNy linje`);
  });

  it('keeps nobody from meeting for a deadline or a sprint, and is newer when its days change', () => {
    const span = { id: 's1', title: 'Sprint 1', from: '2026-12-14', to: '2027-01-03', note: '' };
    const all = text({
      ...model({ startDate: '2027-01-11' }, { id: 'd2', startTime: '13:00' }),
      spans: [{ ...span, revision: 4 }],
    });
    const entries = all.split('BEGIN:VEVENT').slice(1);
    const isFree = entries.map(
      (entry) =>
        /^TRANSP:TRANSPARENT\r$/m.test(entry) && /^X-MICROSOFT-CDO-BUSYSTATUS:FREE\r$/m.test(entry),
    );
    expect(isFree).toEqual([true, false, true]);
    expect(entries[2]).toMatch(/^SEQUENCE:3\r$/m);
  });

  it('says the same on every machine, also in the hour that is left out in spring', () => {
    const own = process.env['TZ'];
    const inGap = model(
      { startDate: '2026-03-29', startTime: '02:30' },
      { id: 'd2', startDate: '2026-03-29', startTime: '02:15', endTime: '03:00' },
      { id: 'd3', startDate: '2026-10-25', startTime: '01:00', endTime: '04:00' },
      { id: 'd4', startDate: '2026-03-08', startTime: '02:30' },
    );
    try {
      const said = ['UTC', 'Europe/Oslo', 'America/New_York', 'Pacific/Auckland'].map((zone) => {
        process.env['TZ'] = zone;
        return text(inGap);
      });
      expect(new Set(said).size).toBe(1);
      const times = [...(said[0] ?? '').matchAll(/^DT(?:START|END);TZID=Europe\/Oslo:(\S+)/gm)];
      expect(times.map(([, time]) => time)).toEqual([
        ...['20260329T033000', '20260329T043000', '20260329T031500', '20260329T040000'],
        ...['20261025T010000', '20261025T040000', '20260308T023000', '20260308T033000'],
      ]);
    } finally {
      if (own === undefined) delete process.env['TZ'];
      else process.env['TZ'] = own;
    }
  });

  it('names a zone only where a meeting needs it, and defines it then', () => {
    expect(text(model({}))).not.toContain('VTIMEZONE');
    const timed = text(model({ startTime: '09:00', endTime: '10:00' }));
    expect(timed).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo');
    expect(timed).toContain('DTSTART;TZID=Europe/Oslo:20270111T090000');
  });
});

describe('the rule in words', () => {
  it.each([
    [{ rule: 'weekly', every: 2 }, 'hver 2. uke fra 11. januar 2027'],
    [{ rule: 'monthly', nth: -1, weekday: 2 }, 'siste tirsdag i hver måned fra 11. januar 2027'],
    [{ rule: 'yearly' }, '11. januar hvert år, første gang 2027'],
    [
      { rule: 'each_half_year', endDate: '2030-12-31' },
      'i løpet av hvert halvår fra 11. januar 2027 til 31. desember 2030',
    ],
  ] as const)('%o', (part, words) => {
    expect(ruleWords(duty(part))).toBe(words);
  });
});

describe('the year wheel of a file', () => {
  const open: TestApp[] = [];
  afterEach(() => {
    for (const app of open.splice(0)) {
      expect(app.errors).toEqual([]);
      app.close();
    }
  });
  const newFile = () => {
    const app = testApp();
    open.push(app);
    return { app, call: callerOf(() => app).call };
  };
  const content = (part: Partial<Duty>) => {
    const { id: _id, revision: _revision, ...given } = duty(part);
    return given;
  };

  it('comes with the half-year evaluations and the fixed releases, and no invented day', async () => {
    const { call } = newFile();
    const { entries } = await call<YearWheel>('query', 'duty.wheel', { year: 2027 });
    const evaluations = entries.filter(({ title }) => title.startsWith('Halvårsevaluering'));
    expect(evaluations).toHaveLength(10);
    expect(evaluations.every(({ isUndated }) => isUndated)).toBe(true);
    const kostra = entries.filter(({ title }) => title.startsWith('KOSTRA'));
    expect(kostra.map(({ from, isUndated }) => [from, isUndated])).toEqual([
      ['2027-03-15', false],
      ['2027-06-15', false],
    ]);
    expect(entries.filter(({ isPublicHoliday }) => isPublicHoliday)).toHaveLength(11);
  });

  it('is the same in a file upgraded from version 2 as in a new one', () => {
    const sqlite = new Database(':memory:');
    const upTo = (last: number) =>
      migrations.filter(({ version }) => version <= last).forEach(({ sql }) => sqlite.exec(sql));
    upTo(5);
    const insert = sqlite.prepare(
      `INSERT INTO measure (id, short_name, name, adopted_text, adopted_description, strategy,
         responsible, start_kind, start_text, start_season, start_year, leader, reference)
       VALUES (@id, @shortName, @name, @adoptedText, @adoptedDescription, @strategy, @responsible,
         @startKind, @startText, @startSeason, @startYear, @leader, @reference)`,
    );
    for (const measure of measures) insert.run(measure);
    migrations.filter(({ version }) => version === 6).forEach(({ sql }) => sqlite.exec(sql));
    const rows = sqlite
      .prepare(
        `SELECT id, title, kind, rule, start_date AS startDate, end_date AS endDate,
           measure_id AS measureId, note FROM duty ORDER BY id`,
      )
      .all();
    expect(rows).toEqual(duties);
  });

  it('keeps a meeting, gives it the same UID in every export, and refuses what no calendar can hold', async () => {
    const { app, call } = newFile();
    const made = await call<Duty>(
      'mutation',
      'duty.create',
      content({
        title: 'Ledergruppa',
        startTime: '09:00',
        endTime: '10:00',
        rule: 'weekly',
        every: 2,
      }),
    );
    const uids = async () => {
      const response = await app.handler(new Request('http://core.invalid/files/calendar.ics'));
      expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      const bytes = new Uint8Array(await response.arrayBuffer());
      return [...new TextDecoder().decode(bytes).matchAll(/^UID:(.+?)\r$/gm)].map(([, uid]) => uid);
    };
    const first = await uids();
    expect(first).toEqual(await uids());
    expect(new Set(first).size).toBe(first.length);
    expect(first.some((uid) => uid?.startsWith(`${made.id}@`))).toBe(true);
    await expect(
      call('mutation', 'duty.create', content({ rule: 'yearly', startDate: '2028-02-29' })),
    ).rejects.toThrow(/til og med den 28/);
    await expect(
      call('mutation', 'duty.create', content({ startTime: '10:00', endTime: '09:00' })),
    ).rejects.toThrow(/slutter før det begynner/);
    await expect(
      call('mutation', 'duty.update', { ...content({}), dutyId: made.id, revision: 7 }),
    ).rejects.toThrow(/^conflict/);
    await call('mutation', 'duty.remove', { dutyId: made.id });
    expect((await uids()).length).toBe(first.length - 1);
    await call('mutation', 'history.undo', null);
    expect(await uids()).toEqual(first);
  });
});
