const safe = (code: string) => code.replaceAll(/[^\w-]/gu, '_');

/** Element ids, so that a fault can lead to its field. */
export const fieldIds = {
  place: 'map-place',
  fixedPlace: 'map-fixed-place',
  placeCode: 'map-place-code',
  time: 'map-time',
  measure: 'map-measure',
  indicator: (row: number) => `map-indicator-${row}`,
  filter: (code: string) => `map-filter-${safe(code)}`,
  period: 'map-period',
  placeName: (name: string) => `map-place-name-${safe(name)}`,
  sign: (sign: string) => `map-sign-${encodeURIComponent(sign)}`,
  scale: (code: string) => `map-scale-${safe(code)}`,
  source: 'map-source',
  reason: 'map-reason',
  acceptAll: 'map-accept-all',
  name: 'map-name',
} as const;
