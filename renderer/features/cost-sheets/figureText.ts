import type { CostFigure, CostUnit } from '../../../electron/contract/cost-sheets.ts';
import { costSheetText } from '../../text/cost-sheets.ts';
import { formatNumber } from '../../text/format.ts';

const text = costSheetText.errors;
const written = /^-?(?:\d+|\d{1,3}(?: \d{3})+)(?:,\d{1,2})?$/;
const largest: Record<CostFigure, number> = {
  places: 10_000,
  buildingCost: 100_000_000_000,
  costPerPlaceDay: 1_000_000,
  statedExtra: 100_000_000_000,
};

export const figures = [
  'places',
  'buildingCost',
  'costPerPlaceDay',
  'statedExtra',
] as const satisfies CostFigure[];

type Read = { value: number | null; error: null } | { value: null; error: string };

/** A typed figure: empty is null («mangler i kilden»); «3389,-» and «6 054 522 kr» are read too. */
export function readFigure(typed: string, figure: CostFigure): Read {
  const plain = typed
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\u2212/g, '-')
    .trim()
    .replace(/ ?kr\.?$/i, '')
    .replace(/,-$/, '');
  if (plain === '') return { value: null, error: null };
  if (!written.test(plain)) return { value: null, error: text.number };
  const value = Number(plain.replaceAll(' ', '').replace(',', '.')) || 0;
  const error = fault(value, figure);
  return error === null ? { value, error } : { value: null, error };
}

/** A figure as it stands in its field; empty when the source does not give it. */
export function showFigure(value: number | null): string {
  return value === null ? '' : formatNumber(value, Number.isInteger(value) ? 0 : 2);
}

/** The fields of one unit as text, name first. */
export function unitCells(unit: CostUnit): string[] {
  return [unit.name, ...figures.map((figure) => showFigure(unit[figure]))];
}

function fault(value: number, figure: CostFigure): string | null {
  if (figure === 'places')
    return Number.isInteger(value) && value >= 1 && value <= largest.places ? null : text.places;
  if (Math.abs(value) > largest[figure]) return text.large;
  return value < 0 && figure !== 'statedExtra' ? text.negative : null;
}
