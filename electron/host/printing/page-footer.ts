/** Read in the page: the words of the foot of every printed page; empty when the page names none. */
export function footInPage(): string {
  return document.documentElement.dataset['printFoot'] ?? '';
}

/** Read in the page: what stands over every printed page; empty for a file that is no invented one. */
export function stampInPage(): string {
  return document.documentElement.dataset['printStamp'] ?? '';
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? '');

/** Words to the left (the title when the page names none), «Side 1 av 2» to the right. */
export function footerTemplate(foot: unknown): string {
  const words =
    typeof foot === 'string' && foot !== ''
      ? `<span>${escaped(foot)}</span>`
      : '<span class="title"></span>';
  return `<div lang="nb" style="display: flex; justify-content: space-between; gap: 8mm;
  width: 100%; margin: 0 20mm; color: #5f6c71;
  font: 8pt 'Source Sans 3', 'Segoe UI', Arial, sans-serif;">
  ${words}
  <span style="white-space: nowrap">Side <span class="pageNumber"></span> av <span class="totalPages"></span></span>
</div>`;
}

/** The stamp of an invented file, in the middle of the upper edge; nothing for a real one. */
export function headerTemplate(stamp: unknown): string {
  if (typeof stamp !== 'string' || stamp === '') return '<span></span>';
  return `<div lang="nb" style="width: 100%; text-align: center; color: #5c3d00;
  font: bold 9pt 'Source Sans 3', 'Segoe UI', Arial, sans-serif; letter-spacing: 0.06em">${escaped(stamp)}</div>`;
}
