import { z } from 'zod';
import { id, line, revision } from './fields.ts';
import type { LinkState } from './vocabulary.ts';

export interface ComparedPlace {
  code: string;
  name: string;
}

/** What an indicator stands beside; `isProposed` while the group has not chosen for itself. */
export interface ComparisonSet {
  indicatorId: string;
  hasCounty: boolean;
  hasCountry: boolean;
  hasNeighbours: boolean;
  hasGroup: boolean;
  places: ComparedPlace[];
  isProposed: boolean;
  /** 0 while nothing is stored. */
  revision: number;
}

/** The municipality's KOSTRA group from a year until the next row; null place: none to compare with. */
export interface KostraGroup {
  fromYear: number;
  place: string | null;
  name: string | null;
  source: string;
  state: LinkState;
}

export interface ComparisonChoices {
  set: ComparisonSet;
  neighbours: ComparedPlace[];
  /** Of like size first, then every municipality of today by name; the own one is left out. */
  similar: ComparedPlace[];
  municipalities: ComparedPlace[];
  groups: KostraGroup[];
  groupChoices: ComparedPlace[];
}

export const mostChosenPlaces = 6;

export const comparisonInput = z.object({ indicatorId: id });
export const comparisonSaveInput = z.object({
  indicatorId: id,
  hasCounty: z.boolean(),
  hasCountry: z.boolean(),
  hasNeighbours: z.boolean(),
  hasGroup: z.boolean(),
  places: z
    .array(id)
    .max(
      mostChosenPlaces,
      `Velg høyst ${mostChosenPlaces} kommuner, ellers blir tabellen uleselig.`,
    ),
  revision: z.number().int().min(0),
});
export const comparisonResetInput = z.object({ indicatorId: id, revision });
export const kostraGroupSaveInput = z.object({
  fromYear: z
    .number()
    .int()
    .min(1990, 'Skriv et år med fire siffer, for eksempel 2020.')
    .max(2100, 'Skriv et år med fire siffer, for eksempel 2020.'),
  place: id.nullable(),
  source: line('Kilde', 400),
});
export const kostraGroupRemoveInput = z.object({ fromYear: z.number().int() });
