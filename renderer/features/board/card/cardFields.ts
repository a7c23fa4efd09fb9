import type { CardChoices } from '../../../../electron/contract/card-content.ts';
import type { Card } from '../../../../electron/contract/cards.ts';
import { plainOf } from '../../../../electron/contract/rich-text.ts';
import {
  cardSizes,
  waitingKinds,
  type CardSize,
  type WaitingKind,
} from '../../../../electron/contract/vocabulary.ts';
import { cardText } from '../../../text/card.ts';
import { formatDate, formatNumber, halfYearLabel } from '../../../text/format.ts';
import type { Stored } from '../../../ui/draft/draftStore.ts';

/** What can be edited on a card, as the fields hold it; an empty text is nothing. */
export interface CardFields {
  title: string;
  description: string;
  owner: string;
  /** «date:2026-12-02», «season:2027V», «condition:…» or empty: one value, so that two ways of saying when clash. */
  due: string;
  size: string;
  hours: string;
  waitingOn: string;
  waitingKind: string;
  waitingSince: string;
  waitingDecisionId: string;
  challenges: readonly string[];
  services: readonly string[];
  labels: readonly string[];
  levelId: string;
  areaId: string;
  ambitionPointId: string;
  requestId: string;
}

export type DueKind = 'none' | 'date' | 'season' | 'condition';

/** The kind and the value of a due field. */
export function dueParts(due: string): { kind: DueKind; value: string } {
  const at = due.indexOf(':');
  const kind = due.slice(0, Math.max(0, at));
  return kind === 'date' || kind === 'season' || kind === 'condition'
    ? { kind, value: due.slice(at + 1) }
    : { kind: 'none', value: '' };
}

export const dueText = (kind: DueKind, value: string): string =>
  kind === 'none' ? '' : `${kind}:${value}`;

const hoursText = (hours: number | null): string =>
  hours === null ? '' : String(hours).replace('.', ',');

/** The hours that were typed; null for none, undefined where it is no number of hours. */
export function hoursOf(typed: string): number | null | undefined {
  const bare = typed.trim().replace(',', '.');
  if (bare === '') return null;
  const hours = Number(bare);
  return /^\d+(\.\d{1,2})?$/.test(bare) && hours > 0 && hours <= 10_000 ? hours : undefined;
}

/** The card as its draft holds it. */
export function storedCard(card: Card): Stored<CardFields> {
  const due = card.dueDate
    ? dueText('date', card.dueDate)
    : card.dueSeason
      ? dueText('season', card.dueSeason)
      : card.dueCondition
        ? dueText('condition', card.dueCondition)
        : '';
  const { title, description, challenges, services, labels } = card;
  return {
    revision: card.revision,
    fields: {
      ...{ title, description, due, challenges, services, labels },
      owner: card.owner ?? '',
      size: card.size ?? '',
      hours: hoursText(card.hours),
      waitingOn: card.waitingOn ?? '',
      waitingKind: card.waitingKind ?? '',
      waitingSince: card.waitingSince?.slice(0, 10) ?? '',
      waitingDecisionId: card.waitingDecisionId ?? '',
      levelId: card.levelId ?? '',
      areaId: card.areaId ?? '',
      ambitionPointId: card.ambitionPointId ?? '',
      requestId: card.requestId ?? '',
    },
  };
}

export interface CardInput {
  title?: string;
  description?: string;
  owner?: string | null;
  dueDate?: string | null;
  dueSeason?: string | null;
  dueCondition?: string | null;
  size?: CardSize | null;
  hours?: number | null;
  waitingOn?: string | null;
  waitingKind?: WaitingKind | null;
  waitingSince?: string | null;
  waitingDecisionId?: string | null;
  challenges?: string[];
  services?: string[];
  labels?: string[];
  levelId?: string | null;
  areaId?: string | null;
  ambitionPointId?: string | null;
  requestId?: string | null;
}

const words: readonly ('owner' | 'waitingOn')[] = ['owner', 'waitingOn'];
const choices = [
  'waitingSince',
  'waitingDecisionId',
  'levelId',
  'areaId',
  'ambitionPointId',
  'requestId',
] as const;

/** The changed fields as the core takes them. */
export function toInput(changes: Partial<CardFields>): CardInput {
  const input: CardInput = {};
  if (changes.title !== undefined) input.title = changes.title.trim();
  if (changes.description !== undefined) input.description = changes.description;
  for (const key of words) {
    const typed = changes[key];
    if (typed !== undefined) input[key] = typed.trim() || null;
  }
  for (const key of choices) {
    const chosen = changes[key];
    if (chosen !== undefined) input[key] = chosen || null;
  }
  if (changes.due !== undefined) {
    const { kind, value } = dueParts(changes.due);
    input.dueDate = kind === 'date' ? value || null : null;
    input.dueSeason = kind === 'season' ? value || null : null;
    input.dueCondition = kind === 'condition' ? value.trim() || null : null;
  }
  if (changes.size !== undefined)
    input.size = cardSizes.find((size) => size === changes.size) ?? null;
  if (changes.hours !== undefined) input.hours = hoursOf(changes.hours) ?? null;
  if (changes.waitingKind !== undefined)
    input.waitingKind = waitingKinds.find((kind) => kind === changes.waitingKind) ?? null;
  if (changes.challenges) input.challenges = [...changes.challenges];
  if (changes.services) input.services = [...changes.services];
  if (changes.labels) input.labels = [...changes.labels];
  return input;
}

/** Whether the core would take a value; the rest is saved meanwhile. */
export function canSaveField(
  field: keyof CardFields,
  value: CardFields[keyof CardFields],
): boolean {
  if (typeof value !== 'string') return true;
  if (field === 'title') return value.trim() !== '';
  if (field === 'hours') return hoursOf(value) !== undefined;
  if (field !== 'due') return true;
  const { kind, value: when } = dueParts(value);
  return kind === 'none' || when.trim() !== '';
}

/** How a value reads where two versions stand side by side. */
export function showField(
  field: keyof CardFields,
  value: CardFields[keyof CardFields],
  known: CardChoices | undefined,
  challenges: readonly { id: string; shortName: string }[],
): string {
  const named = (list: readonly { id: string; name: string }[] = [], id: string) =>
    list.find((one) => one.id === id)?.name ?? id;
  if (typeof value !== 'string') {
    const list =
      field === 'challenges'
        ? challenges.map(({ id, shortName }) => ({ id, name: `${id} ${shortName}` }))
        : field === 'services'
          ? known?.services
          : known?.labels;
    return value.map((id) => named(list, id)).join(', ');
  }
  if (value === '') return '';
  const words: Partial<Record<keyof CardFields, () => string | undefined>> = {
    description: () => plainOf(value),
    due: () => dueWords(value),
    waitingSince: () => formatDate(value, 'long'),
    waitingKind: () => waitingKindWord(value),
    waitingDecisionId: () => known?.decisions.find(({ id }) => id === value)?.title,
    levelId: () => named(known?.levels, value),
    areaId: () => known?.areas.find(({ id }) => id === value)?.title,
    ambitionPointId: () => known?.ambitionPoints.find(({ id }) => id === value)?.text,
    requestId: () => known?.requests.find(({ id }) => id === value)?.text,
  };
  return words[field]?.() ?? value;
}

function waitingKindWord(value: string): string {
  const kind = waitingKinds.find((one) => one === value);
  return kind ? cardText.fields.waitingKinds[kind] : value;
}

/** «2. desember 2026», «våren 2027», the condition. */
export function dueWords(due: string): string {
  const { kind, value } = dueParts(due);
  if (kind === 'date') return value === '' ? '' : formatDate(value, 'long');
  return kind === 'season' ? halfYearLabel(value) : value;
}

/** «7,5» without more decimals than were written. */
export function shortHours(hours: number): string {
  return formatNumber(hours, Number.isInteger(hours) ? 0 : Number.isInteger(hours * 10) ? 1 : 2);
}
