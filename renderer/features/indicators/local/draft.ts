import type {
  CountKind,
  LocalCount,
  LocalCountList,
} from '../../../../electron/contract/local-counts.ts';
import { localCountsText } from '../../../text/local-counts.ts';

/** What stands in the form, as typed. */
export interface CountDraft {
  period: string;
  count: string;
  base: string;
  /** Empty while it is the count's own period. */
  basePeriod: string;
  invited: string;
  rule: string;
  countedBy: string;
  countedOn: string | null;
}
export type DraftErrors = Partial<Record<keyof CountDraft, string>>;

const text = localCountsText.form;

/** A form for a new count: the newest period not counted, and the rule as last time. */
export function newDraft({ periods, counts, today }: LocalCountList): CountDraft {
  return {
    period: periods.find((period) => !period.isCounted)?.code ?? '',
    ...{ count: '', base: '', basePeriod: '', invited: '' },
    rule: counts[0]?.rule ?? '',
    countedBy: counts[0]?.countedBy ?? '',
    countedOn: today,
  };
}

/** A form for correcting a count, with its true figures. */
export function draftOf(count: LocalCount): CountDraft {
  const { period, rule, countedBy, countedOn } = count;
  return {
    ...{ period, rule, countedBy, countedOn, basePeriod: '' },
    count: String(count.count ?? ''),
    base: String(count.base ?? ''),
    invited: String(count.invited ?? ''),
  };
}

/** A whole number as typed, spaces allowed; null for anything else. */
export function wholeNumber(typed: string): number | null {
  const plain = typed.replaceAll(/\s/gu, '');
  return /^\d{1,8}$/.test(plain) ? Number(plain) : null;
}

/** What is wrong with the form, by field; empty when it can be saved. */
export function draftErrors(draft: CountDraft, kind: CountKind, periodLabel: string): DraftErrors {
  const [count, base, invited] = [draft.count, draft.base, draft.invited].map(wholeNumber);
  const errors: DraftErrors = {};
  if (draft.period === '') errors.period = text.periodMissing;
  if (count == null) errors.count = text.wholeNumber;
  if (kind !== 'count') {
    if (base == null) errors.base = text.wholeNumber;
    else if (base === 0) errors.base = text.baseZero;
    else if (count != null && base < count && (kind === 'share' || kind === 'survey'))
      errors.base = text.baseTooSmall;
  }
  if (kind === 'share' && draft.basePeriod !== '' && draft.basePeriod !== draft.period)
    errors.basePeriod = text.basePeriodOther(periodLabel);
  if (kind === 'survey') {
    if (invited == null) errors.invited = text.wholeNumber;
    else if (base != null && invited < base) errors.invited = text.invitedTooFew;
  }
  if (draft.rule.trim() === '') errors.rule = text.ruleMissing;
  if (draft.countedBy.trim() === '') errors.countedBy = text.countedByMissing;
  if (draft.countedOn === null) errors.countedOn = text.countedOnMissing;
  return errors;
}

/** The numbers of a form without errors, as the call wants them. */
export function draftNumbers(draft: CountDraft, kind: CountKind) {
  const base = kind === 'count' ? null : wholeNumber(draft.base);
  const invited = kind === 'survey' ? wholeNumber(draft.invited) : null;
  return {
    count: wholeNumber(draft.count) ?? 0,
    ...(base === null ? {} : { base, basePeriod: draft.basePeriod || draft.period }),
    ...(invited === null ? {} : { invited }),
  };
}
