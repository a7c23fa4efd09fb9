import { describe, expect, it } from 'vitest';
import { decodeCsv } from '../../electron/core/importers/csv/decode.ts';
import {
  fhiCodes,
  fhiLabels,
  fhiPandas,
  imdiFour,
  imdiThree,
  klass,
  ssbApi,
  ssbDownload,
  ssbPivot,
  udirDownload,
  unknownLong,
  unknownWide,
  utf16le,
  utf8,
  windows1252,
} from '../fixtures/importers/csv/files.ts';
import { cellLines, sizes } from '../fixtures/importers/cube-text.ts';

const read = (text: string) => decodeCsv(utf8(text));

describe('the families of CSV', () => {
  it('SSB: measure and year glued in the heading become two dimensions', () => {
    const cube = decodeCsv(windows1252(ssbDownload));
    expect(cube.format).toBe('ssb-csv');
    expect(sizes(cube)).toEqual(['region 2', 'statistikkvariabel 2', 'år 2']);
    expect(cellLines(cube)).toEqual([
      '3305|Bosatt i regionen|2020|12807|value',
      '3305|Bosatt i regionen|2021|12900|value',
      '3305|Pendler inn; utenfra|2020||missing',
      '3305|Pendler inn; utenfra|2021|4367|value',
      '3310|Bosatt i regionen|2020|3100|value',
      '3310|Bosatt i regionen|2021|3150|value',
      '3310|Pendler inn; utenfra|2020||hidden',
      '3310|Pendler inn; utenfra|2021||not_applicable',
    ]);
    expect(cube.dimensions[0]?.categories[0]).toEqual({ code: '3305', label: 'Ringerike' });
    expect(cube.dimensions.map(({ role }) => role)).toEqual(['geo', 'metric', 'time']);
    expect(cube.notes[0]?.sentence).toContain('bosatt i en annen kommune');
  });

  it('SSB v2: comma between fields and decimal point, the age column is no figure', () => {
    const cube = read(ssbApi);
    expect(sizes(cube)).toEqual(['region 1', 'alder 2', 'measure 2', 'period 2']);
    expect(cellLines(cube)).toContain('3305|0-17 år|Andel (prosent)|2024|10.125|value');
    expect(cellLines(cube)).toContain('3305|18 år eller eldre|Personer|2023|2335|value');
  });

  it('SSB pivot with codes: the sex «1» is a dimension although it is a number', () => {
    const cube = read(ssbPivot);
    expect(sizes(cube)).toEqual(['Region 1', 'Kjonn 2', 'Tid 2', 'ContentsCode 1']);
    expect(cellLines(cube)).toContain('3305|2|2024|Personer1|15350|value');
    expect(cube.title).toBe('07459');
  });

  it('FHI with labels: «per 100 000» is text, «.» is not computable, a missing row is no hidden one', () => {
    const cube = read(fhiLabels);
    expect(cellLines(cube)).toEqual([
      'Hele landet|2022-2024|menn|døde per 100 000, standardisert|12.5|value',
      'Hele landet|2022-2024|kvinner|døde per 100 000, standardisert||not_computable',
      'Ringerike|2022-2024|menn|døde per 100 000, standardisert||hidden',
      'Ringerike|2022-2024|kvinner|døde per 100 000, standardisert||not_applicable',
    ]);
    expect(cube.notes.map(({ code }) => code)).toEqual(['absent']);
  });

  it('FHI with codes: «k» is hidden and numeric codes are dimensions', () => {
    const cube = read(fhiCodes);
    expect(sizes(cube)).toEqual(['GEO 2', 'AAR 1', 'KJONN 2', 'ALDER 1', 'measure 2']);
    expect(cellLines(cube)).toContain('3305|2022_2024|1|0_17|TELLER||missing');
    expect(cellLines(cube)).toContain('3305|2022_2024|1|0_17|RATE||hidden');
  });

  it('FHI saved by pandas: the column proves the point decimal, so 1.027 is no thousand', () => {
    expect(cellLines(read(fhiPandas))).toEqual([
      'Hele landet|2011-2015|rate|16.0025929731389|value',
      'Hele landet|2012-2016|rate|1.027|value',
      'Ringerike|2011-2015|rate|0.00005|value',
      'Ringerike|2012-2016|rate||hidden',
    ]);
  });

  it('Udir: UTF-16 without mark, spaced thousands, percent, break columns as notes', () => {
    const cube = decodeCsv(utf16le(udirDownload));
    expect(cube.format).toBe('udir-csv');
    expect(sizes(cube)).toEqual(['place 3', 'period 2', 'measure 2', 'filter 1']);
    const lines = cellLines(cube);
    expect(lines).toContain('0|2020-21|Antall|Alle eierformer|5525|value');
    expect(lines).toContain('0|2021-22|Andel med disp. (prosent)|Alle eierformer|71|value');
    expect(lines).toContain('3007|2020-21|Andel med disp. (prosent)|Alle eierformer||hidden');
    expect(lines).toContain('3007|2021-22|Antall|Alle eierformer|0|zero');
    expect(lines).toContain('3007|2021-22|Andel med disp. (prosent)|Alle eierformer||missing');
    expect(cube.notes.map(({ sentence, where }) => `${sentence} ${where}`)).toEqual([
      'Ny telling. 2021–22, 2 rader',
      'Nye regler. 2021–22, 1 rader',
    ]);
  });

  it('Udir: a figure in a break column stops the reading, the columns have slipped', () => {
    expect(() => decodeCsv(utf16le(udirDownload.replace('Ny telling.\t0', '12\t0')))).toThrow(
      /bruddkolonnen, rad 4/,
    );
  });

  it('Udir: upper secondary schools, where there is no municipality column', () => {
    const text = [
      'sep=\t',
      'EnhetNivaa\tNasjonaltkode\tFylkekode\tOrganisasjonsnummer\tEnhetNavn\t2019-20.Alle eierformer.Andel sluttet\t2020-21.Alle eierformer.Andel sluttet.Brudd\t2020-21.Alle eierformer.Andel sluttet',
      '2\tI\t30\t30\tViken\t3,0\tNy måte.\t*',
      '3\tI\t30\t974606208\tRingerike vgs\t2,5\tNy måte.\t1,5',
    ].join('\r\n');
    expect(cellLines(decodeCsv(utf16le(text)))).toEqual([
      '30|2019-20|Andel sluttet|Alle eierformer|3|value',
      '30|2020-21|Andel sluttet|Alle eierformer||hidden',
      '974606208|2019-20|Andel sluttet|Alle eierformer|2.5|value',
      '974606208|2020-21|Andel sluttet|Alle eierformer|1.5|value',
    ]);
  });

  it('a county «30 Viken» is a code and a name under a heading for places', () => {
    const cube = read(
      'År;Fylke;Nivå;Antall\n2020;30 Viken;kort, lang;5\n2020;03 Oslo;kort, lang;6\n',
    );
    expect(cellLines(cube)).toEqual([
      '2020|30|kort, lang|Antall|5|value',
      '2020|03|kort, lang|Antall|6|value',
    ]);
  });

  it('IMDi: three header rows, and four in the next file', () => {
    const three = decodeCsv(windows1252(imdiThree));
    expect(sizes(three)).toEqual(['Region 2', 'Bosetting 1', 'Enhet 2', 'År 2']);
    expect(cellLines(three)).toEqual([
      'K3007|Faktisk|Personer|2020|16|value',
      'K3007|Faktisk|Personer|2021|20|value',
      'K3007|Faktisk|Prosent|2020|104.167|value',
      'K3007|Faktisk|Prosent|2021||not_computable',
      'K3038|Faktisk|Personer|2020||hidden',
      'K3038|Faktisk|Personer|2021||not_applicable',
      'K3038|Faktisk|Prosent|2020||missing',
      'K3038|Faktisk|Prosent|2021|100|value',
    ]);
    const four = decodeCsv(windows1252(imdiFour));
    expect(sizes(four)).toEqual(['Region 1', 'measure 1', 'Kjønn 2', 'Enhet 1', 'År 2']);
    expect(cellLines(four)).toContain('K3007|Innvandrere|Menn|Personer|2014|3007|value');
    expect(cellLines(four)).toContain('K3007|Innvandrere|Menn|Personer|2015|2014|value');
  });

  it('Klass: a list of codes is told apart from statistics', () => {
    expect(() => decodeCsv(windows1252(klass))).toThrow(/kodeliste fra SSBs Klass med 2 koder/);
  });

  it('a table of old and new codes is no statistics', () => {
    expect(() => read('GEO,GEO_omk,HARMstd\n605,3007,2020\n3007,3305,2024\n')).toThrow(/kodeliste/);
  });

  it('unknown wide table: lost zeros are put back, a text column after the years is named as left out', () => {
    const cube = read(unknownWide);
    expect(sizes(cube)).toEqual(['Kommunenr 2', 'period 3']);
    expect(cellLines(cube)).toEqual([
      '0605|2019|7.5|value',
      '0605|2020|1027.25|value',
      '0605|2021|8|value',
      '0301|2019|6|value',
      '0301|2020||missing',
      '0301|2021|0|zero',
    ]);
    expect(cube.dimensions[0]?.categories[0]?.label).toBe('Ringerike');
    expect(cube.notes.map(({ code }) => code)).toEqual(['padded-codes', 'left-out']);
  });

  it('unknown long table: figures that look like years stay figures', () => {
    const cube = read(unknownLong);
    expect(sizes(cube)).toEqual(['Kommune 2', 'År 2', 'Tema 1', 'measure 2']);
    expect(cellLines(cube)).toContain('Ringerike|2020|Skole|Antall|2014|value');
    expect(cellLines(cube)).toContain('Hole|2021|Skole|Andel||missing');
  });
});
