import { formatNumber, joinWords } from '../../contract/format.ts';
import type { CubeMapping, MappingAsk } from '../../contract/mapping.ts';
import { parsePeriod } from '../domain/periods.ts';
import { currentPlace, type PlaceRegister } from '../domain/places.ts';
import { placeWords } from './cube-place.ts';
import type { Cube, CubeDimension } from './cube.ts';
import { periodsOf } from './map-periods.ts';
import { lostName } from './map-places.ts';
import { daysOf, readPlaces, type Days } from './read-places.ts';
import {
  filterFor,
  fittingIndicators,
  matchOf,
  namedBy,
  type SuggestedIndicator,
} from './suggest-mapping.ts';

const most = 300;

/** What a sign in place of a figure can mean. */
const meanings = [
  ['hidden', 'Skjult av kilden'],
  ['missing', 'Mangler'],
  ['zero', 'Null'],
  ['not_applicable', 'Finnes ikke'],
  ['not_computable', 'Kan ikke beregnes eller er ikke undersøkt'],
] as const;

export interface AskFacts {
  register: PlaceRegister;
  indicators: readonly (SuggestedIndicator & { name: string })[];
  /** Our own municipality, which must not get lost. */
  own: string;
}

/**
 * Everything a mapping of this table rests on that nobody has said: proposals with what speaks for them, and
 * open questions with the readings there are. In the order of the form.
 */
export function asksOf(cube: Cube, mapping: CubeMapping, facts: AskFacts): MappingAsk[] {
  return [
    ...placeAsks(cube, mapping, facts),
    ...periodAsks(cube, mapping),
    ...indicatorAsks(cube, mapping, facts),
    ...filterAsks(cube, mapping, facts),
    ...signAsks(cube),
  ];
}

function placeAsks(cube: Cube, mapping: CubeMapping, facts: AskFacts): MappingAsk[] {
  const dimension = cube.dimensions.find(({ code }) => code === mapping.placeDimension);
  const { timeDimension, measureDimension } = mapping;
  const choices = variablesBut(cube, timeDimension, measureDimension);
  if (!dimension) {
    const place = facts.register.places.get(mapping.fixedPlace ?? '');
    const sentence = place
      ? `Ingen kolonne er sted. Tittelen sier ${place.name}.`
      : 'Fila sier ikke hvilket sted tallene gjelder.';
    const flag =
      '--place STED (kode eller navn: 0 er hele landet, 3305 er Ringerike) eller --place VARIABEL';
    return [{ about: 'place', key: '', isOpen: !place, sentence, choices, flag }];
  }
  const { verdicts, codesCount } = readPlaces(dimension, facts.register, daysIn(cube, mapping));
  const known = verdicts.filter(({ kind }) => kind === 'place').length;
  const by = codesCount ? '' : ', etter navnene: tallene ved siden av er ikke stedskoder';
  const proposal: MappingAsk = {
    ...{ about: 'place', key: '', isOpen: false, choices, flag: '--place VARIABEL' },
    sentence: `${formatNumber(known, 0)} av ${formatNumber(verdicts.length, 0)} verdier i «${dimension.label}» er kjente steder${by}.`,
  };
  const names = verdicts.flatMap((verdict): MappingAsk[] => {
    if (verdict.kind !== 'ambiguous') return [];
    const { name, candidates, likely } = verdict;
    const list = candidates.map(({ code, name: full }) => ({
      value: code,
      label: `${full} (${code})`,
    }));
    return [
      {
        ...{ about: 'name', key: name, isOpen: likely === null },
        sentence: likely
          ? `«${name}» er trolig ${likely.name} (${likely.code}): navnesøsteren står på en egen rad.`
          : `«${name}» kan være ${joinWords(list.map(({ label }) => label))}.`,
        choices: [...list, { value: '', label: 'Ta ikke med raden' }],
        flag: `--place "${name}=KODE" (eller "${name}=-" for å ta raden ut)`,
      },
    ];
  });
  const places = verdicts.flatMap((verdict) =>
    verdict.kind === 'place' ? [verdict.place.code] : [],
  );
  const isOwnThere = places.some((code) => currentPlace(facts.register, code) === facts.own);
  const aside = verdicts.flatMap((verdict) => (verdict.kind === 'aside' ? [verdict.name] : []));
  const lost =
    isOwnThere || isSchoolTable(dimension, facts)
      ? null
      : lostName(aside, facts.register, facts.own);
  const own = facts.register.places.get(facts.own)?.name ?? facts.own;
  if (lost !== null)
    names.push({
      ...{ about: 'name', key: lost, isOpen: true },
      sentence: `«${lost}» er ikke kjent, og ingen annen rad er ${own}.`,
      choices: [
        { value: facts.own, label: `${own} (${facts.own})` },
        { value: '', label: 'Ta ikke med raden' },
      ],
      flag: `--place "${lost}=${facts.own}" (eller "${lost}=-" for å ta raden ut)`,
    });
  return [proposal, ...names];
}

/** A table with the row of the one school an indicator is defined by needs no other row of ours. */
function isSchoolTable({ categories }: CubeDimension, { indicators }: AskFacts): boolean {
  const numbers = new Set(
    indicators.flatMap(({ sourceFilter = '' }) => sourceFilter.match(/(?<!\d)\d{9}(?!\d)/g) ?? []),
  );
  return categories.some(({ code }) => numbers.has(code));
}

/** Categories of the measure whose figures all lie between 0 and 1: shares, or very small percentages. */
export function fractionsIn(cube: Cube, measureDimension: string | null): string[] {
  const at = cube.dimensions.findIndex(({ code }) => code === measureDimension);
  const categories = cube.dimensions[at]?.categories ?? [{ code: '', label: '' }];
  const stride = cube.dimensions.slice(at + 1).reduce((size, d) => size * d.categories.length, 1);
  const state = categories.map(() => ({ isWithin: true, isBetween: false }));
  for (const [index, value] of cube.values.entries()) {
    if (Number.isNaN(value)) continue;
    const own = state[at < 0 ? 0 : Math.floor(index / stride) % categories.length];
    if (own === undefined) continue;
    if (value < 0 || value > 1) own.isWithin = false;
    else if (value > 0 && value < 1) own.isBetween = true;
  }
  return categories.flatMap(({ code }, index) =>
    state[index]?.isWithin && state[index].isBetween ? [code] : [],
  );
}

/** The names one place speaks for, as the suggestion has them. */
export function likelyPlaces(
  cube: Cube,
  mapping: CubeMapping,
  { register }: AskFacts,
): Record<string, string> {
  const dimension = cube.dimensions.find(({ code }) => code === mapping.placeDimension);
  if (!dimension) return {};
  const { verdicts } = readPlaces(dimension, register, daysIn(cube, mapping));
  return Object.fromEntries(
    verdicts.flatMap((verdict) =>
      verdict.kind === 'ambiguous' && verdict.likely ? [[verdict.name, verdict.likely.code]] : [],
    ),
  );
}

function periodAsks(cube: Cube, mapping: CubeMapping): MappingAsk[] {
  const dimension = cube.dimensions.find(({ code }) => code === mapping.timeDimension);
  const { placeDimension, measureDimension } = mapping;
  const choices = variablesBut(cube, placeDimension, measureDimension);
  const ask = { about: 'period', key: '', choices } as const;
  if (!dimension)
    return [
      {
        ...ask,
        isOpen: mapping.fixedPeriod === undefined,
        sentence: 'Fila sier ikke hvilken periode tallene gjelder.',
        flag: '--period 2024 (eller 2024-25, 2024K1, 2024M01, 2022-2024) eller --period VARIABEL',
      },
    ];
  const periods = periodsOf(dimension);
  const [first] = periods;
  const last = periods.at(-1);
  const span =
    first && last && first !== last ? `${first.code} til ${last.code}` : (first?.code ?? '');
  const sentence = `Alle verdier i «${dimension.label}» er perioder: ${span}.`;
  return [{ ...ask, isOpen: false, sentence, flag: '--period VARIABEL' }];
}

function indicatorAsks(cube: Cube, mapping: CubeMapping, { indicators }: AskFacts): MappingAsk[] {
  const measure = cube.dimensions.find(({ code }) => code === mapping.measureDimension);
  const asks: MappingAsk[] = [];
  const variable = measure ? variableWord(measure, cube.dimensions) : '';
  const choices = (measure?.categories ?? []).slice(0, most).map(({ code, label, unit }) => ({
    value: code,
    label: unit && !label.includes(unit) ? `${label} (${unit})` : label,
  }));
  const linked = Object.entries(mapping.indicators);
  for (const [category, id] of linked) {
    const indicator = indicators.find((one) => one.id === id);
    const label = choices.find(({ value }) => value === category)?.label ?? cube.title;
    const only = choices.length > 1 ? ` «${label}» er målet som passer til definisjonen.` : '';
    asks.push({
      ...{ about: 'indicator', key: category, isOpen: false, choices },
      sentence: `Tabellnummeret er det indikatoren «${indicator?.name ?? id}» bygger på.${only}`,
      flag: `--indicator NØKKEL${choices.length > 1 ? ` --choose "${variable}=KODE"` : ''}`,
    });
  }
  if (linked.length === 0)
    asks.push({
      ...{ about: choices.length > 1 ? 'measure' : 'indicator', key: '', isOpen: true, choices },
      sentence:
        choices.length > 1
          ? `Tabellen har ${choices.length} mål i «${measure?.label ?? ''}». Velg hvilket som skal med.`
          : 'Fila sier ikke hvilken indikator tallene hører til.',
      flag: choices.length > 1 ? `--choose "${variable}=KODE"` : '--indicator NØKKEL',
    });
  return asks;
}

function filterAsks(cube: Cube, mapping: CubeMapping, { indicators }: AskFacts): MappingAsk[] {
  const { placeDimension, timeDimension, measureDimension, filters } = mapping;
  const taken = new Set([placeDimension, timeDimension, measureDimension]);
  const time = cube.dimensions.find(({ code }) => code === timeDimension);
  const match = matchOf(fittingIndicators(cube, indicators, time && periodsOf(time)[0]?.kind));
  return cube.dimensions.flatMap((dimension): MappingAsk[] => {
    const { code, label, categories } = dimension;
    if (taken.has(code) || categories.length === 1) return [];
    const chosen = categories.find((category) => category.code === filters[code]);
    const isNamed = match !== undefined && namedBy(dimension, match) === chosen;
    const isTotal = chosen !== undefined && filterFor(dimension, undefined) === chosen;
    const why = isNamed
      ? 'er det definisjonen bygger på'
      : isTotal
        ? 'er etter navnet summen av de andre'
        : 'er valgt';
    return [
      {
        ...{ about: 'filter', key: code, isOpen: !chosen },
        sentence: chosen
          ? `«${chosen.label}» i «${label}» ${why}.`
          : `Ingen verdi i «${label}» er etter navnet summen av de andre. Velg hvilken som skal med.`,
        choices: categories
          .slice(0, most)
          .map(({ code: value, label: name }) => ({ value, label: name })),
        flag: `--choose "${variableWord(dimension, cube.dimensions)}=KODE"`,
      },
    ];
  });
}

function signAsks({ openSigns }: Cube): MappingAsk[] {
  return [...(openSigns ?? [])].map(([sign, { words, count }]) => ({
    ...{ about: 'sign', key: sign, isOpen: true },
    sentence: `«${sign}»${words ? ` («${words}»)` : ''} står i ${formatNumber(count, 0)} ${count === 1 ? 'celle' : 'celler'}, og fila sier ikke hva det betyr.`,
    choices: meanings.map(([value, label]) => ({ value, label })),
    flag: `--source NAV (hvem som har laget fila) eller --sign "${sign}=skjult"`,
  }));
}

function daysIn(cube: Cube, { timeDimension, fixedPeriod = '' }: CubeMapping): Days {
  const time = cube.dimensions.find(({ code }) => code === timeDimension);
  const said = parsePeriod(fixedPeriod) ?? parsePeriod(fixedPeriod, 'school_year');
  return daysOf(time ? periodsOf(time) : said ? [said] : []);
}

/** What a variable is called in a flag: in words where they name it alone, else by its code. */
export function variableWord<T extends { code: string; label: string }>(
  { code, label }: T,
  all: readonly T[],
): string {
  const isOne = all.filter((one) => one.label === label || one.code === label).length === 1;
  return isOne && /^[^="$`\\!]+$/.test(label) ? label : code;
}

/** The variables of a table but those that are something else already. */
function variablesBut({ dimensions }: Cube, ...taken: (string | null)[]): MappingAsk['choices'] {
  return dimensions.filter(({ code }) => !taken.includes(code)).map(asChoice);
}

function asChoice({ code, label, categories }: CubeDimension): { value: string; label: string } {
  const some = categories
    .slice(0, 3)
    .map((category) => placeWords(category.label) || category.label);
  return { value: code, label: `${label}: ${some.join(', ')}${categories.length > 3 ? ' …' : ''}` };
}
