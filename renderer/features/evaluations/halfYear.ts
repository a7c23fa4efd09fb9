/** The half-years to choose from: the next one, the current one, the three before it, and `chosen`. */
export function halfYearChoices(current: string, chosen: string): string[] {
  const index = Number(current.slice(0, 4)) * 2 + (current.endsWith('H') ? 1 : 0);
  const near = [1, 0, -1, -2, -3].map((step) => {
    const at = index + step;
    return `${Math.floor(at / 2)}${at % 2 === 0 ? 'V' : 'H'}`;
  });
  return near.includes(chosen) ? near : [...near, chosen];
}
