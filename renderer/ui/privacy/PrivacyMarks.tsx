import { useEffect, useRef } from 'react';
import type { TextRange } from '../../../electron/contract/privacy.ts';
import { pageRange } from './fields.ts';
import type { Watched } from './watch.ts';

const highlightName = 'dp-privacy';

/** Whether the phrases can be shown where they stand; in a single line they cannot. */
export function canPaint(field: HTMLElement): boolean {
  return field instanceof HTMLTextAreaElement || (field.isContentEditable && 'highlights' in CSS);
}

/** Tints and underlines the phrases where they stand; the list under the field says them in words. */
export function PrivacyMarks({ watched }: { watched: Watched }) {
  const { field, text, warnings } = watched;
  const ranges = warnings.flatMap((warning) => warning.ranges);
  return field instanceof HTMLTextAreaElement ? (
    <Mirror area={field} text={text} ranges={ranges} />
  ) : (
    <Highlight editor={field} ranges={ranges} />
  );
}

/** In an editor the browser paints ranges itself, without touching what the editor owns. */
function Highlight({ editor, ranges }: { editor: HTMLElement; ranges: readonly TextRange[] }) {
  useEffect(() => {
    if (!canPaint(editor)) return;
    const painted = CSS.highlights.get(highlightName) ?? new Highlights();
    const own = ranges.flatMap((range) => pageRange(editor, range) ?? []);
    for (const range of own) painted.add(range);
    CSS.highlights.set(highlightName, painted);
    return () => {
      for (const range of own) painted.delete(range);
    };
  });
  return null;
}
const Highlights = globalThis.Highlight;

/** A text area cannot be painted in: its text is laid out once more behind it, with marks. */
function Mirror(props: { area: HTMLTextAreaElement; text: string; ranges: readonly TextRange[] }) {
  const { area, text, ranges } = props;
  const mirror = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const lay = () => {
      const box = mirror.current;
      if (box === null) return;
      const style = getComputedStyle(area);
      for (const name of copied) box.style.setProperty(name, style.getPropertyValue(name));
      box.style.setProperty('top', `${area.offsetTop}px`);
      box.style.setProperty('left', `${area.offsetLeft}px`);
      box.style.setProperty('width', `${area.offsetWidth}px`);
      box.style.setProperty('height', `${area.offsetHeight}px`);
      box.scrollTop = area.scrollTop;
    };
    lay();
    const sizes = new ResizeObserver(lay);
    sizes.observe(area);
    area.addEventListener('scroll', lay);
    return () => {
      sizes.disconnect();
      area.removeEventListener('scroll', lay);
    };
  });
  return (
    <div ref={mirror} className="dp-privacy-mirror" aria-hidden>
      {marked(text, ranges).map(({ part, at, isMarked }) =>
        isMarked ? <mark key={at}>{part}</mark> : <span key={at}>{part}</span>,
      )}
    </div>
  );
}

const copied = [
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'line-height',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'border-top-width',
  'border-right-width',
  'border-bottom-width',
  'border-left-width',
  'tab-size',
] as const;

function marked(text: string, ranges: readonly TextRange[]) {
  const parts: { part: string; at: number; isMarked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push({ part: text.slice(at, start), at, isMarked: false });
    parts.push({ part: text.slice(start, end), at: start, isMarked: true });
    at = end;
  }
  return [...parts, { part: text.slice(at), at, isMarked: false }].filter(
    ({ part }) => part !== '',
  );
}
