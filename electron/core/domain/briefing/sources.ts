import { formatDate } from '../../../contract/format.ts';
import type { IndicatorDetail } from '../../../contract/indicators.ts';

/** Numbers the sources in the order they are first used; the same text keeps its number. */
export function sourceRegister() {
  const texts: string[] = [];
  return {
    /** The number of a source, giving it one when new. */
    note(text: string): number {
      const known = texts.indexOf(text);
      return known === -1 ? texts.push(text) : known + 1;
    },
    list: () => texts.map((text, index) => ({ number: index + 1, text })),
  };
}
export type SourceRegister = ReturnType<typeof sourceRegister>;

/** «Utdanningsdirektoratet …, GSK_fravaer. Fil x.json, hentet 22.11.2026. NLOD.» */
export function indicatorSource(indicator: IndicatorDetail): string {
  const newest = indicator.provenance.at(-1);
  const file = newest
    ? ` Fil ${newest.fileName}, hentet ${formatDate(newest.importedAt, 'table')}.`
    : '';
  return `${indicator.sourceName}: ${indicator.sourceTable}.${file} Lisens ${indicator.licence}.`;
}

/** Source for what stands in the group's own file on a day: one number for all of it. */
export function ownSource(madeAt: string): string {
  return `Dreiepunkt-fila per ${formatDate(madeAt, 'table')}: statuslinjer, tavler, beslutninger, bestillinger og evalueringsnotater.`;
}
