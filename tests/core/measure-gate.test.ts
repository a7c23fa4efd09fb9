import { expect, it } from 'vitest';
import { indicators } from '../../db/plan/indicators.ts';
import type { CubeMapping } from '../../electron/contract/mapping.ts';
import { compareMeasure } from '../../electron/core/importers/compare-measure.ts';
import type { Cube, CubeCategory, CubeDimension } from '../../electron/core/importers/cube.ts';
import type { MappedIndicator } from '../../electron/core/importers/map-cube.ts';

const official: readonly MappedIndicator[] = indicators
  .filter(({ origin }) => origin === 'official')
  .map((row) => ({ ...row, isCount: row.decimals === 0 && row.denominator === '' }));

/** A measure as files of the sources have it. `chosen` are values of other dimensions, picked among several. */
interface Measure {
  title?: string;
  label: string;
  code?: string;
  unit?: string;
  chosen?: Record<string, string>;
  only?: Record<string, string>;
  figures?: number[];
}

function judged(measure: Measure, indicator: MappedIndicator): string[] {
  const { title = '', label, code = label, unit, chosen = {}, only = {}, figures } = measure;
  const category: CubeCategory = { code, label, ...(unit === undefined ? {} : { unit }) };
  const one = (name: string, labels: string[], role: CubeDimension['role'] = null) => ({
    ...{ code: name, label: name, role },
    categories: labels.map((text) => ({ code: text, label: text })),
  });
  const values = figures ?? [9.5, 10.2, 11.1];
  const dimensions: CubeDimension[] = [
    { code: 'M', label: 'Mål', role: 'metric', categories: [category] },
    ...Object.entries(chosen).map(([name, text]) => one(name, [text, '(en annen)'])),
    ...Object.entries(only).map(([name, text]) => one(name, [text])),
    one(
      'Tid',
      values.map((_, at) => String(2020 + at)),
      'time',
    ),
  ];
  const others = Object.keys(chosen).length;
  const cube: Cube = {
    ...{ format: 'csv', title, source: null, updated: null, dimensions, notes: [] },
    values: Float64Array.from(Array.from({ length: 2 ** others }, () => values).flat()),
    ...{ statuses: new Uint8Array(values.length * 2 ** others), raws: new Map() },
  };
  const mapping: CubeMapping = {
    ...{ placeDimension: null, fixedPlace: '3305', timeDimension: 'Tid', measureDimension: 'M' },
    ...{ indicators: { [code]: indicator.id }, filters: chosen },
  };
  return compareMeasure(cube, mapping, category, indicator, official).stops.map(
    ({ sentence }) => sentence,
  );
}

const lowIncome = '12944: Personer i husholdninger med vedvarende lavinntekt, etter region, alder';
const social = '13995: Sosialhjelp. Mottakere og stønad (K), etter region';
const welfare = '12275: Barn med barnevernstiltak (K), etter region, alder';
const health = '11993: Helsestasjon og skolehelsetjeneste (K), etter region';
const whole = [5, 12, 8, 31, 40, 22, 17, 9, 14, 28];

/** Every measure with the only indicators it goes into unasked. */
const right: readonly (readonly [Measure, ...string[]])[] = [
  [{ title: lowIncome, label: 'EU-skala 60 prosent', unit: 'prosent' }, 'low-income-0-17'],
  [{ title: lowIncome, label: 'Personer EU-skala 60 prosent', unit: 'personer' }],
  [{ label: 'Andel barn 0–17 år med vedvarende lavinntekt' }, 'low-income-0-17'],
  [{ label: 'Andel barn 0–14 år med vedvarende lavinntekt' }],
  [{ title: 'Lavinntekt', label: 'RATE', chosen: { Alder: '0-17 år' } }, 'low-income-0-17'],
  [
    { title: 'Vedvarende lavinntekt', label: 'Andel', chosen: { Bakgrunn: 'Innvandrere' } },
    ...['low-income-immigrant-share', 'low-income-0-17--immigrant'],
  ],
  [{ label: 'Andel barn i lavinntekt i prosent av husholdninger med familiestøtte' }],
  [
    { title: 'Depressive symptomer (Ungdata)', label: 'MEIS', only: { Svar: 'Ja' } },
    'mental-complaints-lower-secondary',
  ],
  [{ title: 'Depressive symptomer (Ungdata)', label: 'SMR' }],
  [{ title: 'Depressive symptomer (Ungdata)', label: 'MEIS', chosen: { Svar: 'Nei' } }],
  [
    { title: 'Depressive symptomer', label: 'MEIS', chosen: { Kjønn: 'Jenter' } },
    'mental-complaints-lower-secondary--girls',
  ],
  [
    { title: 'Psykiske plager på ungdomstrinnet', label: 'Andel (prosent)' },
    'mental-complaints-lower-secondary',
  ],
  [{ title: 'Psykiske symptomer og lidelser, primærhelsetjeneste', label: 'Andel' }],
  [
    { title: 'Fortrolig venn (Ungdata)', label: 'Andel (prosent), standardisert' },
    'loneliness-friends',
  ],
  [
    {
      ...{ title: '13556: Arbeidsstyrkestatus', label: 'Bosatte (prosent)' },
      chosen: { Status: 'Utenfor arbeid, utdanning og arbeidsmarkedstiltak', Alder: '15-29 år' },
    },
    'neet-15-29',
  ],
  [
    {
      ...{ title: '13556: Arbeidsstyrkestatus', label: 'Bosatte (prosent)' },
      chosen: { Status: 'Utenfor arbeid, utdanning og arbeidsmarkedstiltak', Alder: '30-61 år' },
    },
  ],
  [{ title: 'Utenfor arbeid og utdanning', label: 'Antall personer', figures: whole }],
  [
    {
      label: 'Aldersstandardisert rate per 100 000',
      only: { Årsak: 'Selvmord og villet egenskade' },
    },
    'suicide-rate',
  ],
  [{ label: 'Antall', only: { Årsak: 'Selvmord', Mål: 'Rate per 100 000' } }, 'suicide-rate'],
  [{ label: 'Selvmord per 1 000 innbyggere' }],
  [{ label: 'Antall selvmord', figures: whole }],
  [
    { title: social, label: 'Sosialhjelpsmottakere', unit: 'antall', figures: whole },
    'social-assistance',
  ],
  [{ title: social, label: 'Sosialhjelpsmottakere 18–24 år', unit: 'antall', figures: whole }],
  [
    {
      title: social,
      label: 'Andel sosialhjelpsmottakere i forhold til innbyggere',
      unit: 'prosent',
    },
  ],
  [{ title: social, label: 'Gjennomsnittlig stønadslengde (måneder)' }],
  [{ title: social, label: 'Brutto driftsutgifter til sosialhjelp', unit: '1000 kr' }],
  [{ label: 'Mottakere av uføretrygd', figures: whole }, 'benefits-disability'],
  [{ label: 'Mottakere av arbeidsavklaringspenger', figures: whole }, 'benefits-work-assessment'],
  [{ title: 'Sykepengetilfeller', label: 'Antall', figures: whole }, 'benefits-sick-pay'],
  [{ label: 'Uføretrygdede i prosent av befolkningen' }],
  [{ label: 'Endring i antall uføretrygdede', figures: whole }],
  [{ label: 'Legemeldt sykefravær (prosent)' }],
  [
    { title: welfare, label: 'Andel barn med barnevernstiltak', unit: 'prosent' },
    'child-welfare-measures',
  ],
  [
    { title: '12275: Prøve', label: 'x', code: 'KOSbvbarntiltaka0001', unit: 'prosent' },
    'child-welfare-measures',
  ],
  [{ title: welfare, label: 'Barn med barnevernstiltak', unit: 'antall', figures: whole }],
  [{ title: 'Barnevern', label: 'Andel barn med undersøkelse', unit: 'prosent' }],
  [
    { label: 'Antall elever med individuelt tilrettelagt opplæring', figures: whole },
    'special-education',
  ],
  [{ label: 'Andel elever med spesialundervisning' }],
  [{ label: 'Antall elever med særskilt norskopplæring', figures: whole }],
  [{ label: 'Andel sluttet' }, 'left-upper-secondary'],
  [{ label: 'Andel fullført videregående' }],
  [
    {
      title: health,
      label: 'Andel barn med fullført helseundersøkelse innen 4. leveår',
      unit: 'prosent',
    },
    'health-check-4-years',
  ],
  [
    {
      title: health,
      label: 'Andel med fullført helseundersøkelse ved 8 ukers alder',
      unit: 'prosent',
    },
  ],
  [
    { title: health, label: 'Andel nyfødte med hjemmebesøk innen to uker', unit: 'prosent' },
    'home-visits-newborn',
  ],
  [{ title: health, label: 'Andel', unit: 'prosent' }],
  [{ title: 'Mobbing, 7. trinn', label: 'Andel (prosent)' }, 'bullying-g7'],
  [{ title: 'Mobbing, 10. trinn', label: 'Andel (prosent)' }],
  [{ label: 'Andel som trives' }],
  [{ title: 'Fravær i grunnskolen', label: 'Median dager' }, 'absence-g10-median-days'],
  [{ title: 'Fravær i grunnskolen', label: 'Median timer' }, 'absence-g10-median-hours'],
  [
    { title: 'Fravær i grunnskolen', label: 'Gjennomsnittlig antall dager' },
    'absence-g10-mean-days',
  ],
  [{ title: 'Fravær i grunnskolen', label: 'Snitt timer' }, 'absence-g10-mean-hours'],
  [{ title: 'Fravær i grunnskolen', label: 'Dager' }],
  [{ title: 'Fravær i grunnskolen', label: 'Antall elever', figures: whole }, 'absence-g10-pupils'],
  [{ title: 'Grunnskolepoeng', label: 'Gjennomsnitt' }, 'grunnskolepoeng'],
  [{ title: 'Grunnskolepoeng', label: 'Antall elever', figures: whole }, 'grunnskolepoeng-pupils'],
  [{ title: 'Grunnskolepoeng', label: 'Rang', figures: whole }],
  // Bare words, and words of things no indicator here is about.
  ...['Andel', 'Antall', 'Prosent', 'Verdi', 'Value', '%', 'Rate', 'Tall', 'Gjennomsnitt'].map(
    (label): readonly [Measure] => [{ label }],
  ),
  [{ label: 'Andel med hund', title: 'Vedvarende lavinntekt, barn 0–17 år' }],
  [{ label: 'Antall barnehager', figures: whole }],
  [{ label: 'Oppfyller normen (andel)' }],
  [{ label: 'Arbeidsledige i prosent av arbeidsstyrken' }],
  [{ title: 'Trangboddhet', label: 'Andel (prosent)' }],
  [{ title: '07459: Folkemengde', label: 'Personer', unit: 'personer', figures: whole }],
];

it.each(right.map(([measure, ...ids]) => [JSON.stringify(measure), measure, ids] as const))(
  '%s goes unasked into another indicator, or its own asks',
  (_name, measure, ids) => {
    const passing = official.filter((indicator) => judged(measure, indicator).length === 0);
    expect(passing.map(({ id }) => id).toSorted()).toEqual([...ids].toSorted());
  },
);

it('a count in whole numbers passes for a percentage, because nothing says its unit', () => {
  const share = official.find(({ id }) => id === 'left-upper-secondary');
  if (!share) throw new Error('no such indicator');
  const title = 'Sluttet i videregående';
  expect(judged({ title, label: 'Verdi', figures: whole }, share)).toEqual([
    expect.stringContaining('bare hele tall'),
  ]);
  expect(judged({ title, label: 'Verdi' }, share)).toEqual([]);
});
