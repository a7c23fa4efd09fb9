import type { TextEdit, TextRange } from '../../../electron/contract/privacy.ts';
import { privacyText } from '../../text/privacy.ts';

/** A field people write prose in: a text area, a line, or the editor of formatted text. */
export type ProseField = HTMLElement;

const prose =
  'textarea, input[type="text"], input:not([type]), [contenteditable="true"][role="textbox"]';
const notProse =
  '[readonly], [disabled], [role="combobox"], [inputmode="decimal"], [inputmode="numeric"], [data-privacy="off"] *';

/** The field an event came from; null for choices, figures and searches. */
export function fieldOf(target: EventTarget | null): ProseField | null {
  if (!(target instanceof Element)) return null;
  const field = target.closest<HTMLElement>(prose);
  return field === null || field.matches(notProse) ? null : field;
}

/** Every field of prose on the screen now. */
export function proseFields(): ProseField[] {
  return [...document.querySelectorAll<HTMLElement>(prose)].filter(
    (field) => !field.matches(notProse),
  );
}

function isInput(field: ProseField): field is HTMLTextAreaElement | HTMLInputElement {
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
}

interface Piece {
  node: Text | null;
  text: string;
}

/** The letters of an editor in order, a line's end after each block, as the host reads them. */
function pieces(editor: HTMLElement): Piece[] {
  const found: Piece[] = [];
  let block: Element | null = null;
  const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      const isBreak =
        node.tagName === 'BR' && !node.classList.contains('ProseMirror-trailingBreak');
      if (isBreak) found.push({ node: null, text: '\n' });
      if (!/^(P|H\d)$/.test(node.tagName)) continue;
      if (block !== null) found.push({ node: null, text: '\n' });
      block = node;
    } else if (node instanceof Text) found.push({ node, text: node.data });
  }
  return found;
}

/** What is written in a field. */
export function textIn(field: ProseField): string {
  if (isInput(field)) return field.value;
  return pieces(field)
    .map(({ text }) => text)
    .join('');
}

/** The characters of an editor as a range of the page. */
export function pageRange(editor: HTMLElement, { start, end }: TextRange): Range | null {
  const range = document.createRange();
  let at = 0;
  let isBegun = false;
  for (const { node, text } of pieces(editor)) {
    const next = at + text.length;
    if (node !== null && !isBegun && start >= at && start <= next) {
      range.setStart(node, start - at);
      isBegun = true;
    }
    if (node !== null && isBegun && end >= at && end <= next) {
      range.setEnd(node, end - at);
      return range;
    }
    at = next;
  }
  return null;
}

/** Puts focus in the field with the characters chosen. */
export function choose(field: ProseField, chosen: TextRange): void {
  field.focus();
  if (isInput(field)) return field.setSelectionRange(chosen.start, chosen.end);
  const range = pageRange(field, chosen);
  if (range === null) return;
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/**
 * Changes characters as if they were typed, so that the field, its form and the browser's own undo all
 * take part. The browser's command is old, but the only one that reaches both kinds of field.
 */
export function retype(field: ProseField, edits: readonly TextEdit[]): void {
  for (const edit of edits.toSorted((a, b) => b.start - a.start)) {
    choose(field, edit);
    if (edit.replacement === '') document.execCommand('delete');
    else document.execCommand('insertText', false, edit.replacement);
  }
}

/** The frame around a field that a warning is put into. */
export function frameOf(field: ProseField): HTMLElement {
  return (
    field.closest<HTMLElement>('.dp-rich-field, .aksel-form-field') ??
    field.parentElement ??
    document.body
  );
}

/** What the field is called on the screen. */
export function labelOf(field: ProseField): string {
  const named = field.getAttribute('aria-labelledby');
  const label =
    (named === null ? null : document.getElementById(named)?.textContent) ??
    (isInput(field) ? field.labels?.[0]?.textContent : null) ??
    field.getAttribute('aria-label');
  return label?.trim() || privacyText.field;
}

/** `noun.field` where a form says which (`data-place`), else the field's label. */
export function placeOf(field: ProseField): string {
  return (
    field.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? labelOf(field).slice(0, 120)
  );
}
