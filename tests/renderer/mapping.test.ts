import { describe, expect, it } from 'vitest';
import type { MappingQuestion } from '../../electron/contract/mapping.ts';
import {
  categoryName,
  filterDimensions,
  firstDraft,
  meaningOf,
  withIndicator,
  withRole,
} from '../../renderer/features/imports/mapping/draft.ts';
import { faultsOf } from '../../renderer/features/imports/mapping/faults.ts';
import { periodKindOf } from '../../renderer/features/imports/mapping/periodKind.ts';
import { mappingText } from '../../renderer/text/mapping.ts';

type Dimension = MappingQuestion['dimensions'][number];

const dimension = (
  code: string,
  label: string,
  role: Dimension['role'],
  ...labels: string[]
): Dimension => ({
  ...{ code, label, role, size: labels.length },
  categories: labels.map((name, at) => ({ code: `${code}${at}`, label: name })),
});

/** Four dimensions in the shape of SSB's table of low income; the categories are invented. */
const question: MappingQuestion = {
  token: '0'.repeat(64),
  fileName: 'tabell.json',
  bytes: 900,
  format: 'json-stat',
  title: '12944: Vedvarende lavinntekt, etter region, alder og år',
  source: null,
  cells: 24,
  byStatus: {
    ...{ value: 24, zero: 0, not_applicable: 0, missing: 0 },
    ...{ not_computable: 0, hidden: 0, provisional: 0 },
  },
  notes: [],
  remembered: null,
  asks: [],
  fractions: [],
  dimensions: [
    dimension('Region', 'Region', 'geo', 'Hele landet', 'Ringerike'),
    dimension('Alder', 'Alder', null, '0–17 år', '18–30 år'),
    dimension('Mål', 'Mål', 'metric', 'Personer', 'Prosent'),
    dimension('Tid', 'År', 'time', '2018-2020', '2019-2021', '2020-2022'),
  ],
  suggestion: {
    ...{ placeDimension: 'Region', fixedPlace: null, timeDimension: 'Tid' },
    ...{ measureDimension: 'Mål', indicators: {}, filters: { Alder: 'Alder0' } },
  },
  indicators: [
    {
      ...{ id: 'low-income', name: 'Vedvarende lav inntekt', unit: '%', table: '12944' },
      periodKind: 'three_year',
    },
  ],
};
const start = firstDraft(question);
const { suggestion } = question;
const mapped = withIndicator(start.mapping, 'Mål1', 'low-income');
const fieldsOf = (mapping: typeof mapped, name = 'Navn') =>
  faultsOf(question, { mapping, name }).map(({ field }) => field);

describe('a mapping in the making', () => {
  it('is named after the table, not after all its dimensions', () => {
    expect(start.name).toBe('12944: Vedvarende lavinntekt');
    expect(firstDraft({ ...question, title: '' }).name).toBe('tabell.json');
  });
  it('does not keep a filter for a dimension that has got a role, nor lose one that has lost it', () => {
    const byAge = withRole(question, mapped, 'measureDimension', 'Alder');
    expect(filterDimensions(question, byAge).map(({ code }) => code)).toEqual(['Mål']);
    expect(byAge.filters).toEqual({ Mål: '' });
    const back = withRole(question, byAge, 'measureDimension', 'Mål');
    expect(back.filters).toEqual({ Alder: 'Alder0' });
  });
  it('does not carry indicators over to the categories of another dimension', () => {
    expect(withRole(question, mapped, 'measureDimension', 'Alder').indicators).toEqual({});
    expect(withRole(question, mapped, 'measureDimension', null).indicators).toEqual({});
  });
  it('asks for one place when no dimension is the place', () => {
    const one = withRole(question, mapped, 'placeDimension', null);
    expect([one.fixedPlace, one.filters['Region']]).toEqual([null, '']);
    expect(withRole(question, one, 'placeDimension', 'Region').fixedPlace).toBeNull();
  });
  it('takes a category out again without leaving an empty one behind', () => {
    expect(withIndicator(mapped, 'Mål1', null).indicators).toEqual({});
  });
});

describe('what keeps a mapping from a preview', () => {
  it('lets a whole one through', () => {
    expect(fieldsOf(mapped)).toEqual([]);
  });
  it('finds a dimension with two roles, a table without time and one without figures', () => {
    expect(fieldsOf({ ...mapped, timeDimension: 'Region' })).toContain('map-time');
    expect(fieldsOf({ ...mapped, timeDimension: '' })).toContain('map-period');
    expect(fieldsOf({ ...mapped, measureDimension: 'Tid' })).toContain('map-measure');
    expect(fieldsOf(start.mapping)).toEqual(['map-indicator-0']);
  });
  it('finds an indicator that would get figures from two measures', () => {
    expect(fieldsOf(withIndicator(mapped, 'Mål0', 'low-income'))).toEqual(['map-indicator-1']);
  });
  it('finds a filter without a value, a place that is no number, and a mapping without a name', () => {
    expect(fieldsOf({ ...mapped, filters: { Alder: '' } })).toEqual(['map-filter-Alder']);
    const one = withRole(question, mapped, 'placeDimension', null);
    const placed = { ...one, fixedPlace: 'Hole', filters: { ...one.filters, Region: 'Region0' } };
    expect(fieldsOf(placed)).toEqual(['map-place-code']);
    expect(fieldsOf(mapped, '  ')).toEqual(['map-name']);
  });
});

describe('the sentence under the form', () => {
  const said = (mapping: typeof mapped) => mappingText.meaning(meaningOf(question, mapping));
  it('says what each dimension is and where the figures go', () => {
    expect(said(mapped)).toBe(
      'Hver rad i «Region» er et sted, hver «År» en periode. «Prosent» blir «Vedvarende lav inntekt». Bare «0–17 år» i «Alder» tas med.',
    );
  });
  it('does not promise anything that is not chosen', () => {
    const bare = { ...suggestion, timeDimension: '', filters: {} };
    expect(said(bare)).toBe(
      'Hver rad i «Region» er et sted. Periode er ikke valgt. Ingen tall er koblet til en indikator ennå.',
    );
  });
  it('names the one place of a table without places', () => {
    const one = withRole(question, mapped, 'placeDimension', null);
    expect(said({ ...one, fixedPlace: '3305', filters: { Alder: 'Alder0' } })).toContain(
      'Alle tall gjelder Ringerike, og hver «År» er en periode.',
    );
    expect(said({ ...one, fixedPlace: '3310' })).toContain('stedet med nummer 3310');
  });
});

describe('names and periods', () => {
  it('tells two categories with one label apart, and never shows an empty label', () => {
    const twins = dimension('T', 'T', null, 'Totalt', 'Totalt', '');
    expect(['T0', 'T1', 'T2'].map((code) => categoryName(twins, code))).toEqual([
      'Totalt (T0)',
      'Totalt (T1)',
      'T2',
    ]);
  });
  it('knows windows of three and five years from school years, and says nothing of a mixture', () => {
    const kindOf = (...labels: string[]) =>
      periodKindOf(dimension('Tid', 'Tid', 'time', ...labels));
    expect(kindOf('2018-2020', '2021_2023')).toBe('three_year');
    expect(kindOf('2019-2023')).toBe('five_year');
    expect(kindOf('2024-25', '2023/24')).toBe('school_year');
    expect(kindOf('2024', '2025')).toBe('year');
    expect(kindOf('2024K1')).toBe('quarter');
    expect(kindOf('2024', '2019-2023')).toBeNull();
    expect(kindOf('Ringerike')).toBeNull();
  });
});
