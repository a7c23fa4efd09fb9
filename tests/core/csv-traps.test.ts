import { describe, expect, it } from 'vitest';
import { decodeCsv } from '../../electron/core/importers/csv/decode.ts';
import { decodeCsvText } from '../../electron/core/importers/csv/encoding.ts';
import { voteDelimiter } from '../../electron/core/importers/csv/delimiter.ts';
import { splitHeading } from '../../electron/core/importers/csv/period-text.ts';
import { utf16le, utf8, windows1252 } from '../fixtures/importers/csv/files.ts';
import { cellLines } from '../fixtures/importers/cube-text.ts';

const read = (text: string) => decodeCsv(utf8(text));
const table = (...values: string[]) =>
  ['Kommune;År;Antall', ...values.map((value, i) => `Ringerike;${2000 + i};${value}`)].join('\n');

describe('encoding', () => {
  it('tells the four encodings apart without a mark', () => {
    const text = 'Kommune;År\nVålerenga;2020\n';
    expect(decodeCsvText(utf8(text))).toEqual({ text, encoding: 'utf-8' });
    expect(decodeCsvText(utf8(`\ufeff${text}`))).toEqual({ text, encoding: 'utf-8' });
    expect(decodeCsvText(windows1252(text))).toEqual({ text, encoding: 'windows-1252' });
    expect(decodeCsvText(utf16le(text))).toEqual({ text, encoding: 'utf-16le' });
    expect(decodeCsvText(utf16le(`\ufeff${text}`))).toEqual({ text, encoding: 'utf-16le' });
  });

  it('UTF-8 cut in the middle of a letter is not read as windows-1252', () => {
    const bytes = utf8('Tønsberg;Bærum;Målselv;Bø');
    expect(() => decodeCsvText(bytes.subarray(0, bytes.length - 1))).toThrow(/ødelagte tegn/);
  });

  it('a picture is no text', () => {
    expect(() => decodeCsvText(new Uint8Array([0x89, 0, 13, 1, 2, 3]))).toThrow(/tekstfil/);
  });
});

describe('delimiter', () => {
  it('is not the decimal comma, nor the commas of a title', () => {
    expect(voteDelimiter('Title, with, many, commas\n\nA\tB\n1,5\t2,5\n1,5\t3,5\n')).toBe('\t');
    expect(voteDelimiter('A;B;C\nx;1,5;2,5\ny;1,5;2,5\n')).toBe(';');
    expect(voteDelimiter('A,B\n"x; y",1\n"z; w",2\n')).toBe(',');
  });

  it('a file without one is refused', () => {
    expect(() => read('bare tekst\nmer tekst\n')).toThrow(/skilletegn/);
  });
});

describe('numbers', () => {
  it('1.027 stops naming row and column, and says what to write', () => {
    expect(() => read(table('7', '1.027'))).toThrow(
      /«1.027» i rad 3, kolonne «Antall» kan bety 1027 eller 1,027/,
    );
  });

  it('1.027 beside 13.1 is a decimal, beside 7,5 it is refused', () => {
    expect(cellLines(read(table('13.1', '1.027')))).toContain('Ringerike|2001|Antall|1.027|value');
    expect(() => read(table('7,5', '1.027'))).toThrow(/blander desimalkomma og punktum/);
    expect(() => read(table('7,5', '13.1'))).toThrow(/blander desimalkomma og punktum/);
  });

  it('thousands with ordinary, hard and narrow space, minus and percent', () => {
    const lines = cellLines(
      read(table('1 027', '1\u00a0027', '1\u202f027', '−0,3', '70,9 %', '-0')),
    );
    expect(lines.map((line) => line.split('|').slice(-2).join(' '))).toEqual([
      '1027 value',
      '1027 value',
      '1027 value',
      '-0.3 value',
      '70.9 value',
      '0 zero',
    ]);
  });

  it('an unknown text is read, or a sign nobody has explained is lost', () => {
    expect(() => read(table('7', 'x'))).toThrow(/«x» i rad 3, kolonne «Antall»/);
    expect([...(read(table('7', '*')).openSigns ?? [])]).toEqual([
      ['*', { words: null, count: 1 }],
    ]);
  });

  it('a preliminary figure keeps its number', () => {
    expect(cellLines(read(table('7', '8,5p')))).toContain('Ringerike|2001|Antall|8.5|provisional');
  });

  it('a number too large to be one is refused', () => {
    expect(() => read(table('7.5', '1e999'))).toThrow(/endelig tall/);
  });
});

describe('rows', () => {
  it('a row cut short is refused, also the last', () => {
    const text = 'Kommune;2019;2020\nRingerike;1;2\nHole;3\n';
    expect(() => read(text)).toThrow(/2 kolonner i rad 3, men 3 i hodet/);
  });

  it('a row too wide is refused: a separator inside a text', () => {
    expect(() => read('Kommune;2019\nRingerike;1\nHole;3;4\n')).toThrow(/3 kolonner i rad 3/);
  });

  it('two rows for the same cell with different figures are refused', () => {
    const text =
      'Kommune;År;Antall;Andel\nHole;2020;1;2\nHole;2020;2;2\nModum;2020;1;1\nLier;2020;1;1\n';
    expect(() => read(text)).toThrow(/gjelder det samme, men har ulike tall/);
  });

  it('the same row twice is kept once and noted', () => {
    const text = 'Kommune;År;Antall\nHole;2020;1\nHole;2020;1\nModum;2020;3\n';
    const cube = read(text);
    expect(cube.values.length).toBe(2);
    expect(cube.notes.map(({ code }) => code)).toEqual(['doubles']);
  });

  it('a line break inside quotes does not start a row', () => {
    const cube = read('Kommune;År;"Antall\nbarn"\n"Ringe\nrike";2020;5\n');
    expect(cellLines(cube)).toEqual(['Ringe rike|2020|Antall barn|5|value']);
  });

  it('an open quote is refused with its line', () => {
    expect(() => read('Kommune;År;Antall\n"Hole;2020;1\n')).toThrow(/anførselstegn/);
  });

  it('a file without headings is refused', () => {
    expect(() => read('Hole;12;13\nModum;14;15\n')).toThrow(/ikke overskrifter/);
  });

  it('figures without a place or year are refused', () => {
    expect(() => read('A;B\n1;2\n3;4\n')).toThrow(/hvilket sted eller år/);
  });

  it('a lone year above the table dates it, unless the table has years of its own', () => {
    expect(cellLines(read('Antall barn\n2021\n\nKommune;Antall\nHole;5\n'))).toEqual([
      '2021|Hole|Antall|5|value',
    ]);
    expect(cellLines(read('2021\n\nKommune;2019;2020\nHole;5;6\n'))).toEqual([
      'Hole|2019|5|value',
      'Hole|2020|6|value',
    ]);
  });

  it('a change between two years, and a sum, are no years: they are named as left out', () => {
    const cube = read('Kommune;2019;2020;Endring 2019-2020;Sum\nHole;5;6;1;11\n');
    expect(cellLines(cube)).toEqual(['Hole|2019|5|value', 'Hole|2020|6|value']);
    expect(cube.notes[0]?.sentence).toBe('Kolonner som ikke er lest: «Endring 2019-2020», «Sum».');
  });

  it('a municipality column and its county are one dimension', () => {
    const text =
      'Fylke;Kommunenr;Kommune;2019;2020\nBuskerud;3305;Ringerike;1;2\nBuskerud;3310;Hole;3;4\n';
    const cube = read(text);
    expect(cube.dimensions.map(({ code }) => code)).toEqual(['Kommunenr', 'period']);
  });

  it('two places with the same name are kept apart by their codes', () => {
    const cube = read('Kommunenr;Kommune;2020\n1515;Herøy;1\n1818;Herøy;2\n');
    expect(cellLines(cube)).toEqual(['1515|2020|1|value', '1818|2020|2|value']);
    expect(cube.dimensions[0]?.categories.map(({ label }) => label)).toEqual(['Herøy', 'Herøy']);
  });
});

it('reads periods in headings, and leaves other numbers alone', () => {
  expect(splitHeading('Sysselsatte 2021')).toEqual({ rest: 'Sysselsatte', period: '2021' });
  expect(splitHeading('Andel 2022-2024')).toEqual({ rest: 'Andel', period: '2022-2024' });
  expect(splitHeading('2021K1')).toEqual({ rest: '', period: '2021K1' });
  expect(splitHeading('2020-21')).toEqual({ rest: '', period: '2020-21' });
  expect(splitHeading('Hull i 3305')).toEqual({ rest: 'Hull i 3305', period: null });
  expect(splitHeading('0-17 år')).toEqual({ rest: '0-17 år', period: null });
});
