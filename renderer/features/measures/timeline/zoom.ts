/** How many half-years the window shows at once. */
export const zooms = { plan: 14, two: 4, half: 1 } as const;
export type Zoom = keyof typeof zooms;

/** The zoom an address names; the whole plan when it names none. */
export function zoomOf(value: string | undefined): Zoom {
  return value === 'two' || value === 'half' ? value : 'plan';
}
