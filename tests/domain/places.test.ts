import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { placeChanges, places } from '../../db/places/index.ts';
import { migrations } from '../../db/migrations/index.ts';
import { seedPlaces } from '../../db/places/seed.ts';
import {
  codesOf,
  currentPlace,
  isInUse,
  makeRegister,
  municipalitiesOf,
  padCode,
  resolvePlace,
} from '../../electron/core/domain/places.ts';

const register = makeRegister(places, placeChanges);

describe('place codes', () => {
  it('joins Ringerike over both renumberings', () => {
    expect(currentPlace(register, '0605')).toBe('3305');
    expect(currentPlace(register, '3007')).toBe('3305');
    expect(codesOf(register, '3305')).toEqual(['0605', '3007', '3305']);
  });

  it('does not join a merged or split municipality, nor a county, to a series', () => {
    expect(currentPlace(register, '0602')).toBe('0602');
    expect(currentPlace(register, '1507')).toBe('1507');
    expect(currentPlace(register, '06')).toBe('06');
    expect(currentPlace(register, '30')).toBe('30');
  });

  it('ends when the changes go in a circle', () => {
    const at = '2020-01-01';
    const circle = makeRegister(
      [],
      [
        { from: 'a', to: 'b', at, kind: 'same' },
        { from: 'b', to: 'a', at, kind: 'same' },
      ],
    );
    expect(['a', 'b']).toContain(currentPlace(circle, 'a'));
    expect(codesOf(circle, 'a')).toHaveLength(2);
  });

  it('puts back the zeros a spreadsheet took', () => {
    expect(['605', '6', '33', '3305', 'I', 'I ', '0', '301'].map(padCode)).toEqual(
      '0605 06 33 3305 0 0 0 0301'.split(' '),
    );
  });

  it('tells a place, one set aside and an unknown code apart', () => {
    expect(resolvePlace(register, '605', 'municipality', '2018-06-30')).toMatchObject({
      kind: 'place',
      isInUse: true,
    });
    expect(resolvePlace(register, '3007', 'municipality', '2018-06-30')).toMatchObject({
      kind: 'place',
      isInUse: false,
    });
    expect(resolvePlace(register, '2100', 'municipality', '2018-06-30').kind).toBe('aside');
    expect(resolvePlace(register, '3399', 'municipality', '2018-06-30').kind).toBe('unknown');
    expect(resolvePlace(register, '33', 'municipality', '2025-06-30').kind).toBe('unknown');
  });
});

describe('the frozen register', () => {
  it.each([
    ['2014-06-30', 428, 19],
    ['2017-06-30', 426, 19],
    ['2018-06-30', 422, 18],
    ['2019-12-31', 422, 18],
    ['2020-06-30', 356, 11],
    ['2024-06-30', 357, 15],
    ['2026-06-30', 357, 15],
  ])(
    'had on %s %i municipalities and %i counties, as Norway had',
    (day, municipalities, counties) => {
      const count = (kind: string) =>
        places.filter((place) => place.kind === kind && isInUse(place, day)).length;
      expect(count('municipality')).toBe(municipalities);
      expect(count('county')).toBe(counties);
    },
  );

  it('has each code once, and every municipality lies in a county of its day', () => {
    expect(new Set(places.map((place) => place.code)).size).toBe(places.length);
    const lost = places.filter((place) => {
      const county = register.places.get(place.code.slice(0, 2));
      const day = place.validTo ?? '2026-01-01';
      return place.kind === 'municipality' && !(county && isInUse(county, day));
    });
    expect(lost).toEqual([]);
  });

  it('gives Buskerud its 18 municipalities, and old Buskerud 21', () => {
    expect(municipalitiesOf(register, '33', '2025-06-30')).toHaveLength(18);
    expect(municipalitiesOf(register, '06', '2019-06-30')).toHaveLength(21);
  });

  it('closes a code the day before its successor opens', () => {
    const wrong = placeChanges.filter((change) => {
      const before = new Date(Date.parse(change.at) - 86_400_000).toISOString().slice(0, 10);
      const next = register.places.get(change.to);
      return (
        register.places.get(change.from)?.validTo !== before || !next || !isInUse(next, change.at)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('follows every closed code somewhere', () => {
    const left = new Set(placeChanges.map((change) => change.from));
    expect(places.filter((place) => place.validTo !== null && !left.has(place.code))).toEqual([]);
  });

  it('fits the database it is written to, also the second time', () => {
    const sqlite = new Database(':memory:');
    sqlite.pragma('foreign_keys = ON');
    for (const { sql } of migrations) sqlite.exec(sql);
    seedPlaces(sqlite);
    seedPlaces(sqlite);
    const count = (table: string) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(count('place')).toBe(places.length);
    expect(count('place_change')).toBe(placeChanges.length);
    sqlite.close();
  });
});
