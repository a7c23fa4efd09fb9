import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../electron/contract/errors.ts';
import { detectFormat } from '../../electron/core/importers/detect.ts';
import { recognise } from '../../electron/core/importers/mapping.ts';
import { decodeUdirWorkbook } from '../../electron/core/importers/udir-workbook.ts';
import { readZip } from '../../electron/core/importers/zip-reader.ts';
import { headings, municipality, schoolPoints, workbook } from '../fixtures/importers/workbook.ts';

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await decodeUdirWorkbook(bytes);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'validation') return error.message;
    throw error;
  }
  throw new Error('was not refused');
}

describe('decodeUdirWorkbook', () => {
  it('finds the table by its headings and gives the codes their zeros back', async () => {
    const table = await decodeUdirWorkbook(schoolPoints());
    expect(table.title).toBe('Grunnskolepoeng');
    expect(recognise(table)?.id).toBe('udir-grunnskolepoeng');
    const own = table.cells.filter((cell) => ['0605', '3007'].includes(cell.place));
    expect(
      own.map((cell) => [cell.place, cell.period.code, cell.measure, cell.status, cell.value]),
    ).toEqual([
      ['0605', '2018-19', 'Grunnskolepoeng', 'value', 40.7],
      ['0605', '2018-19', 'Antall elever', 'value', 294],
      ['0605', '2019-20', 'Grunnskolepoeng', 'missing', null],
      ['0605', '2019-20', 'Antall elever', 'missing', null],
      ['3007', '2018-19', 'Grunnskolepoeng', 'value', 40.7],
      ['3007', '2018-19', 'Antall elever', 'value', 294],
      ['3007', '2019-20', 'Grunnskolepoeng', 'value', 41.5],
      ['3007', '2019-20', 'Antall elever', 'value', 341],
    ]);
    expect(own[0]?.where).toBe('rad 4 (Ringerike), kolonne «Grunnskolepoeng», 2018–19');
  });

  it('keeps hidden municipalities hidden, and knows the country and the schools', async () => {
    const { cells } = await decodeUdirWorkbook(schoolPoints());
    expect(cells.filter((cell) => cell.place === '1151').map((cell) => cell.status)).toEqual(
      Array.from({ length: 4 }, () => 'hidden'),
    );
    expect(cells.find((cell) => cell.level === 'country')?.place).toBe('0');
    expect(cells.filter((cell) => cell.level === 'unit')).toHaveLength(4);
  });

  it('makes the break columns notes instead of figures', async () => {
    const table = await decodeUdirWorkbook(schoolPoints());
    expect(table.breaks).toEqual([
      expect.objectContaining({ text: 'Eksamen ble avlyst.', rows: 5, isNational: true }),
      expect.objectContaining({ text: 'Nye regler.', rows: 1, isNational: true }),
    ]);
    expect(table.notes.map((note) => note.sentence)).toContain('Eksamen ble avlyst.');
  });

  it('refuses a failed formula in the table by sheet and cell, and not one on another sheet', async () => {
    const row = municipality(5616, 'Hasvik', [{ error: '#REF!' }, 7, 40, 7]);
    expect(await refusal(schoolPoints([row]))).toBe(
      'Celle J8 i arket «Grunnskolepoeng» viser formelfeilen #REF!.',
    );
  });

  it('finds a failed formula also where it broke the headings', async () => {
    const broken = headings.map((title) => (title === 'Kommunekode' ? { error: '#N/A' } : title));
    expect(await refusal(workbook({ Ark1: [broken] }))).toContain('Celle D1 i arket «Ark1»');
  });

  it('stops at symbols Udir does not use, naming row and column', async () => {
    const row = municipality(5616, 'Hasvik', ['..', 7, 40, 7]);
    expect(await refusal(schoolPoints([row]))).toContain(
      '«..» i rad 8 (Hasvik), kolonne «Grunnskolepoeng», 2018–19',
    );
  });

  it('stops when a figure stands in a break column', async () => {
    const slipped = [...municipality(5616, 'Hasvik', [40, 7, 40, 7])];
    slipped[11] = 40.5;
    expect(await refusal(schoolPoints([slipped]))).toContain('Kolonnene er forskjøvet');
  });

  it('stops when one code stands twice with different figures', async () => {
    const row = municipality(605, 'Ringerike', [40.8, 294, null, null]);
    expect(await refusal(schoolPoints([row]))).toContain('«40,7» i rad 4');
  });

  it('says so when no sheet is a Udir table, or the file is no workbook', async () => {
    expect(await refusal(workbook({ Ark1: [['a', 'b']] }))).toContain('Ingen ark');
    expect(await refusal(zipSync({ 'word/document.xml': new Uint8Array(3) }))).toContain(
      'ikke en Excel',
    );
    expect(await refusal(new Uint8Array([0x50, 0x4b, 3, 4]))).toContain('skadet');
    expect(detectFormat(schoolPoints(), 'a.bin')).toBe('udir-workbook');
  });

  it('refuses a sheet with one cell far out instead of laying out all cells before it', async () => {
    const far = Array.from({ length: 3 }, () => null);
    const bytes = workbook({ Ark1: [headings, far] });
    const files = readZip(bytes, () => true, 1e6);
    const path = 'xl/worksheets/sheet1.xml';
    const sheet = new TextDecoder()
      .decode(files.get(path))
      .replace('<row r="2">', '<row r="1048576"><c r="XFD1048576"><v>1</v></c>');
    files.set(path, new TextEncoder().encode(sheet));
    expect(await refusal(zipSync(Object.fromEntries(files)))).toContain('rad 1048576');
  });
});

describe('readZip', () => {
  it('stops a zip bomb by what comes out, not by what the directory claims', () => {
    const bytes = zipSync({ 'bomb.xml': new Uint8Array(5_000_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // Both headers claim 10 bytes.
    for (let at = 0; at < bytes.byteLength - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
    }
    expect(() => readZip(bytes, () => true, 1_000_000)).toThrow('over 200 MB');
  });
});
