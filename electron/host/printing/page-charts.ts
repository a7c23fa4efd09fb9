/** Read in the page: every chart that belongs to an indicator, as a drawing that stands alone. */
export function chartsInPage(): { id: string; svg: string; width: number; height: number }[] {
  return [...document.querySelectorAll('svg[data-chart]')].flatMap((svg) => {
    const id = svg.closest('[data-indicator]')?.getAttribute('data-indicator');
    const box = svg.getBoundingClientRect();
    if (!id || box.width === 0 || box.height === 0) return [];
    const width = Number(svg.getAttribute('width')) || Math.round(box.width);
    const height = Number(svg.getAttribute('height')) || Math.round(box.height);
    const copy = svg.cloneNode(true);
    if (!(copy instanceof SVGElement)) return [];
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('width', String(width));
    copy.setAttribute('height', String(height));
    if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
    return [{ id, svg: new XMLSerializer().serializeToString(copy), width, height }];
  });
}
