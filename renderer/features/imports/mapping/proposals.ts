import type {
  CubeMapping,
  MappingAsk,
  MappingQuestion,
} from '../../../../electron/contract/mapping.ts';

/** What an ask is known by on the screen. */
export const askId = ({ about, key }: Pick<MappingAsk, 'about' | 'key'>): string =>
  `${about} ${key}`;

/**
 * The proposals nobody has accepted yet: those whose value still stands as it was suggested. One that the
 * reader has changed is the reader's own answer.
 */
export function unaccepted(
  { asks, suggestion }: MappingQuestion,
  mapping: CubeMapping,
  accepted: ReadonlySet<string>,
): MappingAsk[] {
  return asks.filter(
    (ask) =>
      !ask.isOpen &&
      !accepted.has(askId(ask)) &&
      valueOf(mapping, ask) === valueOf(suggestion, ask),
  );
}

function valueOf(mapping: CubeMapping, { about, key }: MappingAsk): string {
  if (about === 'place') return `${mapping.placeDimension} ${mapping.fixedPlace}`;
  if (about === 'period') return `${mapping.timeDimension} ${mapping.fixedPeriod ?? ''}`;
  if (about === 'filter') return mapping.filters[key] ?? 'none';
  if (about === 'name') return mapping.places?.[key] ?? '-';
  return about === 'indicator' ? (mapping.indicators[key] ?? 'none') : '';
}
