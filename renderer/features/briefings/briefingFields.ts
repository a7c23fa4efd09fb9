import type { Briefing } from '../../../electron/contract/briefings.ts';
import { askKinds } from '../../../electron/contract/vocabulary.ts';
import { briefingText } from '../../text/briefings.ts';
import { formatDate } from '../../text/format.ts';
import type { Stored } from '../../ui/draft/draftStore.ts';

export const longFields = ['assessment', 'childInterest', 'voice', 'economy'] as const;
export type LongField = (typeof longFields)[number];
export type BriefingFields = Pick<
  Briefing,
  'title' | 'forDate' | 'askKind' | 'ask' | 'consequence' | 'indicators' | LongField
>;

/** The part of a briefing that is written here, at the revision it stands at. */
export function storedBriefing(briefing: Briefing): Stored<BriefingFields> {
  const { title, forDate, askKind, ask, consequence, indicators } = briefing;
  const { assessment, childInterest, voice, economy } = briefing;
  return {
    fields: {
      title,
      forDate,
      askKind,
      ask,
      consequence,
      indicators,
      assessment,
      childInterest,
      voice,
      economy,
    },
    revision: briefing.revision,
  };
}

/** The field's name as it stands on the screen. */
export function fieldLabel(field: keyof BriefingFields): string {
  return field === 'indicators' ? briefingText.figures : briefingText[field];
}

/** A value as it reads, for the choice between two versions. */
export function showValue(
  field: keyof BriefingFields,
  value: string | string[],
  choices: Briefing['choices'],
): string {
  if (typeof value !== 'string') {
    const names = value.map((id) => choices.find((choice) => choice.indicatorId === id)?.name);
    return names.filter((name) => name !== undefined).join('\n');
  }
  if (field === 'forDate') return formatDate(value, 'long');
  const kind = askKinds.find((known) => known === value);
  return field === 'askKind' && kind !== undefined ? briefingText.askKindWord[kind] : value;
}

/** Brings a field, or a section of the preview, into view and puts focus on it. */
export function goToField(field: string): void {
  const target =
    document.getElementById(`briefing-${field}`) ?? document.getElementById(`sheet-${field}`);
  if (target === null) return;
  target.scrollIntoView({ block: 'center' });
  const inner = 'input:checked, input, textarea, select, button';
  const focusable = target.matches('input, textarea, select, button, [tabindex]')
    ? target
    : target.querySelector<HTMLElement>(inner);
  focusable?.focus({ preventScroll: true });
}
