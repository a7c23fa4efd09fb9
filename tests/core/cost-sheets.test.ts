import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  CostSheetDetail,
  CostSheetEntry,
  CostUnit,
} from '../../electron/contract/cost-sheets.ts';
import { rpc, testApp, type RpcBody, type TestApp } from '../support/app.ts';

const origin = 'http://core.invalid';
const shipped = 'institution-premises';
let app: TestApp;
beforeEach(() => {
  app = testApp();
});
afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

const ask = (kind: 'query' | 'mutation', name: string, input?: unknown) =>
  rpc(app.handler, origin, kind, name, input);
const sheetIn = ({ body }: { body: RpcBody }) => body.result?.data as CostSheetDetail;
const entriesIn = ({ body }: { body: RpcBody }) => body.result?.data as CostSheetEntry[];
const sheet = async (sheetId = shipped) =>
  sheetIn(await ask('query', 'costSheet.get', { sheetId }));
const save = (input: object) => ask('mutation', 'costSheet.save', { sheetId: shipped, ...input });
const csv = async (sheetId = shipped) => {
  const response = await app.handler(new Request(`${origin}/files/cost-sheets/${sheetId}/csv`));
  return { response, bytes: new Uint8Array(await response.clone().arrayBuffer()) };
};
const bare: CostUnit = {
  name: 'Uten tall',
  places: null,
  buildingCost: null,
  costPerPlaceDay: null,
  statedExtra: null,
};
/** Narrow no-break spaces as plain ones, to read the expectations. */
const plain = (text: string | null | undefined) => text?.replace(/[\u202f\u00a0]/g, ' ');

describe('the comparison a new file comes with', () => {
  it('shows each formula in words and numbers, against Hønefoss', async () => {
    const { units, readings, lead, source } = await sheet();
    expect(units.map(({ name }) => name)).toEqual([
      'Hønefoss',
      'Nes',
      'Sokna',
      'Tap leieinntekter',
    ]);
    expect(source).toContain('år ikke oppgitt i kilden');
    const [city, nes, sokna, rent] = readings;
    expect(city).toMatchObject({ isReference: true, explained: null });
    expect(plain(nes?.extra.working)).toBe('(3 389 − 2 334) × 17 plasser × 365 døgn');
    expect(plain(nes?.extra.result)).toBe('6 546 275 kr per år');
    expect(plain(nes?.building.working)).toBe('6 054 522 / 17 plasser / 365 døgn');
    expect(plain(nes?.building.result)).toBe('976 kr');
    expect(plain(nes?.explained)).toBe(
      'Bygningskostnaden alene forklarer 800 av de 1 055 kronene Nes er dyrere enn Hønefoss per plass og døgn (76 %).',
    );
    expect(sokna?.extra.value).toBe(5_986_000);
    expect([nes, sokna].map((reading) => reading?.stated.agrees)).toEqual([true, true]);
    expect(rent?.extra).toEqual({
      value: null,
      working: 'antall plasser og kostnad per plass og døgn mangler i kilden',
      result: 'kan ikke beregnes',
    });
    expect(plain(lead)).toBe(
      'Nes og Sokna koster til sammen 12 532 275 kr mer per år enn med kostnaden i Hønefoss. Kilden sier 14 mill.; 1 467 725 kr er ikke forklart i kilden.',
    );
  });

  it('says what the check sum leaves unexplained, and why', async () => {
    const { checkSum } = await sheet();
    expect(checkSum).toMatchObject({ value: 12_532_275, agrees: false });
    expect(checkSum.sentences.map(plain)).toEqual([
      'Nes 6 546 275 + Sokna 5 986 000 = 12 532 275 kr per år.',
      'Kilden sier 14 mill.; 1 467 725 kr er ikke forklart i kilden («Tap leieinntekter» er ikke oppgitt).',
    ]);
  });

  it('keeps the comparison with Modum as the domain computes it', async () => {
    const note = plain((await sheet()).note);
    for (const part of ['1 235 kr', '389 kr', '846 kr', '3,17 ganger'])
      expect(note).toContain(part);
  });
});

describe('a sheet that is changed', () => {
  it('computes anew from the reference that stands first, and undo takes it back', async () => {
    const before = await sheet();
    const [city, nes, sokna, rent] = before.units;
    expect((await save({ revision: 1, units: [nes, city, sokna, rent] })).status).toBe(200);
    const after = await sheet();
    expect(after.readings.map(({ isReference }) => isReference)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(after.readings[1]?.extra.value).toBe(-1055 * 62 * 365);
    await ask('mutation', 'history.undo');
    expect(await sheet()).toEqual({ ...before, revision: 3 });
    await ask('mutation', 'history.redo');
    expect(await sheet()).toEqual({ ...after, revision: 4 });
  });

  it('never reads an emptied field as 0', async () => {
    const { units } = await sheet();
    const emptied = units.map((unit) => (unit.name === 'Nes' ? { ...unit, places: null } : unit));
    await save({ revision: 1, units: emptied, statedTotal: null });
    const { readings, checkSum, statedTotal } = await sheet();
    expect(statedTotal).toBeNull();
    expect(readings[1]?.extra).toMatchObject({
      value: null,
      working: 'antall plasser mangler i kilden',
    });
    expect(checkSum.sentences.map(plain)).toEqual([
      'Sokna 5 986 000 = 5 986 000 kr per år.',
      'Kilden oppgir ingen sum («Nes» og «Tap leieinntekter» er ikke oppgitt).',
    ]);
  });

  it('is not overwritten by a window that read an older revision', async () => {
    await save({ revision: 1, name: 'Nytt navn' });
    const { status, body } = await save({ revision: 1, name: 'Et annet' });
    expect([status, body.error?.data.domain.code]).toEqual([409, 'conflict']);
    expect((await sheet()).name).toBe('Nytt navn');
  });

  it('refuses figures no sheet can hold, with a sentence', async () => {
    const refused = async (figures: Partial<CostUnit>) =>
      (await save({ revision: 1, units: [{ ...bare, ...figures }] })).body.error?.message;
    expect(await refused({ places: 0 })).toContain('La feltet stå tomt');
    expect(await refused({ places: 2.5 })).toBe('Antall plasser er et helt tall.');
    expect(await refused({ costPerPlaceDay: 1.005 })).toContain('høyst to desimaler');
    expect(await refused({ buildingCost: -1 })).toContain('for lite');
    expect(await refused({ name: ' ' })).toBe('Skriv noe i feltet «Enhet».');
    expect((await sheet()).revision).toBe(1);
  });

  it('leaves no step when nothing changed, and removal of a row is a step of its own', async () => {
    const { units, name } = await sheet();
    const same = sheetIn(await save({ revision: 1, units, name }));
    expect(same.revision).toBe(1);
    await save({ revision: 1, note: 'En merknad' });
    await save({ revision: 2, units: units.slice(0, 3) });
    await ask('mutation', 'history.undo');
    const kept = await sheet();
    expect([kept.note, kept.units.length]).toEqual(['En merknad', 4]);
  });
});

describe('sheets come and go', () => {
  it('a new one says what it lacks, and a removed one comes back whole with undo', async () => {
    const made = await ask('mutation', 'costSheet.create', {
      name: 'Skole',
      source: 'Budsjett 2026',
    });
    const { id, lead } = sheetIn(made);
    expect(lead).toBe('Arket har ingen enheter ennå.');
    const list = async () =>
      entriesIn(await ask('query', 'costSheet.list')).map((entry) => entry.id);
    expect(await list()).toEqual([shipped, id]);
    const before = await sheet();
    await ask('mutation', 'costSheet.remove', { sheetId: shipped });
    expect(await list()).toEqual([id]);
    expect((await ask('query', 'costSheet.get', { sheetId: shipped })).status).toBe(404);
    await ask('mutation', 'history.undo');
    expect(await sheet()).toEqual(before);
  });

  it('there is none without a source', async () => {
    const { body } = await ask('mutation', 'costSheet.create', { name: 'Skole', source: ' ' });
    expect(body.error?.message).toBe('Skriv noe i feltet «Kilde».');
  });
});

describe('the sheet in a spreadsheet', () => {
  it('opens in Norwegian Excel: BOM, semicolon, decimal comma, whole figures as numbers', async () => {
    const { units } = await sheet();
    await save({
      revision: 1,
      units: units.map((unit) =>
        unit.name === 'Sokna' ? { ...unit, costPerPlaceDay: 3154.5 } : unit,
      ),
    });
    const { response, bytes } = await csv();
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''Enhetskostnad_Institusjonslokaler-Nes-Sokna-og-H%C3%B8nefoss.csv",
    );
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(plain(lines[2])).toBe(
      'Nes;17;6054522;3389;6500000;975,75;1055;6546275;(3 389 − 2 334) × 17 plasser × 365 døgn = 6 546 275 kr per år',
    );
    expect(lines[3]).toContain('3154,5;6000000;832,2;820,5;5989650;');
    expect(lines[4]).toContain('Tap leieinntekter;mangler i kilden;mangler i kilden;');
    expect(lines.join('\n')).toContain('Kilde;"Sektorens presentasjon, lysbilde om institusjons');
  });

  it('cannot carry a formula in a name, but leaves a negative figure a number', async () => {
    const names = ['=1+1', '+47', '-2', '@SUM(A1)', ' =HYPERLINK("x")', 'a;b', 'linje\nto'];
    const units = names.map((name, index) => ({
      ...bare,
      name,
      places: 1,
      costPerPlaceDay: 10 - index,
    }));
    await save({ revision: 1, units, source: '=kilde' });
    const text = new TextDecoder().decode((await csv()).bytes);
    for (const cell of text.split(/;|\r\n/))
      expect(cell.replace(/^"/, '')).not.toMatch(/^\s*(?:[=+@]|-(?!\d+(?:,\d+)?$))/);
    expect(text).toContain(';-365;');
    expect(text).toContain('"a;b"');
    const { tsv } = await sheet();
    expect(tsv.split('\n').filter((row) => row.split('\t').length === 9)).toHaveLength(8);
    expect(tsv).toContain("'=1+1\t");
  });

  it('answers 404 for a sheet that is gone', async () => {
    expect((await csv('gone')).response.status).toBe(404);
  });
});
