import type { PlaceRow } from './index.ts';

/** SSB's groups in force from 2020; the numbers before that named other groups (group 13 is Oslo now). */
export const kostraPlaces: readonly PlaceRow[] = Array.from({ length: 17 }, (_, at) => {
  const number = String(at + 1).padStart(2, '0');
  return {
    code: `EKG${number}`,
    name: `KOSTRA-gruppe ${at + 1}`,
    kind: 'group',
    validFrom: '2020-01-01',
    validTo: null,
  };
});

/** Ringerike's group by our own reading of the criteria: a proposal the group confirms or corrects. */
export const kostraGroups = [
  {
    fromYear: 2020,
    place: 'EKG10',
    source:
      'Slutning fra SSBs kriterier: 30 000–44 999 innbyggere, lave bundne kostnader, lav fri inntekt. Ikke slått opp i Klass 112.',
    state: 'proposed',
  },
] as const;

/** Municipalities that border on Ringerike, as the reference list names them. */
export const neighbourCodes = ['3310', '3316', '3236', '3318', '3312'] as const;

/** Of like size in Buskerud and Innlandet, offered first when the group chooses for itself. */
export const similarCodes = ['3303', '3407', '3403', '3405', '3411', '3401'] as const;
