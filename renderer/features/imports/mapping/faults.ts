import type { MappingQuestion } from '../../../../electron/contract/mapping.ts';
import { mappingText } from '../../../text/mapping.ts';
import { answersText } from '../../../text/mapping-answers.ts';
import {
  asksAbout,
  dimensionOf,
  filterDimensions,
  measureRows,
  scaledMeasures,
  type MappingDraft,
} from './draft.ts';
import { fieldIds } from './fieldIds.ts';

/** A field that must be put right before there can be a preview. */
export interface Fault {
  field: string;
  sentence: string;
}

/** Everything that keeps a draft from being a mapping, in the order the fields stand. Pure. */
export function faultsOf(question: MappingQuestion, { mapping, name }: MappingDraft): Fault[] {
  const text = mappingText.faults;
  const { placeDimension, fixedPlace, timeDimension, measureDimension } = mapping;
  const faults: Fault[] = [];
  const add = (field: string, sentence: string) => faults.push({ field, sentence });
  const taken = (code: string, as: string) =>
    text.taken(dimensionOf(question, code)?.label ?? code, as);

  if (placeDimension === null && !/^\d{1,4}$/.test(fixedPlace ?? ''))
    add(fieldIds.placeCode, text.noFixedPlace);
  if (timeDimension === '') {
    if ((mapping.fixedPeriod ?? '').trim() === '') add(fieldIds.period, answersText.noFixedPeriod);
  } else if (timeDimension === placeDimension)
    add(fieldIds.time, taken(timeDimension, text.asPlace));
  if (measureDimension !== null && measureDimension === placeDimension)
    add(fieldIds.measure, taken(measureDimension, text.asPlace));
  else if (measureDimension !== null && measureDimension === timeDimension)
    add(fieldIds.measure, taken(measureDimension, text.asTime));

  const chosen = new Set<string>();
  measureRows(question, mapping).forEach(({ code }, at) => {
    const id = mapping.indicators[code];
    if (id === undefined) return;
    const indicator = question.indicators.find((one) => one.id === id);
    if (chosen.has(id)) add(fieldIds.indicator(at), text.twice(indicator?.name ?? id));
    chosen.add(id);
  });
  if (chosen.size === 0) add(fieldIds.indicator(0), text.noIndicator);

  for (const { code, label, size } of filterDimensions(question, mapping))
    if (size > 1 && (mapping.filters[code] ?? '') === '')
      add(fieldIds.filter(code), text.noFilter(label));
  if (placeDimension !== null && placeDimension === question.suggestion.placeDimension)
    for (const { key } of asksAbout(question, 'name'))
      if (mapping.places?.[key] === undefined)
        add(fieldIds.placeName(key), answersText.noName(key));
  for (const { key } of asksAbout(question, 'sign'))
    if (mapping.signs?.[key] === undefined) add(fieldIds.sign(key), answersText.noSign(key));
  for (const { code } of scaledMeasures(question, mapping))
    if (mapping.scales?.[code] === undefined) add(fieldIds.scale(code), answersText.noScale);
  if (name.trim() === '') add(fieldIds.name, text.noName);
  return faults;
}
