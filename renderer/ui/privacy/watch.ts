import type { PrivacyWarning } from '../../../electron/contract/privacy.ts';
import { privacyText } from '../../text/privacy.ts';
import { announce } from '../announce.ts';
import {
  choose,
  fieldOf,
  frameOf,
  labelOf,
  placeOf,
  type ProseField,
  proseFields,
  textIn,
} from './fields.ts';

/** One field that has something to answer for. */
export interface Watched {
  id: number;
  field: ProseField;
  label: string;
  place: string;
  text: string;
  warnings: PrivacyWarning[];
  /** Where its warnings are drawn: the last thing in the field's own frame. */
  host: HTMLElement;
}

type Scan = (place: string, text: string) => Promise<PrivacyWarning[]>;

/** Rest after typing before a text is looked at; a paste is looked at at once. */
const restMs = 600;
const listeners = new Set<() => void>();
const timers = new Map<ProseField, ReturnType<typeof setTimeout>>();
let watched: readonly Watched[] = [];
let scan: Scan | null = null;
let ids = 0;

/** What a text in a place gives away; nothing where no host can be asked. */
export const scanPlace: Scan = async (place, text) => (await scan?.(place, text)) ?? [];

function put(next: readonly Watched[]): void {
  watched = next;
  for (const listener of listeners) listener();
}

export const standing = (): readonly Watched[] => watched;
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function forget(field: ProseField): void {
  const known = watched.find((one) => one.field === field);
  if (known === undefined) return;
  known.host.remove();
  delete frameOf(field).dataset['privacy'];
  put(watched.filter((one) => one !== known));
}

function forgetGone(): void {
  for (const { field } of watched) if (!field.isConnected) forget(field);
}

async function look(field: ProseField): Promise<void> {
  timers.delete(field);
  const text = textIn(field);
  const place = placeOf(field);
  const warnings = text.trim() === '' ? [] : await scanPlace(place, text).catch(() => null);
  // No answer, or an answer about a text that is no longer there, changes nothing.
  if (warnings == null || !field.isConnected || textIn(field) !== text) return;
  if (warnings.length === 0) return forget(field);
  const known = watched.find((one) => one.field === field);
  const label = labelOf(field);
  const host = known?.host ?? document.createElement('div');
  const frame = frameOf(field);
  if (host.parentElement !== frame) frame.append(host);
  frame.dataset['privacy'] = 'warned';
  put([
    ...watched.filter((one) => one !== known),
    { id: known?.id ?? (ids += 1), field, label, place, text, warnings, host },
  ]);
  if (warnings.length > (known?.warnings.length ?? 0))
    announce(privacyText.said(warnings.length, label));
}

function soon(field: ProseField, wait: number): void {
  clearTimeout(timers.get(field));
  timers.set(
    field,
    setTimeout(() => void look(field), wait),
  );
}

/** Looks at every field on the screen now; after a refusal, and after a text was kept. */
export function lookAtAll(): void {
  for (const field of proseFields()) soon(field, 0);
}

/** Puts the cursor on the next marked phrase; says so when there is none. */
export function goToNext(): void {
  const inOrder = watched.toSorted((a, b) =>
    a.field.compareDocumentPosition(b.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const active = document.activeElement;
  const at = inOrder.findIndex(({ field, host }) => field === active || host.contains(active));
  const next = inOrder[(at + 1) % inOrder.length];
  const range = next?.warnings[0]?.ranges[0];
  if (next === undefined || range === undefined) return announce(privacyText.none);
  choose(next.field, range);
  next.host.scrollIntoView({ block: 'nearest' });
}

/** Watches every field of prose in the window, those that come later too. Returns the way to stop. */
export function startWatching(ask: Scan): () => void {
  scan = ask;
  const onInput = (event: Event) => {
    const field = fieldOf(event.target);
    if (field === null) return;
    const isPaste = event instanceof InputEvent && event.inputType.startsWith('insertFrom');
    soon(field, isPaste ? 0 : restMs);
  };
  const onFocus = (event: FocusEvent) => {
    const field = fieldOf(event.target);
    if (field !== null && !timers.has(field)) soon(field, restMs);
  };
  document.addEventListener('input', onInput, true);
  document.addEventListener('focusin', onFocus);
  const observer = new MutationObserver(forgetGone);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('input', onInput, true);
    document.removeEventListener('focusin', onFocus);
    observer.disconnect();
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    for (const { field } of watched) forget(field);
    scan = null;
  };
}
