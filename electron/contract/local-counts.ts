import { z } from 'zod';
import { id, isoDate, line, revision } from './fields.ts';
import type { ObservationStatus } from './vocabulary.ts';

/**
 * How a local figure is made: a plain count, a share of a base, a share of those who answered, a sum
 * spread over a base, or a median found in a base.
 */
export const countKinds = ['count', 'share', 'survey', 'mean', 'median'] as const;
export type CountKind = (typeof countKinds)[number];

/** One count as its list shows it. What is too small for others is null unless it was asked for. */
export interface LocalCount {
  id: string;
  indicatorId: string;
  /** Entered here, read from the ladder's register, or entered here before the ladder had it. */
  from: 'entered' | 'ladder' | 'replaced';
  period: string;
  periodLabel: string;
  count: number | null;
  /** What the count is set against: a denominator, those who answered, or the cases behind it. */
  base: number | null;
  invited: number | null;
  /** Whole per cent; null where none were invited, or too few answered. */
  responseRate: number | null;
  /** How the figure stands everywhere else: «24,3 %», «skjult, under fem». */
  status: ObservationStatus;
  shownAs: string;
  /** The figure itself with its unit; null as `count` is. */
  figure: string | null;
  rule: string;
  countedBy: string;
  countedOn: string;
  revision: number;
}

export interface LocalCountList {
  kind: CountKind;
  /** What is counted, and against what, in the indicator's own words. */
  countName: string;
  baseName: string;
  /** Newest period first. */
  counts: LocalCount[];
  /** How many of them are hidden everywhere else. */
  hidden: number;
  /** Periods that can be counted, newest first. */
  periods: { code: string; label: string; isCounted: boolean }[];
  today: string;
}

const whole = (label: string) =>
  z
    .number({ error: `Skriv et helt tall i feltet «${label}».` })
    .int(`Skriv et helt tall i feltet «${label}».`)
    .min(0, `Tallet i feltet «${label}» kan ikke være under null.`)
    .max(10_000_000, `Tallet i feltet «${label}» er for stort.`);

const period = z.string().min(4, 'Velg en periode.').max(12, 'Velg en periode.');

export const localCountListInput = z.object({
  indicatorId: id,
  /** Gives the list the true figures; no other answer ever has them. */
  showHidden: z.boolean().default(false),
});
export const localCountInput = z.object({ countId: id });
export const localCountRemoveInput = z.object({ countId: id, revision });
export const localCountSaveInput = z
  .object({
    indicatorId: id,
    /** Both for a count that is corrected, neither for a new one. */
    countId: id.optional(),
    revision: revision.optional(),
    period,
    count: whole('Antall'),
    base: whole('Nevner').optional(),
    /** The period the base speaks of, where there is one; must be the count's own. */
    basePeriod: period.optional(),
    invited: whole('Inviterte').optional(),
    rule: line('Slik er det telt', 600),
    countedBy: line('Hvem telte', 120),
    countedOn: isoDate,
  })
  .refine((input) => (input.countId === undefined) === (input.revision === undefined), {
    error: 'Tellingen kunne ikke rettes. Lukk skjemaet og åpne det på nytt.',
  });
