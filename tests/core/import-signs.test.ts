import { describe, expect, it } from 'vitest';
import { observationStatuses } from '../../electron/contract/vocabulary.ts';
import { decodeFile } from '../../electron/core/importers/decode.ts';
import { arePeriods, manyPeriods } from '../../electron/core/importers/map-periods.ts';
import { signsOf } from '../../electron/core/importers/signs-of-source.ts';
import { ansi, pxFile } from '../fixtures/importers/px/tables.ts';

const csv = async (...lines: string[]) =>
  (await decodeFile(new TextEncoder().encode(lines.join('\n')), 'tabell.csv')).cube;
type Cube = Awaited<ReturnType<typeof csv>>;
const words = ({ statuses }: Cube) => [...statuses].map((status) => observationStatuses[status]);
const periods = (cube: Cube) => {
  const dimension = cube.dimensions.find(({ role }) => role === 'time');
  return dimension ? manyPeriods({ dimension, stride: 1 }, []).map(({ found }) => found.code) : [];
};

describe('signs in place of figures', () => {
  it('«<5», «1-4» and «NA» stop a file, or are figures', async () => {
    const cube = await csv('Kommune;2022;2023', 'Hole;<5;12', 'Lier;1-4;NA', 'Modum;færre enn 5;7');
    expect(words(cube)).toEqual(['hidden', 'value', 'hidden', 'missing', 'hidden', 'value']);
  });

  it('ages that look like «1-4» are hidden figures', async () => {
    const cube = await csv('Kommune;Alder;2023', 'Hole;1-4;12', 'Hole;5-9;8', 'Hole;10-14;9');
    expect(cube.dimensions.map(({ code }) => code)).toContain('Alder');
    expect(words(cube)).toEqual(['value', 'value', 'value']);
  });

  it('a star nobody has explained is hidden, missing or zero by guess', async () => {
    const cube = await csv('Kommune;2022;2023', 'Hole;*;12', 'Lier;3;*');
    expect(cube.openSigns?.get('*')).toEqual({ words: null, count: 2 });
    expect([signsOf('NAV')?.get('*'), signsOf('SSB')?.get('*'), signsOf('Ukjent')]).toEqual([
      ...['hidden', 'provisional', null],
    ]);
  });

  it('Eurostat’s own text file is not taken apart, or its letters are lost', async () => {
    const cube = await csv(
      'freq,unit,geo\\TIME_PERIOD\t2021 \t2022 ',
      'A,PC,NO\t8.7 b\t:c',
      'A,PC,SE\t5.7 bp\t: ',
    );
    expect(cube.dimensions.map(({ code }) => code)).toEqual(['freq', 'unit', 'geo', 'period']);
    expect(words(cube)).toEqual(['value', 'hidden', 'provisional', 'missing']);
  });

  it('PX: a nil of own words is no zero, and a dot of own words refuses the table', async () => {
    const px = pxFile('DATA="-" "." 3 4;', { DATASYMBOLNIL: '"ingen"', DATASYMBOL1: '"one"' });
    const { cube } = await decodeFile(ansi(px), 'tabell.px');
    expect(words(cube)).toEqual(['zero', 'missing', 'value', 'value']);
    expect([...(cube.openSigns?.keys() ?? [])]).toEqual(['one']);
  });
});

describe('periods', () => {
  it('202501 is a number, and year and month in two columns are two dimensions', async () => {
    expect(periods(await csv('År-måned;Kommune;Antall', '202501;Hole;1', '202502;Hole;2'))).toEqual(
      [...['2025M01', '2025M02']],
    );
    const two = await csv('Kommune;År;Måned;Antall', 'Hole;2025;1;10', 'Hole;2025;februar;12');
    expect(periods(two)).toEqual(['2025M01', '2025M02']);
    expect(two.values).toHaveLength(2);
  });

  it('«Skoleåret 2022-2023» is no school year, and columns that say the same year are three', async () => {
    const cube = await csv(
      'Kommune;Skoleår;År;Skoleår_slutt;Andel',
      ...['Hole;2021-22;2021;2022;5,5', 'Hole;2022-23;2022;2023;6,5'],
    );
    expect(periods(cube)).toEqual(['2021-22', '2022-23']);
    expect(cube.values).toHaveLength(2);
    const spelled = await csv('Kommune;Skoleåret 2022-2023', 'Hole;5,5', 'Lier;6,5');
    expect(periods(spelled)).toEqual(['2022-23']);
  });

  it('«2023*» loses its mark, but a footnote may say that the star is something else', async () => {
    expect(words(await csv('Kommune;2022;2023*', 'Hole;5,5;6'))).toEqual(['value', 'provisional']);
    const noted = await csv('Kommune;2022;2023*', 'Hole;5,5;6', '', '* Brudd i tidsserien');
    expect(words(noted)).toEqual(['value', 'value']);
  });

  it('school years written «2009-10» are months of 2009', () => {
    const categories = ['2009-10', '2010-11'].map((code) => ({ code, label: code }));
    const dimension = { code: 'Skoleår', label: 'Skoleår', role: null, categories };
    expect(arePeriods(dimension)).toBe(true);
    expect(manyPeriods({ dimension, stride: 1 }, []).map(({ found }) => found.kind)).toEqual([
      ...['school_year', 'school_year'],
    ]);
  });
});
