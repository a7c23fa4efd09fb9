/**
 * Fewest and most runs expected by chance, by points not on the median (10 to 60): the table of Perla,
 * Provost and Murray, BMJ Quality & Safety 20 (2011) 46–51, after Swed and Eisenhart (1943).
 */
const table: readonly (readonly [number, number])[] = [
  ...([
    [3, 9],
    [3, 10],
    [3, 11],
    [4, 11],
    [4, 12],
    [5, 12],
    [5, 13],
    [5, 13],
    [6, 14],
    [6, 15],
  ] as const),
  ...([
    [6, 16],
    [7, 16],
    [7, 17],
    [7, 17],
    [8, 18],
    [8, 18],
    [9, 19],
    [10, 19],
    [10, 20],
    [10, 20],
  ] as const),
  ...([
    [11, 21],
    [11, 22],
    [11, 23],
    [12, 23],
    [12, 24],
    [12, 24],
    [13, 25],
    [13, 25],
    [14, 26],
    [14, 26],
  ] as const),
  ...([
    [15, 27],
    [15, 27],
    [16, 28],
    [16, 28],
    [17, 29],
    [17, 30],
    [17, 31],
    [18, 31],
    [18, 32],
    [19, 32],
  ] as const),
  ...([
    [19, 33],
    [20, 33],
    [20, 34],
    [21, 34],
    [21, 35],
    [22, 35],
    [22, 36],
    [23, 36],
    [23, 37],
    [24, 37],
  ] as const),
  [24, 38],
];

/** Null outside the table: the number of runs says nothing there. */
export function runsLimits(useful: number): { fewest: number; most: number } | null {
  const row = table[useful - 10];
  return row ? { fewest: row[0], most: row[1] } : null;
}
