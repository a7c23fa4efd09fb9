import { createHash } from 'node:crypto';
import { halfYearAt, halfYearIndex, planPeriod } from '../../contract/half-years.ts';
import { DomainError } from '../../contract/errors.ts';
import { formatDate } from '../../contract/format.ts';

/** The day the story ends when nothing else is asked for; every date in `content` is written against it. */
export const demoDay = '2026-11-30';
/** The last day it may end on: what is planned two years ahead still falls within the plan's own years. */
export const lastDemoDay = '2029-06-30';
/** As many times the story may be told: more takes too long to play, and no group comes near it. */
export const mostTimes = 200;

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
const longestHalfYearMs = 184 * dayMs;
const meanHalfYearMs = (365.25 / 2) * dayMs;

/** The two sources of chance, played instead of asked: a clock and a row of ids that are always the same. */
export interface Stage {
  /** The day a date of the story falls on when the story ends on another day: whole weeks away. */
  day(date: string): string;
  /** The half-year nearest to where a half-year of the story falls: «2026V». Two never fall in one. */
  half(code: string): string;
  /** As `half`, for a period that is told of, a half-year or a year: begun wherever it was begun in the story. */
  begun(code: string): string;
  now(): Date;
  newId(): string;
  /** Role that writes, until the next one. */
  actor(): string;
  /** Moves to a day of the story, some minutes after the last thing that happened that day. */
  enter(date: string, actor: string): void;
}

/** `validation` where the story cannot end on `today` (ISO date). */
export function checkDemoDay(today: string): void {
  if (today >= demoDay && today <= lastDemoDay) return;
  const years = `${planPeriod.first.slice(0, 4)}–${planPeriod.last.slice(0, 4)}`;
  throw new DomainError(
    'validation',
    `Demofila kan ikke slutte ${formatDate(today, 'long')}. Tallene i den går til høsten 2026, og planen gjelder ${years}. Velg en dag fra ${formatDate(demoDay, 'long')} til ${formatDate(lastDemoDay, 'long')}.`,
  );
}

/**
 * A stage whose story ends on or at most six days before `today` (ISO date, the story's own day or later).
 * A story told `times` over has as much less time between two things, so that a day holds them all.
 */
export function makeStage(today: string, times = 1): Stage {
  const weeks = Math.floor((Date.parse(today) - Date.parse(demoDay)) / weekMs);
  const day = (date: string) =>
    new Date(Date.parse(date) + weeks * weekMs).toISOString().slice(0, 10);
  const later = weeks * weekMs;
  const move = (code: string, by: number) =>
    code.length === 4
      ? String(Number(code) + Math.floor(by / 2))
      : halfYearAt(halfYearIndex(code) + by);
  let instant = 0;
  let ids = 0;
  let who = '';
  return {
    day,
    half: (code) => move(code, Math.round(later / meanHalfYearMs)),
    begun: (code) => move(code, Math.floor(later / longestHalfYearMs)),
    now: () => new Date(instant),
    newId: () => uuidOf(`oppdiktet ${++ids}`),
    actor: () => who,
    enter(date, actor) {
      const morning = Date.parse(`${day(date)}T07:30:00Z`);
      // Text that saves itself within two minutes is one step: three apart, each is its own.
      instant = Math.max(morning, instant + Math.ceil((3 * 60_000) / times));
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
