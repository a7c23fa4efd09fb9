import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../electron/contract/errors.ts';
import { cubeTsv, decodeFile, describeCube } from '../../electron/core/importers/decode.ts';
import { TablesError } from '../../electron/core/importers/tables-error.ts';

/**
 * Real files of the sources, which are not ours to publish: they lie beside the project where somebody
 * has them (`../shared/data`, or DREIEPUNKT_SHARED). Without them this file says so and tests nothing.
 */
const folder = [
  process.env['DREIEPUNKT_SHARED'] ?? '',
  join(import.meta.dirname, '../../../shared/data'),
].find((path) => path !== '' && existsSync(join(path, 'MANIFEST.tsv')));
if (folder === undefined)
  process.stderr.write('SKIPPED: ../shared/data is not here, so no real files are read.\n');

type Expected = {
  /** The one that is read, of a workbook with several: without it the reader is asked. */
  table?: number;
  format: string;
  dimensions: string;
  byStatus: Record<string, number>;
  /** Lines that must stand in the table of cells, tabs as bars. */
  cells?: string[];
};

const right: Record<string, Expected> = {
  'csv_fhi_selvmord_femaarig.csv': {
    format: 'fhi-csv',
    dimensions: 'Geografi 19 År 10 Kjønn 2 Alder 5 Dødsårsak 1 Måltall 1',
    byStatus: { value: 222, hidden: 1678 },
  },
  'csv_imdi_bosatt_anmodede_latin1.csv': {
    format: 'imdi-csv',
    dimensions: 'Region 490 Bosetting 5 Enhet 2 År 28',
    byStatus: {
      ...{ value: 34_865, zero: 2_013, not_applicable: 32_965 },
      ...{ missing: 65_990, not_computable: 24, hidden: 1_343 },
    },
  },
  'csv_ssb_11616_statbank_latin1.csv': {
    format: 'ssb-csv',
    dimensions: 'region 23 statistikkvariabel 4 år 1',
    byStatus: { value: 92 },
  },
  'csv_udir_pedagognorm_utf16le.csv': {
    format: 'udir-csv',
    dimensions: 'place 400 period 1 measure 7 filter 1',
    byStatus: { value: 1_186, zero: 1_446, missing: 168 },
  },
  'json_udir_gsi_2024-25_EXCERPT.json': {
    format: 'udir-json',
    dimensions: 'place 21 period 1 measure 4 filter1 1 filter2 1 filter3 1 filter4 1',
    byStatus: { value: 74, hidden: 10 },
  },
  'json_udir_gsk_fravaer_2024-25_EXCERPT.json': {
    format: 'udir-json',
    dimensions: 'place 30 period 1 measure 5 filter1 1 filter2 1',
    byStatus: { value: 139, zero: 1, hidden: 10 },
    // data.md section 8: Ringerike 2024–25.
    cells: ['3305|2024-25|Median dager', '|7.5|value|7,5'],
  },
  'jsonstat1_scb_statswe_bundle.json': {
    format: 'json-stat',
    dimensions: 'Region 1 Dodsorsak 1 Alder 20 Kon 2 ContentsCode 1 Tid 28',
    byStatus: { value: 750, zero: 370 },
  },
  'jsonstat1_ssb_29843_bundle.json': {
    format: 'json-stat',
    dimensions: 'PKoder 20 ContentsCode 6 Tid 312',
    byStatus: { value: 30_240, not_applicable: 7_200 },
  },
  'jsonstat2_fhi_befolkningsvekst_readme.json': {
    format: 'json-stat',
    dimensions: 'GEO 2 AAR 2 KJONN 1 ALDER 1 MEASURE_TYPE 1',
    byStatus: { value: 4 },
  },
  'jsonstat2_hierarchy.json': {
    format: 'json-stat',
    dimensions: 'commodity 132',
    byStatus: { missing: 132 },
  },
  'jsonstat2_scb_TAB6471_data.json': {
    format: 'json-stat',
    dimensions: 'Region 21 Alder 11 Kon 3 ContentsCode 1 Tid 4',
    byStatus: { value: 2_772 },
  },
  'jsonstat2_us-gsp_units.json': {
    format: 'json-stat',
    dimensions: 'year 1 state 51 concept 4',
    byStatus: { value: 204 },
  },
  'parquet_greenland_BEXSTA.parquet': {
    format: 'parquet',
    dimensions: 'place of birth 3 gender 3 time 5 measure 1',
    byStatus: { value: 45 },
  },
  'px_greenland_windows1252.px': {
    format: 'px',
    dimensions: 'place of birth 3 gender 3 age 100 residence type 8 time 1',
    byStatus: { value: 5_263, zero: 1_937 },
  },
  'px_scb_keys.px': {
    format: 'px',
    dimensions: 'marital status 4 age 21 period 32 sex 3',
    byStatus: { value: 7_153, zero: 911 },
  },
  'px_ssb_Transmengde_latin1.px': {
    format: 'px',
    dimensions:
      'import/eksport 2 tosifret SITC 65 transportmåte 15 statistikkvariabel 1 kvartal 14',
    byStatus: { value: 8_021, zero: 12_519, provisional: 6_760 },
  },
  'px_scb_datasymbols.px': {
    format: 'px',
    dimensions: 'region 4 age 3 period 1 sex 2',
    // Six signs in words of the file's own: kept, and their meaning is asked.
    byStatus: { value: 18, missing: 6 },
  },
  'xlsx_ssb_12044_skadde_Kcodes.xlsx': {
    table: 1,
    format: 'xlsx',
    dimensions: 'sheet 3 period 23 place 25',
    byStatus: { value: 1_272, zero: 453 },
  },
  'xlsx_ssb_13502_barnehage.xlsx': {
    table: 1,
    format: 'ssb-xlsx',
    dimensions: 'period 1 region 23 statistikkvariabel 2',
    byStatus: { value: 46 },
  },
  'xlsx_udir_grunnskolepoeng.xlsx': {
    format: 'udir-workbook',
    dimensions: 'place 1947 period 6 measure 2 filter1 1 filter2 1',
    byStatus: { value: 17_442, missing: 3_360, hidden: 2_562 },
    // data.md section 8: Ringerike 2019–20, 341 pupils, mean 41,5.
    cells: [
      '3007|2019-20|Antall elever',
      '|341|value',
      '3007|2019-20|Grunnskolepoeng',
      '|41.5|value',
    ],
  },
  'shape-only/fhi_openapi_query-flags_SHAPE_ONLY.json': {
    format: 'json-stat',
    dimensions: 'GEO 3 AAR 1 MEASURE_TYPE 1',
    byStatus: { value: 1, missing: 1, hidden: 1 },
  },
  'shape-only/jsonstat_three_dim_size_as_string_v2.json': {
    format: 'json-stat',
    dimensions: 'one 2 two 3 three 4',
    byStatus: { value: 24 },
  },
  'shape-only/px_greenland_TIMEVAL_long.px': {
    format: 'px',
    dimensions: 'region 2 contents 3 year 4',
    byStatus: { value: 24 },
  },
  'shape-only/px_greenland_semicolon_in_values.px': {
    format: 'px',
    dimensions: 'industry 2 year 2',
    byStatus: { value: 4 },
  },
};

const refused: Record<string, RegExp> = {
  'csv_helseprofil_geoTable.csv': /kodeliste/,
  'csv_kommunetabell_2024_utf8bom.csv': /kodeliste/,
  'csv_ssb_klass_kommuneinndeling_2026_latin1.csv': /kodeliste fra SSBs Klass med 358 koder/,
  'jsonstat2_scb_TAB6471_metadata.json': /ingen tall .*ikke metadata/,
  'px_scb_missingData_broken.px': /DATA mangler/,
  'pxwebapi2_scb_config.json': /ingen JSON-stat-tabell/,
  'pxwebapi2_scb_tables.json': /ingen JSON-stat-tabell/,
};

const read = (name: string, table?: number) =>
  decodeFile(new Uint8Array(readFileSync(join(folder ?? '', name))), name.split('/').at(-1) ?? '', {
    table,
  });

describe.skipIf(folder === undefined)('the real files of the sources', () => {
  it('are not all looked at', () => {
    const names = [
      ...readdirSync(folder ?? '').filter(
        (name) => name.includes('.') && !name.startsWith('MANIFEST'),
      ),
      ...readdirSync(join(folder ?? '', 'shape-only')).map((name) => `shape-only/${name}`),
    ];
    expect(names.filter((name) => !(name in right) && !(name in refused))).toEqual([]);
  });

  it.each(Object.keys(right))('give wrong cells: %s', async (name) => {
    const expected = right[name];
    const { cube } = await read(name, expected?.table);
    const { format, dimensions, cells, byStatus } = describeCube(cube);
    expect(format).toBe(expected?.format);
    expect(dimensions.map(({ code, size }) => `${code} ${size}`).join(' ')).toBe(
      expected?.dimensions,
    );
    expect(Object.fromEntries(Object.entries(byStatus).filter(([, n]) => n > 0))).toEqual(
      expected?.byStatus,
    );
    expect(cells).toBe(dimensions.reduce((product, { size }) => product * size, 1));
    const lines = cubeTsv(cube)
      .split('\n')
      .map((line) => line.replaceAll('\t', '|'));
    for (let at = 0; at < (expected?.cells?.length ?? 0); at += 2) {
      const [start = '', end = ''] = expected?.cells?.slice(at, at + 2) ?? [];
      expect(lines.find((line) => line.startsWith(start))).toContain(end);
    }
  });

  it.each(Object.keys(right).filter((name) => right[name]?.table))(
    'are chosen from in silence: %s',
    async (name) => {
      await expect(read(name)).rejects.toBeInstanceOf(TablesError);
    },
  );

  it.each(Object.keys(refused))('are taken for tables: %s', async (name) => {
    const error: unknown = await read(name).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DomainError);
    expect((error as DomainError).message).toMatch(refused[name] ?? /^$/);
  });
});
