import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../electron/contract/errors.ts';
import { detectFormat, refusedFile } from '../../electron/core/importers/detect.ts';
import { recognise, unrecognisedSentence } from '../../electron/core/importers/mapping.ts';
import { decodeUdirJson } from '../../electron/core/importers/udir-json.ts';
import { absenceAnswer, bytesOf } from '../fixtures/importers/answer.ts';

const real = readFileSync('tests/fixtures/importers/udir-absence-2024-25.json');

function refusal(value: unknown): string {
  try {
    decodeUdirJson(bytesOf(value));
  } catch (error) {
    if (error instanceof DomainError && error.code === 'validation') return error.message;
    throw error;
  }
  throw new Error('was not refused');
}

describe('decodeUdirJson', () => {
  it('reads the published figures for Ringerike, column by column', () => {
    const table = decodeUdirJson(real);
    const own = table.cells.filter((cell) => cell.place === '3305');
    expect(own.map((cell) => [cell.measure, cell.value, cell.raw])).toEqual([
      ['Median dager', 7.5, '7,5'],
      ['Median timer', 5, '5,0'],
      ['Snitt dager', 14.6, '14,6'],
      ['Snitt timer', 12.1, '12,1'],
      ['Antall elever', 388, '388'],
    ]);
    expect(own[0]).toMatchObject({
      level: 'municipality',
      county: '33',
      where: 'rad 15 (Ringerike), kolonne «Median dager», 2024–25',
    });
    expect(own[0]?.period.code).toBe('2024-25');
  });

  it('keeps hidden, empty and zero apart', () => {
    const table = decodeUdirJson(
      bytesOf(
        absenceAnswer({
          data: { '3305': ['*', '', '0,0', '12,1', '1\u202f388'] },
          years: ['2023-24'],
        }),
      ),
    );
    expect(table.cells.map((cell) => [cell.status, cell.value])).toEqual([
      ['hidden', null],
      ['missing', null],
      ['zero', 0],
      ['value', 12.1],
      ['value', 1388],
    ]);
  });

  it('lays stacked years over the right columns', () => {
    const data = {
      '3305': ['8,0', '6,0', '15,0', '11,0', '401', '7,5', '5,0', '14,6', '12,1', '388'],
    };
    const table = decodeUdirJson(bytesOf(absenceAnswer({ data, years: ['2023-24', '2024-25'] })));
    const pupils = table.cells.filter((cell) => cell.measure === 'Antall elever');
    expect(pupils.map((cell) => [cell.period.code, cell.value])).toEqual([
      ['2023-24', 401],
      ['2024-25', 388],
    ]);
  });

  it.each(['-', '..', ':', '.', '1.027', 'x', '3 22 5'])(
    'stops at %j naming row and column',
    (symbol) => {
      const data = { '3305': ['7,5', symbol, '14,6', '12,1', '388'] };
      const sentence = refusal(absenceAnswer({ data, years: ['2024-25'] }));
      expect(sentence).toContain('rad 1 (Sted 3305)');
      expect(sentence).toContain('«Median timer»');
    },
  );

  it('stops when a row has more or fewer figures than the header has columns', () => {
    expect(refusal(absenceAnswer({ data: { '3305': ['7,5'] }, years: ['2024-25'] }))).toContain(
      'Det er 1 tall i rad 1',
    );
  });

  it('stops when the header rows do not cover the same columns', () => {
    const answer = absenceAnswer({ data: {}, years: ['2024-25'] });
    answer.metadata.columns[0] = [{ name: '2024-25', columnCount: 4 }];
    expect(refusal(answer)).toContain('dekker 4 kolonner');
    answer.metadata.columns[0] = [{ name: '2024-25', columnCount: 1e9 }];
    expect(refusal(answer)).toContain('1000000000 kolonner');
  });

  it('stops when the same place stands twice with different figures, not when they agree', () => {
    const row = ['7,5', '5,0', '14,6', '12,1', '388'];
    const answer = absenceAnswer({ data: { '3305': row }, years: ['2024-25'] });
    const [first] = answer.rows;
    if (!first) throw new Error('no row');
    expect(decodeUdirJson(bytesOf({ ...answer, rows: [first, first] })).cells).toHaveLength(5);
    const other = { ...first, data: ['7,6', ...row.slice(1)] };
    expect(refusal({ ...answer, rows: [first, other] })).toContain('«7,5» i rad 1');
  });

  it('stops when a code does not fit the level its row stands on', () => {
    const answer = absenceAnswer({
      data: { '33050': ['1', '1', '1', '1', '1'] },
      years: ['2024-25'],
    });
    expect(refusal(answer)).toContain('«33050»');
  });

  it('takes odd property names for nothing but data', () => {
    const text = new TextDecoder()
      .decode(real)
      .replace('"rows": [', '"__proto__": {"rows": 1}, "constructor": 1, "rows": [');
    expect(decodeUdirJson(new TextEncoder().encode(text)).cells).toHaveLength(110);
    expect(({} as Record<string, unknown>)['rows']).toBeUndefined();
  });
});

describe('recognising the table', () => {
  it('takes absence, and not the count of pupils alone', () => {
    expect(recognise(decodeUdirJson(real))?.id).toBe('udir-absence-g10');
    const counts = decodeUdirJson(
      bytesOf(
        absenceAnswer({
          data: { '3305': ['3 347', '16'] },
          years: ['2024-25'],
          measures: ['Antall elever', 'Antall skoler'],
        }),
      ),
    );
    expect(recognise(counts)).toBeNull();
    expect(unrecognisedSentence(counts)).toContain('«Antall skoler»');
  });

  it('does not take absence in upper secondary school for 10th grade', () => {
    const answer = absenceAnswer({ data: {}, years: ['2024-25'] });
    answer.metadata.rowHierarchy = ['Nasjonalt', 'Fylke', 'Enhet'];
    answer.rows = [{ navn: 'Buskerud', kode: '33', id: '1.31', data: ['1', '1', '1', '1', '1'] }];
    expect(recognise(decodeUdirJson(bytesOf(answer)))).toBeNull();
  });
});

describe('detectFormat', () => {
  it('goes by the bytes, and says what the app can read when it must refuse', () => {
    expect(detectFormat(real, 'whatever.txt')).toBe('udir-json');
    const stat = bytesOf({ version: '2.0', class: 'dataset', dimension: {}, value: [] });
    expect(detectFormat(stat, 'a.json')).toBeNull();
    expect(refusedFile(stat, 'a.json').message).toContain('ikke et svar fra Udir');
    const pdf = new TextEncoder().encode('%PDF-1.7');
    expect(detectFormat(pdf, 'a.xlsx')).toBeNull();
    expect(refusedFile(pdf, 'a.xlsx').message).toMatch(/PDF.*Appen leser/);
    expect(refusedFile(new Uint8Array(), 'tom.json').message).toContain('er tom');
  });
});
