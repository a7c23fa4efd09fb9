import type { TableChoice } from '../../contract/mapping.ts';
import { WrongUse } from './args.ts';

/** The flags that choose a table of a workbook with several. */
export const tableFlags = { sheet: { type: 'string' }, table: { type: 'string' } } as const;

/** What the flags choose. Throws WrongUse for a table that is no number. */
export function tableChoice({
  sheet,
  table,
}: {
  sheet?: string | undefined;
  table?: string | undefined;
}): TableChoice {
  if (table !== undefined && !/^[1-9]\d{0,3}$/.test(table))
    throw new WrongUse(`--table tar nummeret på tabellen, fikk «${table}».`);
  return { sheet, ...(table === undefined ? {} : { table: Number(table) }) };
}
