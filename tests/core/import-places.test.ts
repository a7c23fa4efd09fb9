import { describe, expect, it } from 'vitest';
import type { CubeMapping } from '../../electron/contract/mapping.ts';
import { makeRegister } from '../../electron/core/domain/places.ts';
import { asksOf } from '../../electron/core/importers/asks.ts';
import { cubeReport } from '../../electron/core/importers/cube-report.ts';
import { decodeFile } from '../../electron/core/importers/decode.ts';
import { suggestMapping } from '../../electron/core/importers/suggest-mapping.ts';
import { placeChanges, places } from '../../db/places/index.ts';

const register = makeRegister(places, placeChanges);
const share = {
  ...{ id: 'share', name: 'Andel', unit: '%', decimals: 1, periodKind: 'year' as const },
  sourceTable: '99999',
};
const facts = { register, indicators: [share], own: '3305' };

const csv = async (...lines: string[]) =>
  (await decodeFile(new TextEncoder().encode(lines.join('\n')), 'tabell.csv')).cube;

/** What a table gives Ringerike and the others when every proposal is taken, and what is asked. */
async function read(lines: string[], answers: Partial<CubeMapping> = {}) {
  const cube = await csv(...lines);
  const suggestion = suggestMapping(cube, [share], register);
  const [measure] = cube.dimensions.find(({ role }) => role === 'metric')?.categories ?? [];
  const mapping = { ...suggestion, indicators: { [measure?.code ?? '']: 'share' }, ...answers };
  const report = cubeReport(cube, mapping, register, new Map([['share', share]]), '3305');
  return {
    rows: report.series[0]?.rows.map(({ place, value }) => `${place} ${value}`) ?? [],
    stops: report.stops.map(({ code }) => code),
    sentences: report.stops.map(({ sentence }) => sentence),
    open: asksOf(cube, suggestion, facts).filter(({ isOpen }) => isOpen),
    notes: report.notes.map(({ code }) => code),
  };
}

describe('a column of places', () => {
  it('sort numbers beside names become counties, in long and in wide tables', async () => {
    const long = [
      'Sted,SortSted,År,Andel',
      'Norge,1,2023,9.5',
      'Ringerike,2,2023,10.1',
      'Hole,3,2023,8',
    ];
    expect((await read(long)).rows).toEqual(['0 9.5', '3305 10.1', '3310 8']);
    const wide = ['Kommunekode;Kommune;2023', '1;Hele landet;9,5', '2;Ringerike;10,1', '11;Hole;8'];
    expect((await read(wide)).rows).toEqual(['0 9.5', '3305 10.1', '3310 8']);
    const none = ['Kommunenr;Kommune;2023', '1;Ringerike;10,1', '2;Hole;8', '3;Modum;7'];
    const { rows, notes } = await read(none);
    expect(rows).toEqual(['3305 10.1', '3310 8', '3316 7']);
    expect(notes).toContain('codes-not-places');
  });

  it('Norway under its international code is no place, or another country is one', async () => {
    const table = ['geo,time,value', 'NO,2023,10.5', 'SE,2023,8.1', 'EU27_2020,2023,7.2'];
    const { rows, stops, notes } = await read(table);
    expect([rows, stops, notes]).toEqual([['0 10.5'], [], ['aside']]);
    for (const name of ['NOR', 'Norway', 'Norge', 'NO: Norway', 'NOR - Norge', 'EAK', '0'])
      expect([name, (await read(['geo,time,value', `${name},2023,10.5`])).rows]).toEqual([
        name,
        ['0 10.5'],
      ]);
  });

  it('real codes are thrown away with the sort numbers', async () => {
    const rows = ['Fylkesnr;Fylke;2023', '33;Buskerud;9,5', '32;Akershus;10,1', '03;Oslo;8'];
    expect((await read(rows)).rows).toEqual(['03 8', '32 10.1', '33 9.5']);
    const old = ['Kommunenr;Kommune;2018', '605;Ringerike;9,5', '0612;Hole;10,1'];
    expect((await read(old)).rows).toEqual(['3305 9.5', '3310 10.1']);
  });

  it('a municipality number beside the name of another is taken as either', async () => {
    const { stops, sentences } = await read(['Nr;Kommune;2023', '3305;Kongsberg;1', '3310;Hole;2']);
    expect(stops).toEqual(['place-conflict']);
    expect(sentences[0]).toBe('Koden 3305 er Ringerike, men står ved «Kongsberg», som er 3303');
  });

  it.each([
    ...[
      'Ringerike kommune',
      'RINGERIKE',
      'ringerike  kommune',
      'Kommune 3305',
      'K-3305 Ringerike (2020–)',
    ],
    ...[
      '3305 Ringerike',
      '3305 - Ringerike',
      'Ringerike (3305)',
      'Ringerike (2007-2019)',
      'K3007',
      '605 Ringerike',
    ],
  ])('«%s» is not Ringerike', async (name) => {
    const { rows, stops } = await read(['Kommune;2023', `${name};10,1`, 'Hole kommune;9']);
    expect(stops).toEqual([]);
    expect(rows).toContain('3305 10.1');
  });

  it('a name of several municipalities is guessed, or dropped without a word', async () => {
    const lines = ['Kommune;2023', 'Ringerike;1', 'Våler;2', 'Bø;3'];
    const { open, stops } = await read(lines);
    expect(open.filter(({ about }) => about === 'name').map(({ key }) => key)).toEqual([
      'Våler',
      'Bø',
    ]);
    expect(stops).toEqual(['ambiguous-place', 'ambiguous-place']);
    const said = await read(lines, { places: { Våler: '3419', Bø: '' } });
    expect(said.rows).toEqual(['3305 1', '3419 2']);
    expect(said.stops).toEqual([]);
  });

  it('Nes is asked about although Nesbyen stands in the same table', async () => {
    const { open } = await read(['Kommune;2023', 'Ringerike;1', 'Nes;2', 'Nesbyen;3']);
    expect(open.filter(({ about }) => about === 'name')).toEqual([]);
  });

  it('Drammen of 2023 is asked about because there was a smaller Drammen until 2019', async () => {
    const asked = async (years: string) => {
      const { open } = await read([`Kommune;${years}`, 'Ringerike;1;1', 'Drammen;2;2']);
      return open.filter(({ about }) => about === 'name').map(({ key }) => key);
    };
    expect(await asked('2022;2023')).toEqual([]);
    expect(await asked('2019;2020')).toEqual(['Drammen']);
  });

  it('a file that loses Ringerike passes on a note', async () => {
    const { stops } = await read(['Kommune;2023', 'Ringerike og Hole;1', 'Modum;2']);
    expect(stops).toEqual(['own-lost']);
    const said = await read(['Kommune;2023', 'Ringerike og Hole;1', 'Modum;2'], {
      places: { 'Ringerike og Hole': '' },
    });
    expect(said.stops).toEqual([]);
  });

  it('a row of nobody we know stops the file', async () => {
    const { rows, stops } = await read([
      'Kommune;2023',
      '3305 Ringerike;1',
      '9998 Utlandet;2',
      'Tullby;3',
    ]);
    expect(stops).toEqual([]);
    expect(rows).toEqual(['3305 1']);
  });
});

describe('a table without places or totals', () => {
  const answer = (label: string) =>
    new TextEncoder().encode(
      JSON.stringify({
        ...{ version: '2.0', class: 'dataset', label, id: ['Alder', 'Tid'], size: [3, 1] },
        role: { time: ['Tid'] },
        dimension: {
          Alder: {
            category: { index: ['0', '1', 'T'], label: { 0: '0 år', 1: '1 år', T: 'Alle aldre' } },
          },
          Tid: { category: { index: ['2023'] } },
        },
        value: [1, 2, 600],
      }),
    );
  const suggest = async (label: string) =>
    suggestMapping((await decodeFile(answer(label), 'svar.json')).cube, [], register);

  it('is given Ringerike, whatever its title says', async () => {
    expect((await suggest('Andel, hele landet')).fixedPlace).toBe('0');
    expect((await suggest('Andel i Ringerike kommune, etter alder')).fixedPlace).toBe('3305');
    expect((await suggest('Andel i Buskerud fylke')).fixedPlace).toBe('33');
    expect((await suggest('Andel, etter alder og år')).fixedPlace).toBeNull();
    expect((await suggest('Time for barn, Os og andre')).fixedPlace).toBeNull();
  });

  it('children of no age are taken for everybody', async () => {
    expect((await suggest('Andel')).filters).toEqual({ Alder: 'T' });
  });
});
