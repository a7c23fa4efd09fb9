import { refuse, quoted } from '../refuse.ts';
import { columnLetters, columnNumber } from '../sheet-addresses.ts';
import type { WorkbookFiles } from '../workbook-guard.ts';

/** A merged range, all indexes from 0 and inclusive. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What the values alone do not say of a sheet. */
export interface SheetLook {
  merges: readonly Merge[];
  /** «row,column» of cells shown in percent. */
  percents: ReadonlySet<string>;
}

/** Merged ranges and percent formats of a sheet; stops at a formula that has no saved answer. */
export function readLook(workbook: WorkbookFiles, sheet: string): SheetLook {
  const decoder = new TextDecoder();
  const xml = decoder.decode(workbook.files.get(workbook.sheets.get(sheet) ?? ''));
  const styles = percentStyles(decoder.decode(workbook.files.get('xl/styles.xml')));
  const percents = new Set<string>();
  for (const [, attributes = '', content = ''] of xml.matchAll(
    /<(?:\w+:)?c\s([^>]*?)(?:\/>|>([\s\S]{0,4000}?)<\/(?:\w+:)?c>)/g,
  )) {
    const reference = /(?:^|\s)r\s*=\s*["']([A-Z]+\d+)["']/.exec(attributes)?.[1];
    if (reference === undefined) continue;
    const isText = /(?:^|\s)t\s*=\s*["']str["']/.test(attributes);
    const hasAnswer = isText || /<(?:\w+:)?v(?:\s[^>]*)?>[^<]/.test(content);
    if (/<(?:\w+:)?f[\s>/]/.test(content) && !hasAnswer) {
      refuse(
        `Formelen i celle ${reference} i arket ${quoted(sheet)} har ikke noe lagret svar. Åpne boka i ` +
          `Excel, lagre den og prøv igjen.`,
      );
    }
    const style = /(?:^|\s)s\s*=\s*["'](\d+)["']/.exec(attributes)?.[1];
    if (style === undefined || !styles.has(Number(style))) continue;
    const at = position(reference);
    if (at) percents.add(`${at.row},${at.column}`);
  }
  return { merges: readMerges(xml), percents };
}

function readMerges(xml: string): Merge[] {
  return [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]+\d+):([A-Z]+\d+)["']/g)]
    .slice(0, 5_000)
    .flatMap(([, from = '', to = '']) => {
      const first = position(from);
      const last = position(to);
      if (!first || !last) return [];
      return [{ top: first.row, left: first.column, bottom: last.row, right: last.column }];
    });
}

/** Styles whose number format shows percent: built-in 9 and 10, and any format with «%». */
function percentStyles(xml: string): Set<number> {
  const formats = new Set(['9', '10']);
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    const id = /\bnumFmtId\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
    const code = /\bformatCode\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag);
    if (id !== undefined && (code?.[1] ?? code?.[2] ?? '').includes('%')) formats.add(id);
  }
  const styles = new Set<number>();
  const cellXfs = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  for (const [index, [tag]] of [...cellXfs.matchAll(/<(?:\w+:)?xf\s[^>]*>/g)].entries()) {
    const id = /\bnumFmtId\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
    if (id !== undefined && formats.has(id)) styles.add(index);
  }
  return styles;
}

function position(reference: string): { row: number; column: number } | null {
  const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!parts) return null;
  return { row: Number(parts[2]) - 1, column: columnNumber(parts[1] ?? '') - 1 };
}

/** «C12» for row 12 (from 1) and column index 2. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
