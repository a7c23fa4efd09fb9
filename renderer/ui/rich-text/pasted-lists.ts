import { isListMark, styleOf } from './pasted-style.ts';

/** One item of a list that its program wrote as a paragraph, or as a list of its own. */
interface FlatItem {
  element: Element;
  level: number;
  list: string;
  isOrdered: boolean;
  start: number;
  sign: string | null;
}

/** The paragraphs Word and Outlook made of list items, and Word on the web's lists of one, as lists with levels. */
export function gatherLists(body: HTMLElement): void {
  let open: { item: FlatItem; list: Element }[] = [];
  let last: Element | null = null;
  for (const element of [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, div')]) {
    const item = wordItem(element) ?? webItem(element);
    if (item === null) continue;
    const block = outermost(element);
    const follows = last !== null && last.nextElementSibling === block;
    if (!follows) open = [];
    while ((open.at(-1)?.item.level ?? 0) > item.level) open.pop();
    const above = open.at(-1);
    const goesOn =
      above?.item.level === item.level &&
      above.item.isOrdered === item.isOrdered &&
      above.item.list === item.list;
    if (above?.item.level === item.level && !goesOn) open.pop();
    const list = goesOn ? above.list : newList(body, item);
    if (!goesOn) {
      const parent = open.at(-1)?.list.lastElementChild;
      if (parent) parent.append(list);
      else if (follows && last) last.after(list);
      else block.before(list);
      open.push({ item, list });
    }
    const line = body.ownerDocument.createElement('li');
    line.append(paragraphOf(element));
    list.append(line);
    block.remove();
    last = open[0]?.list ?? null;
  }
}

/**
 * «<p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o </span>…»; in a mail read on the web only
 * «<p class="x_MsoListParagraph" style="margin-left:72pt; text-indent:-18pt"><span>o </span>…» is left of it.
 */
function wordItem(element: Element): FlatItem | null {
  // A line of a real list stands where it should.
  if (element.tagName === 'LI') return null;
  const place = writtenPlace(element) ?? indentedPlace(element);
  if (!place) return null;
  const { mark, list, level } = place;
  const text = (mark?.textContent ?? '').replace(/[\s\u00a0]+/g, '');
  const counted = /^\(?(?:(\d+)|([a-z])|([A-Z])|([ivxlc]+)|([IVXLC]+))[.)]$/.exec(text);
  // «1.2.» is a number no list here counts: it stays a word before the text.
  if (!counted && /[\p{L}\p{N}]{1,}[.)]/u.test(text) && text.length > 1) return null;
  mark?.remove();
  return {
    ...{ element, level, list },
    isOrdered: counted !== null,
    ...countOf(counted?.slice(1) ?? []),
  };
}

/** Where a list item stands, and the element that holds its sign. */
interface Place {
  list: string;
  level: number;
  mark: Element | undefined;
}

function writtenPlace(element: Element): Place | null {
  const found = /mso-list:(l\d+)level(\d+)/.exec(styleOf(element));
  if (!found) return null;
  const mark = [...element.querySelectorAll('[data-style]')].find(isListMark);
  return { list: found[1] ?? '', level: Number(found[2]), mark };
}

/** A level is 36 points deep; a paragraph of the style without a sign goes on a list and is no item. */
function indentedPlace(element: Element): Place | null {
  if (!/MsoListParagraph/i.test(element.className)) return null;
  const style = element.getAttribute('data-style') ?? '';
  const mark = element.firstElementChild ?? undefined;
  const isHanging =
    /text-indent:\s*-/i.test(style) && /^\S{1,6}[\s\u00a0]+$/.test(mark?.textContent ?? '');
  if (!isHanging) return null;
  const [, points = '36'] = /margin(?:-left)?:(?:[^;]*\s)?([\d.]+)pt\s*(?:;|$)/i.exec(style) ?? [];
  return { list: '', level: Math.max(1, Math.round(Number(points) / 36)), mark };
}

function countOf([figures, small, large, roman, largeRoman]: (string | undefined)[]): {
  start: number;
  sign: string | null;
} {
  if (figures !== undefined) return { start: Number(figures), sign: null };
  // «i.» and «I.» begin a list of Roman numerals; other single letters are letters.
  if (small === 'i' || roman !== undefined) return { start: 1, sign: 'i' };
  if (large === 'I' || largeRoman !== undefined) return { start: 1, sign: 'I' };
  const letter = small ?? large?.toLowerCase();
  if (letter === undefined) return { start: 1, sign: null };
  return { start: letter.charCodeAt(0) - 96, sign: small === undefined ? 'A' : 'a' };
}

/** Word on the web writes each item as a list of one, with its level beside it. */
function webItem(element: Element): FlatItem | null {
  const level = element.tagName === 'LI' ? element.getAttribute('data-aria-level') : null;
  const list = element.parentElement;
  if (level === null || list?.children.length !== 1) return null;
  const isOrdered = list.tagName === 'OL';
  return {
    ...{
      element,
      level: Number(level),
      list: element.getAttribute('data-listid') ?? '',
      isOrdered,
    },
    start: Number(list.getAttribute('start') ?? 1),
    sign: isOrdered ? list.getAttribute('type') : null,
  };
}

/** What goes when the item has been moved: the paragraph, or the list of one with its wrapper. */
function outermost(element: Element): Element {
  if (element.tagName !== 'LI') return element;
  const list = element.parentElement ?? element;
  const wrapper = list.parentElement;
  return wrapper?.tagName === 'DIV' && wrapper.children.length === 1 ? wrapper : list;
}

function newList(body: HTMLElement, { isOrdered, start, sign }: FlatItem): Element {
  const list = body.ownerDocument.createElement(isOrdered ? 'ol' : 'ul');
  if (isOrdered && start !== 1) list.setAttribute('start', String(start));
  if (sign !== null && sign !== '1') list.setAttribute('type', sign);
  return list;
}

function paragraphOf(element: Element): Element {
  const paragraph = element.ownerDocument.createElement('p');
  const [only] = element.children;
  const inside = element.tagName === 'LI' && only?.tagName === 'P' ? only : element;
  paragraph.append(...inside.childNodes);
  return paragraph;
}
