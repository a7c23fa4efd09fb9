import ical, {
  ICalEventBusyStatus,
  ICalEventTransparency,
  type ICalCalendar,
} from 'ical-generator';
import { demoStamp } from '../../../contract/demo.ts';
import type { Duty, DutyRule } from '../../../contract/duties.ts';
import { addDays, dayNumber, partsOf } from '../../domain/calendar/days.ts';
import { occurrences } from '../../domain/calendar/recurrence.ts';
import { osloInstant, osloTimezone, osloWallClock, osloZone } from './oslo.ts';

/** A stretch of whole days that does not come back: a sprint. */
export interface CalendarSpan {
  id: string;
  title: string;
  from: string;
  to: string;
  note: string;
  /** Raised with each change: calendars take the entry with the highest. */
  revision: number;
}

export interface CalendarModel {
  /** An entry leaves its calendar behind when it is taken into another: each says that it is invented. */
  isDemo: boolean;
  name: string;
  /** Tells this file's entries from another file's: the same entry keeps its UID in every export. */
  uid: string;
  now: Date;
  duties: readonly Omit<Duty, 'when'>[];
  spans: readonly CalendarSpan[];
}

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const meetingHours = 1;

/** The year wheel as iCalendar (RFC 5545): UTF-8, lines folded, CRLF throughout. */
export function calendarFile(model: CalendarModel): Uint8Array {
  const calendar = ical({
    name: saidOf(model, model.name),
    prodId: '//Dreiepunkt//Arshjul//NO',
    // No zone for the calendar itself: stamps are UTC, and each timed entry names its own.
    timezone: { name: null, generator: () => osloTimezone },
  });
  for (const duty of model.duties) addDuty(calendar, model, duty);
  for (const span of model.spans) addSpan(calendar, model, span);
  return new TextEncoder().encode(`${calendar.toString()}\r\n`);
}

function addDuty(calendar: ICalCalendar, model: CalendarModel, duty: Omit<Duty, 'when'>): void {
  const [first] = occurrences(duty, duty.startDate, addDays(duty.startDate, 366 * duty.every * 8));
  if (first === undefined) return;
  const note = [duty.owner === null ? '' : `Ansvar: ${duty.owner}`, duty.note].filter(Boolean);
  const rule = ruleText(duty, first);
  calendar.createEvent({
    id: `${duty.id}@${model.uid}`,
    sequence: duty.revision - 1,
    stamp: model.now,
    summary: saidOf(model, duty.rule === 'each_half_year' ? `Frist: ${duty.title}` : duty.title),
    ...(note.length > 0 ? { description: note.join('\n') } : {}),
    ...(rule === null ? {} : { repeating: rule }),
    ...when(duty, first),
  });
}

function when({ startTime, endTime }: Omit<Duty, 'when'>, day: string) {
  if (startTime === null) return allDay(day, day);
  const length = endTime === null ? meetingHours * 60 : minutesOf(endTime) - minutesOf(startTime);
  const start = osloInstant(day, startTime);
  // In the hour that is left out in spring both ends would be the same instant.
  const end = endTime === null ? start : osloInstant(day, endTime);
  const isRight = end.getTime() > start.getTime();
  return {
    start: faceOf(start),
    end: faceOf(isRight ? end : new Date(start.getTime() + length * 60_000)),
    timezone: osloZone,
  };
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function addSpan(calendar: ICalCalendar, model: CalendarModel, span: CalendarSpan): void {
  calendar.createEvent({
    id: `${span.id}@${model.uid}`,
    sequence: span.revision - 1,
    stamp: model.now,
    summary: saidOf(model, span.title),
    ...(span.note === '' ? {} : { description: span.note }),
    ...allDay(span.from, span.to),
  });
}

function saidOf({ isDemo }: CalendarModel, words: string): string {
  return isDemo ? `${demoStamp}: ${words}` : words;
}

/** The end of an all-day entry is the day after its last. A deadline or a sprint keeps nobody from meeting. */
function allDay(from: string, to: string) {
  const midnight = (day: string) => new Date(dayNumber(day) * 86_400_000);
  return { start: midnight(from), end: midnight(addDays(to, 1)), allDay: true, ...free };
}

const free = {
  transparency: ICalEventTransparency.TRANSPARENT,
  busystatus: ICalEventBusyStatus.FREE,
};

/**
 * The library copies a date and writes it by the machine's own clock face, which has an hour missing in spring.
 * Only a zoned date is taken as it is: this one has Norway's face on every machine.
 */
class NorwegianClock extends Date {
  readonly internal = new Date(this.getTime());
  withTimeZone = () => this;
  tzComponents = () => [0, '+00', '00'];
  override getFullYear = () => this.getUTCFullYear();
  override getMonth = () => this.getUTCMonth();
  override getDate = () => this.getUTCDate();
  override getHours = () => this.getUTCHours();
  override getMinutes = () => this.getUTCMinutes();
  override getSeconds = () => this.getUTCSeconds();
}

function faceOf(instant: Date): Date {
  return new NorwegianClock(osloWallClock(instant));
}

/** The rule as RFC 5545 writes it; null for a single day. */
function ruleText(duty: DutyRule & Pick<Duty, 'startTime'>, first: string): string | null {
  const parts = ruleParts(duty);
  if (parts === null) return null;
  return [...parts, ...until(duty, first)].join(';');
}

function ruleParts(duty: DutyRule): string[] | null {
  const { day } = partsOf(duty.startDate);
  switch (duty.rule) {
    case 'once':
      return null;
    case 'weekly':
      return ['FREQ=WEEKLY', `INTERVAL=${duty.every}`, 'WKST=MO'];
    case 'monthly':
      return [
        'FREQ=MONTHLY',
        `INTERVAL=${duty.every}`,
        `BYDAY=${duty.nth ?? 1}${weekdayCodes[(duty.weekday ?? 1) - 1]}`,
      ];
    case 'half_yearly':
      return ['FREQ=MONTHLY', 'INTERVAL=6', `BYMONTHDAY=${day}`];
    case 'yearly':
      return ['FREQ=YEARLY', `INTERVAL=${duty.every}`];
    case 'each_half_year':
      return ['FREQ=MONTHLY', 'INTERVAL=6', 'BYMONTHDAY=-1'];
  }
}

/** The last day inclusive; for a timed entry the instant of its last start, in UTC as the RFC asks. */
function until(
  { endDate, startTime }: DutyRule & Pick<Duty, 'startTime'>,
  first: string,
): string[] {
  if (endDate === null) return [];
  const last = endDate < first ? first : endDate;
  const compact = (text: string) => text.replaceAll(/[-:]/g, '');
  if (startTime === null) return [`UNTIL=${compact(last)}`];
  const instant = osloInstant(last, startTime).toISOString().slice(0, 19);
  return [`UNTIL=${compact(instant)}Z`];
}
