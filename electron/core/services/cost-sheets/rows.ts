import type { CostSheet, CostUnit } from '../../../contract/cost-sheets.ts';
import type { costSheet, costUnit } from '../../../../db/schema/index.ts';

type SheetRow = typeof costSheet.$inferSelect;
type UnitRow = typeof costUnit.$inferSelect;

/** A sheet from its rows, whatever order they come in. */
export function toSheet(sheet: SheetRow, rows: readonly UnitRow[]): CostSheet {
  return {
    ...sheet,
    units: rows
      .toSorted((one, other) => one.position - other.position)
      .map(({ sheetId: _sheetId, position: _position, ...unit }) => unit),
  };
}

/** The rows a sheet's units are kept as; the reference stands first. */
export function toRows(sheetId: string, units: readonly CostUnit[]): UnitRow[] {
  return units.map((unit, position) => ({ sheetId, position, ...unit }));
}
