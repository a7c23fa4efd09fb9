function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Moves focus to the next (1) or previous (-1) region: rail, main, side panel. */
export function focusRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown);
  const current = document.activeElement?.closest('[data-region]') ?? null;
  const at = regions.findIndex((region) => region === current);
  const start = at < 0 && step < 0 ? 0 : at;
  const next = regions[(start + step + regions.length) % regions.length];
  const inside = next?.querySelector<HTMLElement>('a[aria-current="page"]');
  (inside ?? next)?.focus();
}
