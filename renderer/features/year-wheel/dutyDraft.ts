import type { Duty } from '../../../electron/contract/duties.ts';

/** A duty as the form holds it; numbers as they are typed. */
export interface DutyDraft {
  title: string;
  kind: Duty['kind'];
  rule: Duty['rule'];
  startDate: string | null;
  endDate: string | null;
  every: string;
  nth: number;
  weekday: number;
  startTime: string;
  endTime: string;
  measureId: number | null;
  owner: string;
  note: string;
}

export function draftOf(duty: Duty | null, firstDate: string): DutyDraft {
  return {
    title: duty?.title ?? '',
    kind: duty?.kind ?? 'meeting',
    rule: duty?.rule ?? 'once',
    startDate: duty?.startDate ?? firstDate,
    endDate: duty?.endDate ?? null,
    every: String(duty?.every ?? 1),
    nth: duty?.nth ?? 1,
    weekday: duty?.weekday ?? 1,
    startTime: duty?.startTime ?? '',
    endTime: duty?.endTime ?? '',
    measureId: duty?.measureId ?? null,
    owner: duty?.owner ?? '',
    note: duty?.note ?? '',
  };
}

/** The draft as the host wants it; null while something is missing. */
export function toDuty(draft: DutyDraft) {
  const every = Number(draft.every);
  const { title, startDate } = draft;
  if (title.trim() === '' || startDate === null || !Number.isInteger(every) || every < 1)
    return null;
  const isMonthly = draft.rule === 'monthly';
  return {
    ...draft,
    startDate,
    every,
    nth: isMonthly ? draft.nth : null,
    weekday: isMonthly ? draft.weekday : null,
    startTime: timeOf(draft.startTime),
    endTime: timeOf(draft.endTime),
    owner: draft.owner.trim() || null,
  };
}

/** «9», «9.30» and «0930» are times too. */
function timeOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const found = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text);
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}` : text;
}
