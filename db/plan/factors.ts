import type { FactorRow } from './types.ts';

const risk = 'Oppvekstplan 2024–2030, kap. 8 (Kvello, 2023)';

// The plan's wording, also where its grammar slips.
export const factors = [
  { id: 'R1', kind: 'risk', text: 'Skadelig omsorgsformer', reference: risk },
  { id: 'R2', kind: 'risk', text: 'Alvorlige krenkelser', reference: risk },
  { id: 'R3', kind: 'risk', text: 'Emosjonell utilgjengelighet hos foresatte', reference: risk },
  { id: 'R4', kind: 'risk', text: 'Rusmiddelbruk', reference: risk },
  { id: 'R5', kind: 'risk', text: 'Alvorlige psykiske lidelser', reference: risk },
  {
    id: 'R6',
    kind: 'risk',
    text: 'Utviklingsvansker som ikke blir forstått og hjulpet',
    reference: risk,
  },
  {
    id: 'R7',
    kind: 'risk',
    text: 'Skadelig psykososialt miljø i barnehage og skole',
    reference: risk,
  },
  {
    id: 'P1',
    kind: 'protective',
    text: 'Resiliens: barnas evne til å "gjenvinne sin form" og klare seg gjennom motgang',
    reference: 'Oppvekstplan 2024–2030, kap. 8',
  },
] as const satisfies readonly FactorRow[];
