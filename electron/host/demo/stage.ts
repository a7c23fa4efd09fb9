import { createHash } from 'node:crypto';
import { halfYearDays, halfYearAt, halfYearIndex } from '../../contract/half-years.ts';

/** The day the story ends when nothing else is asked for; every date in `content` is written against it. */
export const demoDay = '2026-11-30';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** The two sources of chance, played instead of asked: a clock and a row of ids that are always the same. */
export interface Stage {
  /** The day a date of the story falls on when the story ends on another day: whole weeks away. */
  day(date: string): string;
  /** The half-year a half-year of the story falls in: «2026V». */
  half(code: string): string;
  now(): Date;
  newId(): string;
  /** Role that writes, until the next one. */
  actor(): string;
  /** Moves to a day of the story, some minutes after the last thing that happened that day. */
  enter(date: string, actor: string): void;
}

/** A stage whose story ends on or at most six days before `today` (ISO date). */
export function makeStage(today: string): Stage {
  const weeks = Math.floor((Date.parse(today) - Date.parse(demoDay)) / weekMs);
  const day = (date: string) =>
    new Date(Date.parse(date) + weeks * weekMs).toISOString().slice(0, 10);
  // Half of a half-year away from its ends, so that a week more or less changes nothing.
  const middle = (code: string) =>
    new Date(Date.parse(halfYearDays(code).start) + 91 * dayMs).toISOString().slice(0, 10);
  let instant = 0;
  let ids = 0;
  let who = '';
  return {
    day,
    half(code) {
      const date = day(middle(code));
      const year = Number(date.slice(0, 4));
      return halfYearAt(halfYearIndex(`${year}V`) + (date.slice(5) < '07-01' ? 0 : 1));
    },
    now: () => new Date(instant),
    newId: () => uuidOf(`oppdiktet ${++ids}`),
    actor: () => who,
    enter(date, actor) {
      const morning = Date.parse(`${day(date)}T07:30:00Z`);
      // Text that saves itself within two minutes is one step: three apart, each is its own.
      instant = Math.max(morning, instant + 3 * 60_000);
      who = actor;
    },
  };
}

/** A UUID that says the same each time for the same words. */
function uuidOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
