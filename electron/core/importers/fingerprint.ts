import type { Cube } from './cube.ts';

/**
 * What a remembered mapping is found again by: format, table number, dimensions and the title without
 * its years. A table without a title goes by the name of its file; categories may come and go.
 */
export function fingerprint(cube: Cube, fileName = ''): string {
  const name = cube.title.trim() || fileName.replace(/\.[^.]*$/, '');
  return `${oldFingerprint(cube)}|${withoutYears(name)}`;
}

/** As `fingerprint` before the title counted; mappings remembered then are still found. */
export function oldFingerprint(cube: Cube): string {
  return [
    cube.format,
    tableNumber(cube.title) ?? '',
    ...cube.dimensions.map((d) => d.code).toSorted(),
  ].join('|');
}

/** Years, dates, the numbers of a download and their signs: what differs in next year's file. */
function withoutYears(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/\d+/g, ' ')
    .replace(
      /\b(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b/g,
      ' ',
    )
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** «12944: Vedvarende lavinntekt …» → «12944». */
function tableNumber(title: string): string | null {
  return /\b(\d{5})\b/.exec(title)?.[1] ?? null;
}
