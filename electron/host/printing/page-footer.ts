/** Read in the page: the words of the foot of every printed page; empty when the page names none. */
export function footInPage(): string {
  return document.documentElement.dataset['printFoot'] ?? '';
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words to the left (the title when the page names none), «Side 1 av 2» to the right. */
export function footerTemplate(foot: unknown): string {
  const words =
    typeof foot === 'string' && foot !== ''
      ? `<span>${foot.replace(/[&<>"]/g, (sign) => entities[sign] ?? '')}</span>`
      : '<span class="title"></span>';
  return `<div lang="nb" style="display: flex; justify-content: space-between; gap: 8mm;
  width: 100%; margin: 0 20mm; color: #5f6c71;
  font: 8pt 'Source Sans 3', 'Segoe UI', Arial, sans-serif;">
  ${words}
  <span style="white-space: nowrap">Side <span class="pageNumber"></span> av <span class="totalPages"></span></span>
</div>`;
}
