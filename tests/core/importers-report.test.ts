import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeChanges, places } from '../../db/places/index.ts';
import { makeRegister } from '../../electron/core/domain/places.ts';
import { recognise } from '../../electron/core/importers/mapping.ts';
import {
  buildReport,
  type ImportReport,
  type ReportOptions,
} from '../../electron/core/importers/report.ts';
import type { DecodedTable } from '../../electron/core/importers/types.ts';
import { decodeUdirJson } from '../../electron/core/importers/udir-json.ts';
import { decodeUdirWorkbook } from '../../electron/core/importers/udir-workbook.ts';
import { absenceAnswer, bytesOf } from '../fixtures/importers/answer.ts';
import { municipality, schoolPoints } from '../fixtures/importers/workbook.ts';

const register = makeRegister(places, placeChanges);
const text = readFileSync('tests/fixtures/importers/udir-absence-2024-25.json', 'utf8');

function reportOn(table: DecodedTable, options?: ReportOptions): ImportReport {
  const profile = recognise(table);
  if (profile === null) throw new Error('not recognised');
  return buildReport(table, profile, register, options);
}
const fromText = (json: string, options?: ReportOptions) =>
  reportOn(decodeUdirJson(new TextEncoder().encode(json)), options);
const fromData = (data: Record<string, string[]>, years = ['2024-25']) =>
  reportOn(decodeUdirJson(bytesOf(absenceAnswer({ data, years }))));
const sentences = (list: readonly { sentence: string }[]) =>
  list.map((item) => item.sentence.replaceAll('\u202f', ' '));

describe('the report on the absence answer', () => {
  it('counts every chosen cell once', () => {
    const report = fromText(text);
    expect(report).toMatchObject({ chosen: 110, accepted: 105, hidden: 5, missing: 0, zero: 1 });
    expect(report.accepted + report.hidden + report.missing).toBe(report.chosen);
    expect(report.counting).toBe('22 steder × 5 valgte kolonner = 110 celler');
    expect(report.stops).toEqual([]);
    expect(fromText(text, { skipMeasures: ['Snitt timer'] })).toMatchObject({
      chosen: 88,
      columns: 4,
    });
  });

  it('tells a true zero, a figure on few pupils and the years outside the series', () => {
    expect(sentences(fromText(text).notes)).toEqual([
      'Gol: 0,0 median dager er en ekte null',
      'Hasvik: 28,0 dager bygger på 7 elever',
      '2019–20 til 2021–22 står utenfor serien',
    ]);
  });

  it('adds the municipalities up against the county', () => {
    const checks = fromText(text).checks;
    expect(sentences(checks)).toEqual([
      '18 kommuner har 3 225 elever, som fylket',
      'Vektet snitt dager 13,13 mot 13,1 i fila',
      'Vektet snitt timer 11,25 mot 11,3 i fila',
      'Alle 22 steder finnes i kodelista',
    ]);
    expect(checks.every((check) => check.ok)).toBe(true);
  });

  it('shows a typing error in the sum and in the weighted mean', () => {
    const pupils = fromText(text.replace('"388"', '"383"')).checks;
    expect(pupils[0]).toMatchObject({ ok: false });
    expect(sentences(pupils)[0]).toBe('18 kommuner har 3 220 elever, fylket 3 225');
    const mean = fromText(text.replace('"14,6", "12,1"', '"41,6", "12,1"')).checks;
    expect(mean.find((check) => check.sentence.includes('dager'))?.ok).toBe(false);
  });

  it('does not add up a county with a hidden or absent municipality', () => {
    const hidden = text.replace(
      '"data": ["7,5", "5,0", "14,6", "12,1", "388"]',
      '"data": ["*","*","*","*","*"]',
    );
    expect(sentences(fromText(hidden).checks)).toEqual(['Alle 22 steder finnes i kodelista']);
    expect(sentences(fromText(hidden).notes)).toContain('Kommunene kan ikke summeres mot fylket');
    const own = fromText(hidden).series[0]?.rows.find((row) => row.place === '3305');
    expect(own).toMatchObject({ status: 'hidden', value: null, raw: '*' });
  });

  it('a row of no place known stops the file', () => {
    const report = fromText(text.replace('"kode": "3338"', '"kode": "2599"'));
    const abroad = fromText(
      text.replace(
        /"navn": "Nore og Uvdal"(.*?)"kode": "3338"/,
        '"navn": "Oppdiktet"$1"kode": "2777"',
      ),
    );
    expect([report.stops, abroad.stops]).toEqual([[], []]);
    expect(sentences(abroad.notes)).toContain('Oppdiktet (2777) holdes utenfor');
  });

  it('a known place under an unknown code gets lost', () => {
    const report = fromText(text.replace('"kode": "3305"', '"kode": "3399"'));
    expect(sentences(report.stops)).toEqual([
      'Stedskoden 3399 (Ringerike) finnes ikke i kodelista',
    ]);
    expect(report.series[0]?.rows.some((row) => row.sourcePlace === '3399')).toBe(false);
  });

  it('stops at a negative count and at half a pupil', () => {
    const report = fromData({ '3305': ['7,5', '5,0', '14,6', '12,1', '-3'] });
    expect(report.stops.map((stop) => stop.code)).toEqual(['negative']);
    expect(report.stops[0]?.where).toContain('«Antall elever»');
    const half = fromData({ '3305': ['7,5', '5,0', '14,6', '12,1', '387,5'] });
    expect(half.stops.map((stop) => stop.code)).toEqual(['not-whole']);
  });

  it('uses all owners only, drops schools and sets Svalbard aside', () => {
    const data = {
      '3305': ['7,5', '5,0', '14,6', '12,1', '388', '1,0', '1,0', '1,0', '1,0', '40'],
      '2100': ['1,0', '1,0', '1,0', '1,0', '17', '1,0', '1,0', '1,0', '1,0', '17'],
      '974606208': ['1,0', '1,0', '1,0', '1,0', '90', '1,0', '1,0', '1,0', '1,0', '90'],
    };
    const owners = ['Alle eierformer', 'Privat'];
    const report = reportOn(
      decodeUdirJson(bytesOf(absenceAnswer({ data, years: ['2024-25'], owners }))),
    );
    expect(report.series.map((series) => series.rows.map((row) => row.value))).toEqual([
      [7.5],
      [5],
      [14.6],
      [12.1],
      [388],
    ]);
    expect(report.left).toMatchObject({ units: 10, aside: 5, filtered: 10 });
    expect(sentences(report.notes)).toContain('Svalbard (2100) holdes utenfor');
  });

  it('stops when the periods are of another kind, or the file has nothing for us', () => {
    const row = { '3305': ['7,5', '5,0', '14,6', '12,1', '388'] };
    expect(fromData(row, ['2024']).stops.map((stop) => stop.code)).toEqual(['period-kind']);
    expect(fromData({}, ['2024-25']).stops.map((stop) => stop.code)).toEqual(['nothing-chosen']);
  });
});

describe('the report on grunnskolepoeng', () => {
  it('joins Ringerike under today’s code and keeps each twin once', async () => {
    const report = reportOn(await decodeUdirWorkbook(schoolPoints()));
    const own = report.series[0]?.rows.filter((row) => row.place === '3305');
    expect(own?.map((row) => [row.period, row.sourcePlace, row.value])).toEqual([
      ['2018-19', '0605', 40.7],
      ['2019-20', '3007', 41.5],
    ]);
    expect(sentences(report.checks)).toContain('Tvillingsjekk: 1 år under to koder, alle like');
    expect(report.stops).toEqual([]);
    expect(report.breaks).toHaveLength(2);
    expect(report).toMatchObject({ chosen: 12, accepted: 8, hidden: 4, missing: 0 });
  });

  it('stops when old and new code disagree, and shows both figures', async () => {
    const rows = [
      municipality(604, 'Kongsberg', [41.2, 300, null, null]),
      municipality(3006, 'Kongsberg', [41.3, 300, 42, 310]),
    ];
    const report = reportOn(await decodeUdirWorkbook(schoolPoints(rows)));
    expect(sentences(report.stops)).toEqual([
      'Kongsberg, Grunnskolepoeng 2018–19: 0604 har 41,2 og 3006 har 41,3',
    ]);
    expect(report.checks.find((check) => check.sentence.startsWith('Tvilling'))?.ok).toBe(false);
  });

  it('leaves merged municipalities under their own code', async () => {
    const rows = [
      municipality(602, 'Drammen', [40, 700, null, null]),
      municipality(3005, 'Drammen', [null, null, 42, 1100]),
    ];
    const report = reportOn(await decodeUdirWorkbook(schoolPoints(rows)));
    const drammen = report.series[0]?.rows.filter((row) => row.placeName === 'Drammen');
    expect(drammen?.map((row) => [row.place, row.sourcePlace, row.period, row.value])).toEqual([
      ['0602', '0602', '2018-19', 40],
      ['3301', '3005', '2019-20', 42],
    ]);
  });
});
