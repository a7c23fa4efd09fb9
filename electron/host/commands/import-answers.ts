import { DomainError } from '../../contract/errors.ts';
import type { CubeMapping, MappingAsk, MappingQuestion } from '../../contract/mapping.ts';
import { observationStatuses, type ObservationStatus } from '../../contract/vocabulary.ts';
import { parsePeriod } from '../../core/domain/periods.ts';
import { variableWord } from '../../core/importers/asks.ts';
import { signsOf } from '../../core/importers/signs-of-source.ts';
import type { Note } from '../../core/importers/types.ts';
import { WrongUse } from './args.ts';

/** What the caller has said on the command line about a table. */
export interface Said {
  indicator?: string | undefined;
  choose?: string[] | undefined;
  place?: string[] | undefined;
  period?: string | undefined;
  source?: string | undefined;
  sign?: string[] | undefined;
  unit?: string | undefined;
  reason?: string | undefined;
}

/** A mapping made of the proposals and what was said, and the questions that are still open. */
export interface Answered {
  mapping: CubeMapping;
  open: MappingAsk[];
}

/**
 * Joins what the table says by itself with the words of the call. A question with two readings that the
 * call does not settle comes back in `open`; nothing is guessed. `codeNamed` knows places by their names.
 * Errors: WrongUse for words of another shape, `validation` for what this table does not have.
 */
export function answer(
  question: MappingQuestion,
  said: Said,
  codeNamed: (name: string) => string | null = () => null,
): Answered {
  const { suggestion, dimensions } = question;
  const choices = choicesOf(question, said.choose ?? []);
  const named = pairs(
    (said.place ?? []).filter((word) => word.includes('=')),
    '--place',
  );
  const place = (said.place ?? []).find((word) => !word.includes('='));
  const isDimension = (word: string | undefined) =>
    dimensions.find(({ code, label }) => code === word || label === word);
  const placeDimension = isDimension(place);
  const timeDimension = isDimension(said.period);
  const mapping: CubeMapping = {
    ...suggestion,
    ...(placeDimension
      ? { placeDimension: placeDimension.code, fixedPlace: null }
      : place === undefined
        ? {}
        : { placeDimension: null, fixedPlace: codeNamed(place) ?? place.slice(0, 10) }),
    ...(timeDimension
      ? { timeDimension: timeDimension.code }
      : said.period === undefined
        ? {}
        : { timeDimension: '', fixedPeriod: period(said.period) }),
    ...(said.source === undefined ? {} : { source: said.source }),
    ...(said.reason === undefined ? {} : { reason: said.reason }),
  };
  const places = { ...suggestion.places };
  for (const [name, code] of named) places[name] = code === '-' ? '' : code;
  if (Object.keys(places).length > 0) mapping.places = places;
  const signs = signsFor(question, said);
  if (Object.keys(signs).length > 0) mapping.signs = signs;
  const { category, isOpen } = measureOf(question, mapping, choices, said);
  if (category !== null && said.indicator !== undefined)
    mapping.indicators = { [category]: said.indicator };
  const [linked] = Object.keys(mapping.indicators);
  if (said.unit !== undefined && linked !== undefined)
    mapping.scales = { [linked]: scale(said.unit) };
  mapping.filters = filtersOf(question, mapping, choices);
  const settled = (ask: MappingAsk): boolean => {
    if (!ask.isOpen) return true;
    if (ask.about === 'place')
      return mapping.placeDimension !== null || (mapping.fixedPlace ?? '') !== '';
    if (ask.about === 'period')
      return mapping.timeDimension !== '' || mapping.fixedPeriod !== undefined;
    if (ask.about === 'filter')
      return (mapping.filters[ask.key] ?? '') !== '' || !(ask.key in mapping.filters);
    if (ask.about === 'name')
      return mapping.placeDimension !== suggestion.placeDimension || ask.key in places;
    if (ask.about === 'sign') return ask.key in signs;
    return !isOpen;
  };
  const open = question.asks.filter((ask) => !settled(ask));
  if (isOpen && !open.some(({ about }) => about === 'measure'))
    open.push(measureAsk(question, mapping));
  return { mapping, open };
}

/** What was chosen, by variable; «Mål» is the measure whatever the file calls it. */
function choicesOf(
  { dimensions, suggestion: { measureDimension } }: MappingQuestion,
  words: readonly string[],
): ReadonlyMap<string, string> {
  const isOwnWord = (word: string) =>
    dimensions.some(({ code, label }) => code === word || label === word);
  return new Map(
    [...pairs(words, '--choose')].map(([word, value]) =>
      /^mål$/i.test(word) && measureDimension !== null && !isOwnWord(word)
        ? [measureDimension, value]
        : [word, value],
    ),
  );
}

/** Which measure the figures come from; open where there are several and neither the call nor the table's number says. */
function measureOf(
  { dimensions, suggestion }: MappingQuestion,
  { measureDimension }: CubeMapping,
  choices: ReadonlyMap<string, string>,
  { indicator }: Said,
): { category: string | null; isOpen: boolean } {
  if (measureDimension === null) return { category: '', isOpen: false };
  const dimension = dimensions.find(({ code }) => code === measureDimension);
  const chosen = choices.get(measureDimension) ?? (dimension && choices.get(dimension.label));
  if (chosen !== undefined) return { category: codeOf(dimension, chosen), isOpen: false };
  if (dimension?.size === 1)
    return { category: dimension.categories[0]?.code ?? null, isOpen: false };
  const known = Object.entries(suggestion.indicators).find(([, id]) => id === indicator);
  if (known) return { category: known[0], isOpen: false };
  const isLinked = indicator === undefined && Object.keys(suggestion.indicators).length > 0;
  return { category: null, isOpen: !isLinked };
}

function measureAsk(
  { dimensions }: MappingQuestion,
  { measureDimension }: CubeMapping,
): MappingAsk {
  const dimension = dimensions.find(({ code }) => code === measureDimension);
  return {
    ...{ about: 'measure', key: '', isOpen: true },
    sentence: `Tabellen har ${dimension?.size ?? 0} mål i «${dimension?.label ?? ''}». Velg hvilket som skal med.`,
    choices: (dimension?.categories ?? []).map(({ code, label }) => ({ value: code, label })),
    flag: `--choose "${dimension ? variableWord(dimension, dimensions) : ''}=KODE"`,
  };
}

/** A measure that is not, or does not say that it is, what the indicator's definition says: one question each. */
export function unlikeAsks(
  stops: readonly Pick<Note, 'code' | 'sentence' | 'detail'>[],
): MappingAsk[] {
  const ask = { about: 'measure', key: '', isOpen: true } as const;
  return stops.flatMap(({ code, sentence, detail }): MappingAsk[] => {
    if (code === 'fractions')
      return [
        {
          ...{ ...ask, sentence: `${sentence}. ${detail ?? ''}` },
          choices: [
            { value: 'andel', label: '0,105 betyr 10,5 %' },
            { value: 'prosent', label: '0,105 betyr 0,105 %' },
          ],
          flag: '--unit andel (eller --unit prosent)',
        },
      ];
    if (code !== 'unit') return [];
    return [
      {
        ...{ ...ask, sentence: `${sentence}.`, choices: [] },
        flag: '--reason "hvorfor tallene likevel er riktige", minst ti tegn (eller en annen --indicator NØKKEL, eller et annet --choose)',
      },
    ];
  });
}

function filtersOf(
  { dimensions, suggestion }: MappingQuestion,
  { placeDimension, timeDimension, measureDimension }: CubeMapping,
  choices: ReadonlyMap<string, string>,
): CubeMapping['filters'] {
  const taken = new Set([placeDimension, timeDimension, measureDimension]);
  const open = dimensions.filter(({ code }) => !taken.has(code));
  for (const word of choices.keys())
    if (!dimensions.some(({ code, label }) => code === word || label === word))
      throw new DomainError(
        'validation',
        `--choose: tabellen har ingen «${word}». Den har ${dimensions.map((one) => `«${variableWord(one, dimensions)}»`).join(', ')}.`,
      );
  return Object.fromEntries(
    open.map((dimension) => {
      const said = choices.get(dimension.code) ?? choices.get(dimension.label);
      const only = dimension.size === 1 ? (dimension.categories[0]?.code ?? '') : '';
      const code =
        said === undefined ? (suggestion.filters[dimension.code] ?? only) : codeOf(dimension, said);
      return [dimension.code, code];
    }),
  );
}

/** A category by its code, or by its label as the file writes it. */
function codeOf(
  dimension: MappingQuestion['dimensions'][number] | undefined,
  said: string,
): string {
  const categories = dimension?.categories ?? [];
  const found =
    categories.find(({ code }) => code === said) ??
    categories.find(({ label }) => label.toLowerCase() === said.toLowerCase());
  if (found) return found.code;
  const some = categories.slice(0, 12).map(({ label }) => `«${label}»`);
  throw new DomainError(
    'validation',
    `--choose "${dimension?.label ?? ''}=${said}": «${said}» finnes ikke i fila. Den har ${some.join(', ')}${categories.length > some.length ? ' …' : ''}.`,
  );
}

function signsFor(
  { asks, suggestion }: MappingQuestion,
  { source, sign }: Said,
): Record<string, ObservationStatus> {
  const signs: Record<string, ObservationStatus> = { ...suggestion.signs };
  const bySource = source === undefined ? null : signsOf(source);
  for (const { about, key } of asks) {
    const status = about === 'sign' ? bySource?.get(key) : undefined;
    if (status !== undefined) signs[key] = status;
  }
  for (const [text, status] of pairs(sign ?? [], '--sign')) {
    const known =
      signWords.get(status.toLowerCase()) ?? observationStatuses.find((one) => one === status);
    if (known === undefined)
      throw new DomainError(
        'validation',
        `--sign "${text}=…" tar ${[...signWords.keys()].map((word) => `«${word}»`).join(', ')}, fikk «${status}».`,
      );
    signs[text] = known;
  }
  return signs;
}

/** What a sign can mean, in the words the command line takes. */
const signWords: ReadonlyMap<string, ObservationStatus> = new Map([
  ['skjult', 'hidden'],
  ['mangler', 'missing'],
  ['null', 'zero'],
  ['finnes ikke', 'not_applicable'],
  ['kan ikke beregnes', 'not_computable'],
]);

/** A reading of a question as it is written in the flag that settles it. */
export function choiceWord({ about }: MappingAsk, value: string): string {
  if (about === 'name' && value === '') return '-';
  if (about !== 'sign') return value;
  return [...signWords].find(([, status]) => status === value)?.[0] ?? value;
}

/** «prosent»: 0,105 is 0,105 %. «andel»: 0,105 is 10,5 %. */
function scale(unit: string): number {
  if (/^(?:prosent|%)$/i.test(unit)) return 1;
  if (/^(?:andel|brøk|fraction|share)$/i.test(unit)) return 100;
  throw new WrongUse(
    `--unit tar «prosent» (0,105 er 0,105 %) eller «andel» (0,105 er 10,5 %), fikk «${unit}».`,
  );
}

function period(text: string): string {
  if (parsePeriod(text) ?? parsePeriod(text, 'school_year')) return text;
  throw new WrongUse(
    `--period tar en periode (2024, 2024-25, 2024K1, 2024M01, 2022-2024) eller en variabel i tabellen, fikk «${text}».`,
  );
}

/** «Kjonn=0» as word and value; the last «=» divides, since a sign or name may hold one itself. */
function pairs(words: readonly string[], flag: string): Map<string, string> {
  return new Map(
    words.map((word) => {
      const at = word.lastIndexOf('=');
      if (at < 1) throw new WrongUse(`${flag} tar NAVN=KODE, fikk «${word}».`);
      return [word.slice(0, at), word.slice(at + 1)];
    }),
  );
}
