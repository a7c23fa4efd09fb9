import { parsePasted } from './pasted-html.ts';
import { gatherLists } from './pasted-lists.ts';
import { isListMark, styleOf } from './pasted-style.ts';

/** What was in the pasted text and is not taken along, by number. */
export interface LeftOut {
  comments: number;
  deletions: number;
  pictures: number;
  attachments: number;
}

export const nothingLeftOut: LeftOut = { comments: 0, deletions: 0, pictures: 0, attachments: 0 };

/**
 * HTML from Word, Excel, Outlook, Teams or a web page as what the editor's own document can hold: lists with
 * their levels, headings by their level, tables with a heading row. Review comments, deleted text, pictures and
 * what only the other program understands are left out, and counted where somebody would miss them.
 */
export function readPasted(html: string): { html: string; leftOut: LeftOut } {
  // The editor's own clipboard is already what it can hold.
  if (html.includes('data-pm-slice')) return { html, leftOut: nothingLeftOut };
  const { body } = parsePasted(withoutStyles(html));
  const leftOut = takeOut(body);
  gatherLists(body);
  levelHeadings(body);
  for (const table of body.querySelectorAll('table')) readTable(table);
  for (const element of body.querySelectorAll('*')) applyLook(element);
  return { html: body.innerHTML, leftOut };
}

/**
 * Style elements go, and style attributes get a name the page's security policy has no opinion on: it allows no
 * inline styles, and would log an error for each.
 */
function withoutStyles(html: string): string {
  const bare = html.replace(/<(style|xml|script|title)\b[^]*?<\/\1\s*>/gi, '');
  return bare.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(/(\s)style(?=\s*=)/gi, '$1data-style'),
  );
}

function takeOut(body: HTMLElement): LeftOut {
  const all = (selector: string) => [...body.querySelectorAll(selector)];
  // A mail read on the web has lost the styles and kept the classes, with an x_ before each.
  const comments = all('[data-style*="mso-element" i], [class*="msocomtxt" i]').filter(
    (one) =>
      one.matches('[class*="msocomtxt" i]') || /mso-element:comment(?:;|$)/.test(styleOf(one)),
  );
  const whole = comments.filter(
    (one) => !comments.some((other) => other !== one && other.contains(one)),
  );
  const anchors = all('a[class*="msocomanchor" i], [class*="MsoCommentReference" i]');
  const deleted = all('del');
  const attachments = all('attachment');
  const pictures = all('img, picture, svg, video, canvas, object, embed, iframe').filter(
    (one) => !one.parentElement?.closest('picture, svg, object'),
  );
  const leftOut = {
    comments: Math.max(whole.length, all('a[class*="msocomanchor" i]').length),
    deletions: deleted.length,
    pictures: pictures.filter((one) => emojiOf(one) === null && !isSign(one)).length,
    attachments: attachments.length,
  };
  const lists = all('[data-style*="comment-list" i], hr.msocomoff');
  for (const picture of pictures) picture.replaceWith(emojiOf(picture) ?? '');
  for (const one of [...comments, ...lists, ...anchors, ...deleted, ...attachments]) one.remove();
  for (const one of all('[data-style*="mso-hide" i], [data-style*="display" i]'))
    if (/mso-hide:all|display:none/.test(styleOf(one))) one.remove();
  // Word's own empty paragraphs are air between paragraphs, no words.
  for (const one of all('p')) if (isAir(one)) one.remove();
  return leftOut;
}

/** In Word's own mark for it, or on the web with a space that does not break. */
function isAir(paragraph: Element): boolean {
  const text = paragraph.textContent ?? '';
  const isMarked = paragraph.querySelector('o\\:p') !== null;
  const isSpaced = /Mso/i.test(paragraph.className) && text.includes('\u00a0');
  return text.trim() === '' && (isMarked || isSpaced);
}

const emojiAlone = /^(?:\p{RGI_Emoji}|\p{Extended_Pictographic})+$/v;

/** The letter, or the name in Teams of one that is no letter, a small picture stands for. */
function emojiOf(picture: Element): string | null {
  const alt = picture.getAttribute('alt') ?? '';
  const isEmoji =
    emojiAlone.test(alt) || (picture.getAttribute('itemtype') ?? '').endsWith('/Emoji');
  return isEmoji && alt !== '' ? alt : null;
}

/** Pictures of no size are how letters are counted by their senders; others are the mark of a list item. */
function isSign(picture: Element): boolean {
  if (picture.getAttribute('width') === '1' || picture.getAttribute('height') === '1') return true;
  const around = picture.closest('[data-style*="mso-list" i]');
  return around !== null && isListMark(around);
}

/** The largest heading in the clipboard becomes the largest a text has; the rest stand as far under it. */
function levelHeadings(body: HTMLElement): void {
  const headings = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6, p[class*="Mso" i]')].flatMap(
    (element) => {
      const level = headingLevel(element);
      return level === null ? [] : [{ element, level }];
    },
  );
  const top = Math.min(...headings.map(({ level }) => level));
  for (const { element, level } of headings) rename(element, `h${3 + Math.min(level - top, 2)}`);
}

function headingLevel(element: Element): number | null {
  const tag = /^H([1-6])$/.exec(element.tagName)?.[1];
  if (tag !== undefined) return Number(tag);
  const style = /(?:\b|_)Mso(?:Title|Heading([1-9])?)\b/i.exec(element.className);
  if (!style) return null;
  return style[1] === undefined ? 1 : Number(style[1]);
}

/** A frame for looks is no table; where no cell says it is a heading, the first row is. */
function readTable(table: HTMLTableElement): void {
  // The other program's widths were for its own page and letters.
  for (const column of table.querySelectorAll('colgroup, col')) column.remove();
  const rows = [...table.rows];
  const cells = rows.flatMap((row) => [...row.cells]);
  if (cells.length === 1 || isFrame(table)) {
    table.replaceWith(...cells.map(blockOf));
    return;
  }
  if (rows.length < 2 || table.querySelector('th')) return;
  for (const cell of rows[0]?.cells ?? []) rename(cell, 'th');
}

/** Mails are laid out in tables, one inside the other. */
function isFrame(table: HTMLTableElement): boolean {
  return table.getAttribute('role') === 'presentation' || table.querySelector('table') !== null;
}

function blockOf(cell: Element): Element {
  const block = cell.ownerDocument.createElement('div');
  block.append(...cell.childNodes);
  return block;
}

/** Bold and italic told by style alone, as elements; everything about looks goes. */
function applyLook(element: Element): void {
  const style = styleOf(element);
  element.removeAttribute('data-style');
  element.removeAttribute('class');
  if (!/^(SPAN|B|STRONG|I|EM|FONT)$/.test(element.tagName)) return;
  if (/font-weight:(?:normal|400)/.test(style) && /^(B|STRONG)$/.test(element.tagName))
    return void rename(element, 'span');
  if (/font-weight:(?:bold|[6-9]00)/.test(style)) wrapInside(element, 'strong');
  if (/font-style:italic/.test(style)) wrapInside(element, 'em');
}

function wrapInside(element: Element, tag: string): void {
  const wrap = element.ownerDocument.createElement(tag);
  wrap.append(...element.childNodes);
  element.append(wrap);
}

function rename(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag);
  for (const name of ['colspan', 'rowspan']) {
    const value = element.getAttribute(name);
    if (value !== null) renamed.setAttribute(name, value);
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}
