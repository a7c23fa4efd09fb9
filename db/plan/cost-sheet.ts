/** Rows of cost_sheet and cost_unit for the sector presentation's comparison of institution premises. */
export interface CostSheetRow {
  id: string;
  name: string;
  source: string;
  note: string;
  statedTotal: number | null;
}

export interface CostUnitRow {
  sheetId: string;
  position: number;
  name: string;
  places: number | null;
  buildingCost: number | null;
  costPerPlaceDay: number | null;
  statedExtra: number | null;
}

const sheetId = 'institution-premises';

export const costSheets: readonly CostSheetRow[] = [
  {
    id: sheetId,
    name: 'Institusjonslokaler: Nes, Sokna og Hønefoss',
    source: 'Sektorens presentasjon, lysbilde om institusjonslokaler; år ikke oppgitt i kilden',
    note: `Bygningskostnader er f. 261 i kilden. Kilden sier også at Nes er 1\u202f055\u00a0kr dyrere enn Hønefoss per plass og døgn, at 7 av de 17 plassene i Nes og 10 av de 20 i Sokna har lokal tilknytning, og at tap av leieinntekter hører med i de 14 millionene, uten å oppgi beløpet.

Netto driftsutgifter til institusjonslokaler per innbygger: Ringerike 1\u202f235\u00a0kr, Modum 389\u00a0kr. Ringerike ligger 846\u00a0kr høyere, 3,17 ganger så høyt. Ringerike har 20 lokasjoner med døgndrift bare i helse og omsorg. Dekningsgrad institusjon: 11,9\u00a0% i Ringerike og 15,7\u00a0% i KOSTRA-gruppe 13.`,
    statedTotal: 14_000_000,
  },
];

/** The first unit is the one the others are compared with. */
export const costUnits: readonly CostUnitRow[] = [
  {
    sheetId,
    position: 0,
    name: 'Hønefoss',
    places: 62,
    buildingCost: 3_977_336,
    costPerPlaceDay: 2334,
    statedExtra: null,
  },
  {
    sheetId,
    position: 1,
    name: 'Nes',
    places: 17,
    buildingCost: 6_054_522,
    costPerPlaceDay: 3389,
    statedExtra: 6_500_000,
  },
  {
    sheetId,
    position: 2,
    name: 'Sokna',
    places: 20,
    buildingCost: 6_075_096,
    costPerPlaceDay: 3154,
    statedExtra: 6_000_000,
  },
  {
    sheetId,
    position: 3,
    name: 'Tap leieinntekter',
    places: null,
    buildingCost: null,
    costPerPlaceDay: null,
    statedExtra: null,
  },
];
