import type { ObservationStatus } from '../../contract/vocabulary.ts';
import type { SymbolMap } from './cube.ts';

/** Whose way of writing a missing figure a table follows; `unknown` is a publisher we do not know. */
export const sourceProfiles = [
  'ssb',
  'fhi',
  'udir',
  'nav',
  'imdi',
  'bufdir',
  'eurostat',
  'sdmx',
  'statfin',
  'px',
  'unknown',
] as const;
export type SourceProfile = (typeof sourceProfiles)[number];

/**
 * What each source means by a cell that is not a plain number. «*» is a preliminary figure at SSB and
 * a hidden one at Udir; «.» cannot occur at SSB and cannot be computed at FHI: never one common map.
 */
export const symbolMaps: Readonly<Record<SourceProfile, SymbolMap>> = {
  ssb: symbols({
    '.': 'not_applicable',
    '..': 'missing',
    '...': 'missing',
    ':': 'hidden',
    '-': 'zero',
    '*': 'provisional',
  }),
  fhi: symbols({ '.': 'not_computable', '..': 'missing', ':': 'hidden', k: 'hidden' }),
  udir: symbols({ '*': 'hidden', '': 'missing' }),
  nav: symbols({ '*': 'hidden', '-': 'zero', '.': 'not_applicable', '': 'missing' }),
  imdi: symbols({ '.': 'not_applicable', ':': 'hidden', Inf: 'not_computable', '': 'missing' }),
  bufdir: symbols({ '.': 'not_applicable', '..': 'missing', '': 'missing' }),
  // «b», «d», «u» and the like stand beside a figure and leave it what it is; «bu» is both.
  eurostat: symbols({
    ':': 'missing',
    c: 'hidden',
    z: 'not_applicable',
    n: 'value',
    ...{ b: 'value', d: 'value', u: 'value', r: 'value', i: 'value' },
    ...{ e: 'provisional', f: 'provisional', p: 'provisional', s: 'provisional' },
  }),
  // The code list every SDMX file draws on; «A» is an ordinary figure.
  sdmx: symbols({
    ...{ A: 'value', B: 'value', D: 'value', I: 'value', U: 'value', V: 'value', N: 'value' },
    ...{ E: 'provisional', F: 'provisional', P: 'provisional' },
    ...{ M: 'missing', L: 'missing', H: 'missing', O: 'missing', NaN: 'missing', Q: 'hidden' },
  }),
  // Statistics Finland keeps «...» for secrecy, where SSB has it for figures that are not there yet.
  statfin: symbols({
    '.': 'not_applicable',
    '..': 'missing',
    '...': 'hidden',
    '-': 'zero',
    '*': 'provisional',
  }),
  // PX without DATASYMBOL: the dots are only symbol numbers, so all they say is «no figure».
  px: symbols({
    '.': 'missing',
    '..': 'missing',
    '...': 'missing',
    '....': 'missing',
    '.....': 'missing',
    '......': 'missing',
    '.......': 'missing',
    '-': 'zero',
  }),
  unknown: symbols({ '..': 'missing', '...': 'missing', p: 'provisional' }),
};

/** Hidden first: «skjult, mangler grunnlag» must never come out as merely missing. */
const wordings: readonly (readonly [RegExp, ObservationStatus])[] = [
  [
    /anonym|skjul|konfidens|confident|sekret|\bsecret\b|secrecy|hidden|suppress|prikk|personvern|privacy|disclos|vises ikke|salassa/,
    'hidden',
  ],
  [
    /lar seg ikke bereg|kan ikke bereg|ikke beregn|(?:not|cannot|can't) be (?:comput|calcul)|not (?:comput|calcul)|ikke undersøkt/,
    'not_computable',
  ],
  [
    /ikke aktuel|ikke relevant|ikke forekomme|inte förekomma|ej relevant|not (?:applicable|relevant)|logically impossible/,
    'not_applicable',
  ],
  [/foreløpig|preliminær|preliminär|preliminary|provisional/, 'provisional'],
  [
    /mangl|saknas|missing|not (?:yet )?available|unavailable|ikke tilgjengelig|finnes ikke|inte tillgänglig|ingen data|no data|utilstrekkelig/,
    'missing',
  ],
];

/** True for the names Statistics Finland gives itself. */
export function isStatFin(source: string): boolean {
  return /tilastokeskus|statistikcentralen|statistics finland/i.test(source);
}

/** The status a source's own words on a symbol stand for («Anonymisert …»); null when they say nothing known. */
export function statusOfWording(text: string): ObservationStatus | null {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();
  return wordings.find(([words]) => words.test(plain))?.[1] ?? null;
}

function symbols(entries: Readonly<Record<string, ObservationStatus>>): SymbolMap {
  return new Map(Object.entries(entries));
}
