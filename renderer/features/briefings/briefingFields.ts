import {
  briefingTexts,
  type Briefing,
  type BriefingTextField,
  type LineInput,
  type PartInput,
} from '../../../electron/contract/briefings.ts';
import { plainOf } from '../../../electron/contract/rich-text.ts';
import { askKinds } from '../../../electron/contract/vocabulary.ts';
import { briefingText } from '../../text/briefings.ts';
import { formatDate } from '../../text/format.ts';
import type { Stored } from '../../ui/draft/draftStore.ts';

export type BriefingFields = Pick<
  Briefing,
  'title' | 'audience' | 'forDate' | 'periodFrom' | 'askKind' | 'indicators' | BriefingTextField
> & { parts: PartInput[]; lines: LineInput[] };

/** The part of a briefing that is written here, at the revision it stands at. */
export function storedBriefing(briefing: Briefing): Stored<BriefingFields> {
  const { title, audience, forDate, periodFrom, askKind, indicators, revision } = briefing;
  const texts = Object.fromEntries(
    briefingTexts.map((field) => [field, briefing[field]]),
  ) as Record<BriefingTextField, string>;
  return {
    fields: {
      ...{ title, audience, forDate, periodFrom, askKind, indicators },
      ...texts,
      parts: briefing.parts.map(({ key, isShown, heading, body, kind, nature }) => ({
        ...{ key, isShown, body },
        heading: kind === 'text' ? heading : '',
        nature: nature === 'assessment' ? 'assessment' : 'fact',
      })),
      lines: briefing.lines.map(({ key, isShown }) => ({ key, isShown })),
    },
    revision,
  };
}

/** The field's name as it stands on the screen. */
export function fieldLabel(field: keyof BriefingFields): string {
  if (field === 'parts') return briefingText.partOrder;
  if (field === 'lines') return briefingText.lineOrder;
  return briefingText[field];
}

/** A value as it reads, for the choice between two versions. */
export function showValue(
  field: keyof BriefingFields,
  value: BriefingFields[keyof BriefingFields],
  briefing: Briefing,
): string {
  if (value === null) return '';
  if (typeof value !== 'string') return listed(field, value, briefing).join('\n');
  if (field === 'forDate' || field === 'periodFrom') return formatDate(value, 'long');
  const kind = askKinds.find((known) => known === value);
  return field === 'askKind' && kind !== undefined
    ? briefingText.askKindWord[kind]
    : plainOf(value);
}

function listed(
  field: keyof BriefingFields,
  value: readonly (string | PartInput | LineInput)[],
  { choices, parts, lines }: Briefing,
): string[] {
  return value.flatMap((item) => {
    if (typeof item === 'string')
      return choices.find(({ indicatorId }) => indicatorId === item)?.name ?? [];
    if (!item.isShown) return [];
    const known: { key: string; heading?: string; text?: string }[] =
      field === 'parts' ? parts : lines;
    const found = known.find(({ key }) => key === item.key);
    return found?.heading ?? found?.text ?? item.key;
  });
}

/** The part of the builder a finding's field stands in; null for one that has no part. */
export function partOfField(field: string): string | null {
  if (field.startsWith('part:')) return field.slice('part:'.length);
  if (field === 'consequence') return 'ask';
  if (field === 'staffing') return 'economy';
  return briefingTexts.some((text) => text === field) ? field : null;
}

/** Brings a field, or a part's row, into view and puts focus on it. */
export function goToField(field: string): void {
  const part = field.startsWith('part:') ? field.slice('part:'.length) : null;
  const target =
    document.getElementById(`briefing-${field}`) ??
    document.getElementById(`part-${part ?? field}`) ??
    document.getElementById(`sheet-${part ?? field}`);
  if (target === null) return;
  target.scrollIntoView({ block: 'center' });
  const focusable = target.matches(fields) ? target : first(target);
  focusable?.focus({ preventScroll: true });
}

const fields = 'input, textarea, select, button, [contenteditable="true"]';

/** In a part its editor's first field comes before the row that opens it; in a group, the chosen one. */
function first(target: HTMLElement): HTMLElement | null {
  return (
    target.querySelector<HTMLElement>(
      '.dp-part-editor :is([contenteditable="true"], textarea, select, input)',
    ) ??
    target.querySelector<HTMLElement>('.dp-part-name, input:checked') ??
    target.querySelector<HTMLElement>(fields) ??
    (target.tabIndex === -1 ? target : null)
  );
}
