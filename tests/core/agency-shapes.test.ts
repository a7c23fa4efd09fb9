import { describe, expect, it } from 'vitest';
import { makeRegister } from '../../electron/core/domain/places.ts';
import type { Cube } from '../../electron/core/importers/cube.ts';
import { decodeFile } from '../../electron/core/importers/decode.ts';
import { suggestMapping } from '../../electron/core/importers/suggest-mapping.ts';
import { placeChanges, places } from '../../db/places/index.ts';
import { cellLines, sizes } from '../fixtures/importers/cube-text.ts';
import { workbook } from '../fixtures/importers/workbook.ts';

const register = makeRegister(places, placeChanges);
const read = async (bytes: Uint8Array, name: string): Promise<Cube> =>
  (await decodeFile(bytes, name)).cube;
const csv = (...lines: string[]) => read(new TextEncoder().encode(lines.join('\n')), 'tabell.csv');

/** Shapes of other agencies' files; every figure is invented. */
describe('files as other agencies write them', () => {
  it('Husbanken: thousands with a thin space', async () => {
    const cube = await csv(
      'Kommunenr;Kommune;År;Antall mottakere',
      '3305;Ringerike;2023;1\u202f204',
      '3310;Hole;2023;<5',
    );
    expect(cellLines(cube).map((line) => line.split('|').slice(-2))).toEqual([
      ['1204', 'value'],
      ['', 'hidden'],
    ]);
  });

  it('Bufdir: two rows of heads, sums at the bottom, and a sign explained under the table', async () => {
    const rows = [
      ['Barn med tiltak per 31.12. Bufdir'],
      [null],
      ['Kommune', '2022', null, '2023', null],
      [null, 'Antall', 'Andel', 'Antall', 'Andel'],
      ['Ringerike', 301, 4.8, ':', ':'],
      ['Sum Buskerud', 462, 4.3, 162, 3.7],
      [null],
      [': Skjermet av hensyn til personvern'],
    ];
    const cube = await read(workbook({ Ark1: rows }), 'bufdir.xlsx');
    expect(cube.source).toBe('Bufdir');
    expect(cube.openSigns).toBeUndefined();
    expect(cellLines(cube).slice(0, 4)).toEqual([
      'Ringerike|2022|Antall|301|value',
      'Ringerike|2022|Andel|4.8|value',
      'Ringerike|2023|Antall||hidden',
      'Ringerike|2023|Andel||hidden',
    ]);
  });

  it('a sign in one cell and its meaning in the next is explained, a mark of a list is not', async () => {
    const table = [
      ['Kommune', '2023'],
      ['Ringerike', '#'],
      ['Hole', '-'],
      [null],
      ['Tegnforklaring'],
      ['#'],
      ['Anonymisert'],
      ['- Tall for 2022 mangler'],
    ];
    const cube = await read(workbook({ Ark1: table }), 'a.xlsx');
    expect([...(cube.openSigns ?? new Map<string, never>()).keys()]).toEqual(['-']);
    expect(cellLines(cube)[0]).toBe('Ringerike|2023||hidden');
  });

  it('Politiet: the country and districts in one column beside «Enhet»', async () => {
    const cube = await csv(
      'Landet/Distrikt;Enhet;2022;2023',
      'Landet;Anmeldte;21 345;22 010',
      'Ringerike;Anmeldte;101;98',
      'Oslo politidistrikt;Anmeldte;4 988;5 121',
    );
    expect(suggestMapping(cube, [], register).placeDimension).toBe('Landet/Distrikt');
  });

  it('Statped: school years down and places across', async () => {
    const cube = await csv(
      'Skoleår;Hele landet;Buskerud;Ringerike;Hole',
      '2021-22;5,4;4,9;6,1;5,1',
      '2022-23;5,6;5,0;6,4;4,2',
    );
    expect(suggestMapping(cube, [], register)).toMatchObject({
      ...{ placeDimension: 'measure', measureDimension: null, timeDimension: 'Skoleår' },
    });
  });

  it('a spreadsheet’s «Unicode Text» and a comma file with decimal comma and a broken head', async () => {
    const text = '\ufeffRegion\tÅr\tAndel (prosent)\r\n"K-3305 Ringerike"\t2023\t12,4\r\n';
    const units = Uint16Array.from(text, (letter) => letter.charCodeAt(0));
    const unicode = await read(new Uint8Array(units.buffer), 'a.txt');
    expect(cellLines(unicode)).toEqual(['K-3305|2023|Andel (prosent)|12.4|value']);
    const broken = await csv(
      '"Kommune","Andel utenfor\narbeid, prosent\n2022","Andel utenfor\narbeid, prosent\n2023"',
      '"Ringerike","9,8","9,5"',
    );
    expect(sizes(broken)).toEqual(['Kommune 1', 'measure 1', 'period 2']);
    expect([...broken.values]).toEqual([9.8, 9.5]);
  });

  it('a column called as a part of the language gets no name of its own', async () => {
    const cube = await csv('Kommune;__proto__;2023', 'Ringerike;a;1', 'Ringerike;b;2');
    expect(cube.dimensions.map(({ label }) => label)).toContain('__proto__');
  });

  it('SDMX from any agency: its signs are read, and nobody is made Eurostat', async () => {
    const cube = await csv(
      'DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS',
      'X:DF(1.0),NO,2021,8.2,A',
      'X:DF(1.0),NO,2022,7.9,E',
      'X:DF(1.0),NO,2023,,M',
    );
    expect(cube.source).toBeNull();
    expect(cellLines(cube).map((line) => line.split('|').slice(-2).join())).toEqual([
      '8.2,value',
      '7.9,provisional',
      ',missing',
    ]);
  });
});
