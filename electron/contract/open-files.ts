/** Indicators of official statistics whose figures no source gives in a file, with the reason. */
const without: Readonly<Record<string, string>> = {
  'low-income-0-17--others':
    'Ingen åpen fil har dette tallet: kilden gir alle barn og barn med innvandrerbakgrunn, ikke de øvrige for seg.',
};

/** Why an indicator cannot be filled from a source's file; null where it can. */
export function noOpenFile(indicatorId: string): string | null {
  return without[indicatorId] ?? null;
}
