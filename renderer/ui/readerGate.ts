/** Why nothing can be changed here now; null for the one who writes. */
let sentence: string | null = null;
const listeners = new Set<(sentence: string) => void>();

/** Set by the frame, from what the host says. */
export function setReaderSentence(next: string | null): void {
  sentence = next;
}

/** True for a reader, who is told who writes; asked by everything that begins a change. */
export function refuseReader(): boolean {
  if (sentence === null) return false;
  for (const listener of listeners) listener(sentence);
  return true;
}

/** For the frame, which says it; returns the function that stops listening. */
export function onReaderRefused(listener: (sentence: string) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Fields that look for something rather than change it. */
const looking = '[type="search"], [role="combobox"], [role="searchbox"], .dp-looking *';
const typing = 'input, textarea, [contenteditable="true"]';

function isEdited(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest(typing) !== null && target.closest(looking) === null
  );
}

/** Keys that change a formatted text, which acts on them before the browser asks whether it may. */
function isTypingKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return ['b', 'i', 'u', 'x', 'v'].includes(key.toLowerCase());
  return !altKey && (key.length === 1 || ['Enter', 'Backspace', 'Delete'].includes(key));
}

/** Answers every try to type into a field that is saved, wherever it stands; returns the way to stop. */
export function guardTyping(): () => void {
  const onInput = (event: Event) => {
    if (!isEdited(event.target) || !refuseReader()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onKey = (event: KeyboardEvent) => {
    const isFormatted =
      event.target instanceof Element && event.target.closest('[contenteditable="true"]') !== null;
    if (isFormatted && isTypingKey(event)) onInput(event);
  };
  document.addEventListener('beforeinput', onInput, true);
  document.addEventListener('paste', onInput, true);
  document.addEventListener('keydown', onKey, true);
  return () => {
    document.removeEventListener('beforeinput', onInput, true);
    document.removeEventListener('paste', onInput, true);
    document.removeEventListener('keydown', onKey, true);
  };
}
