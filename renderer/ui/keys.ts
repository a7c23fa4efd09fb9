import { useLayoutEffect, useRef } from 'react';
import { keyName, isHeldBack, type KeyFacts } from './keyNames.ts';
import { overlays } from './overlays.ts';
import { isOn } from './preferences.ts';

export type KeyHandler = (event: KeyboardEvent) => void;
type Layer = { current: Record<string, KeyHandler> };

const layers: Layer[] = [];
const prefixListeners = new Set<(prefix: string) => void>();
let prefix = '';
let timer: ReturnType<typeof setTimeout> | undefined;

function setPrefix(next: string): void {
  clearTimeout(timer);
  if (next !== '') timer = setTimeout(() => setPrefix(''), 2500);
  if (next === prefix) return;
  prefix = next;
  for (const listener of prefixListeners) listener(next);
}

/** Where focus is, as far as keys care. */
function factsOf(target: EventTarget | null): KeyFacts {
  const element = target instanceof Element ? target : null;
  const within = (selector: string) => element?.closest(selector) != null;
  const input = element instanceof HTMLInputElement ? element.type : null;
  const isText =
    (input !== null &&
      !['checkbox', 'radio', 'button', 'submit', 'range', 'file'].includes(input)) ||
    within('textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"]');
  return {
    isText,
    isOverlay: within(overlays),
    isControl: within(
      'a[href], button, input, select, textarea, summary, [role="menuitem"], [role="tab"], [role="option"]',
    ),
    ownsArrows: input === 'radio' || input === 'range' || within('[role="tab"], [role="slider"]'),
  };
}

/** The newest layer with this key wins, so that a dialog or a page comes before the shell. */
function find(name: string): { run: KeyHandler | null; isPrefix: boolean } {
  for (let at = layers.length - 1; at >= 0; at -= 1) {
    const map = layers[at]?.current ?? {};
    const run = map[name];
    if (run) return { run, isPrefix: false };
    if (Object.keys(map).some((key) => key.startsWith(`${name} `))) {
      return { run: null, isPrefix: true };
    }
  }
  return { run: null, isPrefix: false };
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const name = keyName(event);
  if (name === null || isHeldBack(name, factsOf(event.target), isOn('dp-single-keys'))) return;
  const started = prefix;
  setPrefix('');
  const found = started === '' ? find(name) : find(`${started} ${name}`);
  if (found.isPrefix) setPrefix(started === '' ? name : `${started} ${name}`);
  if (found.run || found.isPrefix || started !== '') event.preventDefault();
  found.run?.(event);
}

/**
 * Keys that work wherever focus is: 'n', 'ctrl+enter', 'alt+1', 'shift+f6', '?', or a row of keys
 * like 'g t 1'. A handled key does nothing else; the last component to ask for a key gets it.
 */
export function useKeys(map: Record<string, KeyHandler>, enabled = true): void {
  const latest = useRef(map);
  // Before the browser paints: a key pressed on what is seen is never lost to an effect still to come.
  useLayoutEffect(() => {
    latest.current = map;
  });
  useLayoutEffect(() => {
    if (!enabled) return;
    layers.push(latest);
    if (layers.length === 1) window.addEventListener('keydown', onKeyDown);
    return () => {
      layers.splice(layers.indexOf(latest), 1);
      if (layers.length === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, [enabled]);
}

/** Hears when a row of keys has begun ('g', 'g t') and when it ends (''). */
export function onKeyPrefix(listener: (prefix: string) => void): () => void {
  prefixListeners.add(listener);
  return () => void prefixListeners.delete(listener);
}
