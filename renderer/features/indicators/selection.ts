import type { IndicatorRow } from '../../../electron/contract/indicators.ts';

export const selections = ['all', 'with', 'without', 'official', 'local'] as const;
export type Selection = (typeof selections)[number];

const tests: Record<Selection, (row: IndicatorRow) => boolean> = {
  all: () => true,
  with: (row) => row.latest !== null,
  without: (row) => row.latest === null,
  official: (row) => row.origin === 'official',
  local: (row) => row.origin === 'local',
};

/** The selection an address asks for; everything when it asks for something unknown. */
export function selectionOf(value: unknown): Selection {
  return selections.find((known) => known === value) ?? 'all';
}

export function selected(rows: IndicatorRow[], selection: Selection): IndicatorRow[] {
  return rows.filter(tests[selection]);
}

export interface AreaGroup {
  areaId: string | null;
  rows: IndicatorRow[];
  /** No indicator at all follows this area, whatever the selection. */
  isHole: boolean;
}

const areas = ['4.1', '4.2', '4.3', '4.4', null] as const;

/** The four areas in the plan's order, then what crosses them; an area without indicators is kept. */
export function byArea(all: IndicatorRow[], shown: IndicatorRow[]): AreaGroup[] {
  return areas
    .map((areaId) => ({
      areaId,
      rows: shown.filter((row) => row.areaId === areaId),
      isHole: all.every((row) => row.areaId !== areaId),
    }))
    .filter((group) => group.areaId !== null || !group.isHole);
}
